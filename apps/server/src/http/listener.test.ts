import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type Listener } from './listener.ts';

describe('a listener', () => {
  const open: Listener[] = [];
  afterEach(async () => {
    for (const listener of open.splice(0)) await listener.stop(0);
  });

  const listening = async (ms: number): Promise<Listener> => {
    const listener = await listen('127.0.0.1', 0, (_incoming, outgoing) => {
      setTimeout(() => outgoing.end('done'), ms);
    });
    open.push(listener);
    return listener;
  };

  it('finishes what it accepted and takes no more', async () => {
    const listener = await listening(500);
    const accepted = fetch(`http://127.0.0.1:${listener.port}/`);
    await wait(100);
    const stopped = listener.stop(5000);
    await wait(50);
    await expect(fetch(`http://127.0.0.1:${listener.port}/late`)).rejects.toThrow('fetch failed');
    expect(await (await accepted).text()).toBe('done');
    await stopped;
  });

  it('is not held open by connections on which nothing happens', async () => {
    const listener = await listening(0);
    await (await fetch(`http://127.0.0.1:${listener.port}/`)).text();
    const started = performance.now();
    await listener.stop(5000);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('cuts what takes too long', async () => {
    const listener = await listening(60_000);
    const accepted = fetch(`http://127.0.0.1:${listener.port}/`).catch((error: unknown) => error);
    await wait(100);
    await listener.stop(200);
    expect(await accepted).toBeInstanceOf(Error);
  });

  it('answers with another handler once it is given one', async () => {
    const listener = await listening(0);
    listener.answerWith((_incoming, outgoing) => outgoing.end('another'));
    expect(await (await fetch(`http://127.0.0.1:${listener.port}/`)).text()).toBe('another');
  });

  it('says what to do when the port is taken or the address is not ours', async () => {
    const { port } = await listening(0);
    await expect(listen('127.0.0.1', port, () => {})).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
    await expect(listen('203.0.113.1', 0, () => {})).rejects.toThrow('Set HOST');
  });
});

import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type Listener } from './listener.ts';
import { createRequests } from './requests.ts';

describe('requests', () => {
  const open: Listener[] = [];
  afterEach(async () => {
    for (const listener of open.splice(0)) await listener.stop(1000);
  });

  /** A server that asks its API in process for whoever asks it, and tells what the API saw. */
  const serve = async () => {
    const requests = createRequests();
    const seen: Record<string, string | null>[] = [];
    const ask = requests.inProcess((asked) => {
      seen.push({
        url: asked.url,
        id: asked.headers.get('x-request-id'),
        forwardedFor: asked.headers.get('x-forwarded-for'),
        address: requests.remoteAddress(),
      });
      return new Response('ok');
    }, 'http://site.example');
    let made = 0;
    const listener = await listen(
      '127.0.0.1',
      0,
      requests.following(
        (incoming, outgoing) => {
          const headers = { 'x-forwarded-for': '6.6.6.6', 'x-request-id': 'forged' };
          void ask('/api/v1/agencies', incoming.url === '/forging' ? { headers } : {}).then(() =>
            outgoing.end(incoming.headers['x-request-id']),
          );
        },
        () => `id-${++made}`,
      ),
    );
    open.push(listener);
    return { ...listener, seen };
  };

  const get = (port: number, path: string, headers: Record<string, string>): Promise<string> =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, headers }, (reply) => {
        let body = '';
        reply.on('data', (chunk: Buffer) => (body += chunk.toString()));
        reply.on('end', () => resolve(body));
      })
        .on('error', reject)
        .end();
    });

  it('have an id of ours, whatever was sent', async () => {
    const { port } = await serve();
    expect(await get(port, '/', { 'X-Request-ID': 'theirs' })).toBe('id-1');
    expect(await get(port, '/', {})).toBe('id-2');
  });

  it('carry the client into what is asked on their behalf', async () => {
    const { port, seen } = await serve();
    await get(port, '/', { 'X-Forwarded-For': '203.0.113.9' });
    await get(port, '/forging', {});
    expect(seen).toEqual([
      { url: 'http://site.example/api/v1/agencies', id: 'id-1', forwardedFor: '203.0.113.9', address: '127.0.0.1' },
      { url: 'http://site.example/api/v1/agencies', id: 'id-2', forwardedFor: null, address: '127.0.0.1' },
    ]);
  });
});

import { LIMITS } from '@thaogo/contract';
import { describe, expect, it } from 'vitest';
import { countedBytes, sentLittle, takeForFiles } from './file-quotas.ts';
import { ApiProblem } from './problems.ts';
import { quotaKeeper, QUOTAS } from './quotas.ts';

const PIECE = new Uint8Array(LIMITS.filesBytes / 5);
/** As many bytes as one petition may have. */
const petitionful = (): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (stream) => {
      for (let piece = 0; piece < 5; piece += 1) stream.enqueue(PIECE);
      stream.close();
    },
  });

const sender = () => {
  const quotas = quotaKeeper();
  return async (address: string, bytes = petitionful()): Promise<string> => {
    try {
      await takeForFiles(quotas, address);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      return `${error.code} ${Number(error.details.headers?.['retry-after']) > 3600}`;
    }
    for await (const _ of countedBytes(quotas, address, bytes) ?? []) void _;
    return 'taken';
  };
};

describe('the bytes of files', () => {
  const often = QUOTAS.upload_bytes.points / LIMITS.filesBytes;

  it('that one address sends in a day are limited, however few files they are', async () => {
    const send = sender();
    for (let time = 0; time < often; time += 1) expect(await send('192.0.2.1')).toBe('taken');
    expect(await send('192.0.2.1')).toBe('files_quota true');
    expect(await send('192.0.2.2')).toBe('taken');
  });

  it('are limited for all addresses around it together', async () => {
    const send = sender();
    const around = QUOTAS.upload_bytes_around.points / LIMITS.filesBytes;
    for (let time = 0; time < around; time += 1) expect(await send(`2001:db8:1:${time}::1`)).toBe('taken');
    expect(await send('2001:db8:1:ffff::1')).toBe('files_quota true');
    expect(await send('2001:db8:2:1::1')).toBe('taken');
  });

  it('count where the file broke off or was left unread', async () => {
    const send = sender();
    const broken = (): ReadableStream<Uint8Array> => {
      let sent = 0;
      return new ReadableStream({
        pull: (stream) => {
          if (sent === 5) return stream.error(new Error('the line is dead'));
          sent += 1;
          stream.enqueue(PIECE);
        },
      });
    };
    for (let time = 0; time < often; time += 1) await expect(send('192.0.2.1', broken())).rejects.toThrow('dead');
    expect(await send('192.0.2.1')).toBe('files_quota true');
  });

  it('that come over many lines at once are counted together: they break off once there are too many', async () => {
    const quotas = quotaKeeper();
    // All of them have begun before a byte of any came, from five addresses around.
    const lines = await Promise.all(
      Array.from({ length: 5 * often }, async (_, line) => {
        const address = `2001:db8:1:${line % 5}::${line}`;
        await takeForFiles(quotas, address);
        return countedBytes(quotas, address, petitionful());
      }),
    );
    let taken = 0;
    const read = async (bytes: ReadableStream<Uint8Array> | null): Promise<void> => {
      for await (const piece of bytes ?? []) taken += piece.length;
    };
    const ends = await Promise.allSettled(lines.map(read));
    const broken = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as ApiProblem] : []));
    expect(broken.length).toBeGreaterThan(0);
    expect(new Set(broken.map(({ code }) => code))).toEqual(new Set(['files_quota']));
    expect(taken).toBeLessThanOrEqual(QUOTAS.upload_bytes_around.points + LIMITS.fileBytes);
  });

  it('are little up to those of one petition from an address, and of a few from around it', async () => {
    const quotas = quotaKeeper();
    const little = (address: string) => sentLittle(quotas, address);
    const sends = (address: string, bytes: number) => quotas.spend('upload_bytes', address, bytes, 0);
    expect(await little('192.0.2.1')).toBe(true);
    await sends('192.0.2.1', LIMITS.filesBytes);
    expect(await little('192.0.2.1')).toBe(true);
    await sends('192.0.2.1', 1);
    expect([await little('192.0.2.1'), await little('192.0.2.2')]).toEqual([false, true]);
    await quotas.spend('upload_bytes_around', '192.0.2.0/24', 4 * LIMITS.filesBytes + 1, 0);
    expect([await little('192.0.2.2'), await little('198.51.100.1')]).toEqual([false, true]);
  });
});

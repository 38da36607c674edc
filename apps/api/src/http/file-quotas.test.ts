import { LIMITS } from '@thaogo/contract';
import { describe, expect, it } from 'vitest';
import { countedBytes, takeForFiles } from './file-quotas.ts';
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
});

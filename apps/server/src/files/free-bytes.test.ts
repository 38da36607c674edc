import { StoreFullError } from '@thaogo/api';
import { expect, it, vi } from 'vitest';
import { whileRoom } from './free-bytes.ts';

const MEGABYTE = 1_048_576;
const disk = vi.hoisted(() => ({ free: 0 }));
vi.mock('node:fs/promises', () => ({ statfs: () => Promise.resolve({ bavail: disk.free, bsize: 1 }) }));

it('what is written breaks off where it, and others with it, use up the room', async () => {
  disk.free = 100 * MEGABYTE;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let piece = 0; piece < 20; piece += 1) yield await Promise.resolve(new Uint8Array(MEGABYTE));
  }
  const write = async (reserveBytes: number): Promise<number> => {
    let written = 0;
    for await (const piece of whileRoom(pieces(), '/anywhere', reserveBytes)) {
      written += piece.length;
      // Ten come at once.
      disk.free -= 10 * piece.length;
      if (disk.free < reserveBytes - 50 * MEGABYTE) break;
    }
    return written;
  };
  await expect(write(60 * MEGABYTE)).rejects.toThrow(StoreFullError);
  disk.free = 1000 * MEGABYTE;
  expect(await write(60 * MEGABYTE)).toBe(20 * MEGABYTE);
});

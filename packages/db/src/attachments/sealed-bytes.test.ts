import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SealBrokenError } from '../vault/sealing.ts';
import { openBytes, PIECE_BYTES, sealBytes } from './sealed-bytes.ts';

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield await Promise.resolve(bytes.subarray(at, at + length));
}
const all = async (bytes: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
};

describe('a sealed stream', () => {
  const key = randomBytes(32);
  const seal = (plain: Uint8Array, piece = 1000) => all(sealBytes(key, inPieces(plain, piece), 'file:1'));
  const open = (sealed: Uint8Array, piece = 1000, context = 'file:1', by: Uint8Array = key) =>
    all(openBytes(by, inPieces(sealed, piece), context));

  it.each([0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, PIECE_BYTES * 3, PIECE_BYTES * 3 + 5])(
    'of %d bytes comes back as it was, however it is cut',
    async (length) => {
      const plain = randomBytes(length);
      for (const [writing, reading] of [
        [999, 70_001],
        [200_000, 1009],
        [PIECE_BYTES, PIECE_BYTES + 16],
      ] as const) {
        const sealed = await seal(plain, writing);
        expect(sealed.length).toBe(length + 16 * Math.max(1, Math.ceil(length / PIECE_BYTES)));
        expect((await open(sealed, reading)).equals(plain)).toBe(true);
      }
    },
  );

  it('shows nothing of what it holds, and opens by its own key and for its own file alone', async () => {
    const sealed = await seal(Buffer.from('chim-hoàng-yến '.repeat(9000)));
    expect(sealed.includes('chim')).toBe(false);
    await expect(open(sealed, 1000, 'file:2')).rejects.toThrow(SealBrokenError);
    await expect(open(sealed, 1000, 'file:1', randomBytes(32))).rejects.toThrow(SealBrokenError);
  });

  it('notices an end that was cut off, pieces that were swapped, and any altered bit', async () => {
    const sealed = await seal(randomBytes(PIECE_BYTES * 2 + 100));
    const whole = PIECE_BYTES + 16;
    await expect(open(sealed.subarray(0, whole * 2))).rejects.toThrow(SealBrokenError);
    await expect(open(sealed.subarray(0, whole))).rejects.toThrow(SealBrokenError);
    await expect(open(Buffer.alloc(0))).rejects.toThrow(SealBrokenError);
    const swapped = Buffer.concat([
      sealed.subarray(whole, whole * 2),
      sealed.subarray(0, whole),
      sealed.subarray(whole * 2),
    ]);
    await expect(open(swapped)).rejects.toThrow(SealBrokenError);
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (byte, bit) => {
        const altered = Buffer.from(sealed);
        altered.writeUInt8(altered.readUInt8(byte) ^ (1 << bit), byte);
        await expect(open(altered, 50_000)).rejects.toThrow(SealBrokenError);
      }),
      { numRuns: 20 },
    );
  });
});

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { photograph, zip } from '../testing/sample-files.ts';
import { cleanPicture, PictureError, type PictureType } from './clean-picture.ts';

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 700) yield await Promise.resolve(bytes.subarray(at, at + 700));
}
const cleaned = async (bytes: Buffer, type: PictureType): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of cleanPicture(once(bytes), type)) pieces.push(piece);
  return Buffer.concat(pieces);
};

describe('a picture made anew', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('keeps neither place nor device: %s', async (type) => {
    const sent = await photograph(type);
    expect((await sharp(sent).metadata()).exif?.toString('latin1')).toContain('Canary Phone');
    const made = await cleaned(sent, `image/${type}`);
    const { exif, format, width, height } = await sharp(made).metadata();
    expect({ exif, format, width, height }).toEqual({ exif: undefined, format: type, width: 128, height: 64 });
    expect(made.toString('latin1').toLowerCase()).not.toContain('canary');
  });

  it('stands upright', async () => {
    const lying = await sharp(await photograph())
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { width, height } = await sharp(await cleaned(lying, 'image/jpeg')).metadata();
    expect([width, height]).toEqual([64, 128]);
  });

  it('drops whatever was hidden behind it', async () => {
    const two = Buffer.concat([await photograph(), zip({ 'evil.html': '<script>chim-canary</script>' })]);
    expect((await cleaned(two, 'image/jpeg')).includes('evil.html')).toBe(false);
  });

  it('is refused where it is damaged, or too large to be looked at, and the next one is taken', async () => {
    const sent = await photograph('png', 400);
    await expect(cleaned(sent.subarray(0, sent.length / 2), 'image/png')).rejects.toThrow(PictureError);
    // A picture that claims a hundred thousand points each way: nobody allocates them.
    const claimed = Buffer.from(sent);
    claimed.writeUInt32BE(100_000, 16);
    claimed.writeUInt32BE(100_000, 20);
    await expect(cleaned(claimed, 'image/png')).rejects.toThrow(PictureError);
    await expect(cleaned(Buffer.from('nothing of the kind'), 'image/jpeg')).rejects.toThrow(PictureError);
    expect((await cleaned(sent, 'image/png')).length).toBeGreaterThan(0);
  });

  it.each([
    [4000, 10_000, false],
    [4001, 10_000, true],
  ])(
    'of %i by %i points is too large for what is unpacked from next to nothing: %s',
    async (width, height, tooLarge) => {
      const claimed = await photograph('png', 10);
      claimed.writeUInt32BE(width, 16);
      claimed.writeUInt32BE(height, 20);
      // Both are broken; only one is told apart before anything is unpacked.
      const error: unknown = await cleaned(claimed, 'image/png').catch((caught: unknown) => caught);
      const { cause } = error as PictureError;
      expect(cause instanceof Error && cause.message.includes('exceeds pixel limit')).toBe(tooLarge);
    },
  );

  it('is made of at most 5000 points on its longer side, two at a time', async () => {
    const large = await photograph('jpeg', 3000);
    const made = await Promise.all([1, 2, 3].map(() => cleaned(large, 'image/jpeg')));
    for (const each of made) expect((await sharp(each).metadata()).width).toBe(5000);
  });
});

import { Readable } from 'node:stream';
import type { FileType } from '@thaogo/contract';
import sharp, { type Sharp } from 'sharp';

/** Pictures that are made anew: nothing that lies in them beside the picture (place, device, time, more files) survives. */
export type PictureType = Extract<FileType, `image/${string}`>;

export const isPicture = (type: FileType): type is PictureType => type.startsWith('image/');

/**
 * More points than cameras in use take, or scanners at 600 points an inch; whoever sends more wants to fill the memory. What may
 * have eight bytes to a point, and unpacks from next to nothing, has fewer: a picture takes some 400 MB at the worst.
 */
const MOST_POINTS: Readonly<Record<PictureType, number>> = {
  'image/jpeg': 110_000_000,
  'image/png': 40_000_000,
  'image/webp': 40_000_000,
};
/** No picture that is one takes as long. */
const LONGEST_SECONDS = 30;
/** Enough to read a page of small print photographed whole. */
const LONGEST_SIDE = 5000;
const QUALITY = 85;
/** Pictures held in memory at a time by one process. */
const AT_ONCE = 2;

// A server works on many different pictures: nothing of one helps with another.
sharp.cache(false);
sharp.concurrency(1);

/** The picture is damaged, or too large to be looked at. */
export class PictureError extends Error {
  override name = 'PictureError';
}

let running = 0;
const waiting: (() => void)[] = [];

const take = async (): Promise<void> => {
  if (running < AT_ONCE) {
    running += 1;
    return;
  }
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
  });
};

const give = (): void => {
  const next = waiting.shift();
  if (next === undefined) running -= 1;
  else next();
};

const encode = {
  'image/jpeg': (picture: Sharp) => picture.jpeg({ quality: QUALITY }),
  'image/png': (picture: Sharp) => picture.png(),
  'image/webp': (picture: Sharp) => picture.webp({ quality: QUALITY }),
} as const;

/**
 * The same picture, upright and made anew, of at most 5000 points on its longer side.
 * @throws PictureError when it cannot be read.
 */
export async function* cleanPicture(bytes: AsyncGenerator<Uint8Array>, type: PictureType): AsyncGenerator<Uint8Array> {
  await take();
  try {
    const picture = sharp({ limitInputPixels: MOST_POINTS[type], failOn: 'error' })
      .timeout({ seconds: LONGEST_SECONDS })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    const source = Readable.from(bytes, { objectMode: false });
    source.once('error', (error) => picture.destroy(error));
    const made = source.pipe(encode[type](picture));
    try {
      for await (const chunk of made) yield chunk as Uint8Array;
    } catch (error) {
      throw new PictureError('A picture could not be read.', { cause: error });
    } finally {
      source.destroy();
      made.destroy();
    }
  } finally {
    give();
  }
}

import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreFullError } from '@thaogo/api';

/** Bytes that may still be written to the disk of a folder, or of the nearest one above where it is not made yet. */
export const freeBytes = async (folder: string): Promise<number> => {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing || dirname(folder) === folder) throw error;
    return freeBytes(dirname(folder));
  }
};

/** So many bytes are written before the disk is asked again: others write to it meanwhile. */
const ASKED_EVERY = 4_194_304;

/** @throws StoreFullError where less than the reserve is free. */
export const demandRoom = async (folder: string, reserveBytes: number): Promise<void> => {
  if ((await freeBytes(folder)) < reserveBytes) throw new StoreFullError('There is hardly any room left for files.');
};

/** Bytes as long as there is room for them beside the reserve. @throws StoreFullError once there is not. */
export async function* whileRoom(
  bytes: AsyncIterable<Uint8Array>,
  folder: string,
  reserveBytes: number,
): AsyncGenerator<Uint8Array> {
  let unasked = 0;
  for await (const piece of bytes) {
    unasked += piece.length;
    if (unasked >= ASKED_EVERY) {
      await demandRoom(folder, reserveBytes);
      unasked = 0;
    }
    yield piece;
  }
}

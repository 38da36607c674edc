import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

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

import { constants } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStore } from '@thaogo/api';
import { demandRoom, whileRoom } from './free-bytes.ts';
import { checkedName, FILE_MODE, FOLDER_MODE } from './stored-name.ts';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

/**
 * A store in a folder: one file each, spread by the end of its name, which is random, over 256 folders. A file is written beside,
 * forced to the disk and then given its place in one step: it is there whole or not at all.
 * @param reserveBytes left free on its disk for the database and the log, which share it as a rule: no file is written then, one
 *   that is being written breaks off, and what is there already stays readable.
 * @throws Error when the folder cannot be made.
 */
export const openFolderStore = async (folder: string, reserveBytes: number): Promise<FileStore> => {
  const unfinished = join(folder, 'unfinished');
  await mkdir(unfinished, { recursive: true, mode: FOLDER_MODE });
  const homeOf = (name: string): string => join(folder, checkedName(name).slice(-2));
  const placeOf = (name: string): string => join(homeOf(name), name);
  return {
    write: async (name, bytes) => {
      await demandRoom(folder, reserveBytes);
      await mkdir(homeOf(name), { recursive: true, mode: FOLDER_MODE });
      const draft = join(unfinished, name);
      const file = await open(draft, 'wx', FILE_MODE);
      try {
        try {
          for await (const piece of whileRoom(bytes, folder, reserveBytes)) await file.write(piece);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, placeOf(name));
        await syncFolder(homeOf(name));
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    read: async (name) => {
      try {
        const file = await open(placeOf(name), 'r');
        return file.createReadStream({ highWaterMark: 65_552 });
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    remove: async (name) => {
      await rm(placeOf(name), { force: true });
      await rm(join(unfinished, name), { force: true });
    },
  };
};

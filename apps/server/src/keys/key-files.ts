import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a key is for: no key serves two purposes. */
export const PURPOSES = ['vault', 'blind-index', 'receipts', 'sessions'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A key as its file holds it. Ids sort by the day on which the key was made. */
export interface KeyFile {
  purpose: Purpose;
  /** `{purpose}-{day}-{chance}`: what sealed rows and receipts name. */
  id: string;
  content: string;
}

const NAME = /^((vault|blind-index|receipts|sessions)-\d{8}-[0-9a-f]{6})\.key$/;

/** The key ring cannot be used as it is; the message says what to do. */
export class KeyRingError extends Error {
  override name = 'KeyRingError';
}

const OTHERS_MAY_READ = 0o077;

/** @throws KeyRingError when anybody but this process's own user may read the file or look into the folder. */
const refuseOpenToOthers = async (path: string): Promise<void> => {
  // Windows has no such modes; a production installation runs elsewhere.
  if (process.platform === 'win32') return;
  const { mode, uid } = await stat(path);
  if ((mode & OTHERS_MAY_READ) !== 0) {
    throw new KeyRingError(`${path} can be read by other users. Close it: chmod go-rwx ${path}`);
  }
  if (uid !== process.getuid?.()) {
    throw new KeyRingError(`${path} belongs to another user. Give it to the one that runs the server.`);
  }
};

/** Every key in a folder, oldest first; none when there is no folder. `strict` refuses what others may read. */
export const readKeyFiles = async (folder: string, strict: boolean): Promise<KeyFile[]> => {
  const names = await readdir(folder).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'ENOENT') return [];
    throw new KeyRingError(`The key ring in ${folder} cannot be read (${code}).`);
  });
  if (strict && names.length > 0) await refuseOpenToOthers(folder);
  const keys: KeyFile[] = [];
  for (const name of names.toSorted((a, b) => a.localeCompare(b, 'en'))) {
    const [, id, purpose] = NAME.exec(name) ?? [];
    if (id === undefined) continue;
    const path = join(folder, name);
    if (strict) await refuseOpenToOthers(path);
    keys.push({ purpose: purpose as Purpose, id, content: (await readFile(path, 'utf8')).trim() });
  }
  return keys;
};

/**
 * Adds a key, readable by its owner only. It is on the disk for good before this returns: what it seals must never outlive it.
 */
export const addKeyFile = async (
  folder: string,
  purpose: Purpose,
  content: string,
  today: string,
): Promise<KeyFile> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const id = `${purpose}-${today.replaceAll('-', '')}-${randomBytes(3).toString('hex')}`;
  const path = join(folder, `${id}.key`);
  const file = await open(`${path}.new`, 'wx', 0o600);
  try {
    await file.writeFile(`${content}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
  return { purpose, id, content };
};

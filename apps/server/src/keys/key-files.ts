import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a key is for: no key serves two purposes. */
export const PURPOSES = ['vault', 'blind-index', 'receipts', 'sessions'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A key as its file holds it. */
export interface KeyFile {
  purpose: Purpose;
  /** `{purpose}-{day}-{number of that day}-{chance}`: what sealed rows and receipts name. */
  id: string;
  content: string;
}

/** The number was left out once: such a key is the first of its day. */
const NAME = /^((vault|blind-index|receipts|sessions)-(\d{8})(?:-(\d{2,}))?-[0-9a-f]{6})\.key$/;

/** What a key is older or newer by: its day, then its number of that day. */
interface Age {
  day: string;
  number: number;
}

const ageOf = ({ id }: Pick<KeyFile, 'id'>): Age => {
  const [, , , day = '', number = '0'] = NAME.exec(`${id}.key`) ?? [];
  return { day, number: Number(number) };
};

const olderFirst = (a: Pick<KeyFile, 'id'>, b: Pick<KeyFile, 'id'>): number => {
  const [one, other] = [ageOf(a), ageOf(b)];
  return one.day.localeCompare(other.day) || one.number - other.number || a.id.localeCompare(b.id, 'en');
};

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
  for (const name of names) {
    const [, id, purpose] = NAME.exec(name) ?? [];
    if (id === undefined) continue;
    const path = join(folder, name);
    if (strict) await refuseOpenToOthers(path);
    keys.push({ purpose: purpose as Purpose, id, content: (await readFile(path, 'utf8')).trim() });
  }
  return keys.toSorted(olderFirst);
};

/** An id that is newer than every key of its purpose, also on a machine whose clock went back. */
const newId = (purpose: Purpose, today: string, known: readonly KeyFile[]): string => {
  const newest =
    known
      .filter((key) => key.purpose === purpose)
      .map(ageOf)
      .at(-1) ?? null;
  const asked = today.replaceAll('-', '');
  const day = newest !== null && newest.day > asked ? newest.day : asked;
  const number = newest?.day === day ? newest.number + 1 : 1;
  return `${purpose}-${day}-${String(number).padStart(2, '0')}-${randomBytes(3).toString('hex')}`;
};

/**
 * Adds a key, readable by its owner only; it is the newest of its purpose. It is on the disk for good before this returns: what
 * it seals must never outlive it.
 */
export const addKeyFile = async (
  folder: string,
  purpose: Purpose,
  content: string,
  today: string,
): Promise<KeyFile> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const id = newId(purpose, today, await readKeyFiles(folder, false));
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

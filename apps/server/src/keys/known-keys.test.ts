import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectPostgresql, type Connection } from '@thaogo/db';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FreshDatabase } from '../../../../test/support/fresh-database.ts';
import { keptLog } from '../testing/quiet-log.ts';
import { configurationFor } from '../testing/running-world.ts';
import { seededDatabase } from '../testing/seeded-database.ts';
import { openInstallation } from '../start/installation.ts';
import { KeyRingError } from './key-files.ts';
import { addKey, makeMissingKeys } from './key-ring.ts';

const TODAY = '2026-11-22';
const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://thaogo.example.vn',
  SMTP_URL: 'smtps://mail.example.vn',
  MAIL_FROM: 'x@example.vn',
  OPERATOR_NAME: 'Sở Tư pháp',
  OPERATOR_NAME_EN: 'Department of Justice',
};

let home: string;
let keys: string;
let database: FreshDatabase;
let connection: Connection;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'thaogo-known-'));
  keys = join(home, 'keys');
  await makeMissingKeys(keys, TODAY);
  database = await seededDatabase();
  connection = connectPostgresql({ url: database.url, poolSize: 1 });
});
afterEach(async () => {
  await connection.close();
  await database.drop();
  await rm(home, { recursive: true, force: true });
});

/** Opens the installation with these keys and closes it again. @returns what it was refused for, null when it was not. */
const open = async (folder: string, env: Record<string, string> = {}): Promise<string | null> => {
  const configuration = configurationFor({ DATABASE_URL: database.url, KEYS_DIR: folder, DATA_DIR: home, ...env });
  try {
    const installation = await openInstallation(configuration, keptLog(), () => Promise.resolve());
    await installation.close();
    return null;
  } catch (error) {
    if (error instanceof KeyRingError) return error.message;
    throw error;
  }
};
const otherKeys = async (): Promise<string> => {
  const folder = join(home, 'other');
  await makeMissingKeys(folder, TODAY);
  return folder;
};
const noted = async (): Promise<string[]> => {
  const rows = await connection.db.selectFrom('installation').select('key').where('key', 'like', 'key:%').execute();
  return rows.map(({ key }) => key.slice(4)).toSorted();
};
const idsIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).map((name) => name.replace(/\.key$/, '')).toSorted();
/** As if somebody had enrolled a second factor. */
const sealSomething = (): Promise<unknown> =>
  sql`
    insert into account (id, email, role, agency, password_hash, totp_secret, created_at)
    values (gen_random_uuid(), 'a@example.vn', 'officer', 'btp', 'x', 'x', now())
  `.execute(connection.db);

describe.each([
  ['outside production', {}],
  ['in production', PRODUCTION],
] as const)('%s', (_where, env) => {
  it('keys are noted at the first start, and known at the next', async () => {
    expect(await open(keys, env)).toBeNull();
    expect(await noted()).toEqual(await idsIn(keys));
    await sealSomething();
    expect(await open(keys, env)).toBeNull();
  });

  it('other keys are refused, with what to do, and change nothing', async () => {
    await open(keys, env);
    await sealSomething();
    const other = await otherKeys();
    const before = await idsIn(other);
    const refusal = await open(other, env);
    expect(refusal).toMatch(
      /not the ones this database was written with[^]*vault-\S+ is missing[^]*Restore the key ring/,
    );
    expect(await noted()).toEqual(await idsIn(keys));
    expect(await idsIn(other)).toEqual(before);
  });

  it('another key under a known name is refused', async () => {
    await open(keys, env);
    await sealSomething();
    const folder = join(home, 'copy');
    await cp(keys, folder, { recursive: true });
    const [name = ''] = (await readdir(folder)).filter((each) => each.startsWith('sessions'));
    await writeFile(join(folder, name), Buffer.alloc(32, 9).toString('base64url'));
    expect(await open(folder, env)).toMatch(/sessions-\S+ is another key of that name/);
  });

  it('a key is renewed and noted; from then on it is missed', async () => {
    await open(keys, env);
    await sealSomething();
    const before = join(home, 'before');
    await cp(keys, before, { recursive: true });
    const id = await addKey(keys, 'vault', TODAY);
    expect(await open(keys, env)).toBeNull();
    expect(await noted()).toContain(id);
    expect(await open(before, env)).toContain(`${id} is missing`);
  });

  it('a sessions key may be given up in favour of a newer one', async () => {
    await open(keys, env);
    await sealSomething();
    const [name = ''] = (await readdir(keys)).filter((each) => each.startsWith('sessions'));
    await addKey(keys, 'sessions', TODAY);
    await writeFile(join(keys, name), 'given up');
    expect(await open(keys, env)).toBeNull();
    await rm(join(keys, name));
    expect(await open(keys, env)).toContain('is missing');
  });
});

describe('an empty database', () => {
  it('takes other keys outside production, and knows those from then on', async () => {
    await open(keys);
    const other = await otherKeys();
    expect(await open(other)).toBeNull();
    expect(await noted()).toEqual(await idsIn(other));
    await sealSomething();
    expect(await open(keys)).toContain('is missing');
  });

  it('takes another key under a known name', async () => {
    await open(keys);
    const [name = ''] = (await readdir(keys)).filter((each) => each.startsWith('sessions'));
    await writeFile(join(keys, name), Buffer.alloc(32, 9).toString('base64url'));
    expect(await open(keys)).toBeNull();
  });

  it('takes no other keys in production', async () => {
    await open(keys, PRODUCTION);
    expect(await open(await otherKeys(), PRODUCTION)).toContain('is missing');
  });
});

it('no keys are made where the database knows others', async () => {
  await open(keys);
  await sealSomething();
  const lost = join(home, 'lost');
  expect(await open(lost)).toContain('is missing');
  await expect(readdir(lost)).rejects.toThrow('ENOENT');
});

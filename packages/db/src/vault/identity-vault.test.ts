import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { answered, file, vaultKeys } from '../testing/petitions.ts';
import { blindIndex, openIdentity, type SenderIdentity } from './identity-vault.ts';
import { SealBrokenError } from './sealing.ts';

const SENDER: SenderIdentity = {
  name: 'Trần Thị Hoàng Yến',
  email: 'Hoang.Yen.Canary@Example.com',
  phone: '0912345678',
  taxCode: '0312345678-001',
};

/** Everything that a thief of the whole database could read, bytes as hexadecimal. */
const everything = async ({ db }: TestDatabase): Promise<string> => {
  const tables = await db.introspection.getTables();
  const dumps = await Promise.all(
    tables.map(({ name }) =>
      sql<{ row: string }>`select to_jsonb(dumped)::text as row from ${sql.table(name)} as dumped`.execute(db),
    ),
  );
  return dumps.flatMap(({ rows }) => rows.map(({ row }) => row)).join('\n');
};

/** The ways in which a clear text could turn up in a dump. */
const formsOf = (clear: string): string[] => [
  clear,
  clear.toLowerCase(),
  clear.normalize('NFD'),
  JSON.stringify(clear).slice(1, -1),
  Buffer.from(clear).toString('hex'),
  Buffer.from(clear.toLowerCase()).toString('hex'),
  Buffer.from(clear).toString('base64').replace(/=+$/, ''),
  Buffer.from(clear).toString('base64url'),
];

describe.each(DATABASES)('the vault on %s', (kind) => {
  const keys = vaultKeys();
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());

  it('gives back who sent a petition, to whoever holds the key', async () => {
    const { id } = await file(database.db, keys, { identity: SENDER });
    expect(await openIdentity(database.db, id, keys.vault)).toEqual(SENDER);
    const nobody = await file(database.db, keys);
    await database.db.deleteFrom('identity').where('petition_id', '=', nobody.id).execute();
    expect(await openIdentity(database.db, nobody.id, keys.vault)).toBeNull();
  });

  it('opens what an older key sealed as long as the ring has it', async () => {
    const older = vaultKeys('vault-0');
    const { id } = await file(database.db, older, { identity: SENDER });
    const ring = {
      current: keys.vault.current,
      find: (asked: string) => (asked === 'vault-0' ? older.vault.current : keys.vault.find(asked)),
    };
    expect(await openIdentity(database.db, id, ring)).toEqual(SENDER);
    await expect(openIdentity(database.db, id, keys.vault)).rejects.toThrow(SealBrokenError);
  });

  it('opens nothing with another key of the same name', async () => {
    const { id } = await file(database.db, keys, { identity: SENDER });
    await expect(openIdentity(database.db, id, vaultKeys().vault)).rejects.toThrow(SealBrokenError);
  });

  it.each([
    ['all of it', ['wrapped_key', 'sealed'] as const],
    ['the sealed identity', ['sealed'] as const],
    ['the wrapped key', ['wrapped_key'] as const],
  ])('notices rows that were swapped: %s', async (_what, columns) => {
    const one = await file(database.db, keys, { identity: SENDER });
    const other = await file(database.db, keys, { identity: { name: 'Lê Văn Bình' } });
    const row = await database.db
      .selectFrom('identity')
      .select(columns)
      .where('petition_id', '=', other.id)
      .executeTakeFirstOrThrow();
    await database.db.updateTable('identity').set(row).where('petition_id', '=', one.id).execute();
    await expect(openIdentity(database.db, one.id, keys.vault)).rejects.toThrow(SealBrokenError);
  });

  it('notices a single altered bit', async () => {
    const { id } = await file(database.db, keys, { identity: SENDER });
    await sql`update identity set sealed = set_bit(sealed, 300, 1 - get_bit(sealed, 300)) where petition_id = ${id}`.execute(
      database.db,
    );
    await expect(openIdentity(database.db, id, keys.vault)).rejects.toThrow(SealBrokenError);
  });

  it('with the database alone nobody can be read', async () => {
    const { code, secret } = await answered(database.db, keys, { identity: SENDER });
    const dump = await everything(database);
    // The dump is what it claims to be.
    expect(dump).toContain(code);
    expect(dump).toContain('Khoản 2 Điều 5');
    const clear = [SENDER.name, SENDER.email, SENDER.phone, SENDER.taxCode, '+84912345678', '0312345678001', secret];
    for (const value of clear.flatMap((each) => formsOf(each ?? ''))) expect(dump).not.toContain(value);
    for (const { key } of [keys.vault.current]) expect(dump).not.toContain(Buffer.from(key).toString('hex'));
    expect(dump).not.toContain(Buffer.from(keys.blindIndex).toString('hex'));
  });

  it('finds the petitions of one address, however it is typed', async () => {
    const { id } = await file(database.db, keys, { identity: { ...SENDER, email: 'một@example.com' } });
    const digest = blindIndex('email', ' MỘT@Example.com', keys.blindIndex);
    const found = await database.db
      .selectFrom('identity_index')
      .select('petition_id')
      .where('kind', '=', 'email')
      .where('digest', '=', digest)
      .execute();
    expect(found).toEqual([{ petition_id: id }]);
  });
});

describe('the blind index', () => {
  const { blindIndex: key } = vaultKeys();
  const digest = (kind: 'email' | 'phone' | 'tax_code', value: string): string =>
    blindIndex(kind, value, key).toString('hex');

  test.each([
    [
      'phone',
      [
        '0912345678',
        '0912 345 678',
        '0912.345.678',
        '+84912345678',
        '84 912 345 678',
        '0084-912-345-678',
        '+84 (0)912 345 678',
      ],
    ],
    ['email', ['an@example.com', ' An@Example.COM ']],
    ['email', ['hòa@example.com', 'hòa@example.com'.normalize('NFD'), 'HÒA@example.com']],
    ['tax_code', ['0312345678-001', '0312345678001', '0312345678 001']],
  ] as const)('is one for the same %s: %j', (kind, forms) => {
    expect(new Set(forms.map((form) => digest(kind, form))).size).toBe(1);
  });

  test.each([
    ['phone', '0912345678', '0912345679'],
    ['phone', '0843456789', '03456789'],
    ['phone', '+1912345678', '0912345678'],
    ['email', 'an@example.com', 'an@example.con'],
    ['tax_code', '0312345678', '0312345678001'],
  ] as const)('differs for another %s: %s and %s', (kind, one, other) => {
    expect(digest(kind, one)).not.toBe(digest(kind, other));
  });

  it('says nothing without its key, and differs by kind', () => {
    expect(digest('phone', '0312345678')).not.toBe(digest('tax_code', '0312345678'));
    expect(digest('email', 'an@example.com')).not.toBe(
      blindIndex('email', 'an@example.com', vaultKeys().blindIndex).toString('hex'),
    );
  });
});

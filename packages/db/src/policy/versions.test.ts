import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { NOON } from '../testing/petitions.ts';
import {
  addVersions,
  enterVersion,
  knownVersions,
  type StoredVersion,
  storedVersions,
  versionInForce,
  versionRecord,
  versionRecords,
} from './versions.ts';

const version = (
  name: string,
  inForceFrom: string,
  origin: StoredVersion['origin'] = 'shipped',
  content: object = { name },
): StoredVersion => ({ kind: 'policy', version: name, inForceFrom, origin, content });

describe.each(DATABASES)('stored versions on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());

  it('are never overwritten: neither edited nor shipped, whatever an upgrade brings', async () => {
    const { db } = database;
    await addVersions(db, [version('1', '2026-01-01'), version('2', '2026-06-01', 'edited', { answer: 10 })], NOON);
    await addVersions(
      db,
      [
        version('1', '2025-01-01', 'shipped', { answer: 99 }),
        version('2', '2020-01-01', 'shipped', { answer: 99 }),
        version('3', '2026-07-01'),
        { ...version('1', '2026-01-01'), kind: 'calendar' },
      ],
      NOON,
    );
    await addVersions(db, [], NOON);
    expect(await storedVersions(db)).toEqual([
      { ...version('1', '2026-01-01'), kind: 'calendar' },
      version('1', '2026-01-01'),
      version('2', '2026-06-01', 'edited', { answer: 10 }),
      version('3', '2026-07-01'),
    ]);
  });
});

describe.each(DATABASES)('versions that an installation enters, on %s', (kind) => {
  let database: TestDatabase;
  const by = '00000000-0000-4000-8000-000000000001';
  beforeAll(async () => {
    database = await migratedDatabase(kind);
    await addVersions(database.db, [{ ...version('1', '2026-01-01'), kind: 'calendar' }], NOON);
    await database.db
      .insertInto('account')
      .values({
        id: by,
        email: 'quan-tri@example.vn',
        role: 'administrator',
        agency: null,
        password_hash: '',
        totp_secret: null,
        created_at: NOON,
      })
      .execute();
  });
  afterAll(() => database.close());

  it('say who entered them and why, and never take the name of another', async () => {
    const { db } = database;
    const entered = { by, reason: 'Thông báo 12/TB-BNV', at: NOON };
    const second = { kind: 'calendar', version: '2', inForceFrom: '2026-12-01', content: { name: '2' } } as const;
    expect(await enterVersion(db, second, entered)).toBe(true);
    expect(await enterVersion(db, { ...second, content: { name: 'other' } }, entered)).toBe(false);
    expect(await enterVersion(db, { ...second, version: '1' }, entered)).toBe(false);
    const shipped = { origin: 'shipped', recordedBy: null, reason: null, content: { name: '1' } };
    const own = {
      origin: 'edited',
      recordedBy: 'quan-tri@example.vn',
      reason: 'Thông báo 12/TB-BNV',
      content: { name: '2' },
      inForceFrom: '2026-12-01',
    };
    expect(await versionRecords(db, 'calendar')).toMatchObject([own, shipped]);
    expect(await versionRecords(db, 'policy')).toEqual([]);
    expect((await knownVersions(db)).map((known) => [known.version, known.recordedAt])).toEqual(
      expect.arrayContaining([
        ['1', NOON],
        ['2', NOON],
      ]),
    );
    expect(await versionRecord(db, 'calendar', '2')).toMatchObject({ ...own, recordedAt: NOON });
    expect(await versionRecord(db, 'policy', '2')).toBeNull();
    await db.deleteFrom('account').execute();
    expect(await versionRecord(db, 'calendar', '2')).toMatchObject({ recordedBy: null });
  });
});

describe('the version in force', () => {
  const shipped = [version('a', '2026-01-01'), version('c', '2026-09-01'), version('b', '2026-06-01')];
  test.each([
    { today: '2025-12-31', rules: undefined },
    { today: '2026-01-01', rules: 'a' },
    { today: '2026-05-31', rules: 'a' },
    { today: '2026-06-01', rules: 'b' },
    { today: '2027-01-01', rules: 'c' },
  ])('on $today: $rules', ({ today, rules }) => {
    expect(versionInForce(shipped, today)?.version).toBe(rules);
  });

  it('is the installation’s own once it has begun, whatever newer ones an upgrade ships', () => {
    const all = [...shipped, version('own', '2026-06-15', 'edited')];
    expect(versionInForce(all, '2026-06-14')?.version).toBe('b');
    expect(versionInForce(all, '2026-06-15')?.version).toBe('own');
    expect(versionInForce(all, '2027-01-01')?.version).toBe('own');
    expect(versionInForce([...all, version('own 2', '2026-10-01', 'edited')], '2026-12-01')?.version).toBe('own 2');
  });

  it('is the one with the later name of two that begin on one day', () => {
    expect(versionInForce([version('2026-2', '2026-01-01'), version('2026-1', '2026-01-01')], '2026-02-01')).toEqual(
      version('2026-2', '2026-01-01'),
    );
    expect(versionInForce([], '2026-01-01')).toBeNull();
  });
});

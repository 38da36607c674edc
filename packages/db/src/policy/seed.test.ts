import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { installationFact, noteInstallationFact } from '../installation.ts';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { NOON } from '../testing/petitions.ts';
import { allAgencies, joinAllAgencies, setJoining } from './agencies.ts';
import { findPlace, placesWithin } from './places.ts';
import { type Seed, seedPolicy } from './seed.ts';

const agency = (code: string, name: string) => ({
  code,
  name_vi: name,
  name_en: `${name} (en)`,
  kind: 'ministry',
  parent: null,
  province: null,
  commune: null,
  valid_from: '2025-03-01',
  valid_to: null,
  search: name.toLowerCase(),
});
const unit = (code: string, name: string, parent: string | null) => ({
  code,
  name,
  parent,
  valid_from: '2025-07-01',
  valid_to: null,
});
const seed = (fingerprint: string, word: string): Seed => ({
  fingerprint,
  versions: [{ kind: 'policy', version: fingerprint, inForceFrom: '2026-01-01', origin: 'shipped', content: {} }],
  agencies: [agency('btc', `Bộ Tài chính ${word}`), agency('btp', `Bộ Tư pháp ${word}`)],
  administrativeUnits: [unit('31', `Hải Phòng ${word}`, null), unit('11311', 'Phường Thủy Nguyên', '31')],
});

describe.each(DATABASES)('seeding %s', (kind) => {
  let database: TestDatabase | null = null;
  const seeded = async (): Promise<TestDatabase['db']> => {
    database ??= await migratedDatabase(kind);
    return database.db;
  };
  beforeEach(async () => {
    const db = await seeded();
    await sql`truncate agency, administrative_unit, policy_version, installation`.execute(db);
    await seedPolicy(db, seed('one', '1'), NOON);
  });
  afterAll(() => database?.close());

  const names = async (): Promise<string[]> => (await allAgencies(await seeded())).map(({ name }) => name.vi);

  it('is skipped for data that is there already', async () => {
    const db = await seeded();
    await sql`update agency set name_vi = 'touched'`.execute(db);
    expect(await seedPolicy(db, seed('one', '1'), NOON)).toBe(false);
    expect(await names()).toEqual(['touched', 'touched']);
  });

  it('brings newer data, keeps rows that the installation edited and the days of joining', async () => {
    const db = await seeded();
    expect(await setJoining(db, 'btc', '2026-04-01')).toBe(true);
    await joinAllAgencies(db, '2026-05-01');
    expect(await seedPolicy(db, seed('two', '2'), NOON)).toBe(true);
    expect(await allAgencies(db)).toMatchObject([
      { code: 'btc', name: { vi: 'Bộ Tài chính 1' }, joinedOn: '2026-04-01' },
      { code: 'btp', name: { vi: 'Bộ Tư pháp 2' }, joinedOn: '2026-05-01', validFrom: '2025-03-01' },
    ]);
    expect(await findPlace(db, '31')).toEqual({ code: '31', name: 'Hải Phòng 2', parent: null });
    expect(await installationFact(db, 'seed')).toEqual({ fingerprint: 'two' });
  });

  it('brings all of it or nothing', async () => {
    const db = await seeded();
    const broken = { ...seed('three', '3'), administrativeUnits: [{ ...unit('x', 'x', null), valid_from: 'no date' }] };
    await expect(seedPolicy(db, broken, NOON)).rejects.toThrow('invalid input syntax for type date');
    expect(await names()).toEqual(['Bộ Tài chính 1', 'Bộ Tư pháp 1']);
    expect(await installationFact(db, 'seed')).toEqual({ fingerprint: 'one' });
  });

  it('gives places by what people name', async () => {
    const db = await seeded();
    expect((await placesWithin(db, null)).map(({ code }) => code)).toEqual(['31']);
    expect((await placesWithin(db, '31')).map(({ code }) => code)).toEqual(['11311']);
    expect(await placesWithin(db, '99')).toEqual([]);
    expect(await findPlace(db, '00000')).toBeNull();
    expect(await setJoining(db, 'nowhere', '2026-01-01')).toBe(false);
  });

  it('keeps facts of the installation, the newest of each', async () => {
    const db = await seeded();
    expect(await installationFact(db, 'clock')).toBeNull();
    await noteInstallationFact(db, 'clock', { ahead: 1 });
    await noteInstallationFact(db, 'clock', { ahead: 2 });
    expect(await installationFact(db, 'clock')).toEqual({ ahead: 2 });
  });
});

import { randomUUID } from 'node:crypto';
import type { Role, Unit } from '@thaogo/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { file, NOON, vaultKeys } from '../testing/petitions.ts';
import {
  addDeputyship,
  deputyshipsOfAgency,
  deputyshipsOfPost,
  endDeputyship,
  findDeputyship,
  holdAccount,
} from './deputyships.ts';
import { closedAmong, membersOf, setUnit, standingInside } from './members.ts';
import { addUnit, changeUnit, findUnit, holdUnits, unitInUse, unitsOf } from './units.ts';

const RECORDED = { by: randomUUID(), at: NOON };
const unit = (parent: string | null, vi: string): Unit => ({
  id: randomUUID(),
  agency: 'btc',
  parent,
  names: [{ from: '2026-01-01', vi, en: vi }],
  validFrom: '2026-01-01',
  validTo: null,
});

describe.each(DATABASES)('the inside of an agency on %s', (kind) => {
  let database: TestDatabase;
  const department = unit(null, 'Vụ');
  const division = unit(department.id, 'Phòng');
  const account = async (role: Role, agency: string, closed = false): Promise<string> => {
    const id = randomUUID();
    await sql`
      insert into account (id, email, role, agency, password_hash, created_at, closed_at)
      values (${id}, ${`${id}@agency.example`}, ${role}, ${agency}, 'x', ${NOON}, ${closed ? NOON : null})
    `.execute(database.db);
    return id;
  };
  beforeAll(async () => {
    database = await migratedDatabase(kind);
    for (const each of [department, division]) await addUnit(database.db as never, each, RECORDED);
  });
  afterAll(() => database.close());

  it('keeps units as they were made, and counts their changes', async () => {
    const { db } = database;
    const found = await unitsOf(db, 'btc');
    expect(found.find(({ id }) => id === division.id)).toEqual({ ...division, version: 1 });
    expect(await findUnit(db, randomUUID())).toBeNull();
    await db.transaction().execute(async (trx) => {
      const held = (await holdUnits(trx, 'btc')).find(({ id }) => id === division.id);
      if (held === undefined) throw new Error('no unit');
      const names = [...held.names, { from: '2026-05-01', vi: 'Phòng mới', en: 'New division' }];
      await changeUnit(trx, held, { names });
      await changeUnit(trx, { ...held, version: 2 }, { validTo: '2026-12-31' });
    });
    expect(await findUnit(db, division.id)).toMatchObject({ version: 3, validTo: '2026-12-31', names: [{}, {}] });
  });

  it('knows who is in a unit with what is within it, and whether anybody or anything is', async () => {
    const { db } = database;
    const officer = await account('officer', 'btc');
    expect(await unitInUse(db, department.id)).toBe(false);
    await db.transaction().execute((trx) => setUnit(trx, officer, department.id));
    expect(await unitInUse(db, department.id)).toBe(true);
    expect(await standingInside(db, { id: officer, agency: 'btc' }, '2026-03-20')).toEqual({
      unit: { id: department.id, within: [department.id, division.id] },
    });
    expect((await membersOf(db, 'btc')).find(({ id }) => id === officer)?.unit).toBe(department.id);
    const { id } = await file(db, vaultKeys());
    await sql`update petition set unit = ${division.id} where id = ${id}`.execute(db);
    expect(await unitInUse(db, division.id)).toBe(true);
    expect(await unitInUse(db, randomUUID())).toBe(false);
    await sql`update petition set state = 'closed' where id = ${id}`.execute(db);
    expect(await unitInUse(db, division.id)).toBe(false);
  });

  it('gives a deputy the post from its first day to its last, and never one of another agency', async () => {
    const { db } = database;
    const [post, deputy, elsewhere] = [
      await account('leader', 'btc'),
      await account('officer', 'btc'),
      await account('leader', 'btp'),
    ];
    const made = (id: string, held: string) => ({
      id,
      agency: 'btc',
      post: held,
      deputy,
      capacity: 'kt' as const,
      from: '2026-03-20',
      to: '2026-03-27',
      endedOn: null,
      reason: 'Quyết định 1',
    });
    const id = randomUUID();
    await db.transaction().execute(async (trx) => {
      await addDeputyship(trx, made(id, post), RECORDED);
      // A row that the rules would never have made.
      await addDeputyship(trx, made(randomUUID(), elsewhere), RECORDED);
    });
    const on = async (day: string) => (await standingInside(db, { id: deputy, agency: 'btc' }, day)).deputyFor;
    // What others are and hold is nobody's but theirs.
    for (const stranger of [await account('officer', 'btc'), post, randomUUID()])
      expect(await standingInside(db, { id: stranger, agency: 'btc' }, '2026-03-20')).toEqual({});
    const held = [{ account: post, role: 'leader', capacity: 'kt' }];
    expect([await on('2026-03-19'), await on('2026-03-20')]).toEqual([undefined, held]);
    expect([await on('2026-03-27'), await on('2026-03-28')]).toEqual([held, undefined]);
    expect(await findDeputyship(db, id)).toMatchObject({ post, deputy, endedOn: null });
    expect(await deputyshipsOfPost(db, post, '2026-03-28')).toEqual([]);
    const [listed] = (await deputyshipsOfAgency(db, 'btc', 10)).filter((each) => each.id === id);
    expect(listed).toMatchObject({ reason: 'Quyết định 1', postEmail: `${post}@agency.example`, recordedBy: null });
    expect(await deputyshipsOfAgency(db, 'btp', 10)).toEqual([]);
    const end = () => db.transaction().execute((trx) => endDeputyship(trx, id, '2026-03-21', RECORDED.by));
    expect([await end(), await end()]).toEqual([true, false]);
    expect([await on('2026-03-21'), await on('2026-03-22')]).toEqual([held, undefined]);
  });

  it('holds an account for the rules, and none where there is none', async () => {
    const [open, closed] = [await account('leader', 'btc'), await account('officer', 'btp', true)];
    const held = (id: string) => database.db.transaction().execute((trx) => holdAccount(trx, id));
    expect(await held(open)).toEqual({ id: open, role: 'leader', agency: 'btc', closed: false });
    expect(await held(closed)).toEqual({ id: closed, role: 'officer', agency: 'btp', closed: true });
    expect(await held(randomUUID())).toBeNull();
  });

  it('tells closed accounts apart, whatever stands in their place', async () => {
    const [open, closed] = [await account('officer', 'btc'), await account('officer', 'btc', true)];
    expect([...(await closedAmong(database.db, [open, closed, null, 'officer@btc', randomUUID()]))]).toEqual([closed]);
    expect([...(await closedAmong(database.db, [null]))]).toEqual([]);
  });
});

import type { WarnedRole } from '@thaogo/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { file, NOON, vaultKeys } from '../testing/petitions.ts';
import { deleteOldDigests, noteDigest, planDigests, planReports, unsentDigests } from './due-digests.ts';

const DAY = '2026-03-20';

/** code, lead, coordinator, due; what few may see, which no digest names */
const PETITIONS: readonly [string, string | null, string, string | null, string?][] = [
  ['sealed-1', 'btc', 'btp', '2026-03-01', 'sealed'],
  ['restricted-1', 'btc', 'btp', '2026-03-19', 'restricted'],
  ['late-1', 'btc', 'btp', '2026-03-01'],
  ['late-2', 'btc', 'btp', '2026-03-19'],
  ['today-1', 'btc', 'btp', '2026-03-20'],
  ['soon-1', 'btc', 'btp', '2026-03-23'],
  ['later-1', 'btc', 'btp', '2026-03-24'],
  ['other-1', 'byt', 'btp', '2026-03-20'],
  ['screening-1', null, 'btp', '2026-03-20'],
  ['closed-1', 'btc', 'btp', null],
];

describe.each(DATABASES)('digests on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
    const { db } = database;
    const { id } = await file(db, vaultKeys());
    for (const [code, lead, coordinator, dueOn, confinement = 'none'] of PETITIONS)
      await sql`
        insert into petition select made.* from petition as original
        cross join lateral json_populate_record(original, ${JSON.stringify({
          id: crypto.randomUUID(),
          code,
          lead,
          coordinator,
          due_on: dueOn,
          confinement,
        })}::json) as made where original.id = ${id}
      `.execute(db);
    await sql`update petition set due_on = null where id = ${id}`.execute(db);
  });
  afterAll(() => database.close());

  const told = async (role: WarnedRole) =>
    (await unsentDigests(database.db, 100))
      .filter((digest) => digest.role === role)
      .map(({ agency, due }) => [
        agency,
        Object.fromEntries(
          Object.entries(due).map(([part, told]) => [
            part,
            ('first' in told ? told.first : told).map(({ code }) => code),
          ]),
        ),
      ]);

  it('tell each part of an agency what concerns it, soonest due first', async () => {
    expect(await planDigests(database.db, 'officer', DAY, '2026-03-23', NOON)).toBe(2);
    expect(await planDigests(database.db, 'leader', DAY, DAY, NOON)).toBe(2);
    expect(await planDigests(database.db, 'coordinator', DAY, DAY, NOON)).toBe(1);
    expect(await told('officer')).toEqual([
      ['btc', { overdue: ['late-1', 'late-2'], today: ['today-1'], soon: ['soon-1'] }],
      ['byt', { today: ['other-1'] }],
    ]);
    expect(await told('leader')).toEqual([
      ['btc', { overdue: ['late-1', 'late-2'], today: ['today-1'] }],
      ['byt', { today: ['other-1'] }],
    ]);
    expect(await told('coordinator')).toEqual([['btp', { overdue: ['late-1', 'late-2'], today: ['screening-1'] }]]);
    const [btc] = await unsentDigests(database.db, 100);
    expect(btc?.due.overdue).toEqual({
      count: 2,
      first: [
        { code: 'late-1', dueOn: '2026-03-01' },
        { code: 'late-2', dueOn: '2026-03-19' },
      ],
    });
  });

  it('are planned once a day, whatever restarts, and sent once they are noted as sent', async () => {
    const { db } = database;
    expect(await planDigests(db, 'officer', DAY, '2026-03-23', NOON)).toBe(0);
    const all = await unsentDigests(db, 100);
    expect(all).toHaveLength(5);
    const [first, second] = all;
    if (first === undefined || second === undefined) throw new Error('nothing was planned');
    await noteDigest(db, first, { state: 'sent', error: null, at: NOON });
    await noteDigest(db, second, { state: 'retrying', error: 'smtp_451', at: NOON });
    expect(await planDigests(db, first.role, DAY, '2026-03-23', NOON)).toBe(0);
    const left = await unsentDigests(db, 100);
    expect(left).toHaveLength(4);
    expect(left.find(({ agency, role }) => agency === second.agency && role === second.role)?.attempts).toBe(1);
    expect(await planDigests(db, 'officer', '2026-03-21', '2026-03-23', NOON)).toBe(2);
  });

  it('keep twenty codes and the number of all', async () => {
    const { db } = database;
    await sql`
      insert into petition select made.* from petition as original, generate_series(1, 30) as n
      cross join lateral json_populate_record(original, json_build_object(
        'id', ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0')), 'code', 'many-' || n, 'lead', 'bxd'
      )) as made where original.code = 'today-1'
    `.execute(db);
    await planDigests(db, 'leader', '2026-03-22', '2026-03-22', NOON);
    const many = (await unsentDigests(db, 100)).find(({ agency }) => agency === 'bxd');
    expect(many?.due.overdue?.count).toBe(30);
    expect(many?.due.overdue?.first).toHaveLength(20);
  });

  it('tell coordinators of reports, also those who would hear nothing else, once', async () => {
    const { db } = database;
    const day = '2026-03-23';
    const reports = [{ code: 'monthly', name: { vi: 'Báo cáo tháng', en: 'Monthly report' }, dueOn: '2026-03-24' }];
    const accounts: [string, string, Date | null][] = [
      ['btp', 'coordinator', null],
      ['so-tu-phap-31', 'coordinator', null],
      ['so-tu-phap-45', 'coordinator', NOON],
      ['btc', 'leader', null],
    ];
    for (const [agency, role, closed_at] of accounts)
      await sql`
        insert into account (id, email, role, agency, password_hash, created_at, closed_at)
        values (${crypto.randomUUID()}, ${`${role}@${agency}`}, ${role}, ${agency}, 'x', ${NOON}, ${closed_at})
      `.execute(db);
    await planDigests(db, 'coordinator', day, day, NOON);
    expect(await planReports(db, [], day, NOON)).toBe(0);
    expect(await planReports(db, reports, day, NOON)).toBe(2);
    expect(await planReports(db, reports, day, NOON)).toBe(0);
    const told = (await unsentDigests(db, 100)).filter((digest) => digest.day === day);
    expect(told.map(({ agency, role, due }) => [agency, role, due.reports, due.overdue !== undefined])).toEqual([
      ['btp', 'coordinator', reports, true],
      ['so-tu-phap-31', 'coordinator', reports, false],
    ]);
    await sql`delete from due_digest where day = ${day}`.execute(db);
  });

  it('are forgotten after a while', async () => {
    await deleteOldDigests(database.db, '2026-03-22');
    expect(new Set((await unsentDigests(database.db, 100)).map(({ day }) => day))).toEqual(new Set(['2026-03-22']));
  });
});

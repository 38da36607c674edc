import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planDigests, unsentDigests } from '../messages/due-digests.ts';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { NOON } from '../testing/petitions.ts';

const DAY = '2026-03-20';

/** code, owner, due */
const MEASURES: readonly [string, string, string | null][] = [
  ['NV-late', 'btc', '2026-03-19'],
  ['NV-today', 'btc', '2026-03-20'],
  ['NV-soon', 'btc', '2026-03-23'],
  ['NV-later', 'btc', '2026-03-24'],
  ['NV-unplanned', 'btc', null],
  ['NV-other', 'byt', '2026-03-01'],
];

/** code, state, open instructions, the soonest answer wanted */
const INSTRUCTED: readonly [string, string, number, string | null][] = [
  ['NV-answer-late', 'kept', 1, '2026-03-19'],
  ['NV-answer-today', 'under_way', 2, '2026-03-20'],
  ['NV-answer-soon', 'under_way', 1, '2026-03-23'],
  ['NV-answer-later', 'under_way', 1, '2026-03-24'],
  ['NV-answer-whenever', 'under_way', 1, null],
];

describe.each(DATABASES)('promised days in the digests of a morning on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
    for (const [code, owner, dueOn] of MEASURES)
      await sql`
        insert into measure (id, code, version, state, kind, whose, owner, coordinator, registered_on, due_on, slips,
          stages, particulars, chain_head)
        values (${randomUUID()}, ${code}, 1, 'under_way', 'amend', 'own', ${owner}, 'btp', '2026-03-02', ${dueOn}::date, 0,
          '[]', '{}', '\\x00')
      `.execute(database.db);
  });
  afterAll(() => database.close());
  beforeEach(() => sql`delete from due_digest`.execute(database.db));

  it('tell the owner what falls due and what is late, and the coordinator what is late', async () => {
    expect(await planDigests(database.db, 'officer', DAY, '2026-03-23', NOON)).toBe(2);
    expect(await planDigests(database.db, 'coordinator', DAY, '2026-03-23', NOON)).toBe(1);
    const told = await unsentDigests(database.db, 10);
    expect(told.map(({ agency, role, due }) => [agency, role, due])).toEqual([
      [
        'btc',
        'officer',
        {
          measures_overdue: { count: 1, first: [{ code: 'NV-late', dueOn: '2026-03-19' }] },
          measures_today: { count: 1, first: [{ code: 'NV-today', dueOn: '2026-03-20' }] },
          measures_soon: { count: 1, first: [{ code: 'NV-soon', dueOn: '2026-03-23' }] },
        },
      ],
      [
        'btp',
        'coordinator',
        {
          measures_overdue: {
            count: 2,
            first: [
              { code: 'NV-other', dueOn: '2026-03-01' },
              { code: 'NV-late', dueOn: '2026-03-19' },
            ],
          },
        },
      ],
      ['byt', 'officer', { measures_overdue: { count: 1, first: [{ code: 'NV-other', dueOn: '2026-03-01' }] } }],
    ]);
  });

  it('tell the owner of answers to instructions apart, also once the measure has ended, and the coordinator what is late', async () => {
    for (const [code, state, open, dueOn] of INSTRUCTED)
      await sql`
        insert into measure (id, code, version, state, kind, whose, owner, coordinator, registered_on, slips, stages,
          particulars, chain_head, open_instructions, instruction_due_on)
        values (${randomUUID()}, ${code}, 1, ${state}, 'amend', 'own', 'bnv', 'stp', '2026-03-02', 0, '[]', '{}', '\\x00',
          ${open}, ${dueOn}::date)
      `.execute(database.db);
    for (const role of ['officer', 'leader', 'coordinator'] as const)
      await planDigests(database.db, role, DAY, '2026-03-23', NOON);
    const told = (await unsentDigests(database.db, 10)).filter(({ agency }) => agency === 'bnv' || agency === 'stp');
    const overdue = { count: 1, first: [{ code: 'NV-answer-late', dueOn: '2026-03-19' }] };
    const all = {
      instructions_overdue: overdue,
      instructions_today: { count: 1, first: [{ code: 'NV-answer-today', dueOn: '2026-03-20' }] },
      instructions_soon: { count: 1, first: [{ code: 'NV-answer-soon', dueOn: '2026-03-23' }] },
    };
    expect(told.map(({ agency, role, due }) => [agency, role, due])).toEqual([
      ['bnv', 'leader', all],
      ['bnv', 'officer', all],
      ['stp', 'coordinator', { instructions_overdue: overdue }],
    ]);
  });
});

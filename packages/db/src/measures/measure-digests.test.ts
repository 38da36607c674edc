import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
});

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { findMeasure } from '../measures/load-measure.ts';
import { DATABASES, emptyDatabase } from '../testing/databases.ts';
import { Migrator } from 'kysely/migration';
import { MIGRATIONS } from './index.ts';

const ID = '11111111-2222-4333-8444-555555555555';

it.each(DATABASES)('what was instructed and noted before waits for an answer afterwards on %s', async (kind) => {
  const opened = await emptyDatabase(kind);
  const { db } = opened;
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  await migrator.migrateTo('0016-ways-of-contact');
  await sql`
    insert into measure (id, code, version, state, kind, whose, owner, coordinator, registered_on, slips, stages, particulars,
      chain_head)
    values (${ID}, 'NV-1', 3, 'kept', 'amend', 'own', 'btc', 'btp', '2026-03-02', 0, '[]',
      ${JSON.stringify({
        letter: null,
        reminders: [{ number: '3/BTP', on: '2026-03-03', agency: 'btp' }],
        instructions: [{ agency: 'btc', on: '2026-03-05', content: { id: 'i', hash: 'h' } }],
      })}, '\\x00')
  `.execute(db);
  const actor = (agency: string) => JSON.stringify({ kind: 'staff', id: 'a', role: 'coordinator', agency });
  await sql`
    insert into measure_event (measure_id, seq, type, v, at, actor, data, hash) values
      (${ID}, 2, 'reminded', 1, '2026-03-03T02:00:00Z', ${actor('btp')}::jsonb, '{"number": "3/BTP", "on": "2026-03-03"}', '\\x00'),
      (${ID}, 3, 'instructed', 1, '2026-03-04T17:30:00Z', ${actor('btc')}::jsonb, '{"instruction": {"id": "i", "hash": "h"}}', '\\x00')
  `.execute(db);
  await migrator.migrateToLatest();
  expect(await findMeasure(db, 'NV-1')).toMatchObject({
    letter: null,
    reminders: [{ seq: 2, number: '3/BTP', on: '2026-03-03', agency: 'btp' }],
    instructions: [
      // Half past midnight in Viet Nam.
      { seq: 3, agency: 'btc', on: '2026-03-05', content: { id: 'i', hash: 'h' }, dueOn: null, reply: null },
    ],
  });
  const { rows } = await sql`select open_instructions, instruction_due_on from measure`.execute(db);
  expect(rows).toEqual([{ open_instructions: 1, instruction_due_on: null }]);
  await opened.close();
});

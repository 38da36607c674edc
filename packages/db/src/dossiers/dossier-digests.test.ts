import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planDigests, unsentDigests } from '../messages/due-digests.ts';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { newBottleneck, newLegalityCheck, PROVISION } from '../testing/dossiers.ts';
import { NOON } from '../testing/petitions.ts';
import { findDossier } from './load-dossier.ts';

const DAY = '2026-03-20';

describe.each(DATABASES)('dossiers in the digest of a morning on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());

  it('tell owners what is due, coordinators what is late, and officers nothing of a check', async () => {
    const { db } = database;
    const due = async (id: string, on: string) =>
      sql`update dossier set due_on = ${on}::date where id = ${id}`.execute(db);
    const article = (label: string) => ({ provisions: [{ ...PROVISION, article: label }] });
    const [late, soon, ended] = [
      await newBottleneck(db, article('1')),
      await newBottleneck(db, article('2')),
      await newBottleneck(db, article('3')),
    ];
    await due(late.id, '2026-03-19');
    await due(soon.id, '2026-03-23');
    await due(ended.id, '2026-03-19');
    await sql`update dossier set live = false where id = ${ended.id}`.execute(db);
    const check = await newLegalityCheck(db, 'btc');
    const number = (await findDossier(db, 'legality_check', check.id))?.number;
    await due(check.id, '2026-03-20');
    for (const role of ['officer', 'leader', 'coordinator'] as const)
      await planDigests(db, role, DAY, '2026-03-23', NOON);
    const told = async () =>
      (await unsentDigests(db, 100)).map(({ agency, role, due: parts }) => [
        agency,
        role,
        Object.fromEntries(
          Object.entries(parts).map(([part, of]) => [part, 'first' in of ? of.first.map(({ code }) => code) : of]),
        ),
      ]);
    const both = { dossiers_overdue: ['ĐN-1'], dossiers_soon: ['ĐN-2'] };
    expect(await told()).toEqual([
      ['btc', 'leader', both],
      ['btc', 'officer', both],
      ['so-tu-phap-31', 'coordinator', { dossiers_overdue: ['ĐN-1'] }],
    ]);
    await sql`update dossier set facts = jsonb_set(facts, '{request}', '{"number": "1", "on": "2026-03-01"}')
      where id = ${check.id}`.execute(db);
    await sql`delete from due_digest`.execute(db);
    for (const role of ['officer', 'leader'] as const) await planDigests(db, role, DAY, '2026-03-23', NOON);
    expect(await told()).toEqual([
      ['btc', 'leader', { ...both, dossiers_today: [`KTVB-${number ?? ''}`] }],
      ['btc', 'officer', both],
    ]);
  });
});

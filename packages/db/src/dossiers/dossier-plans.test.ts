import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { file, vaultKeys } from '../testing/petitions.ts';
import { planReader } from '../testing/query-plans.ts';
import {
  bottleneckIdOf,
  petitionsCiting,
  petitionsOfBottleneck,
  suggestedBottlenecks,
} from './bottleneck-petitions.ts';
import { dossierPage, type DossierReach, type DossiersWanted, publicBottlenecks } from './list-dossiers.ts';

/** How PostgreSQL would answer, on as much work as a country has in some years: nine tenths of it have ended. */

const DOSSIERS = 30_000;
const PETITIONS = 30_000;
const FEW = DOSSIERS / 10;

let database: TestDatabase;
let plans: ReturnType<typeof planReader>;

beforeAll(async () => {
  database = await migratedDatabase('postgresql');
  const { id } = await file(database.db, vaultKeys());
  await sql`
    with numbered as (
      select n, ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as new_id,
        case when n % 5 = 0 then 'delegated_rule' when n % 7 = 0 then 'legality_check' else 'bottleneck' end as kind,
        n % 10 = 0 as live
      from generate_series(1, ${sql.lit(DOSSIERS)}) as n
    ), made as (
      insert into dossier (id, kind, version, state, coordinator, owner, officer, live, due_on, started_at, natural_key,
        facts, search, chain_head)
      select new_id, kind, 1, case when live then 'open' else 'closed' end, 'coordinator-' || n % 34, 'agency-' || n % 40,
        'officer-' || n % 400, live, case when live and n % 3 > 0 then date '2026-03-01' + n % 400 end,
        timestamptz '2024-01-01' + n * interval '30 minutes', n::text,
        case when kind = 'legality_check' then '{"request": "asked"}'::jsonb else '{}'::jsonb end,
        ('''chung'' ''tu' || n % 3000 || '''')::tsvector, '\\x00'
      from numbered returning id
    )
    insert into dossier_provision (dossier_id, position, document_id, number_symbol, article)
    select new_id, 0, 'vn-' || n % 900, (n % 900) || '/2021/NĐ-CP', (n % 20)::text from numbered
  `.execute(database.db);
  await sql`
    with numbered as (
      select n, ('00000000-0000-4000-9000-' || lpad(to_hex(n), 12, '0'))::uuid as new_id
      from generate_series(1, ${sql.lit(PETITIONS)}) as n
    ), copies as (
      insert into petition
      select made.*
      from numbered join petition as original on original.id = ${id}
      cross join lateral json_populate_record(original, json_build_object(
        'id', new_id, 'code', 'code-' || n, 'content_id', new_id, 'coordinator', 'coordinator-' || n % 34,
        'state', case when n % 10 = 0 then 'in_progress' else 'closed' end,
        'due_on', case when n % 10 = 0 then date '2026-03-01' + n % 40 end
      )) as made
    ), words as (
      insert into content
      select made.*
      from numbered join content as original on original.petition_id = ${id}
      cross join lateral json_populate_record(original, json_build_object('id', new_id, 'petition_id', new_id)) as made
    ), cited as (
      insert into citation (petition_id, position, number_symbol, article)
      select new_id, 0, (n % 900) || '/2021/NĐ-CP', (n % 20)::text from numbered
    )
    insert into bottleneck_petition (petition_id, bottleneck_id, linked_at)
    select new_id, ('00000000-0000-4000-8000-' || lpad(to_hex(n % 3000 * 10 + 1), 12, '0'))::uuid, timestamptz '2026-01-01'
    from numbered where n % 3 = 0
  `.execute(database.db);
  await sql`analyze`.execute(database.db);
  plans = planReader(database.url ?? '', [
    'dossier',
    'dossier_provision',
    'bottleneck_petition',
    'petition',
    'citation',
    'content',
  ]);
}, 120_000);
afterAll(async () => {
  await plans.close();
  await database.close();
});

const ALL: DossiersWanted = {
  reach: { kind: 'everything' },
  live: true,
  coordinator: null,
  owner: null,
  dueBefore: null,
  words: null,
  limit: 25,
  after: null,
};
const MIDDLE = { dueOn: '2026-06-01', id: '00000000-0000-4000-8000-000000000100' };
const LAST = { dueOn: 'infinity', id: '00000000-0000-4000-8000-000000000100' };

describe.each<{ who: string; kind: 'bottleneck' | 'legality_check'; reach: DossierReach }>([
  { who: 'of everybody', kind: 'bottleneck', reach: { kind: 'everything' } },
  { who: 'of some agencies', kind: 'bottleneck', reach: { kind: 'concerning', agencies: ['agency-7', 'agency-12'] } },
  { who: 'of a coordinator', kind: 'legality_check', reach: { kind: 'coordinated', by: 'coordinator-7' } },
  { who: 'asked of an agency', kind: 'legality_check', reach: { kind: 'asked', owner: 'agency-7', officer: null } },
  { who: 'of one officer', kind: 'legality_check', reach: { kind: 'asked', owner: 'agency-7', officer: 'officer-7' } },
])('the dossiers $who', ({ kind, reach }) => {
  it.each<[string, Partial<DossiersWanted>]>([
    ['first page', {}],
    ['next page', { after: MIDDLE }],
    ['page of what has no due date', { after: LAST }],
    ['late', { dueBefore: '2026-04-01' }],
    ['ended', { live: false }],
    ['ended, next page', { live: false, after: LAST }],
    ['of one owner', { owner: 'agency-7' }],
    ['by words', { words: 'chung tu77' }],
  ])('%s: an index leads to it, and little else is touched', async (_what, wanted) => {
    const { scanned, touched } = await plans.answering((db) => dossierPage(db, kind, { ...ALL, reach, ...wanted }));
    expect(scanned).toEqual([]);
    expect(touched).toBeLessThan(FEW);
  });
});

describe('public bottlenecks', () => {
  const wanted = { words: null, document: null, live: true, limit: 20, after: null };
  it.each<[string, Partial<Parameters<typeof publicBottlenecks>[1]>]>([
    ['open', {}],
    ['ended', { live: false }],
    ['open, next page', { after: { startedAt: '2024-03-01T00:00:00Z', id: '00000000-0000-4000-8000-000000000100' } }],
    ['by words', { words: 'tu77' }],
    ['by a word that all have', { words: 'chung' }],
    ['of a document', { document: '77/2021/NĐ-CP' }],
    ['of a document that none is about', { document: '1/1999/NĐ-CP' }],
  ])('%s: an index leads to them, and little else is touched', async (_what, rest) => {
    const { scanned, touched } = await plans.answering((db) => publicBottlenecks(db, { ...wanted, ...rest }));
    expect(scanned).toEqual([]);
    expect(touched).toBeLessThan(FEW);
  });
});

it.each<{ what: string; work: Parameters<ReturnType<typeof planReader>['answering']>[0]; few?: number }>([
  {
    what: 'petitions of a bottleneck',
    work: (db) => petitionsOfBottleneck(db, '00000000-0000-4000-8000-00000000000b', 50),
  },
  { what: 'the bottleneck of a petition', work: (db) => bottleneckIdOf(db, '00000000-0000-4000-9000-000000000100') },
  {
    what: 'petitions that cite an article',
    work: (db) =>
      petitionsCiting(db, { coordinator: 'coordinator-7', numberSymbol: '77/2021/NĐ-CP', article: '17' }, 50),
  },
  {
    what: 'what may become a bottleneck',
    // At most two thousand petitions are looked through, each with its citations and whether it is part of one.
    few: 8000,
    work: (db) => suggestedBottlenecks(db, 'coordinator-8', 2),
  },
])('$what: an index leads to them, and little else is touched', async ({ work, few = FEW }) => {
  const { scanned, touched } = await plans.answering(work);
  expect(scanned).toEqual([]);
  expect(touched).toBeLessThan(few);
});

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { file, vaultKeys } from '../testing/petitions.ts';
import { planReader } from '../testing/query-plans.ts';
import { countForwarded, forwardedPetitions } from './forwarded-petitions.ts';
import { countRows, rowsOfForwarding } from './forwarding-rows.ts';
import { forwardingOfPetition, forwardingsOf } from './forwardings.ts';

/** How PostgreSQL would answer, on as many tables as a country's councils pass on in some years; one in fifty is still prepared. */

const FORWARDINGS = 2000;
const ROWS = 20;
const FEW = (FORWARDINGS * ROWS) / 10;
const FILED = '00000000-0000-4000-8000-000000000101';
const PREPARED = '00000000-0000-4000-8000-000000000100';
const keys = vaultKeys();

let database: TestDatabase;
let plans: ReturnType<typeof planReader>;

beforeAll(async () => {
  database = await migratedDatabase('postgresql');
  const { id } = await file(database.db, keys);
  await sql`
    with numbered as (
      select n, n % 50 = 0 as prepared, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid as of_id
      from generate_series(1, ${sql.lit(FORWARDINGS)}) as n
    ), letters as (
      insert into forwarding (id, version, state, forwarder_kind, forwarder, received_on, agency, created_by, created_at,
        filed_at, expires_at)
      select of_id, 1, case when prepared then 'preparing' else 'filed' end, 'press', 'Báo', '2026-01-02', 'agency-' || n % 40,
        ${id}, timestamptz '2024-01-01' + n * interval '3 hours',
        case when not prepared then timestamptz '2026-01-01' end, case when prepared then timestamptz '2027-01-01' end
      from numbered returning id
    ), lines as (
      select n, of_id, prepared, k, ('00000000-0000-4000-9000-' || lpad((n * 100 + k)::text, 12, '0'))::uuid as new_id
      from numbered cross join generate_series(1, ${sql.lit(ROWS)}) as k
    ), copies as (
      insert into petition
      select made.*
      from lines join petition as original on original.id = ${id}
      cross join lateral json_populate_record(original, json_build_object(
        'id', new_id, 'code', 'code-' || n || '-' || k, 'content_id', new_id
      )) as made where not prepared
    ), words as (
      insert into content
      select made.*
      from lines join content as original on original.petition_id = ${id}
      cross join lateral json_populate_record(original, json_build_object('id', new_id, 'petition_id', new_id)) as made
      where not prepared
    ), origins as (
      insert into petition_origin (petition_id, forwarding_id, forwarding_line, consent)
      select new_id, of_id, k, 'by_forwarder' from lines where not prepared
    )
    insert into forwarding_row (forwarding_id, line, content_digest, key_id, sealed, faults, petition_id)
    select of_id, k, decode(md5(n || '/' || k), 'hex'), case when prepared then 'v1' end, case when prepared then '\\x00'::bytea end,
      '[]', case when not prepared then new_id end
    from lines
  `.execute(database.db);
  await sql`analyze`.execute(database.db);
  plans = planReader(database.url ?? '', ['forwarding', 'forwarding_row', 'petition', 'petition_origin', 'content']);
}, 120_000);
afterAll(async () => {
  await plans.close();
  await database.close();
});

it.each<{ what: string; work: Parameters<ReturnType<typeof planReader>['answering']>[0] }>([
  { what: 'letters of an agency', work: (db) => forwardingsOf(db, 'agency-7', { after: null, limit: 26 }) },
  {
    what: 'letters of an agency, deep down',
    work: (db) =>
      forwardingsOf(db, 'agency-7', { after: { createdAt: new Date('2024-03-01T00:00:00Z'), id: FILED }, limit: 26 }),
  },
  { what: 'petitions of a letter', work: (db) => forwardedPetitions(db, FILED, { after: 0, limit: 101 }) },
  { what: 'how many are answered', work: (db) => countForwarded(db, [FILED]) },
  { what: 'the letter of a petition', work: (db) => forwardingOfPetition(db, '00000000-0000-4000-9000-000000010101') },
  { what: 'rows of which some are unsettled', work: (db) => countRows(db, PREPARED) },
  {
    what: 'unsettled rows',
    work: (db) => rowsOfForwarding(db, PREPARED, { only: 'unsettled', after: 0, limit: 26 }, keys.vault),
  },
])('$what: an index leads to them, and little else is touched', async ({ work }) => {
  const { scanned, touched } = await plans.answering(work);
  expect(scanned).toEqual([]);
  expect(touched).toBeLessThan(FEW);
});

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { planReader } from '../testing/query-plans.ts';
import { deputyshipsOfAgency, deputyshipsOfPost } from './deputyships.ts';
import { membersOf, standingInside } from './members.ts';
import { unitInUse, unitsOf } from './units.ts';

/** How PostgreSQL would answer for all agencies of a country: each with a few units, people, and deputies over the years. */

const AGENCIES = 4000;
const PEOPLE = 5;
const FEW = (AGENCIES * PEOPLE) / 100;
const ONE = '00000000-0000-4000-9000-000000000701';
const UNIT = '00000000-0000-4000-8000-000000000070';

let database: TestDatabase;
let plans: ReturnType<typeof planReader>;

beforeAll(async () => {
  database = await migratedDatabase('postgresql');
  await sql`
    with numbered as (
      select n, 'agency-' || n as code, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid as unit_id
      from generate_series(1, ${sql.lit(AGENCIES)}) as n
    ), agencies as (
      insert into agency (code, name_vi, name_en, kind, valid_from, search)
      select code, code, code, 'commune_committee', '2025-07-01', code from numbered returning code
    ), units as (
      insert into unit (id, agency, names, valid_from, recorded_at, recorded_by)
      select unit_id, code, '[{"from": "2025-07-01", "vi": "Phòng", "en": "Division"}]', '2025-07-01', now(), ${ONE} from numbered returning id
    ), accounts as (
      insert into account (id, email, role, agency, unit, created_at)
      select ('00000000-0000-4000-9000-' || lpad((n * 10 + k)::text, 12, '0'))::uuid, 'p' || k || '@' || code || '.example',
        case when k = 1 then 'leader' else 'officer' end, code, unit_id, now()
      from numbered cross join generate_series(1, ${sql.lit(PEOPLE)}) as k returning id
    )
    insert into deputyship (id, agency, post, deputy, capacity, from_day, to_day, reason, recorded_at, recorded_by)
    select gen_random_uuid(), code, ('00000000-0000-4000-9000-' || lpad((n * 10 + 1)::text, 12, '0'))::uuid,
      ('00000000-0000-4000-9000-' || lpad((n * 10 + 2)::text, 12, '0'))::uuid, 'kt', date '2026-01-01' + k * 30,
      date '2026-01-10' + k * 30, 'Đi công tác', now(), ${ONE}
    from numbered cross join generate_series(1, ${sql.lit(PEOPLE)}) as k
  `.execute(database.db);
  await sql`analyze`.execute(database.db);
  plans = planReader(database.url ?? '', ['account', 'unit', 'deputyship']);
}, 120_000);
afterAll(async () => {
  await plans.close();
  await database.close();
});

it.each<{ what: string; work: Parameters<ReturnType<typeof planReader>['answering']>[0] }>([
  { what: 'units of an agency', work: (db) => unitsOf(db, 'agency-70') },
  { what: 'whether a unit is in use', work: (db) => unitInUse(db, UNIT) },
  { what: 'people of an agency', work: (db) => membersOf(db, 'agency-70') },
  { what: 'deputies of an agency', work: (db) => deputyshipsOfAgency(db, 'agency-70', 50) },
  { what: 'deputies of a post', work: (db) => deputyshipsOfPost(db, ONE, '2026-03-01') },
  {
    what: 'whose place somebody takes',
    work: (db) => standingInside(db, { id: ONE, agency: 'agency-70' }, '2026-03-05'),
  },
])('$what: an index leads to them, and little else is touched', async ({ work }) => {
  const { scanned, touched } = await plans.answering(work);
  expect(scanned).toEqual([]);
  expect(touched).toBeLessThan(FEW);
});

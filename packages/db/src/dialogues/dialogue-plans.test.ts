import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { planReader } from '../testing/query-plans.ts';
import { strandedLetters } from './dialogue-letters.ts';
import { questionsOf, reportedQuestions } from './dialogue-questions.ts';
import { dialoguesOf, publishedDialogues, seatsTaken } from './dialogues.ts';
import { registrationsOf } from './registrations.ts';

/** How PostgreSQL would answer, on as many dialogues as a country holds in ten years, each with some who come and ask. */

const DIALOGUES = 8000;
const PEOPLE = 5;
const FEW = (DIALOGUES * PEOPLE) / 10;
const NOW = new Date('2026-03-02T05:00:00Z');
const ONE = '00000000-0000-4000-8000-000000001000';

let database: TestDatabase;
let plans: ReturnType<typeof planReader>;

beforeAll(async () => {
  database = await migratedDatabase('postgresql');
  await sql`
    with numbered as (
      select n, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid as new_id
      from generate_series(1, ${sql.lit(DIALOGUES)}) as n
    ), held as (
      insert into dialogue (id, agency, version, title, topic, place, starts_at, closes_on, capacity, state, created_at)
      select new_id, 'agency-' || n % 40, 1, 'Đối thoại', 'Thuế', 'Hội trường',
        timestamptz '2016-04-01' + n * interval '11 hours', date '2016-04-01' + n / 2, 40,
        case when n % 9 = 0 then 'planned' else 'open' end, timestamptz '2016-01-01'
      from numbered returning id
    ), coming as (
      insert into dialogue_registration (id, dialogue_id, language, key_id, wrapped_key, sealed, registered_at)
      select ('00000000-0000-4000-9000-' || lpad((n * 10 + k)::text, 12, '0'))::uuid, new_id, 'vi', 'v1', '\\x00', '\\x00',
        timestamptz '2016-03-01' + (n * 10 + k) * interval '1 minute'
      from numbered cross join generate_series(1, ${sql.lit(PEOPLE)}) as k returning id
    ), asked as (
      insert into dialogue_question (id, dialogue_id, registration_id, asked_at, body, public_question)
      select ('00000000-0000-4000-a000-' || lpad((n * 10 + k)::text, 12, '0'))::uuid, new_id,
        ('00000000-0000-4000-9000-' || lpad((n * 10 + k)::text, 12, '0'))::uuid,
        timestamptz '2016-03-01' + (n * 10 + k) * interval '1 minute', 'Bao giờ sửa?', 'Bao giờ sửa?'
      from numbered cross join generate_series(1, ${sql.lit(PEOPLE)}) as k returning id
    )
    insert into dialogue_letter (id, registration_id, news, state, attempts, planned_at)
    select gen_random_uuid(), ('00000000-0000-4000-9000-' || lpad((n * 10 + 1)::text, 12, '0'))::uuid, 'registered',
      case when n % 1000 = 0 then 'retrying' else 'sent' end, 1, timestamptz '2016-03-01'
    from numbered
  `.execute(database.db);
  await sql`analyze`.execute(database.db);
  plans = planReader(database.url ?? '', ['dialogue', 'dialogue_registration', 'dialogue_question', 'dialogue_letter']);
}, 120_000);
afterAll(async () => {
  await plans.close();
  await database.close();
});

const PAGE = { after: null, limit: 25 };
const DEEP = { after: { startsAt: new Date('2020-01-01T00:00:00Z'), id: ONE }, limit: 25 };

it.each<{ what: string; work: Parameters<ReturnType<typeof planReader>['answering']>[0] }>([
  { what: 'dialogues of an agency', work: (db) => dialoguesOf(db, 'agency-7', PAGE) },
  { what: 'dialogues of an agency, deep down', work: (db) => dialoguesOf(db, 'agency-7', DEEP) },
  { what: 'dialogues to come', work: (db) => publishedDialogues(db, 'upcoming', NOW, PAGE) },
  { what: 'dialogues that were', work: (db) => publishedDialogues(db, 'past', NOW, PAGE) },
  { what: 'dialogues that were, deep down', work: (db) => publishedDialogues(db, 'past', NOW, DEEP) },
  { what: 'seats taken', work: (db) => seatsTaken(db, [ONE, '00000000-0000-4000-8000-000000001001']) },
  { what: 'who comes', work: (db) => registrationsOf(db, ONE, PAGE) },
  {
    what: 'who comes, next page',
    work: (db) => registrationsOf(db, ONE, { after: { at: new Date('2016-03-08T00:00:00Z'), id: ONE }, limit: 25 }),
  },
  { what: 'what is asked', work: (db) => questionsOf(db, ONE, PAGE) },
  { what: 'what a report tells', work: (db) => reportedQuestions(db, ONE) },
  { what: 'letters that were left behind', work: (db) => strandedLetters(db, NOW, 50) },
])('$what: an index leads to them, and little else is touched', async ({ work }) => {
  const { scanned, touched } = await plans.answering(work);
  expect(scanned).toEqual([]);
  expect(touched).toBeLessThan(FEW);
});

import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tables } from '../schema/tables.ts';
import { migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { publicAnswers } from './public-answers.ts';

/** How PostgreSQL would answer once a great many answers are published, a tenth of them about one law. */
const ANSWERS = 30_000;
/** A page, what the next one tells, and the provisions of each. */
const FEW = 200;

let database: TestDatabase;
let watched: Kysely<Tables>;
const asked: { text: string; values: readonly unknown[] }[] = [];

beforeAll(async () => {
  database = await migratedDatabase('postgresql');
  // Answers without their petitions: only the reading of answers is looked at.
  await sql`alter table public_answer drop constraint public_answer_petition_id_fkey`.execute(database.db);
  await sql`
    insert into public_answer
    select id, id, 'btc', n || '/BTC', date '2026-01-01' + n % 300, 'amend', null
    from (select n, ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id from generate_series(1, ${sql.lit(ANSWERS)}) as n) as numbered
  `.execute(database.db);
  await sql`
    insert into public_answer_provision
    select id, position, case when id::text like '%0' then '31/2024/QH15' else number || '-' || position end, null, (position + 1)::text, null, null, issued_on
    from public_answer cross join generate_series(0, 1) as position
  `.execute(database.db);
  await sql`analyze`.execute(database.db);
  watched = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: database.url ?? '', max: 1 }) }),
    log: ({ query }) => void asked.push({ text: query.sql, values: query.parameters }),
  });
}, 120_000);
afterAll(async () => {
  await watched.destroy();
  await database.close();
});

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

it.each([
  ['all answers', { document: null, article: null, after: null }],
  ['those about a law that many are about', { document: '31/2024/QH15', article: null, after: null }],
  ['those about one article of it', { document: '31/2024/QH15', article: '2', after: null }],
  [
    'a later page of them',
    {
      document: '31/2024/QH15',
      article: '1',
      after: { issuedOn: '2026-05-01', id: '00000000-0000-4000-8000-000000000010' },
    },
  ],
])('%s are read along an index, a page at a time', async (_what, wanted) => {
  asked.length = 0;
  expect(await publicAnswers(watched, { ...wanted, limit: 11 })).toHaveLength(11);
  const nodes: Plan[] = [];
  const client = new pg.Client({ connectionString: database.url ?? '' });
  await client.connect();
  for (const { text, values } of [...asked]) {
    const explained = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (analyze, format json) ${text}`, [
      ...values,
    ]);
    const plan = explained.rows[0]?.['QUERY PLAN'][0].Plan;
    if (plan !== undefined) nodes.push(...nodesOf(plan));
  }
  await client.end();
  const answers = nodes.filter((node) => node['Relation Name']?.startsWith('public_answer'));
  expect(answers.length).toBeGreaterThan(1);
  const touched = answers.reduce(
    (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
    0,
  );
  expect(touched).toBeLessThan(FEW);
});

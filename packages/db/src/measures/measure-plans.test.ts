import type { ReadScope } from '@thaogo/domain';
import { MEASURE_STATES, OPEN_MEASURE_STATES } from '@thaogo/domain';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planDigests } from '../messages/due-digests.ts';
import type { Tables } from '../schema/tables.ts';
import { migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { NOON } from '../testing/petitions.ts';
import { type MeasureFilter, measuresPage } from './list-measures.ts';
import { openMeasuresAbout } from './load-measure.ts';

/** How PostgreSQL would answer, on as many measures as a country has in some years: most have ended. */

const MEASURES = 40_000;

let database: TestDatabase;
let watched: Kysely<Tables>;
const asked: { text: string; values: readonly unknown[] }[] = [];

beforeAll(async () => {
  database = await migratedDatabase('postgresql');
  await sql`
    insert into measure (id, code, version, state, kind, whose, owner, coordinator, province, number_symbol, registered_on,
      due_on, promised_on, slips, stages, particulars, chain_head, open_instructions, instruction_due_on)
    select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'NV-' || n, 1,
      case when n % 10 = 0 then 'under_way' else 'kept' end, 'amend', 'own', 'agency-' || n % 40, 'coordinator-' || n % 34,
      (n % 34)::text, (n % 900) || '/2021/NĐ-CP', '2026-03-02',
      case when n % 10 = 0 then date '2026-03-01' + n % 400 end,
      case when n % 10 = 0 then date '2026-03-01' + n % 380 end, 0, '[]', '{}', '\\x00',
      case when n % 50 = 0 then 1 else 0 end, case when n % 100 = 0 then date '2026-03-01' + n % 400 end
    from generate_series(1, ${sql.lit(MEASURES)}) as n
  `.execute(database.db);
  await sql`analyze measure`.execute(database.db);
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

/** Runs some work and gives how the table of measures was read, and how many of its rows were touched. */
const reading = async (work: (db: Kysely<Tables>) => Promise<unknown>): Promise<{ scans: number; touched: number }> => {
  asked.length = 0;
  await work(watched);
  const client = new pg.Client({ connectionString: database.url ?? '' });
  await client.connect();
  let [scans, touched] = [0, 0];
  for (const { text, values } of [...asked]) {
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (analyze, format json) ${text}`, [
      ...values,
    ]);
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    const own = plan === undefined ? [] : nodesOf(plan).filter((node) => node['Relation Name'] === 'measure');
    scans += own.filter((node) => node['Node Type'] === 'Seq Scan').length;
    touched += own.reduce(
      (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    );
  }
  await client.end();
  return { scans, touched };
};

const PAGE: MeasureFilter = {
  due: { kind: 'all' },
  owner: null,
  states: OPEN_MEASURE_STATES,
  limit: 25,
  after: null,
};

describe.each<{ who: string; scope: ReadScope }>([
  { who: 'an agency', scope: { kind: 'agency', lead: 'agency-10', coordinator: null, opens: ['none'] } },
  { who: 'a coordinator', scope: { kind: 'agency', lead: 'btp', coordinator: 'coordinator-4', opens: ['none'] } },
  { who: 'a province', scope: { kind: 'province', province: '12' } },
  { who: 'who sees everything', scope: { kind: 'everything' } },
])('the measures of $who', ({ scope }) => {
  it.each<[string, Partial<MeasureFilter>]>([
    ['first page', {}],
    ['next page', { after: { on: '2026-06-01', id: '00000000-0000-4000-8000-000000000100' } }],
    ['late', { due: { kind: 'late', today: '2026-04-01' } }],
    [
      'next page of instructions',
      { due: { kind: 'instructed' }, after: { on: '2026-06-01', id: '00000000-0000-4000-8000-000000000100' } },
    ],
    ['instructions', { due: { kind: 'instructed' }, states: MEASURE_STATES }],
    ['this month', { due: { kind: 'range', from: '2026-04-01', to: '2026-04-30' } }],
  ])('%s: an index leads to it, and little else is touched', async (_what, filter) => {
    const { scans, touched } = await reading((db) => measuresPage(db, scope, { ...PAGE, ...filter }));
    expect(scans).toBe(0);
    expect(touched).toBeLessThan(MEASURES / 10);
  });
});

it('what is alike, and what falls due this morning, are found by an index', async () => {
  const alike = await reading((db) =>
    openMeasuresAbout(db, { numberSymbol: '10/2021/NĐ-CP', owner: 'agency-10', kind: 'amend' }, 10),
  );
  expect(alike.scans).toBe(0);
  const due = await reading((db) => planDigests(db, 'officer', '2026-03-05', '2026-03-06', NOON));
  expect(due.scans).toBe(0);
  expect(due.touched).toBeLessThan(MEASURES / 10);
});

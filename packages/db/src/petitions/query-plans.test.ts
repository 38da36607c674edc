import type { Overseen, ReadScope } from '@thaogo/domain';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteExpired } from '../forms/expiry.ts';
import { deliveriesIn, dueDelivery, strandedDeliveries } from '../messages/deliveries.ts';
import { standingInside } from '../organisation/members.ts';
import type { Tables } from '../schema/tables.ts';
import { migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { file, NOON, vaultKeys } from '../testing/petitions.ts';
import { type InboxFilter, inboxPage, elapsedPetitions } from './inbox.ts';
import { agencyMovesPage, movesPage } from './moves-read.ts';
import { citationsOf, contentsOf, eventsOf, findPetition } from './load.ts';

/** How PostgreSQL would answer, on as many petitions as a province has in some years. */

const PETITIONS = 50_000;
/** What an answer may touch: the length of a page times what its scope leaves out, never the whole. */
const FEW = PETITIONS / 10;

const BIG = ['petition', 'content', 'petition_event', 'delivery', 'petition_assignment', 'petition_move'] as const;

interface Asked {
  text: string;
  values: readonly unknown[];
}

let database: TestDatabase;
let watched: Kysely<Tables>;
const asked: Asked[] = [];

/** A tenth is open, at some hundred agencies of which one has a tenth of everything and one next to nothing; the rest is closed. */
const fill = async (): Promise<void> => {
  const { id } = await file(database.db, vaultKeys());
  await sql`
    with numbered as (
      select n, ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as new_id, random() as dice
      from generate_series(1, ${sql.lit(PETITIONS)}) as n
    ), copies as (
      insert into petition
      select made.*
      from numbered join petition as original on original.id = ${id}
      cross join lateral json_populate_record(original, json_build_object(
        'id', new_id,
        'code', 'code-' || n,
        'content_id', new_id,
        'lead', case when n % 5000 = 1 then 'rare' when n % 10 = 0 then 'btc' when n % 17 = 0 then null else 'agency-' || n % 120 end,
        'coordinator', case when n % 5000 = 1 then 'rare' else 'coordinator-' || n % 34 end,
        'province', case when n % 5000 = 1 then 'rare' else (n % 34)::text end,
        'state', case when dice > 0.1 then 'closed' when n % 17 = 0 then 'screening' else 'in_progress' end,
        'due_on', case when dice > 0.1 then null else date '2026-03-01' + n % 40 end,
        'officer', case when n % 997 = 0 then null else 'officer-' || n end,
        'unit', case when n % 500 = 0 then ${UNIT}::text end,
        'elapses_on', case when dice > 0.98 then date '2026-02-20' + n % 40 end
      )) as made
    ), words as (
      insert into content
      select made.*
      from numbered join content as original on original.petition_id = ${id}
      cross join lateral json_populate_record(original, json_build_object('id', new_id, 'petition_id', new_id)) as made
    ), events as (
      insert into petition_event
      select made.*
      from numbered join petition_event as original on original.petition_id = ${id}
      cross join lateral json_populate_record(original, json_build_object('petition_id', new_id)) as made
    )
    insert into delivery
    select made.*
    from numbered join delivery as original on original.petition_id = ${id} and original.recipient = 'sender'
    cross join lateral json_populate_record(original, json_build_object(
      'id', new_id, 'petition_id', new_id, 'state', case when n % 1000 = 0 then 'retrying' else 'sent' end
    )) as made
  `.execute(database.db);
  // Each was given to its agency once, a tenth came back, over three years.
  await sql`
    insert into petition_assignment
    select id, 1, coalesce(lead, 'btc'), coordinator, date '2024-01-01' + (hashtext(code) & 1023) from petition
    on conflict do nothing
  `.execute(database.db);
  await sql`
    insert into petition_move
    select petition_id, 2, case when hashtext(petition_id::text) % 3 = 0 then 'sent_back_again' else 'sent_back' end,
      agency, agency, null, coordinator, day, null
    from petition_assignment where hashtext(petition_id::text) % 10 = 0
  `.execute(database.db);
  for (const table of BIG) {
    await sql`analyze ${sql.table(table)}`.execute(database.db);
  }
};

beforeAll(async () => {
  database = await migratedDatabase('postgresql');
  await fill();
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
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Runs some work and gives how each of its statements was answered. */
const plansOf = async (work: (db: Kysely<Tables>) => Promise<unknown>): Promise<Plan[]> => {
  asked.length = 0;
  await work(watched);
  const client = new pg.Client({ connectionString: database.url ?? '' });
  await client.connect();
  const plans: Plan[] = [];
  for (const { text, values } of [...asked]) {
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (analyze, format json) ${text}`, [
      ...values,
    ]);
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    if (plan !== undefined) plans.push(...nodesOf(plan));
  }
  await client.end();
  return plans;
};

const scanned = (plans: readonly Plan[]): (string | undefined)[] =>
  plans
    .filter((node) => node['Node Type'] === 'Seq Scan' && BIG.some((table) => table === node['Relation Name']))
    .map((node) => node['Relation Name']);
/** Rows of the big tables that were touched to give the answer. */
const touched = (plans: readonly Plan[]): number =>
  plans
    .filter((node) => BIG.some((table) => table === node['Relation Name']))
    .reduce(
      (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    );

const PAGE: InboxFilter = {
  state: null,
  agency: null,
  only: null,
  units: [],
  openOnly: false,
  dueFrom: null,
  dueTo: null,
  words: null,
  limit: 25,
  after: null,
};
const OFFICER: ReadScope = { kind: 'agency', lead: 'btc', coordinator: null, opens: ['none'] };
const SMALL: ReadScope = { kind: 'agency', lead: 'agency-7', coordinator: null, opens: ['none'] };
const COORDINATOR: ReadScope = { kind: 'agency', lead: 'coordinator-3', coordinator: 'coordinator-3', opens: ['none'] };
const FEW_EYES: ReadScope = {
  kind: 'agency',
  lead: 'coordinator-3',
  coordinator: 'coordinator-3',
  opens: ['none', 'restricted', 'sealed'],
};
const PROVINCE: ReadScope = { kind: 'province', province: '12' };
const ALL: ReadScope = { kind: 'everything' };
const UNIT = '00000000-0000-4000-8000-00000000aaaa';
const OTHER_UNIT = '00000000-0000-4000-8000-00000000bbbb';
const TODAY = { dueFrom: '2026-03-20', dueTo: '2026-03-20' };
const WEEK = { dueFrom: '2026-03-20', dueTo: '2026-03-26' };
const OVERDUE = { dueTo: '2026-03-19' };
const MIDDLE = { after: { dueOn: '2026-03-20', id: '00000000-0000-4000-8000-000000000100' } };
const LATE = { after: { dueOn: 'infinity', id: '00000000-0000-4000-8000-000000000100' } };

describe.each<{ who: string; scope: ReadScope; few: number }>([
  { who: 'an officer of a busy ministry', scope: OFFICER, few: FEW },
  { who: 'an officer of a small agency', scope: SMALL, few: FEW },
  { who: 'a coordinator', scope: COORDINATOR, few: FEW },
  { who: 'the chairman of a province', scope: PROVINCE, few: FEW },
  { who: 'who sees everything', scope: ALL, few: FEW },
  // Whoever has ten petitions among fifty thousand waits for ten.
  {
    who: 'an agency with next to nothing',
    scope: { kind: 'agency', lead: 'rare', coordinator: null, opens: ['none'] },
    few: 100,
  },
  { who: 'its coordinator', scope: { kind: 'agency', lead: 'rare', coordinator: 'rare', opens: ['none'] }, few: 100 },
  { who: 'a province with next to nothing', scope: { kind: 'province', province: 'rare' }, few: 100 },
])('the inbox of $who', ({ scope, few }) => {
  it.each<{ what: string; filter: Partial<InboxFilter> }>([
    { what: 'first page', filter: {} },
    { what: 'next page', filter: MIDDLE },
    { what: 'page among those without due date', filter: LATE },
    { what: 'today', filter: TODAY },
    { what: 'this week', filter: WEEK },
    { what: 'this week, next page', filter: { ...WEEK, ...MIDDLE } },
    { what: 'overdue', filter: OVERDUE },
  ])('$what: an index leads to it, and little else is touched', async ({ filter }) => {
    const plans = await plansOf((db) => inboxPage(db, scope, { ...PAGE, ...filter }));
    expect(scanned(plans)).toEqual([]);
    expect(touched(plans)).toBeLessThan(few);
  });
});

it.each<{ what: string; work: (db: Kysely<Tables>) => Promise<unknown> }>([
  { what: 'the narrowed inbox of a ministry', work: (db) => inboxPage(db, ALL, { ...PAGE, agency: 'agency-7' }) },
  { what: 'where an agency is consulted', work: (db) => inboxPage(db, SMALL, { ...PAGE, only: 'consulted' }) },
  { what: 'what few may see', work: (db) => inboxPage(db, FEW_EYES, { ...PAGE, only: 'confined' }) },
  {
    what: 'what lies with a unit and those within it',
    work: (db) => inboxPage(db, SMALL, { ...PAGE, only: 'own_unit', units: [UNIT, OTHER_UNIT] }),
  },
  { what: 'what nobody is in charge of', work: (db) => inboxPage(db, SMALL, { ...PAGE, only: 'unattended' }) },
  { what: 'who is somebody inside', work: (db) => standingInside(db, { id: UNIT, agency: 'btc' }, '2026-03-20') },
  { what: 'the sweep', work: (db) => elapsedPetitions(db, '2026-03-20', 100) },
  { what: 'a petition by code', work: (db) => findPetition(db, 'code-4711') },
  {
    what: 'the story of a petition',
    work: async (db) => {
      const id = '00000000-0000-4000-8000-000000000100';
      return [await eventsOf(db, id), await contentsOf(db, id), await citationsOf(db, id)];
    },
  },
  { what: 'stranded deliveries', work: (db) => strandedDeliveries(db, new Date(NOON.getTime() + 1), 50) },
  { what: 'dead deliveries', work: (db) => deliveriesIn(db, ['dead', 'retrying'], 100) },
  { what: 'a due delivery', work: (db) => dueDelivery(db, '00000000-0000-4000-8000-000000000100') },
  { what: 'what has expired', work: (db) => deleteExpired(db, NOON) },
])('$what is found by an index', async ({ work }) => {
  const plans = await plansOf(work);
  expect(plans.length).toBeGreaterThan(0);
  expect(scanned(plans)).toEqual([]);
  expect(touched(plans)).toBeLessThan(FEW);
});

describe('who sends petitions away', () => {
  const MONTH = { from: '2025-03-01', to: '2025-03-31' };
  const first = { ...MONTH, limit: 25, after: null };
  it.each<{ whose: string; places: readonly Overseen[] }>([
    { whose: 'everybody', places: [{ of: 'everything' }] },
    { whose: 'one agency', places: [{ of: 'agency', code: 'btc' }] },
    { whose: 'a coordinator', places: [{ of: 'coordinator', code: 'coordinator-3' }] },
    { whose: 'a province', places: [{ of: 'province', code: '12' }] },
    {
      whose: 'a coordinator with an agency',
      places: [
        { of: 'agency', code: 'agency-7' },
        { of: 'coordinator', code: 'coordinator-3' },
      ],
    },
  ])('of $whose in a month costs what happened in it', async ({ places }) => {
    const plans = await plansOf((db) => agencyMovesPage(db, { places, scope: ALL }, first));
    expect(scanned(plans)).toEqual([]);
    // A thirty-third of the time; what only one coordinator has is sifted from what its agencies had.
    expect(touched(plans)).toBeLessThan(PETITIONS / 20);
    const asked = { ...first, agency: 'btc', of: 'sent_back' as const };
    const behind = await plansOf((db) => movesPage(db, { places, scope: ALL }, asked));
    expect(scanned(behind)).toEqual([]);
    expect(touched(behind)).toBeLessThan(PETITIONS / 100);
  });
});

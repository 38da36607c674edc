import { documentIndex, readDocumentQuery } from '@thaogo/domain';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tables } from '../schema/tables.ts';
import { migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { documentDetails } from './document-details.ts';
import { searchDocuments } from './search-documents.ts';
import { settleIndex } from './settle-index.ts';

/** How PostgreSQL would answer on as many documents as make a scan of the whole table dear. */
const DOCUMENTS = 20_000;
/** What one search may touch. The words of a page lie within some hundreds, frequent ones within the weightiest. */
const FEW = DOCUMENTS / 4;

const TOPICS = ['đất đai', 'hóa đơn', 'đầu tư', 'y tế', 'giáo dục', 'xây dựng', 'môi trường', 'giao thông'];

let database: TestDatabase;
let watched: Kysely<Tables>;
const asked: { text: string; values: readonly unknown[] }[] = [];

beforeAll(async () => {
  database = await migratedDatabase('postgresql');
  const rows = Array.from({ length: DOCUMENTS }, (_, n) => {
    const local = n % 10 !== 0;
    const year = 2000 + (n % 26);
    const document = {
      type: local ? 'Quyết định' : 'Nghị định',
      numberSymbol: `${1 + Math.floor(n / 260)}/${year}/${local ? 'QĐ-UBND' : 'NĐ-CP'}`,
      title: `Quy định về ${TOPICS[n % 7] ?? ''} ${n % 501 === 0 ? 'và kho số' : ''} ${local ? `địa bàn ${n % 90}` : ''}`,
      issuedOn: `${year}-01-01`,
      timesCited: n % 13,
    };
    return {
      id: `document-${n}`,
      type: document.type,
      number_symbol: document.numberSymbol,
      title: document.title,
      drafting_inferred: false,
      edited: false,
      version: 1,
      origin: 'shipped',
      state: 'confirmed',
      times_cited: document.timesCited,
      ...documentIndex(document),
    };
  });
  await sql`
    insert into legal_document select * from json_populate_recordset(null::legal_document, ${JSON.stringify(rows)}::json)
  `.execute(database.db);
  await database.db.transaction().execute(settleIndex);
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

/** Does some work and gives how each of its statements was answered. */
const plansOf = async (work: () => Promise<unknown>): Promise<Plan[]> => {
  asked.length = 0;
  await work();
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

const touched = (plans: readonly Plan[]): number =>
  plans
    .filter((node) => node['Relation Name'] === 'legal_document')
    .reduce(
      (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    );

it.each([
  ['a number', '31/2021'],
  ['a number and a type', 'nd 31'],
  ['a whole symbol', '31/2021/NĐ-CP'],
  ['a name', 'Luật Đất đai'],
  ['a rare word', 'kho số'],
  ['words', 'quy dinh dia ban 77'],
  ['a frequent word', 'quy định'],
  ['one letter', 'q'],
  ['nothing there', 'zzz'],
  ['a slip of the finger', 'quy dinh kho zzz'],
  ['nothing at all', ''],
])('%s is found by an index, and little is touched', async (_what, typed) => {
  const query = readDocumentQuery(typed);
  const plans = await plansOf(() => searchDocuments(watched, query, { limit: 20, after: null }));
  expect(plans.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'])).toEqual([]);
  expect(touched(plans)).toBeLessThan(FEW);
});

it('a word that only the lightest documents have is gathered no further than is needed', async () => {
  const plans = await plansOf(() => searchDocuments(watched, readDocumentQuery('ubnd'), { limit: 20, after: null }));
  expect(touched(plans)).toBeLessThan(FEW);
});

it('a document and what belongs to it are found by indexes', async () => {
  const plans = await plansOf(() => documentDetails(watched, 'document-77'));
  expect(
    plans.filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'legal_document'),
  ).toEqual([]);
  expect(touched(plans)).toBeLessThan(10);
});

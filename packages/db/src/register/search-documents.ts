import type { DocumentQuery } from '@thaogo/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';
import type { DocumentState } from '../schema/register-tables.ts';

/** A document as lists show it. */
export interface FoundDocument {
  id: string;
  type: string;
  numberSymbol: string;
  title: string | null;
  issuer: string | null;
  issuedOn: string | null;
  effectiveOn: string | null;
  state: DocumentState;
}

/** What was looked through, in this order; each gives only what the ones before did not. */
export const SEARCH_STEPS = ['ids', 'exact', 'words', 'near'] as const;
export type SearchStep = (typeof SEARCH_STEPS)[number];

/** Where a page ended. */
export interface SearchCursor {
  step: SearchStep;
  weight: number;
  id: string;
}

/** The weightiest documents, looked through before the index is asked for words. */
const FIRST = 400;
/** As many hits as are fetched and sorted; where there are more, walking down the weights is faster. */
const FEW = 500;
/** How far down the weights a frequent word is looked for before all its hits are sorted. */
const FAR = 15_000;

interface Row {
  id: string;
  type: string;
  number_symbol: string;
  title: string | null;
  issuer: string | null;
  issued_on: string | null;
  effective_on: string | null;
  state: DocumentState;
  weight: number;
  hits: number;
}

const SHOWN = sql.raw('id, type, number_symbol, title, issuer, issued_on, effective_on, state, weight');
/** What petitions or the national database brought is for everybody only once confirmed. The indexes know this very condition. */
const LISTED = sql.raw("(state = 'confirmed' or origin = 'shipped')");

const below = (after: SearchCursor | null): RawBuilder<unknown> =>
  after === null ? sql`true` : sql`weight <= ${after.weight} and (weight < ${after.weight} or id > ${after.id})`;

const matches = (wanted: string, unless: string | null, ids: readonly string[]): RawBuilder<unknown> => {
  const named = ids.length === 0 ? sql`true` : sql`id <> all(${[...ids]}::text[])`;
  const before = unless === null ? sql`true` : sql`not search @@ ${unless}::tsquery`;
  return sql`search @@ ${wanted}::tsquery and ${before} and ${named}`;
};

const byIds = async (db: Reader, ids: readonly string[], after: SearchCursor | null, limit: number): Promise<Row[]> => {
  if (ids.length === 0) return [];
  // Here the place among the ids is the weight, counted down from zero.
  const { rows } = await sql<Row>`
    select ${SHOWN}, 0 as hits from legal_document where id = any(${[...ids]}::text[]) and ${LISTED}
  `.execute(db);
  return rows
    .map((row) => ({ ...row, weight: -ids.indexOf(row.id) }))
    .filter((row) => after === null || row.weight < after.weight)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, limit);
};

/** Walks down the weights over `rows` documents and gives the hits on the way. */
const walk = async (
  db: Reader,
  wanted: RawBuilder<unknown>,
  after: SearchCursor | null,
  { rows, limit }: { rows: number; limit: number },
): Promise<Row[]> => {
  const met = await sql<Row>`
    select ${SHOWN}, 0 as hits
    from (
      select * from legal_document where ${LISTED} and ${below(after)} order by weight desc, id limit ${rows}
    ) as weightiest
    where ${wanted} order by weight desc, id limit ${limit}
  `.execute(db);
  return met.rows;
};

const byIndex = async (
  db: Reader,
  wanted: RawBuilder<unknown>,
  after: SearchCursor | null,
  limit: number,
): Promise<Row[]> => {
  const few = await sql<Row>`
    select ${SHOWN}, count(*) over ()::integer as hits
    from (
      select ${SHOWN} from legal_document where ${LISTED} and ${wanted} and ${below(after)} limit ${FEW + 1}
    ) as hits
    order by weight desc, id limit ${limit}
  `.execute(db);
  if ((few.rows[0]?.hits ?? 0) <= FEW) return few.rows;
  const weightiest = await walk(db, wanted, after, { rows: FAR, limit });
  if (weightiest.length === limit) return weightiest;
  const all = await sql<Row>`
    select ${SHOWN}, 0 as hits from legal_document
    where ${LISTED} and ${wanted} and ${below(after)} order by weight desc, id limit ${limit}
  `.execute(db);
  return all.rows;
};

/** Words may be frequent, and then the weightiest documents have them: the index would gather half the register first. */
const byWords = async (
  db: Reader,
  wanted: RawBuilder<unknown>,
  after: SearchCursor | null,
  limit: number,
): Promise<Row[]> => {
  const first = await walk(db, wanted, after, { rows: FIRST, limit });
  return first.length === limit ? first : byIndex(db, wanted, after, limit);
};

const shown = (row: Row): FoundDocument => ({
  id: row.id,
  type: row.type,
  numberSymbol: row.number_symbol,
  title: row.title,
  issuer: row.issuer,
  issuedOn: row.issued_on,
  effectiveOn: row.effective_on,
  state: row.state,
});

/**
 * One page of the register: every document in order of weight, or those that a query finds, the surest first. The
 * number of rows touched is bounded but for words that more than five hundred documents have and few of the weightiest.
 */
export const searchDocuments = async (
  db: Reader,
  query: DocumentQuery | null,
  { limit, after }: { limit: number; after: SearchCursor | null },
): Promise<{ documents: FoundDocument[]; next: SearchCursor | null }> => {
  const found: { row: Row; step: SearchStep }[] = [];
  const wanted = limit + 1;
  const startAt = SEARCH_STEPS.indexOf(after?.step ?? 'ids');
  const take = async (step: SearchStep, work: (from: SearchCursor | null, left: number) => Promise<Row[]>) => {
    if (found.length >= wanted || SEARCH_STEPS.indexOf(step) < startAt) return;
    const rows = await work(after?.step === step ? after : null, wanted - found.length);
    found.push(...rows.map((row) => ({ row, step })));
  };
  if (query === null) {
    await take('words', (from, left) => everyDocument(db, from, left));
  } else {
    const { ids, exact, words, near } = query;
    await take('ids', (from, left) => byIds(db, ids, from, left));
    if (exact !== null) await take('exact', (from, left) => byIndex(db, matches(exact, null, ids), from, left));
    if (words !== null) await take('words', (from, left) => byWords(db, matches(words, exact, ids), from, left));
    if (near !== null && (found.length === 0 || after?.step === 'near') && (after === null || after.step === 'near'))
      await take('near', (from, left) => byIndex(db, matches(near, null, ids), from, left));
  }
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const next =
    found.length > limit && last !== undefined ? { step: last.step, weight: last.row.weight, id: last.row.id } : null;
  return { documents: page.map(({ row }) => shown(row)), next };
};

const everyDocument = async (db: Reader, after: SearchCursor | null, limit: number): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select ${SHOWN}, 0 as hits from legal_document
    where ${LISTED} and ${below(after)} order by weight desc, id limit ${limit}
  `.execute(db);
  return rows;
};

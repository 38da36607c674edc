import type { RegisterEntry } from '@thaogo/domain';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Reader, Writer } from '../schema/handles.ts';
import type { LegalDocumentTable } from '../schema/register-tables.ts';
import { documentRow } from './document-row.ts';

/**
 * What notes documents that a petition cites and the register lacks, as unconfirmed: a common table expression. An entry that
 * somebody else added meanwhile stays as it is.
 * @param given a relation of one row when they are to be noted and none otherwise.
 */
export const notingCited = (entries: readonly RegisterEntry[], given: RawBuilder<unknown>): RawBuilder<unknown> => {
  // In one order everywhere, so that two filings that bring the same ones never wait for each other in a circle.
  const rows = entries
    .map((entry) => documentRow(entry, { origin: 'cited', state: 'unconfirmed', edited: false }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return sql`added_documents as (
      insert into legal_document select each.* from ${given},
        json_populate_recordset(null::legal_document, ${JSON.stringify(rows)}::json) as each
      on conflict (id) do nothing
    )`;
};

/** The same within a transaction. */
export const noteCitedDocuments = async (trx: Writer, entries: readonly RegisterEntry[]): Promise<void> => {
  // One that several petitions bring is brought once.
  const once = [...new Map(entries.map((entry) => [entry.numberSymbol, entry])).values()];
  if (once.length === 0) return;
  await sql`with once as (select), ${notingCited(once, sql.raw('once'))} select`.execute(trx);
};

/** What petitions or the national database brought and nobody has confirmed yet, in order of id, after `after`. */
export const documentsToConfirm = (
  db: Reader,
  { limit, after }: { limit: number; after: string | null },
): Promise<Selectable<LegalDocumentTable>[]> =>
  db
    .selectFrom('legal_document')
    .selectAll()
    // The very condition of the index, which a parameter would hide.
    .where(sql<boolean>`state = 'unconfirmed' and origin in ('cited', 'national')`)
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();

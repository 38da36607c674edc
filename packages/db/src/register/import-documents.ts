import type { RegisterEntry } from '@thaogo/domain';
import { type Selectable, sql } from 'kysely';
import type { Writer } from '../schema/handles.ts';
import type { LegalDocumentTable } from '../schema/register-tables.ts';
import { documentRow, entryColumns, remembered } from './document-row.ts';
import { settleIndex } from './settle-index.ts';

/** What an import would do, or did. */
export interface ImportCounts {
  added: number;
  updated: number;
  /** Rows that a coordinator edited: never overwritten. */
  kept: number;
  unchanged: number;
}

/**
 * Brings the entries of an operator's file in, all in the transaction given. Edited entries stay; what a file leaves
 * empty stays as it was. Numbers of citations are not touched.
 */
export const importDocuments = async (
  trx: Writer,
  entries: readonly RegisterEntry[],
  at: Date,
): Promise<ImportCounts> => {
  const counts: ImportCounts = { added: 0, updated: 0, kept: 0, unchanged: 0 };
  const known = new Map(
    (
      await trx
        .selectFrom('legal_document')
        .selectAll()
        .where('id', '=', (one) => one.fn.any(one.val(entries.map(({ id }) => id))))
        .orderBy('id')
        .forUpdate()
        .execute()
    ).map((row) => [row.id, row]),
  );
  const rows: Selectable<LegalDocumentTable>[] = [];
  const changes: { document_id: string; version: number; at: Date; before: object | null; after: object }[] = [];
  for (const entry of entries) {
    const before = known.get(entry.id) ?? null;
    if (before?.edited === true) {
      counts.kept += 1;
      continue;
    }
    const after = before === null ? documentRow(entry, IMPORTED) : updated(before, entry);
    if (before !== null && JSON.stringify(remembered(before)) === JSON.stringify(remembered(after))) {
      counts.unchanged += 1;
      continue;
    }
    counts[before === null ? 'added' : 'updated'] += 1;
    rows.push(after);
    changes.push({
      document_id: after.id,
      version: after.version,
      at,
      before: before === null ? null : remembered(before),
      after: remembered(after),
    });
  }
  if (rows.length > 0) await writeImported(trx, rows, changes);
  return counts;
};

const IMPORTED = { origin: 'imported', state: 'confirmed', edited: false } as const;

const updated = (before: Selectable<LegalDocumentTable>, entry: RegisterEntry): Selectable<LegalDocumentTable> => {
  const merged: RegisterEntry = {
    ...entry,
    title: entry.title ?? before.title,
    issuer: entry.issuer ?? before.issuer,
    issuedOn: entry.issuedOn ?? before.issued_on,
    effectiveOn: entry.effectiveOn ?? before.effective_on,
    expiresOn: entry.expiresOn ?? before.expires_on,
    subject: entry.subject ?? before.subject,
    draftingAgency: entry.draftingAgency ?? before.drafting_agency,
  };
  return {
    ...before,
    ...entryColumns(merged, before.times_cited),
    drafting_inferred: before.drafting_inferred && entry.draftingAgency === null,
    // An upgrade would otherwise bring the shipped words back.
    ...IMPORTED,
    version: before.version + 1,
  };
};

const writeImported = async (
  trx: Writer,
  rows: readonly Selectable<LegalDocumentTable>[],
  changes: readonly object[],
): Promise<void> => {
  await sql`
    insert into legal_document select * from json_populate_recordset(null::legal_document, ${JSON.stringify(rows)}::json)
    on conflict (id) do update set
      type = excluded.type, number_symbol = excluded.number_symbol, title = excluded.title, issuer = excluded.issuer,
      issued_on = excluded.issued_on, effective_on = excluded.effective_on,
      expires_on = excluded.expires_on, subject = excluded.subject,
      drafting_agency = excluded.drafting_agency, drafting_inferred = excluded.drafting_inferred,
      version = excluded.version, origin = excluded.origin, state = excluded.state,
      search = excluded.search, weight = excluded.weight
  `.execute(trx);
  await sql`
    insert into legal_document_change
    select * from json_populate_recordset(null::legal_document_change, ${JSON.stringify(changes)}::json)
  `.execute(trx);
  await settleIndex(trx);
};

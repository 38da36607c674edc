import { documentIndex, type RegisterEntry } from '@thaogo/domain';
import type { Selectable } from 'kysely';
import type { DocumentOrigin, DocumentState, LegalDocumentTable } from '../schema/register-tables.ts';

/** What of a row an entry sets; the rest is the register's own bookkeeping. */
export const entryColumns = (entry: RegisterEntry, timesCited: number) => ({
  type: entry.type,
  number_symbol: entry.numberSymbol,
  title: entry.title,
  issuer: entry.issuer,
  issued_on: entry.issuedOn,
  effective_on: entry.effectiveOn,
  expires_on: entry.expiresOn,
  subject: entry.subject,
  drafting_agency: entry.draftingAgency,
  times_cited: timesCited,
  ...documentIndex({ ...entry, timesCited }),
});

/** A new row of the register. */
export const documentRow = (
  entry: RegisterEntry,
  standing: { origin: DocumentOrigin; state: DocumentState; edited: boolean },
): Selectable<LegalDocumentTable> => ({
  id: entry.id,
  ...entryColumns(entry, 0),
  drafting_inferred: false,
  source: null,
  version: 1,
  ...standing,
});

const REMEMBERED = [
  'type',
  'number_symbol',
  'title',
  'issuer',
  'issued_on',
  'effective_on',
  'expires_on',
  'subject',
  'drafting_agency',
  'state',
] as const;

/** What the record of changes keeps of a row. */
export const remembered = (row: Selectable<LegalDocumentTable>): object =>
  Object.fromEntries(REMEMBERED.map((column) => [column, row[column]]));

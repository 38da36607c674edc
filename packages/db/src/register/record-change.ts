import type { Selectable } from 'kysely';
import type { Writer } from '../schema/handles.ts';
import type { LegalDocumentTable } from '../schema/register-tables.ts';
import { remembered } from './document-row.ts';

/** Who changes an entry, and when. */
export interface RegisterActor {
  at: Date;
  accountId: string;
  agency: string;
}

export type DocumentRow = Selectable<LegalDocumentTable>;

/** An entry under lock, for whoever saw this version of it. */
export type SeenDocument =
  | { result: 'seen'; row: DocumentRow }
  | { result: 'missing' }
  | { result: 'stale'; version: number };

/** Locks an entry and compares its version with the one that was seen. */
export const lockDocument = async (trx: Writer, id: string, seen: number): Promise<SeenDocument> => {
  const row = await trx.selectFrom('legal_document').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return { result: 'missing' };
  return row.version === seen ? { result: 'seen', row } : { result: 'stale', version: row.version };
};

/** Writes down who made which version of an entry out of which. `beside` is what changed beside the entry itself. */
export const recordChange = async (
  trx: Writer,
  by: RegisterActor,
  before: DocumentRow | null,
  after: DocumentRow,
  beside: object = {},
): Promise<void> => {
  await trx
    .insertInto('legal_document_change')
    .values({
      document_id: after.id,
      version: after.version,
      at: by.at,
      by_account_id: by.accountId,
      by_agency: by.agency,
      before: before === null ? null : JSON.stringify(remembered(before)),
      after: JSON.stringify({ ...remembered(after), ...beside }),
    })
    .execute();
};

/** The next version of an entry whose own columns stay as they are, recorded with what changed beside it. */
export const nextVersion = async (
  trx: Writer,
  by: RegisterActor,
  row: DocumentRow,
  beside: object,
): Promise<number> => {
  const after = { ...row, version: row.version + 1 };
  await trx.updateTable('legal_document').set({ version: after.version }).where('id', '=', row.id).execute();
  await recordChange(trx, by, row, after, beside);
  return after.version;
};

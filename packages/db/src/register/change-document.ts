import type { RegisterEntry } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Writer } from '../schema/handles.ts';
import { documentRow, entryColumns } from './document-row.ts';
import { recordChange, type RegisterActor } from './record-change.ts';

export type DocumentChange =
  | { result: 'added' | 'corrected'; version: number }
  /** It is there: whoever corrects it must have seen this version. */
  | { result: 'exists' | 'stale'; version: number };

/**
 * Adds an entry, or corrects the one with the same id where `seen` is its version; either is confirmed and edited from
 * then on, and who did it is recorded.
 */
export const addOrCorrectDocument = async (
  trx: Writer,
  entry: RegisterEntry,
  seen: number | null,
  by: RegisterActor,
): Promise<DocumentChange> => {
  const added = documentRow(entry, { origin: 'entered', state: 'confirmed', edited: true });
  const inserted = await sql`
    insert into legal_document select * from json_populate_record(null::legal_document, ${JSON.stringify(added)}::json)
    on conflict (id) do nothing
  `.execute(trx);
  if (inserted.numAffectedRows === 1n) {
    await recordChange(trx, by, null, added);
    return { result: 'added', version: added.version };
  }
  const before = await trx
    .selectFrom('legal_document')
    .selectAll()
    .where('id', '=', entry.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  // Nobody has seen what a petition brought: confirming it overwrites nothing.
  const unseen = before.origin === 'cited' && before.state === 'unconfirmed';
  if (seen === null && !unseen) return { result: 'exists', version: before.version };
  if (seen !== null && seen !== before.version) return { result: 'stale', version: before.version };
  const change = {
    ...entryColumns(entry, before.times_cited),
    drafting_inferred: before.drafting_inferred && entry.draftingAgency === before.drafting_agency,
    state: 'confirmed' as const,
    edited: true,
    version: before.version + 1,
  };
  await trx.updateTable('legal_document').set(change).where('id', '=', entry.id).execute();
  await recordChange(trx, by, before, { ...before, ...change });
  return { result: 'corrected', version: change.version };
};

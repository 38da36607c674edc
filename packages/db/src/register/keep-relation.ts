import type { CivilDate, RelationKind } from '@thaogo/domain';
import type { Writer } from '../schema/handles.ts';
import type { SeenChange } from './confirm-document.ts';
import { lockDocument, nextVersion, type RegisterActor } from './record-change.ts';

/** What a later document did to an earlier one, as a coordinator enters it. */
export interface KeptRelation {
  kind: RelationKind;
  byDocumentId: string;
  effectiveOn: CivilDate | null;
  provisions: string | null;
  source: string | null;
  /** Takes the relation back: it is told no more, and no upgrade brings it again. */
  withdrawn: boolean;
}

/** Why two documents cannot stand in a relation. */
export type RelationFault = { result: 'later_missing' | 'circular' | 'not_later' };

const begunOn = (row: { issued_on: string | null }, effectiveOn: string | null): string | null =>
  effectiveOn ?? row.issued_on;

/**
 * Enters, corrects or takes back one relation of an entry. The later document must be in the register, must not itself be
 * touched by the earlier one in the same way, and must not begin before the earlier one was issued.
 */
export const keepRelation = async (
  trx: Writer,
  id: string,
  relation: KeptRelation,
  seen: number,
  by: RegisterActor,
): Promise<SeenChange | RelationFault> => {
  const locked = await lockDocument(trx, id, seen);
  if (locked.result !== 'seen') return { result: locked.result };
  const later = await trx
    .selectFrom('legal_document')
    .select(['id', 'issued_on'])
    .where('id', '=', relation.byDocumentId)
    .executeTakeFirst();
  if (later === undefined) return { result: 'later_missing' };
  if (!relation.withdrawn) {
    const back = await trx
      .selectFrom('document_relation')
      .select('kind')
      .where('document_id', '=', later.id)
      .where('by_document_id', '=', id)
      .where('kind', '=', relation.kind)
      .where('withdrawn', '=', false)
      .executeTakeFirst();
    if (later.id === id || back !== undefined) return { result: 'circular' };
    const begun = begunOn(later, relation.effectiveOn);
    if (begun !== null && locked.row.issued_on !== null && begun < locked.row.issued_on) return { result: 'not_later' };
  }
  const row = {
    document_id: id,
    kind: relation.kind,
    by_document_id: later.id,
    effective_on: relation.effectiveOn,
    provisions: relation.provisions,
    source: relation.source,
    edited: true,
    withdrawn: relation.withdrawn,
  };
  await trx
    .insertInto('document_relation')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['document_id', 'by_document_id', 'kind']).doUpdateSet({
        effective_on: row.effective_on,
        provisions: row.provisions,
        source: row.source,
        edited: true,
        withdrawn: row.withdrawn,
      }),
    )
    .execute();
  return { result: 'done', version: await nextVersion(trx, by, locked.row, { relation }) };
};

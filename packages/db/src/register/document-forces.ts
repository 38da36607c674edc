import type { RelationKind } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';

/** A later document and what it did, as a petition is told of it. */
export interface ForceRelation {
  kind: RelationKind;
  effectiveOn: string | null;
  provisions: string | null;
  byId: string;
  byType: string;
  byNumberSymbol: string;
}

/** What the register says of a document's force. */
export interface KnownForce {
  effectiveOn: string | null;
  expiresOn: string | null;
  relations: readonly ForceRelation[];
}

/** At most so many touches of all the documents asked for; a petition cites twenty at most. */
const MOST_TOUCHES = 1000;

/**
 * The force of documents, by id. What nobody has confirmed is not among them unless the register was shipped with it; nothing is
 * asked of the database for no ids.
 */
export const documentForces = async (db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, KnownForce>> => {
  if (ids.length === 0) return new Map();
  const documents = await db
    .selectFrom('legal_document')
    .select(['id', 'effective_on', 'expires_on'])
    .where('id', '=', (one) => one.fn.any(one.val([...ids])))
    .where(sql<boolean>`(state = 'confirmed' or origin = 'shipped')`)
    .execute();
  const touches = await db
    .selectFrom('document_relation')
    .innerJoin('legal_document', 'legal_document.id', 'document_relation.by_document_id')
    .select([
      'document_relation.document_id as documentId',
      'document_relation.kind',
      'document_relation.effective_on as effectiveOn',
      'document_relation.provisions',
      'legal_document.id as byId',
      'legal_document.type as byType',
      'legal_document.number_symbol as byNumberSymbol',
    ])
    .where('document_relation.document_id', '=', (one) => one.fn.any(one.val([...ids])))
    .where('document_relation.withdrawn', '=', false)
    .orderBy('document_relation.effective_on')
    .orderBy('legal_document.id')
    .limit(MOST_TOUCHES)
    .execute();
  const byDocument = Map.groupBy(touches, ({ documentId }) => documentId);
  return new Map(
    documents.map((row) => [
      row.id,
      {
        effectiveOn: row.effective_on,
        expiresOn: row.expires_on,
        relations: (byDocument.get(row.id) ?? []).map(({ documentId: _of, ...relation }) => relation),
      },
    ]),
  );
};

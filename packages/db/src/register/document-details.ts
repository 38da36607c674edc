import type { RelationKind } from '@thaogo/domain';
import type { Selectable } from 'kysely';
import type { Reader } from '../schema/handles.ts';
import type { LegalDocumentTable } from '../schema/register-tables.ts';

/** One touch between two documents, seen from either end. */
export interface RelatedDocument {
  kind: RelationKind;
  id: string;
  type: string;
  numberSymbol: string;
  title: string | null;
  effectiveOn: string | null;
  provisions: string | null;
  source: string | null;
}

/** An entry of the register with all that belongs to it. */
export interface DocumentDetails {
  row: Selectable<LegalDocumentTable>;
  /** Article → heading, in no order. */
  headings: Readonly<Record<string, string>>;
  /** What later documents did to this one, by their day. */
  touchedBy: readonly RelatedDocument[];
  /** What this one did to earlier ones. */
  touches: readonly RelatedDocument[];
}

/** At most so many documents are told on either side; the busiest ones amend a few dozen. */
const MOST_RELATED = 200;

const related = (db: Reader, id: string, side: 'earlier' | 'later') =>
  db
    .selectFrom('document_relation')
    .innerJoin(
      'legal_document',
      'legal_document.id',
      side === 'later' ? 'document_relation.by_document_id' : 'document_relation.document_id',
    )
    .select([
      'document_relation.kind',
      'legal_document.id',
      'legal_document.type',
      'legal_document.number_symbol as numberSymbol',
      'legal_document.title',
      'document_relation.effective_on as effectiveOn',
      'document_relation.provisions',
      'document_relation.source',
    ])
    .where('document_relation.withdrawn', '=', false)
    .where(side === 'later' ? 'document_relation.document_id' : 'document_relation.by_document_id', '=', id)
    .orderBy('document_relation.effective_on')
    .orderBy('legal_document.id')
    .limit(MOST_RELATED)
    .execute();

/** One entry of the register, confirmed or not; null when there is none. */
export const documentDetails = async (db: Reader, id: string): Promise<DocumentDetails | null> => {
  const row = await db.selectFrom('legal_document').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const kept = await db
    .selectFrom('article_headings')
    .select('headings')
    .where('document_id', '=', id)
    .executeTakeFirst();
  return {
    row,
    headings: kept?.headings ?? {},
    touchedBy: await related(db, id, 'later'),
    touches: await related(db, id, 'earlier'),
  };
};

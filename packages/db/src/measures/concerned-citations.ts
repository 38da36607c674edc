import type { CitationInRegister, NewText } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';

/** What the register was shipped with, or somebody confirmed: the rest tells nothing of a document. */
const trusted = sql<boolean>`(legal_document.state = 'confirmed' or legal_document.origin = 'shipped')`;

/** What a petition cites, in its order, with type and issuer as the register has them. Empty for an unknown code. */
export const citationsInRegister = async (db: Reader, code: string): Promise<CitationInRegister[]> => {
  const rows = await db
    .selectFrom('petition')
    .innerJoin('citation', 'citation.petition_id', 'petition.id')
    .leftJoin('legal_document', (join) => join.onRef('legal_document.id', '=', 'citation.document_id').on(trusted))
    .select([
      'citation.number_symbol',
      'citation.document_id',
      'citation.article',
      'citation.clause',
      'citation.point',
      'legal_document.type',
      'legal_document.issuer',
    ])
    .where('petition.code', '=', code)
    .orderBy('citation.position')
    .execute();
  return rows.map((row) => ({
    numberSymbol: row.number_symbol,
    documentId: row.document_id,
    article: row.article,
    clause: row.clause,
    point: row.point,
    registeredType: row.type,
    registeredIssuer: row.issuer,
  }));
};

/** A document by its id, or by its number and symbol where only one has it; null where the register does not tell, or nobody confirmed it. */
export const findNewText = async (db: Reader, named: string): Promise<NewText | null> => {
  const rows = await db
    .selectFrom('legal_document')
    .select(['id', 'number_symbol', 'effective_on'])
    .where((where) => where.or([where('id', '=', named), where('number_symbol', '=', named)]))
    .where(trusted)
    .limit(2)
    .execute();
  const [row] = rows;
  return row === undefined || rows.length > 1
    ? null
    : { documentId: row.id, numberSymbol: row.number_symbol, effectiveOn: row.effective_on };
};

import type { Selectable } from 'kysely';
import type { Reader } from '../schema/handles.ts';
import type { LegalDocumentTable } from '../schema/register-tables.ts';

/** The register's entries for these numbers and symbols; those that it lacks are simply not among them. */
export const documentsBySymbol = async (
  db: Reader,
  numberSymbols: readonly string[],
): Promise<Selectable<LegalDocumentTable>[]> =>
  numberSymbols.length === 0
    ? []
    : db
        .selectFrom('legal_document')
        .selectAll()
        .where('number_symbol', '=', (one) => one.fn.any(one.val([...numberSymbols])))
        .execute();

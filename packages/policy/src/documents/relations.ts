import { z } from 'zod';
import { once, readCsv } from '../data-files.ts';
import { civilDate } from '../schema/facts.ts';

const relationRow = z.strictObject({
  number_symbol: z.string().min(1),
  kind: z.enum(['amended_by', 'partly_expired_by', 'replaced_by']),
  by_number_symbol: z.string().min(1),
  effective_on: z.union([z.literal('').transform(() => null), civilDate]),
  provisions: z.string(),
  reference: z.enum(['', 'title', 'citation']),
});

/** What a later document did to an earlier one. */
export interface DocumentRelation {
  numberSymbol: string;
  kind: 'amended_by' | 'partly_expired_by' | 'replaced_by';
  byNumberSymbol: string;
  /** From when; null where the day on which the later one takes effect is not known. */
  effectiveOn: string | null;
  provisions: string | null;
  /** Where it is said, in Vietnamese; null for an assumption from the names of laws made anew and general knowledge. */
  source: string | null;
}

/**
 * Amendments and replacements: told by the title of the later document (`title`), by how codified texts cite the
 * earlier one (`citation`), or assumed.
 */
export const documentRelations: () => readonly DocumentRelation[] = once(() =>
  readCsv('documents/relations.csv', relationRow).map((row) => ({
    numberSymbol: row.number_symbol,
    kind: row.kind,
    byNumberSymbol: row.by_number_symbol,
    effectiveOn: row.effective_on,
    provisions: row.provisions === '' ? null : row.provisions,
    source: { '': null, title: `Tên của ${row.by_number_symbol}`, citation: 'Viện dẫn trong văn bản pháp điển' }[
      row.reference
    ],
  })),
);

import laws from '../data/common-laws.json' with { type: 'json' };
import numbers from '../data/common-numbers.json' with { type: 'json' };
import type { LawName } from './citation.ts';
import type { DocumentTypeCode } from './document-types.ts';
import { DOCUMENT_TYPES } from './document-types.ts';
import { parseSymbol } from './symbol.ts';

function isTypeCode(code: string): code is DocumentTypeCode {
  return Object.hasOwn(DOCUMENT_TYPES, code);
}

/**
 * Laws, codes and ordinances by the names that people use. Symbols marked `unchecked` in the data are general knowledge; the
 * others stand in the public Codification or are cited by it.
 */
export const COMMON_LAWS: readonly LawName[] = laws.flatMap((law) =>
  isTypeCode(law.type) ? [{ ...law, type: law.type }] : [],
);

const NUMBERS = new Map<string, string[]>();
for (const [symbol = ''] of numbers) {
  const parsed = parseSymbol(symbol);
  if (!parsed || parsed.type === null) continue;
  for (const year of [parsed.year, null]) {
    const key = numberKey(parsed.type, parsed.serial, year);
    const known = NUMBERS.get(key) ?? [];
    if (!known.includes(symbol)) known.push(symbol);
    NUMBERS.set(key, known);
  }
}

/**
 * Symbols of widely cited documents with this number, the most cited first; `year` null where the text gives none
 * ("NĐ 100"). Empty where none is known.
 */
export function commonSymbols(type: DocumentTypeCode, serial: string, year: number | null): readonly string[] {
  return NUMBERS.get(numberKey(type, serial, year)) ?? [];
}

function numberKey(type: DocumentTypeCode, serial: string, year: number | null): string {
  return `${type} ${serial.replace(/^0+(?=\d)/, '')} ${year ?? ''}`;
}

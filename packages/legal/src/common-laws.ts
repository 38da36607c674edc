import laws from '../data/common-laws.json' with { type: 'json' };
import numbers from '../data/common-numbers.json' with { type: 'json' };
import type { LawName } from './citation.ts';
import type { DocumentTypeCode } from './document-types.ts';
import { DOCUMENT_TYPES } from './document-types.ts';
import { type DocumentSymbol, parseSymbol } from './symbol.ts';

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

const NUMBERS = new Map<string, DocumentSymbol[]>();
for (const [text = ''] of numbers) {
  const symbol = parseSymbol(text);
  if (!symbol || symbol.type === null) continue;
  for (const year of new Set([symbol.year, null])) {
    const key = numberKey(symbol.type, symbol.serial, year);
    const known = NUMBERS.get(key);
    if (known) known.push(symbol);
    else NUMBERS.set(key, [symbol]);
  }
}

const NONE: readonly DocumentSymbol[] = [];

/**
 * Symbols of widely cited documents with this number, the most cited first; `year` null where the text gives none
 * ("NĐ 100"). Empty where none is known.
 */
export function commonSymbols(type: DocumentTypeCode, serial: string, year: number | null): readonly DocumentSymbol[] {
  return NUMBERS.get(numberKey(type, serial, year)) ?? NONE;
}

function numberKey(type: DocumentTypeCode, serial: string, year: number | null): string {
  return `${type} ${serial.replace(/^0+(?=\d)/, '')} ${year ?? ''}`;
}

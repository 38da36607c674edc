import { formatSymbol, parseSymbol } from '@thaogo/legal';
import { registeredDocuments } from '@thaogo/policy';

/** A symbol of the register that cannot be read, or is written back in another way. */
export interface SymbolException {
  symbol: string;
  becomes: string | null;
  reason: string;
}

const reasonFor = (symbol: string, becomes: string | null): string => {
  if (becomes === null) return 'names neither a known type nor a known issuer';
  if (symbol.toLowerCase() === becomes.toLowerCase()) return 'letters in another case than usual';
  if (symbol.replaceAll(/[^\p{L}\d]/gu, '') === becomes.replaceAll(/[^\p{L}\d]/gu, ''))
    return 'other signs between its parts';
  return 'an abbreviation that is usually spelt otherwise';
};

/** Numbers and symbols of the register. */
const registered = (): string[] => [...new Set(registeredDocuments().map(({ numberSymbol }) => numberSymbol))];

/** Every number and symbol, of the register or as given, is read and written back as it stands; what is not is an exception. */
export const symbolExceptions = (
  symbols: readonly string[] = registered(),
): { checked: number; exceptions: SymbolException[] } => {
  const exceptions = symbols.flatMap((symbol): SymbolException[] => {
    const parsed = parseSymbol(symbol);
    const becomes = parsed === null ? null : formatSymbol(parsed);
    return becomes === symbol ? [] : [{ symbol, becomes, reason: reasonFor(symbol, becomes) }];
  });
  return { checked: symbols.length, exceptions };
};

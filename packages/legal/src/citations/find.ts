import type { Citation, CitedDocument, LawName } from '../citation.ts';
import { formatSymbol, parseSymbol } from '../symbol.ts';

const EXPRESSION =
  /(?:(?:điểm (?<point>[a-zđ]\d?) )?(?:khoản (?<clause>\d{1,3}[a-zđ]?) )?Điều (?<article>\d{1,3}[a-zđ]?) (?:của )?)?(?:(?:Nghị định|Thông tư liên tịch|Thông tư|Quyết định|Nghị quyết|Chỉ thị|Luật|Bộ luật|Pháp lệnh|NĐ|TT|QĐ|NQ) (?:số )?)?(?<symbol>\d{1,5}(?:\.\d{1,3})?\/(?:\d{4}\/)?[A-ZĐ][\wĐ&]{1,14}(?:-[A-ZĐ][\wĐ&]{0,14}){0,8})/g;

/** Finds documents and provisions that a text cites, in the order of the text. Never throws. */
export function findCitations(text: string, _options: { lawNames?: readonly LawName[] } = {}): Citation[] {
  const found: Citation[] = [];
  for (const match of text.matchAll(EXPRESSION)) {
    const symbol = parseSymbol(match.groups?.['symbol'] ?? '');
    if (!symbol) continue;
    const document: CitedDocument = {
      type: symbol.type,
      numberSymbol: formatSymbol(symbol),
      title: null,
      issuers: symbol.issuers,
      kind: symbol.normative === null ? null : symbol.normative ? 'normative' : 'administrative',
      serial: symbol.serial,
      year: symbol.year,
      issuedOn: null,
    };
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      surface: match[0],
      document,
      article: match.groups?.['article'] ?? null,
      clause: match.groups?.['clause'] ?? null,
      point: match.groups?.['point'] ?? null,
      documentSource: 'named',
      repeated: false,
      alternatives: [],
    });
  }
  return found;
}

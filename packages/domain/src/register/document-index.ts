import { documentId, foldVietnamese, parseSymbol } from '@thaogo/legal';

/** What the register is searched by. Folded words only: they need no dictionary and no extension of the database. */
export interface DocumentIndex {
  /** A text search vector in PostgreSQL's own notation: words of type, number and title; see `wordsOf`. */
  search: string;
  /** Higher stands first among equals: rank of the type, how often it is cited, how new it is. 0–1000. */
  weight: number;
}

/** What finding a document depends on. */
export interface IndexedDocument {
  type: string;
  numberSymbol: string;
  title: string | null;
  issuedOn: string | null;
  timesCited: number;
}

/** Longer names are found by their words alone. */
const LONGEST_NAME = 120;
const WORD = /[a-z0-9]+(?:[./&-][a-z0-9]+)*/g;
const PIECE = /[a-z0-9]+/g;

/** Types in order of rank; a local document carries the type of a central one and its committee's letters. */
const RANK: Readonly<Record<string, number>> = {
  'Hiến pháp': 420,
  'Bộ luật': 420,
  Luật: 400,
  'Pháp lệnh': 320,
  'Nghị định': 300,
  'Nghị quyết': 240,
  'Thông tư': 160,
  'Quyết định': 150,
};
const OTHER_RANK = 100;
const LOCAL = /(?:ubnd|hdnd)$/;

/** The words of a text as the register compares them: folded, letters and digits only, in order. */
export const foldedPieces = (text: string): string[] => foldVietnamese(text).match(PIECE) ?? [];

/** The folded name by which a whole title is met again: "luat dat dai". Null where it is too long to be typed. */
export const foldedName = (text: string): string | null => {
  const name = foldedPieces(text).join(' ');
  return name === '' || name.length > LONGEST_NAME ? null : name;
};

/** Number and symbol folded, without leading zeros: "8/2020/tt-btc". */
const foldedSymbol = (numberSymbol: string): string =>
  (foldVietnamese(numberSymbol).match(WORD)?.join('-') ?? '').replace(/^0+(?=\d)/, '');

const yearOf = (document: IndexedDocument): number =>
  parseSymbol(document.numberSymbol)?.year ?? Number(document.issuedOn?.slice(0, 4) ?? 0);

const weightOf = (document: IndexedDocument): number => {
  const rank = LOCAL.test(foldedSymbol(document.numberSymbol)) ? 0 : (RANK[document.type] ?? OTHER_RANK);
  const cited = Math.min(300, Math.round(30 * Math.log2(1 + document.timesCited)));
  const newness = Math.max(0, Math.min(280, (yearOf(document) - 1945) * 3));
  return rank + cited + newness;
};

/**
 * What a document is found by: every word of its type, title and symbol; `#31`, `#31/2021`, `#31/2021/nd-cp` for its
 * number, so that a number is not mistaken for one in a title; `=dat dai`, `=luat dat dai` for its whole name.
 */
export const documentIndex = (document: IndexedDocument): DocumentIndex => {
  const symbol = foldedSymbol(document.numberSymbol);
  const [serial = '', year = ''] = symbol.split('/');
  const title = document.title ?? '';
  const bare = foldedName(title);
  const typed = foldedName(`${document.type} ${title}`);
  const words = new Set([
    ...foldedPieces(`${document.type} ${title} ${symbol}`),
    ...(symbol === '' ? [] : [`#${serial}`, ...(/^\d{4}$/.test(year) ? [`#${serial}/${year}`] : []), `#${symbol}`]),
    ...(bare === null ? [] : [`=${bare}`]),
    ...(typed === null || title === '' ? [] : [`=${typed}`]),
  ]);
  return { search: [...words].map((word) => `'${word}'`).join(' '), weight: weightOf(document) };
};

/** The stable id of a document in the register; local documents need their issuer, symbols without year their date. */
export const registerId = (document: {
  numberSymbol: string;
  issuer: string | null;
  issuedOn: string | null;
}): string =>
  documentId({
    type: null,
    numberSymbol: document.numberSymbol,
    ...(document.issuer !== null && { issuer: document.issuer }),
    ...(document.issuedOn !== null && { issuedIn: Number(document.issuedOn.slice(0, 4)) }),
  });

import { findCitations, foldVietnamese } from '@thaogo/legal';
import { foldedName, foldedPieces, registerId } from './document-index.ts';

/**
 * What people look for in the register, as text search queries of PostgreSQL. The steps are tried in order: first what
 * a reader of law recognises, then number and name as typed, then all the words, then all but one of them.
 */
export interface DocumentQuery {
  /** Ids of documents that the words name, the likeliest first: "BLHS", "Luật Đất đai 2024", "NĐ 100". */
  ids: readonly string[];
  /** Number or whole name exactly. Null where nothing of the kind was typed. */
  exact: string | null;
  /** Every word, the last one perhaps not finished. Null where there is none. */
  words: string | null;
  /** Every word but one, for a slip of the finger. Null below three words. */
  near: string | null;
}

/** Longer texts are no search; the rest of one is left out. */
const LONGEST = 200;
const MOST_WORDS = 12;
const NUMBER = /(?<![a-z0-9])0*(\d{1,6}(?:\.\d{1,4})?[a-z]?)(?:\/(\d{0,4}))?(?:([/-])([a-z][a-z0-9&./-]*)?)?/;
const quoted = (word: string, prefix: boolean): string => `'${word}'${prefix ? ':*' : ''}`;

const all = (terms: readonly string[]): string => terms.join(' & ');

/** `31/2021/nd` as typed: a number alone is whole, whatever follows a slash may not be finished. */
const numberTerm = (folded: string): { term: string; rest: string } | null => {
  const found = NUMBER.exec(folded);
  const [whole, serial, year, separator, letters] = found ?? [];
  if (found === null || whole === undefined || serial === undefined) return null;
  const typed = year === undefined && separator === undefined;
  // "2024" alone is a year as often as a number: the words find both.
  if (typed && /^(?:19|20)\d\d$/.test(serial)) return null;
  const rest = `${folded.slice(0, found.index)} ${folded.slice(found.index + whole.length)}`;
  if (typed) return { term: quoted(`#${serial}`, false), rest };
  const yearPart = year === undefined ? '' : `/${year}`;
  const tail = separator === undefined ? '' : `${separator}${(letters ?? '').replace(/[./-]+$/, '')}`;
  const complete = year?.length === 4 && separator === undefined;
  return { term: quoted(`#${serial}${yearPart}${tail}`, !complete), rest };
};

const exactly = (folded: string): string | null => {
  const name = foldedName(folded);
  const number = numberTerm(folded);
  const pieces = number === null ? [] : foldedPieces(number.rest).slice(0, MOST_WORDS);
  const wanted = [
    ...(name === null ? [] : [quoted(`=${name}`, false)]),
    ...(number === null ? [] : [`(${all([number.term, ...pieces.map((piece) => quoted(piece, false))])})`]),
  ];
  return wanted.length === 0 ? null : wanted.join(' | ');
};

const namedIn = (text: string): string[] => {
  const ids = new Set<string>();
  for (const citation of findCitations(text)) {
    for (const reading of [citation, ...citation.alternatives]) {
      const symbol = reading.document?.numberSymbol;
      const issuedOn = reading.document?.issuedOn ?? null;
      if (typeof symbol === 'string') ids.add(registerId({ numberSymbol: symbol, issuer: null, issuedOn }));
    }
  }
  return [...ids].slice(0, MOST_WORDS);
};

/** Reads what somebody typed into a search for documents. Never throws; null when there is nothing to look for. */
export const readDocumentQuery = (typed: string): DocumentQuery | null => {
  const text = typed.normalize('NFC').slice(0, LONGEST);
  const folded = foldVietnamese(text).replaceAll(/\s+/g, ' ').trim();
  const pieces = foldedPieces(folded).slice(0, MOST_WORDS);
  if (pieces.length === 0) return null;
  const finished = /\s$/.test(text);
  const terms = pieces.map((piece, at) => quoted(piece, at === pieces.length - 1 && !finished));
  const near = terms.map((_, left) => `(${all(terms.filter((__, at) => at !== left))})`);
  return {
    ids: namedIn(text),
    exact: exactly(folded),
    words: all(terms),
    near: terms.length < 3 ? null : near.join(' | '),
  };
};

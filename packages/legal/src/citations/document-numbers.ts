import { type DocumentSymbol, makeSymbol } from '../symbol.ts';
import { GLUED, NEW_LINE, NUMBER, SPACED, type Tokens, WORD } from './tokens.ts';
import { wordIds } from './lexicon.ts';
import * as w from './words.ts';

/** A number, with year and symbol as far as they are written. */
export interface DocumentNumber {
  readonly serial: string;
  readonly year: number | null;
  /** The whole symbol, where its letters are written. */
  readonly symbol: DocumentSymbol | null;
  readonly end: number;
}

const OLDEST_YEAR = 1945;
const LATEST_YEAR = 2060;
const LATEST_SHORT_YEAR = 40;
const LONGEST_SUFFIX = 24;

const NUMBER_WORDS = wordIds('so sô hieu kyhieu');
const YEAR_WORDS = wordIds('nam');
/** What may be glued together behind a blank: "31/2021/NĐ - CP", "80/2021 TT BTC". */
const SUFFIX_STARTS = wordIds('nd nq qd tt ttlt ct cd pl nqlt vbhn qh ubtvqh tb kl kh hd bc cv');
const SUFFIX_PARTS = wordIds(
  'cp ttg qh ubtvqh ubnd hdnd ub btc btp bnv bca bqp bng bct bxd byt bkhcn bgddt bvhttdl bnnmt bdttg bkhdt bgtvt bnnptnt btnmt btttt bldtbxh ubdt nhnn ttcp vpcp hdtp tandtc vksndtc vkstc ktnn tw bhxh bnn',
);

/** The token after "số", "số:", "(số" and the like; `at` where there is none. */
export function skipNumberWord(tokens: Tokens, at: number): number {
  let end = at;
  if (NUMBER_WORDS.has(tokens.word(end))) {
    end += 1;
    if (NUMBER_WORDS.has(tokens.word(end))) end += 1;
    const sign = tokens.sign(end);
    if (sign === w.COLON || sign === w.DOT) end += 1;
  }
  return end;
}

/**
 * Reads "31/2021/NĐ-CP", "244/QĐ-TTg", "31/2021", "31 năm 2021", "31" at token `at`. `named` says that the type of the
 * document stands before it, which allows more freedom in the signs.
 */
export function readNumber(tokens: Tokens, at: number, named: boolean): DocumentNumber | null {
  if (tokens.kind(at) !== NUMBER || tokens.width(at) > 6) return null;
  let end = at + 1;
  let serial = digits(tokens, at);
  if (
    tokens.sign(end) === w.DOT &&
    glued(tokens, end) &&
    tokens.kind(end + 1) === NUMBER &&
    tokens.width(end + 1) <= 2
  ) {
    // "66.17/2026/NQ-CP"; a dot before anything else ends the sentence or belongs to an amount.
    const after = tokens.sign(end + 2);
    if (after === w.SLASH && glued(tokens, end + 2)) {
      serial += `.${digits(tokens, end + 1)}`;
      end += 2;
    }
  } else if (tokens.kind(end) === WORD && tokens.gap(end) === GLUED && tokens.width(end) === 1) {
    const after = tokens.sign(end + 1);
    const letter = tokens.slice(end, end + 1).toLowerCase();
    // "30a/2008/NQ-CP", "NQ 30a"; but "NĐ 31k2" goes on with a clause.
    const alone = named && letter === 'a' && tokens.gap(end + 1) !== GLUED;
    if (after === w.SLASH || after === w.HYPHEN || alone) {
      serial += letter;
      end += 1;
    }
  }
  const year = readYear(tokens, end, named);
  const suffix = readSuffix(tokens, year?.end ?? end, serial, year?.year ?? null, named);
  if (suffix) return suffix;
  if (year) return { serial, year: year.year, symbol: null, end: year.end };
  return named ? { serial, year: null, symbol: null, end } : null;
}

function digits(tokens: Tokens, at: number): string {
  const typed = tokens.slice(at, at + 1);
  return /^\d+$/.test(typed) ? typed : String(tokens.number(at)).padStart(tokens.width(at), '0');
}

function glued(tokens: Tokens, at: number): boolean {
  return tokens.gap(at) === GLUED && tokens.gap(at + 1) === GLUED;
}

function readYear(tokens: Tokens, at: number, named: boolean): { year: number; end: number } | null {
  const sign = tokens.sign(at);
  const slash =
    sign === w.SLASH ||
    (named &&
      (sign === w.BACKSLASH || ((sign === w.HYPHEN || sign === w.DOT || sign === w.COMMA) && glued(tokens, at))));
  let here = at;
  if (slash) here += 1;
  else if (!named) return null;
  if (YEAR_WORDS.has(tokens.word(here))) here += 1;
  if (tokens.gap(here) === NEW_LINE || tokens.kind(here) !== NUMBER) return null;
  const year = tokens.number(here);
  const separated = slash || here > at;
  if (tokens.width(here) === 4 && year >= OLDEST_YEAR && year <= LATEST_YEAR) {
    // "NĐ 31 2021" is a number and its year, but "Nghị định 31. 2021 là năm …" is not.
    return separated || tokens.gap(here) === SPACED ? { year, end: here + 1 } : null;
  }
  const short = tokens.width(here) === 2 && sign === w.SLASH && (named || tokens.sign(here + 1) === w.SLASH);
  if (!short || (tokens.sign(here + 1) === w.SLASH && tokens.kind(here + 2) === NUMBER)) return null;
  if (year >= OLDEST_YEAR % 100) return { year: 1900 + year, end: here + 1 };
  return year <= LATEST_SHORT_YEAR ? { year: 2000 + year, end: here + 1 } : null;
}

/** The letters of a symbol behind number and year. */
function readSuffix(
  tokens: Tokens,
  at: number,
  serial: string,
  year: number | null,
  named: boolean,
): DocumentNumber | null {
  const sign = tokens.sign(at);
  let here = at;
  const joined =
    sign === w.SLASH ||
    sign === w.HYPHEN ||
    (named && (sign === w.BACKSLASH || sign === LOW_LINE || (sign === w.DOT && glued(tokens, at))));
  if (joined) here += 1;
  // Without a sign between, only what clearly begins a symbol.
  else if (!SUFFIX_STARTS.has(tokens.word(here)) || (year === null && !named)) return null;
  if (tokens.kind(here) !== WORD || tokens.gap(here) === NEW_LINE) return null;
  if (joined && tokens.gap(here) !== GLUED && !isKnownPart(tokens, here)) return null;
  const pieces: string[] = [];
  let end = here;
  const last = here + LONGEST_SUFFIX;
  while (end < last) {
    const piece = readPiece(tokens, end);
    pieces.push(piece.text);
    end = piece.end;
    const next = nextPiece(tokens, end);
    if (next === null) break;
    pieces.push(tokens.sign(end) === w.SLASH ? '/' : '-');
    end = next;
  }
  const separator = sign === w.HYPHEN && year === null ? '-' : '/';
  // Trailing pieces that spoil a symbol ("NĐ-CP-chính phủ") are given up one by one.
  for (let count = pieces.length; count > 0; count -= 2) {
    const symbol = makeSymbol(serial, year, separator, pieces.slice(0, count).join(''));
    if (symbol && isBelievable(symbol, named, tokens, here)) {
      return { serial: symbol.serial, year: symbol.year, symbol: padded(symbol), end: endOfPiece(tokens, here, count) };
    }
  }
  return null;
}

const LOW_LINE = 0x5f;

function isKnownPart(tokens: Tokens, at: number): boolean {
  const word = tokens.word(at);
  return SUFFIX_STARTS.has(word) || SUFFIX_PARTS.has(word);
}

/** Letters, digits, "&" and brackets that hang together. */
function readPiece(tokens: Tokens, at: number): { text: string; end: number } {
  let end = at + 1;
  while (tokens.gap(end) === GLUED && (tokens.kind(end) !== 0 || tokens.sign(end) === w.AMPERSAND)) end += 1;
  return { text: tokens.slice(at, end).replace(/[^\p{L}\p{M}\d&]/gu, ''), end };
}

/** Where the next piece begins, null where the symbol ends. */
function nextPiece(tokens: Tokens, at: number): number | null {
  const sign = tokens.sign(at);
  if (sign === w.HYPHEN || sign === w.SLASH || sign === LOW_LINE || (sign === w.DOT && glued(tokens, at))) {
    if (tokens.kind(at + 1) !== WORD || tokens.gap(at + 1) === NEW_LINE) return null;
    if (sign === w.DOT) return isKnownPart(tokens, at + 1) ? at + 1 : null;
    const tight = tokens.gap(at) === GLUED && tokens.gap(at + 1) === GLUED;
    return tight || isKnownPart(tokens, at + 1) ? at + 1 : null;
  }
  return tokens.gap(at) === SPACED && SUFFIX_PARTS.has(tokens.word(at)) && SUFFIX_STARTS.has(tokens.word(at - 1))
    ? at
    : null;
}

function endOfPiece(tokens: Tokens, at: number, count: number): number {
  let end = readPiece(tokens, at).end;
  for (let i = 1; i < count; i += 2) end = readPiece(tokens, nextPiece(tokens, end) ?? end).end;
  return end;
}

/** Without the type of the document before it, a symbol must name both type and issuer, or the National Assembly. */
function isBelievable(symbol: DocumentSymbol, named: boolean, tokens: Tokens, at: number): boolean {
  if (named) return true;
  if (symbol.legislature !== null) return symbol.year !== null;
  if (symbol.type === null || symbol.issuers.length === 0) return false;
  // "01/2024-TP/CC-SCC/HĐGD" counts what a notary certified.
  if (symbol.suffix.length < 4 || symbol.suffix.includes('CC-SCC')) return false;
  // Old shapes and letters are common in other numbers: "15-CP", "12/UB".
  return tokens.gap(at) === GLUED || isKnownPart(tokens, at);
}

/** Numbers below ten have a leading zero since 1997, which people leave out. */
function padded(symbol: DocumentSymbol): DocumentSymbol {
  return symbol.year !== null && /^\d(?!\d)/.test(symbol.serial) && symbol.year >= 1997
    ? { ...symbol, serial: `0${symbol.serial}` }
    : symbol;
}

/** The symbol that number, year and the letters given make up. */
export function composeSymbol(serial: string, year: number | null, suffix: string): DocumentSymbol | null {
  const symbol = makeSymbol(serial, year, '/', suffix);
  return symbol && padded(symbol);
}

import type { IssuerCode } from '../issuers.ts';
import { type Lexicon, wordId, wordIds } from './lexicon.ts';
import { NEW_LINE, NUMBER, type Tokens, WORD } from './tokens.ts';
import * as w from './words.ts';

/** What stands around a number: date and issuers. */
export interface DocumentDetails {
  readonly issuers: readonly IssuerCode[];
  /** YYYY-MM-DD */
  readonly issuedOn: string | null;
  readonly year: number | null;
  readonly end: number;
}

const PLACES = wordIds('tinh thanh huyen xa phuong quan thi tp');
const LOCAL = wordIds('tinh thanh huyen xa phuong quan');
const BY = wordIds('cua do');
const HEADS = wordIds('bo thong chu');
const OFFICE = wordIds('truong doc tich');
const MINISTRY = wordId('bo');
const MOST_ISSUERS = 8;

/** Reads "ngày 26/3/2021 của Chính phủ", ", Bộ Tài chính", "(BTC)" behind a number at token `at`. */
export function readDetails(tokens: Tokens, at: number, lexicon: Lexicon): DocumentDetails {
  let end = at;
  let issuedOn: string | null = null;
  let year: number | null = null;
  const issuers: IssuerCode[] = [];
  for (let round = 0; round < 3; round += 1) {
    const start = skipOpening(tokens, end);
    const date: ReadDate | null = issuedOn === null && year === null ? readDate(tokens, start) : null;
    if (date) {
      ({ issuedOn, year } = date);
      end = skipClosing(tokens, start, date.end);
      continue;
    }
    const found = issuers.length === 0 ? readIssuers(tokens, start, lexicon) : null;
    if (!found) break;
    issuers.push(...found.issuers);
    end = skipClosing(tokens, start, found.end);
  }
  return { issuers, issuedOn, year, end };
}

function skipOpening(tokens: Tokens, at: number): number {
  const sign = tokens.sign(at);
  return (sign === w.COMMA || sign === w.OPEN || sign === w.HYPHEN) && tokens.gap(at + 1) !== NEW_LINE ? at + 1 : at;
}

function skipClosing(tokens: Tokens, start: number, end: number): number {
  return tokens.sign(start - 1) === w.OPEN && tokens.sign(end) === w.CLOSE ? end + 1 : end;
}

interface ReadDate {
  readonly issuedOn: string | null;
  readonly year: number;
  readonly end: number;
}

/** "ngày 26/3/2021", "ngày 26 tháng 3 năm 2021", "26/3/2021", "năm 2021". */
export function readDate(tokens: Tokens, at: number): ReadDate | null {
  if (tokens.gap(at) === NEW_LINE) return null;
  if (tokens.word(at) === w.NAM) return yearAt(tokens, at + 1);
  let here = at;
  if (tokens.word(here) === BAN && tokens.word(here + 1) === HANH) here += 2;
  const said = tokens.word(here) === w.NGAY;
  if (said) here += 1;
  const day = tokens.number(here);
  if (day < 1 || day > 31) return null;
  const month = afterSeparator(tokens, here + 1, w.THANG);
  const year = month && afterSeparator(tokens, month.end, w.NAM);
  if (!month || !year || month.value < 1 || month.value > 12 || year.value < 1945 || year.value > 2060) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return { issuedOn: `${year.value}-${two(month.value)}-${two(day)}`, year: year.value, end: year.end };
}

const BAN = wordId('ban');
const HANH = wordId('hanh');

function yearAt(tokens: Tokens, at: number): ReadDate | null {
  const year = tokens.number(at);
  return year >= 1945 && year <= 2060 ? { issuedOn: null, year, end: at + 1 } : null;
}

function afterSeparator(tokens: Tokens, at: number, word: number): { value: number; end: number } | null {
  const sign = tokens.sign(at);
  const here = sign === w.SLASH || sign === w.HYPHEN || sign === w.DOT || tokens.word(at) === word ? at + 1 : -1;
  return here > 0 && tokens.kind(here) === NUMBER ? { value: tokens.number(here), end: here + 1 } : null;
}

/** "của Bộ Tài chính và Bộ Tư pháp", "BTC", "do Thủ tướng ban hành", "UBND tỉnh". */
function readIssuers(tokens: Tokens, at: number, lexicon: Lexicon): { issuers: IssuerCode[]; end: number } | null {
  if (tokens.gap(at) === NEW_LINE || tokens.kind(at) !== WORD) return null;
  const said = BY.has(tokens.word(at));
  let here = said ? at + 1 : at;
  const issuers: IssuerCode[] = [];
  let end = at;
  while (issuers.length < MOST_ISSUERS) {
    const one = readIssuer(tokens, here, lexicon) ?? (said && issuers.length === 0 ? readPlace(tokens, here) : null);
    if (!one) break;
    if (!issuers.includes(one.code)) issuers.push(one.code);
    end = one.end;
    const joined = tokens.sign(end) === w.COMMA || tokens.sign(end) === w.HYPHEN || tokens.word(end) === w.VA;
    if (!joined) break;
    here = end + 1;
  }
  return issuers.length === 0 ? null : { issuers, end };
}

export function readIssuer(tokens: Tokens, at: number, lexicon: Lexicon): { code: IssuerCode; end: number } | null {
  let here = at;
  // "Bộ trưởng Bộ Tài chính", "Thống đốc Ngân hàng Nhà nước", "Chủ tịch UBND"
  if (HEADS.has(tokens.word(here)) && OFFICE.has(tokens.word(here + 1))) {
    const inner = lexicon.issuers.longest(tokens, here + 2);
    if (inner?.values[0] !== undefined) here += 2;
    else if (tokens.word(here) === MINISTRY) return null;
  }
  const found = lexicon.issuers.longest(tokens, here);
  const code = found?.values[0];
  if (!found || code === undefined) return null;
  return { code, end: code === 'ubnd' || code === 'hdnd' ? skipPlace(tokens, found.end) : found.end };
}

/** "của tỉnh", "của thành phố": a local committee or council, whichever issues such documents. */
function readPlace(tokens: Tokens, at: number): { code: IssuerCode; end: number } | null {
  return LOCAL.has(tokens.word(at)) ? { code: 'local', end: skipPlace(tokens, at) } : null;
}

const LONGEST_PLACE = 4;

/** "tỉnh Phú Thọ", "TP.HCM": the kind of place and the capitalised words behind it, up to a provision. */
function skipPlace(tokens: Tokens, at: number): number {
  let end = at;
  while (PLACES.has(tokens.word(end)) || tokens.word(end) === PHO) end += 1;
  if (end === at) return at;
  let here = tokens.sign(end) === w.DOT && isName(tokens, end + 1) ? end + 1 : end;
  for (let words = 0; words < LONGEST_PLACE && isName(tokens, here); words += 1) {
    here += 1;
    end = here;
  }
  return end;
}

function isName(tokens: Tokens, at: number): boolean {
  if (tokens.kind(at) !== WORD || tokens.gap(at) === NEW_LINE || tokens.kind(at + 1) === NUMBER) return false;
  return /^\p{Lu}/u.test(tokens.slice(at, at + 1));
}

const PHO = wordId('pho');

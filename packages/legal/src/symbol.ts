import { DOCUMENT_TYPES, type DocumentTypeCode } from './document-types.ts';
import { foldVietnamese, plainCharacter } from './fold.ts';
import { ISSUERS, type IssuerCode } from './issuers.ts';

/** What a number and symbol ("31/2021/NĐ-CP") says about its document. */
export interface DocumentSymbol {
  /** `null` where the symbol does not tell: `45/2019/QH14` may be a law, a code or a resolution. */
  readonly type: DocumentTypeCode | null;
  /** The running number as written, "66.17", "08", "522b". */
  readonly serial: string;
  /** Four digits, or null where the symbol has no year. */
  readonly year: number | null;
  /** Term of the National Assembly: 14 for QH14 and UBTVQH14. */
  readonly legislature: number | null;
  /** Who issued it, in the order of the symbol; empty where no part is known. */
  readonly issuers: readonly IssuerCode[];
  /**
   * Whether the shape is that of a normative document: a year stands in the symbol (Decree 78/2025/NĐ-CP art. 71).
   * `null` for shapes older than that rule ("74/CP") and for types that are always normative but lack the year.
   */
  readonly normative: boolean | null;
  /** What follows number and year, in its usual spelling: "NĐ-CP", "QH14", "L/CTN". */
  readonly suffix: string;
  /** Sign between number and suffix: "-" in old symbols such as "15-CP". */
  readonly separator: '/' | '-';
}

interface Part {
  readonly spelling: string;
  readonly type?: DocumentTypeCode;
  readonly issuer?: IssuerCode;
}

const TYPE_PARTS = new Map<string, Part>();
for (const [code, { symbols }] of Object.entries(DOCUMENT_TYPES)) {
  for (const spelling of symbols)
    TYPE_PARTS.set(foldVietnamese(spelling), { spelling, type: code as DocumentTypeCode });
}
const ISSUER_PARTS = new Map<string, Part>();
for (const { code, symbols } of ISSUERS) {
  for (const spelling of symbols) {
    const key = foldVietnamese(spelling);
    if (!ISSUER_PARTS.has(key)) ISSUER_PARTS.set(key, { spelling, issuer: code });
    // Two spellings that fold alike ("UBTƯMTTQVN", "UBTUMTTQVN") are both kept as written.
    ISSUER_PARTS.set(spelling, { spelling, issuer: code });
  }
}

const HEAD = /^(\d{1,6}(?:\.\d{1,4})?[a-zđ]?)(?:\/(\d{4}|\d{2}))?([/-])(\D.*)$/iu;
const SUFFIX = /^[\p{L}\d&.()]+(?:[/-][\p{L}\d&.()]+)*$/u;
const LONGEST_SYMBOL = 120;

/**
 * Reads a number and symbol as people type it: any case, with or without diacritics, composed or decomposed, blanks
 * and look-alike characters in between. `null` for what is none, or names neither a known type nor a known issuer.
 */
export function parseSymbol(symbol: string): DocumentSymbol | null {
  const text = tidy(symbol);
  if (text.length > LONGEST_SYMBOL) return null;
  const head = HEAD.exec(text);
  const [, serial, yearText, separator, rest] = head ?? [];
  if (serial === undefined || rest === undefined || !SUFFIX.test(rest)) return null;
  const year = yearText === undefined ? null : fullYear(yearText);
  if (yearText !== undefined && year === null) return null;
  return makeSymbol(serial.toLowerCase(), year, separator === '-' ? '-' : '/', rest);
}

/** The symbol with this number, year and letters; `null` where the letters name neither a known type nor a known issuer. */
export function makeSymbol(
  serial: string,
  year: number | null,
  separator: '/' | '-',
  letters: string,
): DocumentSymbol | null {
  const suffix = suffixOf(letters);
  if (suffix === null) return null;
  const { type, issuers, legislature, spelling } = suffix;
  // The National Assembly's resolutions carry no type in their symbol, although people write one.
  const official = year !== null && /^NQ-QH1[1-9]$/.test(spelling) ? spelling.slice('NQ-'.length) : spelling;
  const normative = isNormative(type, year, suffix);
  return { type, serial, year, legislature, issuers, normative, suffix: official, separator };
}

/** The usual spelling of a symbol: "31/2021/NĐ-CP". */
export function formatSymbol(symbol: DocumentSymbol): string {
  const year = symbol.year === null ? '' : `/${symbol.year}`;
  return `${symbol.serial}${year}${symbol.separator}${symbol.suffix}`;
}

/** Codes of those who issued the document with this symbol, in its order; empty where the symbol does not tell. */
export function issuersOf(symbol: string): IssuerCode[] {
  return [...(parseSymbol(symbol)?.issuers ?? [])];
}

function tidy(symbol: string): string {
  return Array.from(symbol.normalize('NFC'), plainCharacter)
    .join('')
    .trim()
    .replace(/^['"]+/, '')
    .replace(/^(?:số|so)\s*:?\s*/iu, '')
    .replaceAll('_', '-')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '-')
    .replace(/\s*([/-])\s*/g, '$1')
    .replace(/--+/g, '-')
    .replace(/[-/.,;:'"]+$/, '');
}

function fullYear(text: string): number | null {
  const year = Number(text);
  if (text.length === 2) return year >= 45 ? 1900 + year : null;
  return year >= 1945 && year <= 2099 ? year : null;
}

interface Suffix {
  readonly spelling: string;
  readonly type: DocumentTypeCode | null;
  readonly issuers: IssuerCode[];
  readonly legislature: number | null;
  readonly typeComesFirst: boolean;
}

/** Letters read before. A text has few different ones, and reading them is most of the work. */
const KNOWN_SUFFIXES = new Map<string, Suffix | null>();
const MOST_KNOWN_SUFFIXES = 4000;

function suffixOf(letters: string): Suffix | null {
  let suffix = KNOWN_SUFFIXES.get(letters);
  if (suffix === undefined) {
    suffix = readSuffix(tidy(letters));
    if (KNOWN_SUFFIXES.size >= MOST_KNOWN_SUFFIXES) KNOWN_SUFFIXES.clear();
    if (letters.length <= LONGEST_SYMBOL) KNOWN_SUFFIXES.set(letters, suffix);
  }
  return suffix;
}

function readSuffix(text: string): Suffix | null {
  // Shapes that contain the separators themselves are looked up whole.
  const whole = ISSUER_PARTS.get(foldVietnamese(text));
  const pieces = whole ? [text] : text.split(/([/-])/);
  const shout = text === text.toLowerCase();
  let spelling = '';
  let type: DocumentTypeCode | null = null;
  let legislature: number | null = null;
  let typeComesFirst = false;
  let issuerComesFirst = false;
  let separator = '';
  const issuers: IssuerCode[] = [];
  for (const piece of pieces) {
    if (piece === '/' || piece === '-') {
      separator = piece;
      continue;
    }
    const part = readPart(piece, spelling === '' || (separator !== '' && type === null));
    if (part.type !== undefined) {
      typeComesFirst ||= spelling === '';
      type = part.type;
    }
    issuerComesFirst ||= spelling === '' && part.issuer !== undefined;
    if (part.issuer !== undefined && !issuers.includes(part.issuer)) issuers.push(part.issuer);
    legislature ??= part.legislature ?? null;
    spelling += separator + (part.known ? part.spelling : shout ? part.spelling.toUpperCase() : part.spelling);
    separator = '';
  }
  if (type === null && issuers.length === 0) return null;
  if (type === null) type = impliedType(spelling, issuerComesFirst);
  if (type === 'decree' && issuers.length === 0) issuers.push('chinh-phu');
  return { spelling, type, issuers, legislature, typeComesFirst };
}

interface ReadPart extends Part {
  readonly known: boolean;
  readonly legislature?: number;
}

function readPart(text: string, typeIsOpen: boolean): ReadPart {
  const key = foldVietnamese(text);
  const type = typeIsOpen ? TYPE_PARTS.get(key) : undefined;
  if (type) return { ...type, known: true };
  const issuer = ISSUER_PARTS.get(text) ?? ISSUER_PARTS.get(key);
  if (issuer) return { ...issuer, known: true };
  // A scanned 1 is often read as I: "QHI5" is QH15.
  const term = /^(qh|ubtvqh|tvqh|hdnn)(1?\d|i\d|1i)$/.exec(key) ?? /^(qh)i(1\d)$/.exec(key);
  const body = term ? ISSUER_PARTS.get(term[1] ?? '') : undefined;
  if (term && body) {
    const number = (term[2] ?? '').replace('i', '1');
    return { ...body, spelling: `${body.spelling}${number}`, known: true, legislature: Number(number) };
  }
  // Departments stand behind their ministry in old symbols: "NHNN7", "BCA(C13)".
  const stem = /^([a-z&]+?)(?:\d{1,2}|\([a-z]\d*\))$/.exec(key);
  const owner = stem ? ISSUER_PARTS.get(stem[1] ?? '') : undefined;
  if (owner?.issuer !== undefined) return { spelling: text, issuer: owner.issuer, known: true };
  return { spelling: text, known: false };
}

/** The type where no part of the symbol names one. */
function impliedType(spelling: string, issuerComesFirst: boolean): DocumentTypeCode | null {
  if (/^(?:QH|UBTVQH|TVQH|HĐNN)\d/.test(spelling)) return null;
  // Until 1996 decrees were numbered 74/CP and decisions of the Prime Minister 326/TTg.
  if (spelling === 'CP') return 'decree';
  if (spelling === 'TTg') return 'decision';
  // "583/UBDT-CSDT": issuer, then the unit that wrote the letter.
  if (spelling.includes('-') && issuerComesFirst) return 'official_letter';
  return null;
}

const NEVER_NORMATIVE: ReadonlySet<DocumentTypeCode | null> = new Set<DocumentTypeCode>([
  'dispatch',
  'official_letter',
  'plan',
  'notice',
  'conclusion',
  'guidance',
  'regulation',
  'report',
  'programme',
  'submission',
  'consolidated',
]);
const ALWAYS_NORMATIVE: ReadonlySet<DocumentTypeCode | null> = new Set<DocumentTypeCode>([
  'law',
  'code',
  'ordinance',
  'decree',
  'circular',
  'joint_circular',
]);

function isNormative(type: DocumentTypeCode | null, year: number | null, suffix: Suffix): boolean | null {
  if (suffix.issuers.includes('tw') || suffix.issuers.includes('tu') || NEVER_NORMATIVE.has(type)) return false;
  if (year !== null) return true;
  const old = !suffix.typeComesFirst || type === 'order';
  return old || ALWAYS_NORMATIVE.has(type) ? null : false;
}

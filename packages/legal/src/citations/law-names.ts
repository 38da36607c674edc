import type { CitedDocument, LawName, LawVersion } from '../citation.ts';
import type { DocumentTypeCode } from '../document-types.ts';
import { type DocumentSymbol, formatSymbol } from '../symbol.ts';
import { readDate } from './document-details.ts';
import { readNumber, skipNumberWord } from './document-numbers.ts';
import { type Lexicon, wordId, wordIds } from './lexicon.ts';
import { GLUED, NEW_LINE, type Tokens, WORD } from './tokens.ts';
import * as w from './words.ts';

export interface LawMatch {
  readonly document: CitedDocument;
  readonly alternatives: readonly CitedDocument[];
  /** Nothing but an abbreviation of few letters: believed only beside a provision or with a year. */
  readonly weak: boolean;
  readonly end: number;
}

const NEW = wordId('moi');
const OLD = wordId('cu');
const CURRENT = wordId('hien');
const ONE = wordIds('mot');
const SEVERAL = wordIds('so');
const PARTS = wordIds('dieu noi khoan');
const ALL = wordIds('cac');
/** Where an unknown name certainly ends. */
const STOPS = wordIds(
  'la thi duoc phai nay do da dang se bi ma vi nen khi neu ban hanh quy thong nghi quyet dieu khoan diem',
);
const LONGEST_UNKNOWN_NAME = 14;
const SHORT_ABBREVIATION = 4;

/** Reads a name behind the head "Luật", "Bộ luật", "Pháp lệnh", with its year or number. `at` is the token after the head. */
export function readLawName(tokens: Tokens, at: number, head: DocumentTypeCode, lexicon: Lexicon): LawMatch | null {
  const start = skipQuote(tokens, tokens.word(at) === w.VE || tokens.sign(at) === w.COLON ? at + 1 : at);
  const amendment = readAmendment(tokens, start, lexicon);
  if (amendment) return amendment;
  const found = lexicon.names.longest(tokens, start);
  const law = found && pickByHead(found.values, head);
  if (found && law && isOtherWord(tokens, start, found.end)) return null;
  return found && law ? withVersion(tokens, found.end, law, false) : readUnknownName(tokens, start, head);
}

/** "Hội Luật gia" is not "Luật Giá": a name of one word keeps its marks where its head has them. */
function isOtherWord(tokens: Tokens, start: number, end: number): boolean {
  if (end - start > 1 || tokens.word(start) !== GIA) return false;
  return /ậ/i.test(tokens.slice(start - 1, start).normalize('NFC')) && typed(tokens, start, /^gia$/);
}

const GIA = wordId('gia');

/** Reads an abbreviation that stands alone: "BLHS", "LĐĐ 2024". */
export function readLawAbbreviation(tokens: Tokens, at: number, lexicon: Lexicon): LawMatch | null {
  const found = lexicon.abbreviations.longest(tokens, at);
  const law = found?.values[0];
  if (!found || !law || (tokens.gap(found.end) === GLUED && tokens.kind(found.end) === WORD)) return null;
  const match = withVersion(tokens, found.end, law, tokens.end(found.end - 1) - tokens.start(at) < SHORT_ABBREVIATION);
  // A year makes any abbreviation a law.
  return match.weak && match.end > found.end ? { ...match, weak: false } : match;
}

/** The Constitution stands without a head before it. */
export function readConstitution(tokens: Tokens, at: number, lexicon: Lexicon): LawMatch | null {
  const law = lexicon.constitution;
  return law ? withVersion(tokens, at, law, false) : null;
}

/** "sửa đổi, bổ sung một số điều của Luật Sở hữu trí tuệ" */
function readAmendment(tokens: Tokens, at: number, lexicon: Lexicon): LawMatch | null {
  if (tokens.word(at) !== w.SUA || tokens.word(at + 1) !== w.DOI) return null;
  let here = at + 2;
  if (tokens.sign(here) === w.COMMA || tokens.word(here) === w.VA) here += 1;
  if (tokens.word(here) === w.BO && tokens.word(here + 1) === w.SUNG) here += 2;
  if (ONE.has(tokens.word(here)) && SEVERAL.has(tokens.word(here + 1)))
    here += PARTS.has(tokens.word(here + 2)) ? 3 : 2;
  if (tokens.word(here) === DUNG) here += 1;
  if (tokens.word(here) === w.CUA) here += 1;
  if (ALL.has(tokens.word(here))) here += 1;
  const type = lexicon.types.longest(tokens, here);
  const head = type?.values[0];
  const found = type && lexicon.names.longest(tokens, type.end);
  const law = found && head && pickByHead(found.values, head.type);
  return found && law ? withVersion(tokens, found.end, amendmentOf(law), false) : null;
}

const DUNG = wordId('dung');

/** The laws that amend a law, as a name of their own. */
export function amendmentOf(law: LawName): LawName {
  const head = law.type === 'ordinance' ? 'Pháp lệnh' : 'Luật';
  return {
    type: law.type === 'ordinance' ? 'ordinance' : 'law',
    title: `${head} sửa đổi, bổ sung một số điều của ${law.title}`,
    alsoNamed: [],
    versions: law.amendments ?? [],
  };
}

function pickByHead(laws: readonly LawName[], head: DocumentTypeCode): LawName | undefined {
  const ordinance = head === 'ordinance';
  return laws.find(({ type }) => type === head) ?? laws.find(({ type }) => (type === 'ordinance') === ordinance);
}

interface Version {
  readonly year: number | null;
  readonly symbol: DocumentSymbol | null;
  readonly which: 'newest' | 'previous' | null;
  readonly issuedOn: string | null;
  readonly end: number;
}

function withVersion(tokens: Tokens, at: number, law: LawName, weak: boolean): LawMatch {
  const version = readVersion(tokens, at);
  const chosen = chooseVersion(law, version);
  const describe = (one: LawVersion | null): CitedDocument => ({
    type: law.type,
    numberSymbol: one?.numberSymbol ?? null,
    title: law.title,
    issuers: law.type === 'ordinance' ? ['ubtvqh'] : ['quoc-hoi'],
    kind: 'normative',
    serial: one?.numberSymbol?.split(/[/-]/)[0] ?? null,
    year: one?.year ?? version.year,
    issuedOn: version.issuedOn,
  });
  const written = version.symbol && {
    numberSymbol: formatSymbol(version.symbol),
    year: version.symbol.year ?? version.year ?? 0,
  };
  const others = version.symbol
    ? []
    : law.versions
        .filter((one) => one !== chosen && (version.year === null || !chosen || one.year === version.year))
        .toReversed();
  return { document: describe(written ?? chosen), alternatives: others.map(describe), weak, end: version.end };
}

/** The version that a year names (the later of two of one year), or its neighbour "mới", "cũ"; the newest where the text does not tell. */
function chooseVersion(law: LawName, version: Version): LawVersion | null {
  const { versions } = law;
  if (version.year !== null) {
    return (
      versions.findLast(({ year }) => year === version.year) ??
      law.amendments?.find(({ year }) => year === version.year) ??
      null
    );
  }
  return (version.which === 'previous' ? versions.at(-2) : undefined) ?? versions.at(-1) ?? null;
}

/** Reads what follows a name: "năm 2024", "(sửa đổi) 2024", "số 31/2024/QH15", "mới". */
function readVersion(tokens: Tokens, at: number): Version {
  let end = at;
  let year: number | null = null;
  let symbol: DocumentSymbol | null = null;
  let which: Version['which'] = null;
  let issuedOn: string | null = null;
  for (let round = 0; round < 4; round += 1) {
    let here = skipQuote(tokens, end);
    const open = tokens.sign(here) === w.OPEN || tokens.sign(here) === w.COMMA;
    if (open) here += 1;
    if (tokens.gap(here) === NEW_LINE) break;
    const amended = skipAmended(tokens, here);
    const numbered: ReturnType<typeof readVersionNumber> = symbol === null ? readVersionNumber(tokens, amended) : null;
    const dated: ReturnType<typeof readVersionYear> = numbered ? null : readVersionYear(tokens, amended, year === null);
    const word = tokens.word(here);
    if (numbered) {
      symbol = numbered.symbol;
      here = numbered.end;
    } else if (dated) {
      year ??= dated.year;
      issuedOn ??= dated.issuedOn;
      here = dated.end;
    } else if (amended > here && !open) here = amended;
    else if (amended > here && tokens.sign(amended) === w.CLOSE) here = amended;
    else if (!open && word === NEW && typed(tokens, here, /^(?:mới|moi)$/)) {
      which = 'newest';
      here += 1;
    } else if (!open && word === OLD && typed(tokens, here, /^(?:cũ|cu)$/) && tokens.word(here + 1) !== THE) {
      which = 'previous';
      here += 1;
    } else if (!open && word === CURRENT && tokens.word(here + 1) === HANH) here += 2;
    else break;
    if (open && tokens.sign(here) === w.CLOSE) here += 1;
    end = here;
  }
  return { year, symbol, which, issuedOn, end };
}

const HANH = wordId('hanh');
const THE = wordId('the');

function typed(tokens: Tokens, at: number, pattern: RegExp): boolean {
  return pattern.test(
    tokens
      .slice(at, at + 1)
      .normalize('NFC')
      .toLowerCase(),
  );
}

function skipAmended(tokens: Tokens, at: number): number {
  if (tokens.word(at) !== w.SUA || tokens.word(at + 1) !== w.DOI) return at;
  let here = at + 2;
  if (tokens.sign(here) === w.COMMA && tokens.word(here + 1) === w.BO) here += 1;
  if (tokens.word(here) === w.BO && tokens.word(here + 1) === w.SUNG) here += 2;
  return here;
}

function readVersionNumber(tokens: Tokens, at: number): { symbol: DocumentSymbol; end: number } | null {
  // "Luật Doanh nghiệp (Luật số 59/2020/QH14)"
  const again = tokens.word(at) === w.LUAT && tokens.sign(at - 1) === w.OPEN ? at + 1 : at;
  const number = readNumber(tokens, skipNumberWord(tokens, again), false);
  return number?.symbol ? { symbol: number.symbol, end: number.end } : null;
}

function readVersionYear(
  tokens: Tokens,
  at: number,
  bare: boolean,
): { year: number; issuedOn: string | null; end: number } | null {
  const said = tokens.word(at) === w.NAM || tokens.word(at) === w.NGAY;
  if (said) return readDate(tokens, at);
  const year = tokens.number(at);
  if (!bare || tokens.width(at) !== 4 || year < 1945 || year > 2060) return null;
  const sign = tokens.sign(at + 1);
  const larger =
    (sign === w.SLASH || sign === w.DOT) &&
    tokens.gap(at + 1) === GLUED &&
    tokens.gap(at + 2) === GLUED &&
    tokens.number(at + 2) >= 0;
  return larger ? null : { year, issuedOn: null, end: at + 1 };
}

function skipQuote(tokens: Tokens, at: number): number {
  const sign = tokens.sign(at);
  return sign === w.QUOTE || sign === TYPOGRAPHIC ? at + 1 : at;
}

/** Class of signs outside ASCII, among them “ and ”. */
const TYPOGRAPHIC = 2;

/** A law that is not in the list: its name is what stands between "Luật" and its year or number. */
function readUnknownName(tokens: Tokens, at: number, head: DocumentTypeCode): LawMatch | null {
  let end = at;
  while (end - at < LONGEST_UNKNOWN_NAME && tokens.gap(end) !== NEW_LINE) {
    const comma = tokens.sign(end) === w.COMMA && tokens.kind(end + 1) === WORD;
    const joined = tokens.word(end) === w.VA || tokens.word(end) === w.VE;
    const stops = STOPS.has(tokens.word(end)) && !joined;
    if ((tokens.kind(end) !== WORD && !comma) || stops || tokens.word(end) === w.NAM || tokens.word(end) === w.SO)
      break;
    end += 1;
  }
  if (end - at < 1 || !isCapital(tokens, at)) return null;
  const version = readVersion(tokens, end);
  if (version.symbol === null && version.year === null) return null;
  const title = `${HEADS[head] ?? 'Luật'} ${tokens.slice(at, end).normalize('NFC').replace(/\s+/g, ' ')}`;
  const versions =
    version.symbol === null ? [] : [{ numberSymbol: formatSymbol(version.symbol), year: version.symbol.year ?? 0 }];
  return withVersion(tokens, end, { type: head, title, alsoNamed: [], versions }, false);
}

const HEADS: Readonly<Partial<Record<DocumentTypeCode, string>>> = {
  code: 'Bộ luật',
  law: 'Luật',
  ordinance: 'Pháp lệnh',
};

function isCapital(tokens: Tokens, at: number): boolean {
  return /^\p{Lu}/u.test(tokens.slice(at, at + 1));
}

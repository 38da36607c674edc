import type { CitedDocument } from '../citation.ts';
import type { DocumentTypeCode } from '../document-types.ts';
import { describeDocument, type DescribedDocument } from './describe-document.ts';
import { readDetails, readIssuer } from './document-details.ts';
import { composeSymbol, type DocumentNumber, readNumber, skipNumberWord } from './document-numbers.ts';
import { readConstitution, readLawAbbreviation, readLawName } from './law-names.ts';
import { type Lexicon, type TypeName, wordId, wordIds } from './lexicon.ts';
import { readStandard } from './standards.ts';
import { GLUED, NEW_LINE, NUMBER, type Tokens, WORD } from './tokens.ts';
import * as w from './words.ts';

/** A document as one place of the text names it. */
export interface DocumentMatch {
  readonly start: number;
  /** Token after the number or name: the end of the surface. */
  readonly end: number;
  /** Token after date and issuers. */
  readonly detailsEnd: number;
  readonly document: CitedDocument;
  readonly alternatives: readonly CitedDocument[];
  /** Named in words, so that further numbers in a list are of the same type. */
  readonly named: DocumentTypeCode | null;
  /** Needs a provision beside it to be believed. */
  readonly weak: boolean;
  /** Number and year are written, but nothing that tells the issuer. */
  readonly unlettered: boolean;
  /** Neither year nor letters are written: the symbol, if any, is that of a widely cited document. */
  readonly guessed: boolean;
}

const NAMED_BY_TITLE: ReadonlySet<DocumentTypeCode> = new Set(['law', 'code', 'ordinance']);
/** Types that are often cited by a bare number. */
const BARE_NUMBER: ReadonlySet<DocumentTypeCode> = new Set([
  'decree',
  'circular',
  'joint_circular',
  'resolution',
  'directive',
  'decision',
  'ordinance',
]);
const NUMBER_AND_YEAR: ReadonlySet<DocumentTypeCode> = new Set([...BARE_NUMBER, 'law', 'code', 'joint_resolution']);
/** Words behind a number that make it a count: "nghị quyết 3 năm", "thông tư 15 trang". */
const COUNTED = wordIds(
  'nam thang ngay gio lan trang nguoi ho trieu ty dong chuong ban buoi cap phan nghin ngan trieu tuoi bo so loai',
);
const LONGEST_TITLE = 40;
const OF = wordId('cua');

/** Reads a document at token `at`. `beside` says that a provision stands directly before it. */
export function readDocument(tokens: Tokens, at: number, lexicon: Lexicon, beside: boolean): DocumentMatch | null {
  if (tokens.kind(at) === NUMBER) return readUnnamed(tokens, at, lexicon);
  if (tokens.kind(at) !== WORD) return null;
  const standard = readStandard(tokens, at);
  if (standard)
    return {
      start: at,
      ...standard,
      detailsEnd: standard.end,
      alternatives: [],
      named: null,
      weak: false,
      unlettered: false,
      guessed: false,
    };
  const type = isOtherWord(tokens, at) ? null : lexicon.types.longest(tokens, at);
  const name = type?.values[0];
  if (!type || !name) return readAbbreviation(tokens, at, lexicon);
  const numbered = readNumbered(tokens, at, type.end, name, lexicon, beside);
  if (numbered) return numbered;
  if (name.type === 'constitution') return fromLaw(at, readConstitution(tokens, type.end, lexicon), name.type);
  if (NAMED_BY_TITLE.has(name.type)) {
    const law = fromLaw(at, readLawName(tokens, type.end, name.type, lexicon), name.type);
    if (law) return law;
  }
  return readTitled(tokens, at, type.end, name, lexicon) ?? readAbbreviation(tokens, at, lexicon);
}

const HIEN = wordId('hien');
/** Words before "luật" with which it means something else: pháp luật, kỷ luật, quy luật, định luật. */
const NOT_LAW = wordIds('phap ky quy dinh ki quan');

/** "pháp luật về đất đai", "kỷ luật lao động", "thực hiện pháp điển" only sound like documents. */
function isOtherWord(tokens: Tokens, at: number): boolean {
  const word = tokens.word(at);
  if (word === w.LUAT) return NOT_LAW.has(tokens.word(at - 1)) && tokens.gap(at) !== NEW_LINE;
  return word === HIEN && !/^(?:hiến|hien)$/i.test(tokens.slice(at, at + 1).normalize('NFC'));
}

/** Another number behind a comma or "và": "các Nghị định 116/2010/NĐ-CP, 19/2013/NĐ-CP". */
export function readSibling(tokens: Tokens, before: DocumentMatch, lexicon: Lexicon): DocumentMatch | null {
  const { named, end } = before;
  const amended = skipAmendedBy(tokens, end);
  const joined = tokens.sign(end) === w.COMMA || tokens.sign(end) === w.SEMICOLON || tokens.word(end) === w.VA;
  if (named === null || (!joined && amended === null) || tokens.gap(end) === NEW_LINE) return null;
  let here = amended ?? end + 1;
  if (tokens.word(here) === w.VA) here += 1;
  here = skipNumberWord(tokens, here);
  const number = readNumber(tokens, here, false) ?? readNumber(tokens, here, true);
  const shared = number && withSharedTail(tokens, number);
  if (shared) return build(tokens, here, shared, shared.symbol?.type ?? named, lexicon);
  if (!number || (number.symbol === null && (number.year === null || tokens.sign(here + 1) !== w.SLASH))) return null;
  return build(tokens, here, number, number.symbol?.type ?? named, lexicon);
}

const BY = wordIds('boi tai theo bang');

/** "Nghị định 61/2015 sửa đổi 74/2019", "… được sửa đổi, bổ sung bởi 74/2019/NĐ-CP": the token of the second number. */
function skipAmendedBy(tokens: Tokens, at: number): number | null {
  let here = tokens.sign(at) === w.COMMA || tokens.sign(at) === w.OPEN ? at + 1 : at;
  if (tokens.word(here) === DUOC || tokens.word(here) === DA) here += 1;
  if (tokens.word(here) !== w.SUA || tokens.word(here + 1) !== w.DOI) return null;
  here += 2;
  if (tokens.sign(here) === w.COMMA) here += 1;
  if (tokens.word(here) === w.BO && tokens.word(here + 1) === w.SUNG) here += 2;
  if (BY.has(tokens.word(here))) here += 1;
  return here;
}

const DUOC = wordId('duoc');
const DA = wordId('da');
const LONGEST_SHARED_TAIL = 8;

/** "Thông tư 01, 02 và 03/2021/TT-BGDĐT": a bare number takes year and letters of the one that ends its list. */
function withSharedTail(tokens: Tokens, bare: DocumentNumber): DocumentNumber | null {
  if (bare.symbol !== null || bare.year !== null) return null;
  let here = bare.end;
  for (let listed = 0; listed < LONGEST_SHARED_TAIL; listed += 1) {
    const comma = tokens.sign(here) === w.COMMA;
    if ((!comma && tokens.word(here) !== w.VA) || tokens.gap(here) === NEW_LINE) return null;
    here += 1;
    if (comma && tokens.word(here) === w.VA) here += 1;
    const next = readNumber(tokens, here, false) ?? readNumber(tokens, here, true);
    if (!next) return null;
    const { symbol } = next;
    if (symbol) return { ...bare, year: symbol.year, symbol: composeSymbol(bare.serial, symbol.year, symbol.suffix) };
    if (next.year !== null) return null;
    here = next.end;
  }
  return null;
}

/** Further names behind "các luật": "các luật Đất đai, Nhà ở và Xây dựng". */
export function readNameSibling(tokens: Tokens, before: DocumentMatch, lexicon: Lexicon): DocumentMatch | null {
  const { named, end } = before;
  if (named !== 'law' || tokens.gap(end) === NEW_LINE) return null;
  if (tokens.sign(end) !== w.COMMA && tokens.word(end) !== w.VA) return null;
  return fromLaw(end + 1, readLawName(tokens, end + 1, named, lexicon), named);
}

/** A symbol with no type before it: "31/2021/NĐ-CP". */
function readUnnamed(tokens: Tokens, at: number, lexicon: Lexicon): DocumentMatch | null {
  const number = readNumber(tokens, at, false);
  if (!number?.symbol) return null;
  // A number glued to something before it is the tail of another one: "0031/2021/NĐ-CP" was read whole already.
  const before = tokens.sign(at - 1);
  if (tokens.gap(at) === GLUED && (before === w.SLASH || before === w.DOT || before === w.HYPHEN)) return null;
  return build(tokens, at, number, null, lexicon);
}

/** "Nghị định số 31/2021/NĐ-CP", "NĐ 31", "Nghị định của Chính phủ số 31". */
function readNumbered(
  tokens: Tokens,
  start: number,
  at: number,
  name: TypeName,
  lexicon: Lexicon,
  beside: boolean,
): DocumentMatch | null {
  let here = at;
  let issuer: string | null = null;
  // "Nghị định của Chính phủ số 31", "NĐ-CP 31/2021"
  const said = tokens.word(here) === OF || tokens.sign(here) === w.HYPHEN ? here + 1 : here;
  const by = readIssuer(tokens, said, lexicon);
  if (by && tokens.gap(here) !== NEW_LINE) {
    const next = skipNumberWord(tokens, by.end);
    if (tokens.kind(next) === NUMBER) {
      issuer = by.code;
      here = by.end;
    }
  }
  if (tokens.sign(here) === w.OPEN || tokens.sign(here) === w.DOT || tokens.sign(here) === w.COLON) here += 1;
  const first = skipNumberWord(tokens, here);
  const number = readNumber(tokens, first, true);
  if (!number) return null;
  const match = build(tokens, start, number, name.type, lexicon, issuer);
  const known = match.document.numberSymbol !== null;
  if (number.symbol) return match;
  // "NĐ 100 và 123/2021/NĐ-CP" means the well-known 100/2019; "Thông tư 01, 02 và 03/2021/TT-BGDĐT" is one list.
  const listed = !known || number.serial.startsWith('0') || tokens.sign(number.end) === w.COMMA;
  const shared = listed ? withSharedTail(tokens, number) : null;
  if (shared) return build(tokens, start, shared, name.type, lexicon, issuer);
  if (tokens.sign(number.end) === w.SLASH && tokens.kind(number.end + 1) === NUMBER) return null;
  if (number.year !== null) {
    const unread =
      tokens.sign(number.end) === w.SLASH && tokens.gap(number.end) === GLUED && tokens.kind(number.end + 1) === WORD;
    if (unread && name.short) return null;
    // Letters that are no symbol ("31/2021/NĐCP") belong to the number all the same.
    const end = unread ? number.end + 2 : number.end;
    return NUMBER_AND_YEAR.has(name.type) ? { ...match, end, detailsEnd: Math.max(end, match.detailsEnd) } : null;
  }
  if (
    !BARE_NUMBER.has(name.type) ||
    (tokens.gap(number.end) === GLUED && tokens.kind(number.end) === WORD && !isProvisionWord(tokens, number.end))
  )
    return null;
  const counted =
    COUNTED.has(tokens.word(number.end)) &&
    tokens.gap(number.end) !== NEW_LINE &&
    tokens.kind(number.end + 1) !== NUMBER;
  if (counted || tokens.sign(number.end) === w.PERCENT) return null;
  const withIssuer = issuer !== null || match.detailsEnd > match.end;
  const saidNumber = first > here;
  if (name.type === 'decision') return saidNumber || withIssuer || known || beside ? match : null;
  if (!name.short) return tokens.number(first) >= 2 || saidNumber ? match : null;
  if (name.type === 'directive' && !withIssuer && !saidNumber) return null;
  const loud = tokens.slice(start, at) === tokens.slice(start, at).toUpperCase();
  const sure = withIssuer || saidNumber || beside || (tokens.width(first) > 1 && (loud || known));
  return sure ? match : { ...match, weak: true };
}

function isProvisionWord(tokens: Tokens, at: number): boolean {
  const word = tokens.word(at);
  return word === w.DIEU || word === w.KHOAN || word === w.D || word === w.K || word === w.DIEM;
}

/** "Nghị định quy định chi tiết Luật Đầu tư số 31/2021/NĐ-CP": the number stands behind the title. */
function readTitled(tokens: Tokens, start: number, at: number, name: TypeName, lexicon: Lexicon): DocumentMatch | null {
  if (name.short || !NUMBER_AND_YEAR.has(name.type)) return null;
  let others = 0;
  for (let here = at; here < at + LONGEST_TITLE && others < 3; here += 1) {
    const sign = tokens.sign(here);
    if (tokens.gap(here) === NEW_LINE || here >= tokens.count || sign === w.SEMICOLON || sign === w.DOT) return null;
    if (isProvisionWord(tokens, here) && tokens.kind(here + 1) === NUMBER) return null;
    // A document with a number of its own.
    const inner = here > at ? lexicon.types.longest(tokens, here) : null;
    if (inner && tokens.kind(skipNumberWord(tokens, inner.end)) === NUMBER) return null;
    if (inner) others += 1;
    const number =
      tokens.word(here) === w.SO || sign === w.OPEN
        ? readNumber(tokens, skipNumberWord(tokens, sign === w.OPEN ? here + 1 : here), false)
        : null;
    if (!number?.symbol) continue;
    const own = number.symbol.type === name.type || (number.symbol.type === null && NAMED_BY_TITLE.has(name.type));
    return own ? build(tokens, start, number, name.type, lexicon) : null;
  }
  return null;
}

function readAbbreviation(tokens: Tokens, at: number, lexicon: Lexicon): DocumentMatch | null {
  const law = readLawAbbreviation(tokens, at, lexicon);
  return law && fromLaw(at, law, law.document.type);
}

function fromLaw(
  start: number,
  law: ReturnType<typeof readLawName>,
  named: DocumentTypeCode | null,
): DocumentMatch | null {
  if (!law) return null;
  const { document, alternatives, weak, end } = law;
  return { start, end, detailsEnd: end, document, alternatives, named, weak, unlettered: false, guessed: false };
}

function build(
  tokens: Tokens,
  start: number,
  number: DocumentNumber,
  named: DocumentTypeCode | null,
  lexicon: Lexicon,
  issuer: string | null = null,
): DocumentMatch {
  const details = readDetails(tokens, number.end, lexicon);
  const issuers = issuer === null ? details.issuers : [issuer, ...details.issuers];
  const plain = describeDocument(named, number, { ...details, issuers });
  // Laws and resolutions of the National Assembly share numbers: 93/2015/QH13 is one of each.
  const described = named === 'resolution' ? plain : withTitle(plain, lexicon);
  return {
    start,
    end: number.end,
    detailsEnd: details.end,
    ...described,
    named: named ?? described.document.type,
    weak: false,
    unlettered: number.symbol === null && number.year !== null && issuers.length === 0,
    guessed: number.symbol === null && number.year === null,
  };
}

/** "Luật số 31/2024/QH15" is known by its name as well. */
function withTitle(described: DescribedDocument, lexicon: Lexicon): DescribedDocument {
  const { document } = described;
  const law = document.numberSymbol === null ? undefined : lexicon.bySymbol.get(document.numberSymbol);
  return law ? { ...described, document: { ...document, type: law.type, title: law.title } } : described;
}

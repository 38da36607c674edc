import { isGluedPoint, readBroken, readGluedPoint, SCANNED_DIGITS } from './provision-slips.ts';
import { GLUED, NEW_LINE, NUMBER, SPACED, type Tokens, WORD } from './tokens.ts';
import { wordId, wordIds } from './lexicon.ts';
import * as w from './words.ts';

/** Levels of a provision, the deepest first. `OUTER` are parts that citations leave out: chapters, sections, annexes. */
export const POINT = 1;
export const CLAUSE = 2;
export const ARTICLE = 3;
export const OUTER = 4;
/** Parts of a point, left out as well. */
export const INNER = 0;

/** One level with its values, "khoản 2, 3 và 5". */
export interface Group {
  readonly level: number;
  readonly values: readonly Label[];
  /** Written with its whole word, not as "k" or "đ". */
  readonly spelled: boolean;
  readonly end: number;
}

/** A label as written, and what else it may be: "d" without diacritics, "2a" for khoản 2 điểm a. */
export interface Label {
  readonly article?: string;
  readonly clause?: string;
  readonly point?: string;
  readonly other?: Label;
  /** Stands for all values from this one to that: what lies between the ends of "Điều 5 đến Điều 8". */
  readonly through?: string;
}

const LARGEST_ARTICLE = 999;
const LARGEST_CLAUSE = 99;
const LONGEST_RANGE = 60;
const LONGEST_LIST = 200;
const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy';

const OUTER_WORDS = wordIds('muc chuong phan');
const INNER_WORDS = wordIds('tiet y doan gach');
const PLURAL = wordIds('cac nhung');
/** Words that may stand behind a number in a list of provisions. Others ("hộ", "triệu") make it an amount. */
const FOLLOWERS = wordIds(
  'va hoac hay den toi cua tai trong theo thuoc o nghi thong quyet luat bo phap hien chi nd tt qd nq ttlt tren cung dieu khoan diem d k muc chuong quy thi la neu ve khi nay do noi co khong deu bi duoc yeu de chua con lai da cho vi nhung ban the so blhs blds bllds bldld ldd chi chinh cac ke van kem nhu hien ap dang phai se cam buoc dang moi cu hieu lien rat qua nen do can vao tu bat giao ghi viet ma ca',
);
/** Words that make the number before them an amount. */
const UNITS = wordIds('trieu ty ti nghin ngan vnd usd');

/** Reads one level with its values at token `at`. */
export function readGroup(tokens: Tokens, at: number): Group | null {
  const start = PLURAL.has(tokens.word(at)) ? at + 1 : at;
  const head = readLevel(tokens, start);
  if (!head) return null;
  const lettered = head.level === OUTER ? readLetteredSection(tokens, start) : null;
  if (lettered) return lettered;
  if (head.level === OUTER || head.level === INNER) {
    const end = skipLabel(tokens, head.end);
    return end === null ? null : { level: head.level, values: [], spelled: head.spelled, end };
  }
  const values: Label[] = [];
  let end = head.end;
  let range = false;
  let from = head.end;
  const glued = readGluedPoint(tokens, start);
  if (glued !== null) {
    values.push({ point: glued });
    const next = readSeparator(tokens, end);
    if (!next) return { level: POINT, values, spelled: true, end };
    range = next.range;
    from = next.end;
  }
  for (let here = from; values.length < LONGEST_LIST;) {
    const label = readLabel(tokens, here, head, values.at(-1));
    if (!label) break;
    if (range) values.push(...between(values.at(-1), label.label, head.level));
    values.push(values.length > 0 ? afterLetter(label.label, values.at(-1)) : label.label);
    end = label.end;
    const next = readSeparator(tokens, end);
    if (!next) break;
    range = next.range;
    here = next.end;
  }
  return values.length === 0 ? null : { level: head.level, values, spelled: head.spelled, end };
}

/** "mục a khoản 2": people call a point a section. */
function readLetteredSection(tokens: Tokens, at: number): Group | null {
  const letter = tokens.word(at) === MUC ? pointLetter(tokens, at + 1) : null;
  const next = tokens.word(at + 2);
  if (letter === null || (next !== w.KHOAN && next !== w.K)) return null;
  return { level: POINT, values: [{ point: letter }], spelled: true, end: at + 2 };
}

const MUC = wordId('muc');

interface Head {
  readonly level: number;
  readonly spelled: boolean;
  /** Whether the level's word was typed with its marks, so that a "d" behind it is no "đ". */
  readonly marked: boolean;
  readonly end: number;
}

function readLevel(tokens: Tokens, at: number): Head | null {
  const word = tokens.word(at);
  if (word === 0) return null;
  const broken = readBroken(tokens, at);
  const level = levelOf(broken ?? word);
  if (level !== null) {
    let end = broken === null ? at + 1 : at + 2;
    // "Điều số 5", "khoản thứ 2", "Điều: 5", "Điều. 5"
    if (tokens.word(end) === w.SO || tokens.word(end) === THU) end += 1;
    else if (isHeadSign(tokens.sign(end)) && tokens.kind(end + 1) === NUMBER) end += 1;
    // "các điều từ 190 đến 192"
    else if (tokens.word(end) === TU && level !== POINT && w.DEN.has(tokens.word(end + 2))) end += 1;
    return { level, spelled: true, marked: hasMarks(tokens, at), end };
  }
  if (word !== w.D && word !== w.K) return null;
  let end = at + 1;
  if (tokens.sign(end) === w.DOT) end += 1;
  if (tokens.kind(end) === NUMBER && tokens.gap(end) <= SPACED) {
    return { level: word === w.K ? CLAUSE : ARTICLE, spelled: false, marked: true, end };
  }
  // "đ.a k.2 đ.5"
  const next = tokens.word(end + 1);
  if (word === w.D && pointLetter(tokens, end) !== null && (next === w.K || next === w.KHOAN)) {
    return { level: POINT, spelled: false, marked: true, end };
  }
  return null;
}

const THU = wordId('thu');
const TU = wordId('tu');

function isHeadSign(sign: number): boolean {
  return sign === w.DOT || sign === w.COLON || sign === w.HYPHEN;
}

function levelOf(word: number): number | null {
  if (word === w.DIEU || w.DIEU_TYPED_WRONG.has(word)) return ARTICLE;
  if (word === w.KHOAN || w.KHOAN_TYPED_WRONG.has(word)) return CLAUSE;
  if (word === w.DIEM || w.DIEM_TYPED_WRONG.has(word) || isGluedPoint(word)) return POINT;
  if (OUTER_WORDS.has(word)) return OUTER;
  if (INNER_WORDS.has(word)) return INNER;
  return null;
}

/** The end of the number, Roman number or letter of a level that citations leave out. */
function skipLabel(tokens: Tokens, at: number): number | null {
  if (tokens.gap(at) === NEW_LINE) return null;
  if (tokens.kind(at) === NUMBER) {
    const dotted = tokens.sign(at + 1) === w.DOT && tokens.gap(at + 1) === GLUED && tokens.kind(at + 2) === NUMBER;
    return dotted ? at + 3 : at + 1;
  }
  if (tokens.kind(at) !== WORD) return null;
  const label = tokens.slice(at, at + 1);
  return /^(?:[IVXLC]{1,6}[a-z]?|[a-zđ])$/.test(label) ? at + 1 : null;
}

interface LabelMatch {
  readonly label: Label;
  readonly end: number;
}

function readLabel(tokens: Tokens, at: number, head: Head, before: Label | undefined): LabelMatch | null {
  if (tokens.gap(at) === NEW_LINE) return null;
  const match =
    head.level === POINT
      ? readPointLabel(tokens, at, head.marked, before)
      : readNumberLabel(tokens, at, head.level, head.spelled);
  if (!match) return null;
  const follower = tokens.word(match.end);
  if (tokens.gap(match.end) === NEW_LINE) return match;
  if (head.level !== ARTICLE && UNITS.has(follower)) return null;
  if (before === undefined) return match;
  if (tokens.kind(match.end) === NUMBER) return null;
  // "đ.47,48 xếp": what is glued to its comma is no amount.
  const tight = head.level === ARTICLE && tokens.gap(at) === GLUED && tokens.gap(at - 1) === GLUED;
  const listed = tight || FOLLOWERS.has(follower) || isNextLetter(match.label, before);
  if (tokens.kind(match.end) === WORD && !listed) return null;
  return match;
}

function readNumberLabel(tokens: Tokens, at: number, level: number, spelled: boolean): LabelMatch | null {
  const number = tokens.number(at);
  if (number < 1 || number > (level === ARTICLE ? LARGEST_ARTICLE : LARGEST_CLAUSE) || tokens.width(at) > 3)
    return null;
  let end = at + 1;
  let label = String(number);
  const glued = gluedLetter(tokens, end);
  // "Điều 3l": no article was ever inserted that late, so the letter is a digit to a scanner.
  const scanned = level === ARTICLE && spelled ? SCANNED_DIGITS.get(glued) : undefined;
  const letter = scanned === undefined ? glued : null;
  if (glued !== null) {
    label += scanned ?? glued;
    end += 1;
  }
  const sign = tokens.sign(end);
  if (tokens.gap(end) === GLUED && (sign === w.SLASH || sign === w.PERCENT)) {
    if (sign === w.PERCENT || tokens.kind(end + 1) === NUMBER) return null;
  }
  // An amount: "khoản 1.500.000".
  const dotted = sign === w.DOT && tokens.gap(end) === GLUED && tokens.gap(end + 1) === GLUED;
  if (dotted && tokens.kind(end + 1) === NUMBER && tokens.width(end + 1) > 2) return null;
  if (level === ARTICLE) {
    if (!dotted) return { label: { article: label }, end };
    const inner = readNumberLabel(tokens, end + 1, CLAUSE, true);
    return inner ? { label: { article: label, ...inner.label }, end: inner.end } : { label: { article: label }, end };
  }
  if (dotted) {
    const point = gluedLetter(tokens, end + 1);
    if (point !== null) return { label: { clause: label, point }, end: end + 2 };
    if (tokens.kind(end + 1) === NUMBER && tokens.width(end + 1) <= 2) {
      return { label: { clause: label, point: `${label}.${tokens.number(end + 1)}` }, end: end + 2 };
    }
  }
  if (letter === null) return { label: { clause: label }, end };
  // "khoản 2a" is the inserted clause 2a, or clause 2 point a typed short; "k2a" the other way round.
  const inserted = { clause: label };
  const short = { clause: String(number), point: letter };
  return { label: spelled ? { ...inserted, other: short } : { ...short, other: inserted }, end };
}

function readPointLabel(tokens: Tokens, at: number, marked: boolean, before: Label | undefined): LabelMatch | null {
  if (tokens.kind(at) === NUMBER) {
    if (tokens.number(at) > 99 || tokens.number(at) < 1) return null;
    let end = at + 1;
    let label = String(tokens.number(at));
    while (
      tokens.sign(end) === w.DOT &&
      tokens.gap(end) === GLUED &&
      tokens.gap(end + 1) === GLUED &&
      tokens.width(end + 1) <= 2 &&
      tokens.kind(end + 1) === NUMBER
    ) {
      label += `.${tokens.number(end + 1)}`;
      end += 2;
    }
    const letter = gluedLetter(tokens, end);
    return { label: { point: label + (letter ?? '') }, end: letter === null ? end : end + 1 };
  }
  const letter = pointLetter(tokens, at);
  if (letter === null) return null;
  let end = at + 1;
  let suffix = '';
  const numbered = tokens.kind(end) === NUMBER && tokens.gap(end) === GLUED && tokens.number(end) < 10;
  // "điểm d, k2, đ92": a clause
  if (numbered && before !== undefined && tokens.word(at) === w.K) return null;
  if (numbered) {
    suffix = String(tokens.number(end));
    end += 1;
  } else if (tokens.sign(end) === w.DOT && isInnerNumber(tokens, end)) {
    // "điểm a.2": parts of a point are left out
    end += 2;
  }
  const point = letter + suffix;
  const unsure = letter === 'd' && !marked;
  return { label: unsure ? { point, other: { point: `đ${suffix}` } } : { point }, end };
}

/** "điểm a và b": the letter that comes next is no "b" for "bạn". */
function isNextLetter({ point }: Label, before: Label): boolean {
  const last = before.point ?? '';
  return last !== '' && point === POINT_LETTERS[POINT_LETTERS.indexOf(last) + 1];
}

function isInnerNumber(tokens: Tokens, dot: number): boolean {
  const glued = tokens.gap(dot) === GLUED && tokens.gap(dot + 1) === GLUED;
  return glued && tokens.kind(dot + 1) === NUMBER && tokens.width(dot + 1) <= 2;
}

/** "Đ.23 K.1 đ.a", "đ 70 k 1 đ a": behind a clause a d and one letter are a point. */
export function readShortPoint(tokens: Tokens, at: number): Group | null {
  if (tokens.word(at) !== w.D || tokens.gap(at) === NEW_LINE) return null;
  const dotted = tokens.sign(at + 1) === w.DOT && tokens.gap(at + 1) === GLUED && tokens.gap(at + 2) === GLUED;
  const place = dotted ? at + 2 : at + 1;
  const letter = dotted || tokens.gap(place) === SPACED ? pointLetter(tokens, place) : null;
  // "đ50 k1 đ." is điểm đ itself.
  const alone = tokens.gap(at + 1) === NEW_LINE || (tokens.kind(at + 1) !== WORD && tokens.kind(at + 1) !== NUMBER);
  if (letter === null && alone && !dotted) {
    return { level: POINT, values: [{ point: 'đ' }], spelled: false, end: at + 1 };
  }
  if (letter === null) return null;
  const values: Label[] = [{ point: letter }];
  let end = place + 1;
  // "đ.a,b"
  while (tokens.sign(end) === w.COMMA && values.length < LONGEST_LIST) {
    const next = readPointLabel(tokens, end + 1, true, values.at(-1));
    if (!next || tokens.kind(end + 1) !== WORD || !isNextLetter(next.label, values.at(-1) ?? {})) break;
    values.push(next.label);
    end = next.end;
  }
  return { level: POINT, values, spelled: false, end };
}

/** A single letter glued to the number before it, "12a", unless it begins the next level, "5k2". */
function gluedLetter(tokens: Tokens, at: number): string | null {
  if (tokens.gap(at) !== GLUED) return null;
  const letter = pointLetter(tokens, at);
  if (letter === null || (tokens.kind(at + 1) === NUMBER && tokens.gap(at + 1) === GLUED)) return null;
  return letter;
}

function pointLetter(tokens: Tokens, at: number): string | null {
  if (tokens.kind(at) !== WORD || tokens.width(at) > 2) return null;
  const letter = tokens
    .slice(at, at + 1)
    .normalize('NFC')
    .replace('Ð', 'Đ')
    .toLowerCase();
  if (letter === 'dd') return 'đ';
  return letter.length === 1 && POINT_LETTERS.includes(letter) ? letter : null;
}

interface Separator {
  readonly range: boolean;
  readonly end: number;
}

/** What may stand between two values of one level: ", ", "và", "đến", "-". */
function readSeparator(tokens: Tokens, at: number): Separator | null {
  if (tokens.gap(at) === NEW_LINE) return null;
  const sign = tokens.sign(at);
  const word = tokens.word(at);
  if (w.DEN.has(word) || sign === w.HYPHEN || sign === w.TILDE) return { range: true, end: at + 1 };
  const list = sign === w.COMMA || sign === w.SEMICOLON || sign === w.AMPERSAND || sign === w.PLUS;
  if (!list && word !== w.VA && !w.OR.has(word)) return null;
  const again = tokens.word(at + 1);
  return { range: false, end: list && (again === w.VA || w.OR.has(again)) ? at + 2 : at + 1 };
}

/** In a list without marks the second d stands for đ: "c, d, d, e". */
function afterLetter(label: Label, before: Label | undefined): Label {
  return label.other && label.point !== undefined && before?.point === label.point
    ? { point: label.other.point ?? '' }
    : label;
}

/** What lies between the ends of a range, as one label. Long or backward ranges give none: they are no lists. */
export function between(from: Label | undefined, to: Label, level: number): Label[] {
  if (!from) return [];
  const name = level === ARTICLE ? 'article' : level === CLAUSE ? 'clause' : 'point';
  const inside = labelsBetween(from[name] ?? '', to[name] ?? '');
  const [first] = inside;
  const through = inside.at(-1);
  return first === undefined || through === undefined ? [] : [{ [name]: first, through }];
}

/** "6", "7" between "5" and "8"; "b", "c" between "a" and "d". */
function labelsBetween(from: string, to: string): string[] {
  if (/^\d+$/.test(from) && /^\d+$/.test(to)) {
    const count = Number(to) - Number(from) - 1;
    return count > 0 && count <= LONGEST_RANGE
      ? Array.from({ length: count }, (_, i) => String(Number(from) + 1 + i))
      : [];
  }
  const first = POINT_LETTERS.indexOf(from);
  const last = POINT_LETTERS.indexOf(to);
  return first < 0 || last < 0 || from === '' || to === ''
    ? []
    : [...POINT_LETTERS.slice(first + 1, Math.max(last, first + 1))];
}

/** All labels from `first` to `last`, both included; only `first` where they are no range. */
export function labelsThrough(first: string, last: string): string[] {
  return first === last ? [first] : [first, ...labelsBetween(first, last), last];
}

function hasMarks(tokens: Tokens, at: number): boolean {
  return /[^\u0020-\u007e]/.test(tokens.slice(at, at + 1));
}

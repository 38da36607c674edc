import { foldVietnamese } from '../fold.ts';
import { characterClasses, CODE_0, CODE_9, CODE_A, CODE_Z, NEWLINE, OTHER, SKIPPED, SPACE } from './characters.ts';
import { withoutTelex } from './telex.ts';
import { LONGEST_WORD, type Vocabulary } from './vocabulary.ts';

const SIGN = 0;
export const WORD = 1;
export const NUMBER = 2;

/** What stands between a token and the one before it. */
export const GLUED = 0;
export const SPACED = 1;
export const NEW_LINE = 2;

const LARGEST_VALUE = 1e9;
const CODE_U = 0x75;
const CODE_W = 0x77;
const LONGEST_TELEX = 12;

/**
 * A text as words, numbers and signs, in columns. Letters and digits are split even inside "NĐ31" and "12a". Positions
 * past either end read as a sign of code 0, so that grammar may look around freely.
 */
export class Tokens {
  readonly text: string;
  count = 0;
  #kinds: Uint8Array;
  #gaps: Uint8Array;
  #starts: Int32Array;
  #ends: Int32Array;
  #values: Int32Array;

  constructor(text: string, vocabulary: Vocabulary) {
    this.text = text;
    const room = (text.length >> 1) + 16;
    this.#kinds = new Uint8Array(room);
    this.#gaps = new Uint8Array(room);
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
    this.#values = new Int32Array(room);
    this.#split(vocabulary);
  }

  kind(at: number): number {
    return at >= 0 && at < this.count ? (this.#kinds[at] ?? SIGN) : SIGN;
  }

  /** Number of a word in the vocabulary, 0 for unknown words and for what is no word. */
  word(at: number): number {
    return this.kind(at) === WORD ? (this.#values[at] ?? 0) : 0;
  }

  /** Value of a number, at most a thousand million; -1 for what is no number. */
  number(at: number): number {
    return this.kind(at) === NUMBER ? (this.#values[at] ?? -1) : -1;
  }

  /** Code of a sign, 0 for what is none. */
  sign(at: number): number {
    return at >= 0 && at < this.count && this.#kinds[at] === SIGN ? (this.#values[at] ?? 0) : 0;
  }

  /** What stands before a token: `GLUED`, `SPACED` or `NEW_LINE`. The first token and the end count as a new line. */
  gap(at: number): number {
    return at > 0 && at < this.count ? (this.#gaps[at] ?? NEW_LINE) : NEW_LINE;
  }

  start(at: number): number {
    return at < this.count ? (this.#starts[at] ?? 0) : this.text.length;
  }

  end(at: number): number {
    return this.#ends[at] ?? 0;
  }

  /** The words as typed, from token `from` up to but not including token `to`. */
  slice(from: number, to: number): string {
    return this.text.slice(this.start(from), this.end(to - 1));
  }

  /** Number of UTF-16 code units of a token. */
  width(at: number): number {
    return this.end(at) - this.start(at);
  }

  #split(vocabulary: Vocabulary): void {
    const { text } = this;
    const classes = characterClasses();
    const { length } = text;
    let gap = NEW_LINE;
    let at = 0;
    while (at < length) {
      const kind = classes[text.charCodeAt(at)] ?? OTHER;
      if (kind === SPACE || kind === SKIPPED) {
        if (gap === GLUED) gap = SPACED;
        at += 1;
        continue;
      }
      if (kind === NEWLINE) {
        gap = NEW_LINE;
        at += 1;
        continue;
      }
      const start = at;
      let value = 0;
      let type = SIGN;
      if (kind >= CODE_A && kind <= CODE_Z && !this.#isScannedDigit(at, classes)) {
        type = WORD;
        let key = 0;
        let hash = 0;
        let letters = 0;
        let last = 0;
        let telex = false;
        for (;;) {
          const next = at < length ? (classes[text.charCodeAt(at)] ?? OTHER) : OTHER;
          if (next >= CODE_A && next <= CODE_Z) {
            const place = next - CODE_A + 1;
            key = key * 27 + place;
            hash = (Math.imul(hash, 31) + place) | 0;
            letters += 1;
            // No Vietnamese word has a w, or doubles a letter other than u.
            telex ||= next === CODE_W || (next === last && next !== CODE_U);
            last = next;
          } else if (next !== SKIPPED) break;
          at += 1;
        }
        value = letters <= LONGEST_WORD ? vocabulary.find(key, hash) : 0;
        if (value === 0 && letters <= LONGEST_TELEX && (telex || isTone(last)))
          value = this.#telex(start, at, vocabulary);
      } else if (kind >= CODE_0 && kind <= CODE_Z && (kind <= CODE_9 || kind >= CODE_A)) {
        type = NUMBER;
        for (;;) {
          const next = at < length ? (classes[text.charCodeAt(at)] ?? OTHER) : OTHER;
          if (next >= CODE_0 && next <= CODE_9) value = Math.min(value * 10 + next - CODE_0, LARGEST_VALUE);
          else if (at < length && this.#isScannedDigit(at, classes)) {
            value = Math.min(value * 10 + scannedDigit(next), LARGEST_VALUE);
          } else if (next !== SKIPPED) break;
          at += 1;
        }
      } else {
        value = kind;
        at += 1;
      }
      this.#push(type, gap, start, at, value);
      gap = GLUED;
    }
  }

  #telex(start: number, end: number, vocabulary: Vocabulary): number {
    const meant = withoutTelex(foldVietnamese(this.text.slice(start, end)));
    return meant === null || meant.length > LONGEST_WORD || !/^[a-z]+$/.test(meant) ? 0 : vocabulary.idOf(meant);
  }

  /** Whether the letter at `at` is a digit that a scanner read as l, I or O: "2O21", "3l/2021". */
  #isScannedDigit(at: number, classes: Uint8Array): boolean {
    const code = this.text.charCodeAt(at);
    if (code !== 0x6c && code !== 0x49 && code !== 0x4f && code !== 0x6f) return false;
    const before = at > 0 ? (classes[this.text.charCodeAt(at - 1)] ?? OTHER) : SPACE;
    const after = at + 1 < this.text.length ? (classes[this.text.charCodeAt(at + 1)] ?? OTHER) : SPACE;
    const digitBefore = before >= CODE_0 && before <= CODE_9;
    const digitAfter = after >= CODE_0 && after <= CODE_9;
    if (digitBefore) return digitAfter || after === SLASH;
    // "l23/2020": a number cannot begin with a nought.
    const begins = before === SPACE || before === NEWLINE;
    return begins && digitAfter && code !== 0x4f && code !== 0x6f && this.#isNumberAndYear(at + 1, classes);
  }

  /** Whether up to four digits, a slash and another digit stand at `at`. */
  #isNumberAndYear(at: number, classes: Uint8Array): boolean {
    let here = at;
    const isDigit = (place: number): boolean => {
      const kind = classes[this.text.charCodeAt(place)] ?? OTHER;
      return kind >= CODE_0 && kind <= CODE_9;
    };
    while (here < at + 4 && isDigit(here)) here += 1;
    return this.text.charCodeAt(here) === SLASH && isDigit(here + 1);
  }

  #push(kind: number, gap: number, start: number, end: number, value: number): void {
    const at = this.count;
    if (at === this.#kinds.length) this.#grow();
    this.#kinds[at] = kind;
    this.#gaps[at] = gap;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#values[at] = value;
    this.count += 1;
  }

  #grow(): void {
    const room = this.text.length + 16;
    const wider = (from: Int32Array): Int32Array => {
      const to = new Int32Array(room);
      to.set(from);
      return to;
    };
    const widerBytes = (from: Uint8Array): Uint8Array => {
      const to = new Uint8Array(room);
      to.set(from);
      return to;
    };
    this.#kinds = widerBytes(this.#kinds);
    this.#gaps = widerBytes(this.#gaps);
    this.#starts = wider(this.#starts);
    this.#ends = wider(this.#ends);
    this.#values = wider(this.#values);
  }
}

const SLASH = 47;

/** s, f, r, x and j end no Vietnamese word, but many a word whose Telex was not turned into marks. */
function isTone(code: number): boolean {
  return code === 0x73 || code === 0x66 || code === 0x72 || code === 0x78 || code === 0x6a;
}

function scannedDigit(letterClass: number): number {
  return letterClass === 0x6f ? 0 : 1;
}

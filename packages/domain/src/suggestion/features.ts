import { FIRST_TELLING, NO_WORD, type NumberedWords } from './vocabulary.ts';

/** Words and pairs of neighbouring words of a text, each once, in the order in which they stand first. */
export interface Features {
  readonly count: number;
  /** How many of them, the first ones, stand in the text's own words and not only in what was read beside it. */
  readonly own: number;
  /** The number of the word, or of the first of the pair. */
  readonly firsts: Int32Array;
  /** The number of the second of the pair; 0 for a word alone. */
  readonly seconds: Int32Array;
  /** Its letters, as in the list of words of a model. */
  readonly spell: (index: number) => string;
}

/** A hash of a pair of numbers. */
export const hashOf = (first: number, second: number): number => {
  // Odd multipliers that spread neighbours far apart: 2^32 by the golden ratio (Knuth 1973), and one of MurmurHash3.
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

/** The least power of two that is twice as much as `count`, or more. */
export const roomFor = (count: number): number => 2 ** Math.ceil(Math.log2(Math.max(2, count * 2)));

/** Features of words in a row, of which the first `own` are the text's own; a number parts its neighbours. Linear in the words. */
export const featuresOf = ({ words, numbers }: NumberedWords, own: number = words.length): Features => {
  const found = new PairList(words.length * 2);
  let ownCount = 0;
  for (let at = 0; at < words.length; at += 1) {
    const number = numbers[at] ?? NO_WORD;
    if (number >= FIRST_TELLING && (words[at] ?? '').length > 1) found.add(number, 0, at);
    if (at + 1 === own) ownCount = found.count;
    const next = numbers[at + 1] ?? NO_WORD;
    if (number !== NO_WORD && next !== NO_WORD) found.add(number, next, at);
  }
  const { count, firsts, seconds, places } = found;
  const spell = (index: number): string => {
    const at = places[index] ?? 0;
    return seconds[index] === 0 ? (words[at] ?? '') : `${words[at]} ${words[at + 1]}`;
  };
  return { count, own: ownCount, firsts, seconds, spell };
};

/** Pairs of numbers, each once, with the place of the first of the two that was added. */
class PairList {
  count = 0;
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  readonly places: Int32Array;
  /** For each place of a hash the pair that stands there, counted from 1. */
  readonly #table: Int32Array;

  constructor(most: number) {
    this.firsts = new Int32Array(most);
    this.seconds = new Int32Array(most);
    this.places = new Int32Array(most);
    this.#table = new Int32Array(roomFor(most));
  }

  add(first: number, second: number, place: number): void {
    const mask = this.#table.length - 1;
    let at = hashOf(first, second) & mask;
    for (let known = this.#table[at] ?? 0; known > 0; known = this.#table[at] ?? 0) {
      if (this.firsts[known - 1] === first && this.seconds[known - 1] === second) return;
      at = (at + 1) & mask;
    }
    this.firsts[this.count] = first;
    this.seconds[this.count] = second;
    this.places[this.count] = place;
    this.count += 1;
    this.#table[at] = this.count;
  }
}

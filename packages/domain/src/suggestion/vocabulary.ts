/** What stands for every number of a text. */
export const NUMBER = '0';
/** Words without weight in any choice: they stand everywhere. */
const EVERYWHERE = 'la va cua cac nhung thi ma o nay do da se cung ve cho co duoc tai theo den tu khi'.split(' ');

/** The number of `NUMBER` in every vocabulary, and the first one of a word that tells something. */
export const NO_WORD = 1;
export const FIRST_TELLING = NO_WORD + EVERYWHERE.length + 1;

/**
 * Numbers of words, from 1. Everything that looks up what stands in a text looks it up by them, so that a word is hashed once and not
 * again for every list it may be in.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();

  constructor() {
    for (const word of [NUMBER, ...EVERYWHERE]) this.take(word);
  }

  /** The number of a word, which it is given if it has none yet. */
  take(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(word, number);
    return number;
  }

  /** The number of a word; 0 if it has none. */
  find(word: string): number {
    return this.#numbers.get(word) ?? 0;
  }
}

/** Numbers from here on are those of words that no vocabulary has; far above what any vocabulary grows to. */
const FIRST_OWN = 2 ** 30;

/** Words in a row, and the number of each. */
export interface NumberedWords {
  readonly words: readonly string[];
  readonly numbers: readonly number[];
}

/** Numbers the words of one text: those of the vocabulary as it does, others by numbers that mean nothing in other texts. */
export class WordNumbers {
  readonly #vocabulary: Vocabulary;
  readonly #own = new Map<string, number>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  of(word: string): number {
    const known = this.#vocabulary.find(word) || this.#own.get(word);
    if (known) return known;
    const number = FIRST_OWN + this.#own.size;
    this.#own.set(word, number);
    return number;
  }
}

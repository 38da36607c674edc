import type { Vocabulary } from './vocabulary.ts';

/** Sequences of words, by their numbers, with what they stand for; found in a text by one walk from each place. */
export interface WordTrie<T> {
  /** What the words up to here stand for; undefined where they only begin something longer. */
  value: T | undefined;
  readonly next: Map<number, WordTrie<T>>;
}

export const wordTrie = <T>(): WordTrie<T> => ({ value: undefined, next: new Map() });

/** The place of these words, made where there is none yet. */
export const placeFor = <T>(trie: WordTrie<T>, words: readonly string[], vocabulary: Vocabulary): WordTrie<T> => {
  let place = trie;
  for (const word of words) {
    const number = vocabulary.take(word);
    let next = place.next.get(number);
    if (next === undefined) {
      next = wordTrie();
      place.next.set(number, next);
    }
    place = next;
  }
  return place;
};

/** What begins at one word of a text, and how many words it has. */
export interface Beginning<T> {
  value: T;
  length: number;
}

const NOTHING: readonly never[] = [];

/** Everything that begins at a word of a text, the longest first. */
export const beginningAt = <T>(trie: WordTrie<T>, numbers: readonly number[], at: number): readonly Beginning<T>[] => {
  let place = trie.next.get(numbers[at] ?? 0);
  if (place === undefined) return NOTHING;
  const found: Beginning<T>[] = [];
  for (let length = 1; place !== undefined; length += 1) {
    if (place.value !== undefined) found.push({ value: place.value, length });
    place = place.next.get(numbers[at + length] ?? 0);
  }
  return found.toReversed();
};

/** The longest that begins at a word of a text; null where nothing does. */
export const longestAt = <T>(trie: WordTrie<T>, numbers: readonly number[], at: number): Beginning<T> | null => {
  let place = trie.next.get(numbers[at] ?? 0);
  let value: T | undefined;
  let longest = 0;
  for (let length = 1; place !== undefined; length += 1) {
    if (place.value !== undefined) {
      value = place.value;
      longest = length;
    }
    place = place.next.get(numbers[at + length] ?? 0);
  }
  return value === undefined ? null : { value, length: longest };
};

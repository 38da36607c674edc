/** Sequences of words with what they stand for, found in a text by one walk from each place. */
export interface WordTrie<T> {
  /** What the words up to here stand for; undefined where they only begin something longer. */
  value: T | undefined;
  readonly next: Map<string, WordTrie<T>>;
}

export const wordTrie = <T>(): WordTrie<T> => ({ value: undefined, next: new Map() });

/** The place of these words, made where there is none yet. */
export const placeFor = <T>(trie: WordTrie<T>, words: readonly string[]): WordTrie<T> => {
  let place = trie;
  for (const word of words) {
    let next = place.next.get(word);
    if (next === undefined) {
      next = wordTrie();
      place.next.set(word, next);
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
export const beginningAt = <T>(trie: WordTrie<T>, words: readonly string[], at: number): readonly Beginning<T>[] => {
  let place = trie.next.get(words[at] ?? '');
  if (place === undefined) return NOTHING;
  const found: Beginning<T>[] = [];
  for (let length = 1; place !== undefined; length += 1) {
    if (place.value !== undefined) found.push({ value: place.value, length });
    place = place.next.get(words[at + length] ?? '');
  }
  return found.toReversed();
};

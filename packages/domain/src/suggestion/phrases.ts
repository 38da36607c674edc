import type { Matter } from '@thaogo/policy';
import { type Vocabulary, WordNumbers } from './vocabulary.ts';
import { longestAt, placeFor, type WordTrie, wordTrie } from './word-trie.ts';
import { modelWords } from './words-of.ts';

/** Codes of the matters that a phrase of officials or people stands for, by its folded words. */
export type PhraseBook = WordTrie<string[]>;

export const phraseBook = (
  matters: readonly Matter[],
  abbreviations: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): PhraseBook => {
  const book: PhraseBook = wordTrie();
  const numbered = new WordNumbers(vocabulary);
  for (const { code, phrases } of matters) {
    for (const phrase of phrases) {
      const place = placeFor(book, modelWords(phrase, abbreviations, numbered).words, vocabulary);
      place.value ??= [];
      if (!place.value.includes(code)) place.value.push(code);
    }
  }
  return book;
};

/** What one word of a phrase adds to the logarithm of a matter's likelihood, and the most that all phrases add. */
const EACH_WORD = 0.55;
const MOST = 4;

/** Phrases of the book in words by their numbers, the longest at each place, and how much they speak for each matter. */
export const phrasesIn = (numbers: readonly number[], book: PhraseBook): Map<string, number> => {
  const spoken = new Map<string, number>();
  const counted = new Set<readonly string[]>();
  for (let at = 0; at < numbers.length; at += 1) {
    const longest = longestAt(book, numbers, at);
    if (longest === null) continue;
    const { value: matters, length } = longest;
    if (!counted.has(matters)) {
      counted.add(matters);
      for (const code of matters) {
        spoken.set(code, Math.min(MOST, (spoken.get(code) ?? 0) + (EACH_WORD * length) / matters.length));
      }
    }
    at += length - 1;
  }
  return spoken;
};

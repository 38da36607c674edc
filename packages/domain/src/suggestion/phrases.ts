import type { Matter } from '@thaogo/policy';
import { wordsOf } from './words-of.ts';

/** Phrases that officials and people use for a matter, by their folded words. */
export interface PhraseBook {
  /** Codes of the matters that a phrase stands for. */
  matters: ReadonlyMap<string, readonly string[]>;
  /** Words of the longest phrase that begins with a word; most words begin none. */
  longestFrom: ReadonlyMap<string, number>;
}

export const phraseBook = (matters: readonly Matter[], abbreviations: ReadonlyMap<string, string>): PhraseBook => {
  const found = new Map<string, string[]>();
  const longestFrom = new Map<string, number>();
  for (const { code, phrases } of matters) {
    for (const phrase of phrases) {
      const words = wordsOf(phrase, abbreviations);
      const [first = ''] = words;
      longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, words.length));
      const key = words.join(' ');
      const known = found.get(key);
      if (known === undefined) found.set(key, [code]);
      else if (!known.includes(code)) known.push(code);
    }
  }
  return { matters: found, longestFrom };
};

/** What one word of a phrase adds to the logarithm of a matter's likelihood, and the most that all phrases add. */
const EACH_WORD = 0.55;
const MOST = 4;

/** Phrases of the book in a text, the longest at each place, and how much they speak for each matter. */
export const phrasesIn = (words: readonly string[], book: PhraseBook): Map<string, number> => {
  const spoken = new Map<string, number>();
  const counted = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    const longest = book.longestFrom.get(words[at] ?? '') ?? 0;
    for (let length = Math.min(longest, words.length - at); length >= 1; length -= 1) {
      const phrase = words.slice(at, at + length).join(' ');
      const matters = book.matters.get(phrase);
      if (matters === undefined) continue;
      if (!counted.has(phrase)) {
        counted.add(phrase);
        for (const code of matters) {
          spoken.set(code, Math.min(MOST, (spoken.get(code) ?? 0) + (EACH_WORD * length) / matters.length));
        }
      }
      at += length - 1;
      break;
    }
  }
  return spoken;
};

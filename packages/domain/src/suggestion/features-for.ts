import type { Citation } from '@thaogo/legal';
import { type Features, featuresOf } from './features.ts';
import { requestFeatures } from './request-words.ts';
import { signsOf } from './signs.ts';
import { Vocabulary, WordNumbers } from './vocabulary.ts';
import { IN_REQUEST } from './word-model.ts';
import { modelWords, readyText } from './words-of.ts';

/** Training meets every word by its letters: no word has a number beforehand. */
const NO_WORDS = new Vocabulary();

const spelt = ({ count, spell }: Features): string[] => Array.from({ length: count }, (_, index) => spell(index));

/** What the models of scope and difficulty look at, by name: words and pairs, the same of what is asked for (marked), and signs. */
export const judgingFeatures = (
  whole: string,
  citations: readonly Citation[],
  abbreviations: ReadonlyMap<string, string>,
): string[] => {
  const text = readyText(whole, abbreviations, NO_WORDS);
  return [
    ...spelt(featuresOf(text.words)),
    ...spelt(requestFeatures(text, abbreviations)).map((feature) => `${IN_REQUEST}${feature}`),
    ...signsOf(text, citations),
  ];
};

/** What the model of matters looks at, by name: words and pairs. */
export const matterFeatures = (text: string, abbreviations: ReadonlyMap<string, string>): string[] =>
  spelt(featuresOf(modelWords(text, abbreviations, new WordNumbers(NO_WORDS))));

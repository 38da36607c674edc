import type { Citation } from '@thaogo/legal';
import { signsOf } from './signs.ts';
import { featuresOf, wordsOf } from './words-of.ts';

/** What the models of scope and difficulty look at: words, pairs, and signs. */
export const judgingFeatures = (
  text: string,
  citations: readonly Citation[],
  abbreviations: ReadonlyMap<string, string>,
): string[] => [...featuresOf(wordsOf(text, abbreviations)), ...signsOf(text, citations)];

/** What the model of matters looks at: words and pairs. */
export const matterFeatures = (text: string, abbreviations: ReadonlyMap<string, string>): string[] =>
  featuresOf(wordsOf(text, abbreviations));

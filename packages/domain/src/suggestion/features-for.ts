import type { Citation } from '@thaogo/legal';
import { signsOf } from './signs.ts';
import { featuresOf, type ReadyText, wordsOf } from './words-of.ts';

/** What the models of scope and difficulty look at: words, pairs, and signs. */
export const judgingFeatures = (text: ReadyText, citations: readonly Citation[]): string[] => [
  ...text.features,
  ...signsOf(text, citations),
];

/** What the model of matters looks at: words and pairs. */
export const matterFeatures = (text: string, abbreviations: ReadonlyMap<string, string>): string[] =>
  featuresOf(wordsOf(text, abbreviations));

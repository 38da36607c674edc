import type { Citation } from '@thaogo/legal';
import { requestFeatures } from './request-words.ts';
import { signsOf } from './signs.ts';
import { featuresOf, type ReadyText, wordsOf } from './words-of.ts';

/** What the models of scope and difficulty look at: words and pairs, the same of what is asked for, and signs. */
export const judgingFeatures = (
  text: ReadyText,
  citations: readonly Citation[],
  abbreviations: ReadonlyMap<string, string>,
): string[] => [...text.features, ...requestFeatures(text, abbreviations), ...signsOf(text, citations)];

/** What the model of matters looks at: words and pairs. */
export const matterFeatures = (text: string, abbreviations: ReadonlyMap<string, string>): string[] =>
  featuresOf(wordsOf(text, abbreviations));

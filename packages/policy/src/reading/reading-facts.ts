import { once } from '../data-files.ts';
import type { ReadingFacts } from '../types/reading.ts';
import { abbreviations, matterOfDocument, matters } from './matters.ts';
import { wordModels } from './models.ts';
import { communeNames, districtNames, provinceNames } from './place-names.ts';

/** What reading a petition rests on, without the models: enough to train them. */
export const readingFactsWithoutModels = once(() => ({
  matters: matters(),
  matterOfDocument: matterOfDocument(),
  abbreviations: abbreviations(),
  provinceNames: provinceNames(),
  districtNames: districtNames(),
  communeNames: communeNames(),
}));

/** What reading a petition rests on, as shipped. */
export const shippedReadingFacts: () => ReadingFacts = once(() => ({
  ...readingFactsWithoutModels(),
  models: wordModels(),
}));

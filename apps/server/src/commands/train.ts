/** `npx pnpm train`: rebuilds the models of packages/policy/data/models from the training data, and their score card. */

import { writeFileSync } from 'node:fs';
import { type ModelName, trainModel } from '@thaogo/domain';
import { readingFactsWithoutModels, trainingData, type WordModel } from '@thaogo/policy';
import { scoreCard } from '../training/score-card.ts';

const MODELS = new URL('../../../../packages/policy/data/models/', import.meta.url);
const NAMES: readonly ModelName[] = ['matter', 'difficulty', 'scope'];

/** One word a line: a change of the data changes few lines. */
const asText = ({ words, ...head }: WordModel): string => {
  const lines = Object.entries(words).map(([word, weights]) => `${JSON.stringify(word)}:${JSON.stringify(weights)}`);
  return `${JSON.stringify(head).slice(0, -1)},"words":{\n${lines.join(',\n')}\n}}\n`;
};

const { matters, abbreviations } = readingFactsWithoutModels();
const trained = NAMES.map((name) => ({ name, ...trainModel(name, { data: trainingData(), matters, abbreviations }) }));
for (const { name, model } of trained) writeFileSync(new URL(`${name}.json`, MODELS), asText(model));
writeFileSync(new URL('SCORE-CARD.md', MODELS), scoreCard(trained));
for (const { name, model, crossJudged, held } of trained) {
  console.log(
    `${name}: ${Object.keys(model.words).length} words, judged ${crossJudged.length} + ${held.length} unseen`,
  );
}

/**
 * `npx pnpm train`: rebuilds the models of packages/policy/data/models from the training data, and their score card.
 * `npx pnpm train --from-database`: trains models of the installation's own on these data and on what its coordinators decided, keeps
 * them in its database, and lets those speak that are worse than the shipped ones on nothing.
 */

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FolderInUseError } from '@thaogo/db';
import { type ModelName, trainModel } from '@thaogo/domain';
import { readingFactsWithoutModels, trainingData, type WordModel } from '@thaogo/policy';
import { faultWords, readConfiguration } from '../configuration/configuration.ts';
import { KeyRingError } from '../keys/key-files.ts';
import { createLog } from '../log/log.ts';
import { DatabaseError } from '../start/ask-database.ts';
import { holdData, openInstallation } from '../start/installation.ts';
import { retrain } from '../training/retrain.ts';
import { scoreCard } from '../training/score-card.ts';
import { trainedLines } from '../training/trained-lines.ts';
import { learnBeside } from '../training/train-beside.ts';

/** What was asked cannot be done as it was asked. */
class UsageError extends Error {
  override name = 'UsageError';
}

const MODELS = new URL('../../../../packages/policy/data/models/', import.meta.url);
const NAMES: readonly ModelName[] = ['matter', 'difficulty', 'scope'];

/** One word a line: a change of the data changes few lines. */
const asText = ({ words, ...head }: WordModel): string => {
  const lines = Object.entries(words).map(([word, weights]) => `${JSON.stringify(word)}:${JSON.stringify(weights)}`);
  return `${JSON.stringify(head).slice(0, -1)},"words":{\n${lines.join(',\n')}\n}}\n`;
};

const fromRepository = (): void => {
  const { matters, abbreviations } = readingFactsWithoutModels();
  const trained = NAMES.map((name) => ({
    name,
    ...trainModel(name, { data: trainingData(), matters, abbreviations }),
  }));
  for (const { name, model } of trained) writeFileSync(new URL(`${name}.json`, MODELS), asText(model));
  writeFileSync(new URL('SCORE-CARD.md', MODELS), scoreCard(trained));
  for (const { name, model, crossJudged, held } of trained) {
    console.log(
      `${name}: ${Object.keys(model.words).length} words, judged ${crossJudged.length} + ${held.length} unseen`,
    );
  }
};

const fromDatabase = async (): Promise<void> => {
  const read = readConfiguration(process.env);
  if (!read.ok) throw new UsageError(`The configuration cannot be used:\n${faultWords(read.faults)}`);
  const log = createLog('error', process.stderr);
  const installation = await openInstallation(read.configuration, log, await holdData(read.configuration));
  try {
    const { connection, clock } = installation;
    const done = await retrain({ db: connection.db, now: () => clock.now(), learn: learnBeside, log });
    console.log(trainedLines(done).join('\n'));
  } finally {
    await installation.close();
  }
};

try {
  const { values } = parseArgs({ options: { 'from-database': { type: 'boolean', default: false } } });
  if (values['from-database']) await fromDatabase();
  else fromRepository();
} catch (error) {
  const expected = [UsageError, DatabaseError, FolderInUseError, KeyRingError].some((kind) => error instanceof kind);
  const { message, stack } = error instanceof Error ? error : new Error('It failed.');
  process.stderr.write(`${expected ? message : (stack ?? message)}\n`);
  process.exitCode = expected ? 2 : 1;
}

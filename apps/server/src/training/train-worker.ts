/** Works on models beside the server: a training takes the better part of a minute, and requests must not wait for it. */

import { parentPort, workerData } from 'node:worker_threads';
import { type DecidedPetition, learnFromDecisions, type ModelName, shippedScore } from '@thaogo/domain';
import { readingFactsWithoutModels, shippedReadingFacts, trainingData } from '@thaogo/policy';

const NAMES: readonly ModelName[] = ['matter', 'difficulty', 'scope'];

const { petitions } = workerData as { petitions: readonly DecidedPetition[] | null };
const { matters, abbreviations } = readingFactsWithoutModels();
const ground = { data: trainingData(), matters, abbreviations };
const { models } = shippedReadingFacts();

const done = NAMES.map((name) =>
  petitions === null
    ? { name, held: shippedScore(name, ground, models[name]) }
    : learnFromDecisions(name, ground, models[name], petitions),
);
// A thread's port takes no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(done);

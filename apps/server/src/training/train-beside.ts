import { Worker } from 'node:worker_threads';
import type { DecidedPetition, LearnedModel, ModelName, Score } from '@thaogo/domain';

const work = <T>(petitions: readonly DecidedPetition[] | null): Promise<T> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./train-worker.ts', import.meta.url), { workerData: { petitions } });
    worker.once('message', (done: T) => resolve(done));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`Training ended with ${code} and said nothing.`)));
  });

/** Trains every model on the repository's data and on decided petitions, in a thread of its own. */
export const learnBeside = (petitions: readonly DecidedPetition[]): Promise<LearnedModel[]> => work(petitions);

/** How the shipped models judge what they never learned from, in a thread of its own. */
export const judgeShippedBeside = (): Promise<{ name: ModelName; held: Score }[]> => work(null);

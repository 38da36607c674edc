import { setTimeout as wait } from 'node:timers/promises';
import { deliveriesIn, noteDelivery } from '@thaogo/db';
import type { JobWithMetadata } from 'pg-boss';
import { attemptDelivery, type DeliverDeps } from '../mail/deliver.ts';
import type { DeliverJob, JobQueue } from './job-queue.ts';

/** The delivery is to be tried again. The queue needs an error to know. */
class TryAgain extends Error {
  override name = 'TryAgain';
}

/**
 * Works on one delivery's job.
 * @throws TryAgain when another attempt is due.
 */
export const runDelivery = async (deps: DeliverDeps, job: JobWithMetadata<DeliverJob>): Promise<void> => {
  const last = job.retryCount >= job.retryLimit;
  try {
    if ((await attemptDelivery(deps, job.data, last)) === 'later')
      throw new TryAgain('The message could not leave yet.');
  } catch (error) {
    if (error instanceof TryAgain || !(error instanceof Error)) throw error;
    const { deliveryId, requestId } = job.data;
    deps.log.error('delivery_failed', { requestId, error });
    const state = last ? 'dead' : 'retrying';
    await noteDelivery(deps.db, deliveryId, { state, error: 'internal', attempted: true, at: deps.now() });
    if (!last) throw new TryAgain('The attempt failed.', { cause: error });
  }
};

const AT_ONCE = 20;
const LOOK_AGAIN_MS = 50;
const PATIENCE_MS = 60_000;

/**
 * Runs every pending delivery to its end, retries included and without waiting for them. For development and tests.
 * @returns how many attempts were made here.
 */
export const drainDeliveries = async (deps: DeliverDeps, queue: JobQueue): Promise<number> => {
  let ran = 0;
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    const jobs = await queue.take(AT_ONCE);
    for (const job of jobs) {
      const done = await runDelivery(deps, job).then(
        () => true,
        () => false,
      );
      await queue.settle(job, done);
      ran += 1;
    }
    if (jobs.length > 0) continue;
    // A worker may hold the rest: they are over when nothing is pending.
    if ((await deliveriesIn(deps.db, ['planned', 'retrying'], 1)).length === 0) break;
    await wait(LOOK_AGAIN_MS);
  }
  return ran;
};

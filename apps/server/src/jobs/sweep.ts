import type { Accounts } from '@thaogo/api';
import { deleteExpired, strandedDeliveries } from '@thaogo/db';
import { closeAnswered, type ClosingDeps } from './close-answered.ts';
import type { JobQueue } from './job-queue.ts';

/** What the sweep needs. */
export interface SweepDeps extends ClosingDeps {
  accounts: Pick<Accounts, 'sweep'>;
  queue: Pick<JobQueue, 'deliver' | 'deliverAgain'>;
}

/** A delivery whose job still exists is not planned twice, so this may be short. */
const STRANDED_AFTER_MS = 10 * 60_000;
const STRANDED_AT_ONCE = 500;

/**
 * What time alone makes due: petitions to close, lost deliveries, expired rows. May run at any time, on any number of
 * processes. @returns how many petitions it closed.
 */
export const sweep = async (deps: SweepDeps): Promise<number> => {
  const requestId = deps.newId();
  const closed = await closeAnswered(deps, requestId);
  const now = deps.now();
  const stranded = await strandedDeliveries(deps.db, new Date(now.getTime() - STRANDED_AFTER_MS), STRANDED_AT_ONCE);
  await deps.queue.deliverAgain(stranded, requestId);
  const expired = await deleteExpired(deps.db, now);
  await deps.accounts.sweep();
  if (closed > 0) deps.log.info('petitions_closed', { requestId, count: closed });
  if (stranded.length > 0) deps.log.warn('deliveries_stranded', { requestId, count: stranded.length });
  if (expired > 0) deps.log.info('expired_deleted', { requestId, count: expired });
  return closed;
};

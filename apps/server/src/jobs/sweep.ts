import type { Accounts } from '@thaogo/api';
import { deleteExpired, strandedDeliveries } from '@thaogo/db';
import { letTimeAct, type ElapsingDeps } from './let-time-act.ts';
import type { JobQueue } from './job-queue.ts';

/** What the sweep needs. */
export interface SweepDeps extends ElapsingDeps {
  accounts: Pick<Accounts, 'sweep'>;
  queue: Pick<JobQueue, 'deliver' | 'deliverAgain'>;
}

/** A delivery whose job still exists is not planned twice, so this may be short. */
const STRANDED_AFTER_MS = 10 * 60_000;
const STRANDED_AT_ONCE = 500;

/**
 * What time alone makes due: petitions that move on, lost deliveries, expired rows. May run at any time, on any number of
 * processes. @returns how many petitions moved on.
 */
export const sweep = async (deps: SweepDeps): Promise<number> => {
  const requestId = deps.newId();
  const movedOn = await letTimeAct(deps, requestId);
  const now = deps.now();
  const stranded = await strandedDeliveries(deps.db, new Date(now.getTime() - STRANDED_AFTER_MS), STRANDED_AT_ONCE);
  await deps.queue.deliverAgain(stranded, requestId);
  const expired = await deleteExpired(deps.db, now);
  await deps.accounts.sweep();
  if (movedOn > 0) deps.log.info('petitions_moved_on', { requestId, count: movedOn });
  if (stranded.length > 0) deps.log.warn('deliveries_stranded', { requestId, count: stranded.length });
  if (expired > 0) deps.log.info('expired_deleted', { requestId, count: expired });
  return movedOn;
};

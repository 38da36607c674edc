import type { Accounts, Log } from '@thaogo/api';
import { deleteExpired, deleteUnconfirmed, strandedDeliveries, strandedLetters, strandedNotices } from '@thaogo/db';
import { actForTime, type TimeDeps } from './act-for-time.ts';
import type { JobQueue } from './job-queue.ts';
import { letTimeAct } from './let-time-act.ts';
import { moveDueDates } from './move-due-dates.ts';
import { moveStageDues } from './move-stage-dues.ts';

/** What the sweep needs. */
export interface SweepDeps extends TimeDeps {
  log: Log;
  accounts: Pick<Accounts, 'sweep'>;
  queue: Pick<JobQueue, 'deliver' | 'deliverAgain'>;
}

/** A delivery whose job still exists is not planned twice, so this may be short. */
const STRANDED_AFTER_MS = 10 * 60_000;
const STRANDED_AT_ONCE = 500;
const UNCONFIRMED_AT_ONCE = 500;

/**
 * What time alone makes due: petitions that move on, due dates of them and of measures that another calendar moves, lost deliveries, expired
 * rows. May run at any time, on any number of processes. @returns how many petitions and measures it acted on.
 */
export const sweep = async (deps: SweepDeps): Promise<number> => {
  const requestId = deps.newId();
  const movedOn = await letTimeAct(deps, requestId);
  const moved = await moveDueDates({
    ...deps,
    move: (code, movesOf) =>
      actForTime(deps, code, ({ deadlines }) => ({ action: 'move_due_dates', moves: movesOf(deadlines) }), requestId),
  });
  const stagesMoved = await moveStageDues(deps, requestId);
  const now = deps.now();
  const stranded = await strandedDeliveries(deps.db, new Date(now.getTime() - STRANDED_AFTER_MS), STRANDED_AT_ONCE);
  const letters = await strandedLetters(deps.db, new Date(now.getTime() - STRANDED_AFTER_MS), STRANDED_AT_ONCE);
  const notices = await strandedNotices(deps.db, new Date(now.getTime() - STRANDED_AFTER_MS), STRANDED_AT_ONCE);
  await deps.queue.deliverAgain([...stranded, ...letters, ...notices], requestId);
  const expired = (await deleteExpired(deps.db, now)) + (await deleteUnconfirmed(deps.db, now, UNCONFIRMED_AT_ONCE));
  await deps.accounts.sweep();
  if (movedOn > 0) deps.log.info('petitions_moved_on', { requestId, count: movedOn });
  if (moved > 0) deps.log.info('due_dates_moved', { requestId, count: moved });
  if (stagesMoved > 0) deps.log.info('stage_dues_moved', { requestId, count: stagesMoved });
  if (stranded.length > 0) deps.log.warn('deliveries_stranded', { requestId, count: stranded.length });
  if (expired > 0) deps.log.info('expired_deleted', { requestId, count: expired });
  return movedOn + moved + stagesMoved;
};

import { loadForUpdate, petitionsToClose, type Reader, recordEvent } from '@thaogo/db';
import { civilDateOf, decide } from '@thaogo/domain';
import type { AgencyBook, Log, PolicyBook } from '@thaogo/api';
import type { JobQueue } from './job-queue.ts';

/** What closing petitions needs. */
export interface ClosingDeps {
  db: Reader;
  now(): Date;
  newId(): string;
  policies: PolicyBook;
  agencies: AgencyBook;
  queue: Pick<JobQueue, 'deliver'>;
  log: Log;
}

const BATCH = 100;

const closeOne = (deps: ClosingDeps, code: string, requestId: string): Promise<boolean> =>
  deps.db.transaction().execute(async (trx) => {
    const locked = await loadForUpdate(trx, code);
    if (locked === null) return false;
    const now = deps.now();
    const { policy, calendar } = deps.policies.inForce(civilDateOf(now));
    const actor = { kind: 'system' } as const;
    const { agencies } = deps;
    const decision = decide(locked.petition, { action: 'close' }, { actor, now, policy, calendar, agencies });
    // Somebody was faster, or a calendar changed: the rules have the last word.
    if (!decision.ok) return false;
    const event = {
      ...decision.event,
      seq: locked.petition.version + 1,
      at: now.toISOString(),
      actor,
      policyVersion: policy.version,
      calendarVersion: calendar.version,
    };
    const { deliveries } = await recordEvent(trx, locked, event, [], () => deps.newId());
    await deps.queue.deliver(trx, deliveries, requestId);
    return true;
  });

/**
 * Closes answered petitions whose time for looking again has passed, each in its own transaction.
 * @returns how many were closed.
 */
export const closeAnswered = async (deps: ClosingDeps, requestId: string): Promise<number> => {
  let closed = 0;
  for (;;) {
    const codes = await petitionsToClose(deps.db, civilDateOf(deps.now()), BATCH);
    let progress = 0;
    for (const code of codes) if (await closeOne(deps, code, requestId)) progress += 1;
    closed += progress;
    // A batch in which nothing could be closed would come back for ever.
    if (codes.length < BATCH || progress === 0) return closed;
  }
};

import type { AgencyBook, PolicyBook } from '@thaogo/api';
import { loadForUpdate, type Reader, recordEvent } from '@thaogo/db';
import { civilDateOf, type Command, decide, type Petition } from '@thaogo/domain';
import type { JobQueue } from './job-queue.ts';

/** What acting for time needs. */
export interface TimeDeps {
  db: Reader;
  now(): Date;
  newId(): string;
  policies: PolicyBook;
  agencies: AgencyBook;
  queue: Pick<JobQueue, 'deliver'>;
}

/**
 * Carries out what time does to one petition, in a transaction of its own and as the rules judge it then.
 * @returns false when there is nothing to do, or the rules refuse it: somebody was faster, or a calendar changed.
 */
export const actForTime = (
  deps: TimeDeps,
  code: string,
  commandFor: (petition: Petition) => Command,
  requestId: string,
): Promise<boolean> =>
  deps.db.transaction().execute(async (trx) => {
    const locked = await loadForUpdate(trx, code);
    if (locked === null) return false;
    const now = deps.now();
    const { policies, agencies } = deps;
    const { policy, calendar } = policies.inForce(civilDateOf(now));
    const actor = { kind: 'system' } as const;
    const context = { actor, now, policy, policyOf: (version: string) => policies.policy(version), calendar, agencies };
    const decision = decide(locked.petition, commandFor(locked.petition), context);
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

import { elapsedPetitions, loadForUpdate, type Reader, recordEvent } from '@thaogo/db';
import { civilDateOf, type Command, decide, type State } from '@thaogo/domain';
import type { AgencyBook, Log, PolicyBook } from '@thaogo/api';
import type { JobQueue } from './job-queue.ts';

/** What acting for time needs. */
export interface ElapsingDeps {
  db: Reader;
  now(): Date;
  newId(): string;
  policies: PolicyBook;
  agencies: AgencyBook;
  queue: Pick<JobQueue, 'deliver'>;
  log: Log;
}

const BATCH = 100;

/** What time does once the sender's window is over: work goes on without a reply, or the petition is closed. */
const commandIn = (state: State): Command => (state === 'awaiting_sender' ? { action: 'resume' } : { action: 'close' });

const actOnOne = (deps: ElapsingDeps, code: string, requestId: string): Promise<boolean> =>
  deps.db.transaction().execute(async (trx) => {
    const locked = await loadForUpdate(trx, code);
    if (locked === null) return false;
    const now = deps.now();
    const { policies, agencies } = deps;
    const { policy, calendar } = policies.inForce(civilDateOf(now));
    const actor = { kind: 'system' } as const;
    const context = { actor, now, policy, policyOf: (version: string) => policies.policy(version), calendar, agencies };
    const decision = decide(locked.petition, commandIn(locked.petition.state), context);
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
 * Closes petitions whose time for looking again or contesting has passed, and goes on with those whose sender did not
 * reply in time, each in its own transaction.
 * @returns how many moved on.
 */
export const letTimeAct = async (deps: ElapsingDeps, requestId: string): Promise<number> => {
  let movedOn = 0;
  for (;;) {
    const codes = await elapsedPetitions(deps.db, civilDateOf(deps.now()), BATCH);
    let progress = 0;
    for (const code of codes) if (await actOnOne(deps, code, requestId)) progress += 1;
    movedOn += progress;
    // A batch in which nothing could be done would come back for ever.
    if (codes.length < BATCH || progress === 0) return movedOn;
  }
};

import { elapsedPetitions } from '@thaogo/db';
import { civilDateOf, type Command, type State } from '@thaogo/domain';
import { actForTime, type TimeDeps } from './act-for-time.ts';

const BATCH = 100;

/** What time does once the sender's window is over: work goes on without a reply, or the petition is closed. */
const commandIn = (state: State): Command => (state === 'awaiting_sender' ? { action: 'resume' } : { action: 'close' });

/**
 * Closes petitions whose time for looking again or contesting has passed, and goes on with those whose sender did not
 * reply in time, each in its own transaction.
 * @returns how many moved on.
 */
export const letTimeAct = async (deps: TimeDeps, requestId: string): Promise<number> => {
  let movedOn = 0;
  for (;;) {
    const codes = await elapsedPetitions(deps.db, civilDateOf(deps.now()), BATCH);
    let progress = 0;
    for (const code of codes)
      if (await actForTime(deps, code, ({ state }) => commandIn(state), requestId)) progress += 1;
    movedOn += progress;
    // A batch in which nothing could be done would come back for ever.
    if (codes.length < BATCH || progress === 0) return movedOn;
  }
};

import type { Log } from '@thaogo/api';
import { type ElapsedPetition, elapsedPetitions } from '@thaogo/db';
import { civilDateOf, type Command, type State } from '@thaogo/domain';
import { actForTime, type TimeDeps } from './act-for-time.ts';

const BATCH = 100;

/** What time does once the sender's window is over: work goes on without a reply, or the petition is closed. */
const commandIn = (state: State): Command => (state === 'awaiting_sender' ? { action: 'resume' } : { action: 'close' });

/**
 * Closes petitions whose time for looking again or contesting has passed, and goes on with those whose sender did not
 * reply in time, each in its own transaction. One that fails is told in the log and keeps nobody else waiting.
 * @returns how many moved on.
 */
export const letTimeAct = async (deps: TimeDeps & { log: Log }, requestId: string): Promise<number> => {
  let movedOn = 0;
  for (let after: ElapsedPetition | null = null; ;) {
    const batch: ElapsedPetition[] = await elapsedPetitions(deps.db, civilDateOf(deps.now()), BATCH, after);
    for (const { code } of batch) {
      try {
        if (await actForTime(deps, code, ({ state }) => commandIn(state), requestId)) movedOn += 1;
      } catch (error) {
        deps.log.error('time_could_not_act', {
          requestId,
          error: error instanceof Error ? error : new Error('unknown'),
        });
      }
    }
    if (batch.length < BATCH) return movedOn;
    after = batch.at(-1) ?? null;
  }
};

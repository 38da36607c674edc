import type { PolicyBook } from '@thaogo/api';
import { installationFact, noteInstallationFact, type Reader, runningPetitions } from '@thaogo/db';
import { civilDateOf, type Deadline, movedBy, type MovedDueDate } from '@thaogo/domain';
import { z } from 'zod';

/** What moving due dates needs. */
export interface MovingDeps {
  db: Reader;
  now(): Date;
  policies: PolicyBook;
  /**
   * Moves the due dates of one petition, by an event under its lock; `movesOf` tells which, of the deadlines as they are then.
   * @returns false when nothing moves any more.
   */
  move(code: string, movesOf: (deadlines: readonly Deadline[]) => readonly MovedDueDate[]): Promise<boolean>;
}

const KEY = 'calendar_applied';
/** Where the walk stands: the calendar that is being applied, the petition after which it goes on, whole walks made. */
const progress = z.object({ version: z.string(), after: z.uuid().nullable(), walks: z.number().int() });

const BATCH = 500;
/** So many petitions are looked at in one call: the next call goes on. */
const AT_ONCE = 100_000;
/** A second walk finds what another process filed under the old calendar while the first was under way. */
const WALKS = 2;

/**
 * Once another calendar is in force, walks over all petitions of which a deadline runs, in batches, and has those due
 * dates moved that it moves. May stop anywhere and be called again: it goes on where it stood, and what was moved already
 * moves no further.
 * @returns how many petitions were moved.
 */
export const moveDueDates = async (deps: MovingDeps): Promise<number> => {
  const today = civilDateOf(deps.now());
  const { calendar } = deps.policies.inForce(today);
  const noted = progress.safeParse(await installationFact(deps.db, KEY));
  let { after, walks } =
    noted.success && noted.data.version === calendar.version ? noted.data : { after: null, walks: 0 };
  if (walks >= WALKS) return 0;
  const movesOf = (deadlines: readonly Deadline[]): readonly MovedDueDate[] =>
    movedBy(deadlines, calendar, (version) => deps.policies.policy(version), today);
  let moved = 0;
  for (let looked = 0; looked < AT_ONCE; looked += BATCH) {
    const batch = await runningPetitions(deps.db, after, BATCH);
    for (const { code, deadlines } of batch)
      if (movesOf(deadlines).length > 0 && (await deps.move(code, movesOf))) moved += 1;
    const ended = batch.length < BATCH;
    after = ended ? null : (batch.at(-1)?.id ?? null);
    if (ended) walks += 1;
    await noteInstallationFact(deps.db, KEY, { version: calendar.version, after, walks });
    if (ended) break;
  }
  return moved;
};

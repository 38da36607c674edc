import type { PolicyBook } from '@thaogo/api';
import { type Reader, runningPetitions } from '@thaogo/db';
import { civilDateOf, type Deadline, movedBy, type MovedDueDate } from '@thaogo/domain';
import { walkUnderCalendar } from './walk-under-calendar.ts';

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

/**
 * Once another calendar is in force, walks over all petitions of which a deadline runs, in batches, and has those due
 * dates moved that it moves. May stop anywhere and be called again: it goes on where it stood, and what was moved already
 * moves no further.
 * @returns how many petitions were moved.
 */
export const moveDueDates = async (deps: MovingDeps): Promise<number> => {
  const today = civilDateOf(deps.now());
  const { calendar } = deps.policies.inForce(today);
  const movesOf = (deadlines: readonly Deadline[]): readonly MovedDueDate[] =>
    movedBy(deadlines, calendar, (version) => deps.policies.policy(version), today);
  return walkUnderCalendar(deps.db, calendar.version, {
    key: 'calendar_applied',
    next: (after, limit) => runningPetitions(deps.db, after, limit),
    move: async ({ code, deadlines }) => movesOf(deadlines).length > 0 && (await deps.move(code, movesOf)),
  });
};

import type { CivilDate, Policy } from '@thaogo/policy';
import { addDays } from './civil-date.ts';
import { type Deadline, type DeadlineName, dueDateOf, pausedSince } from './deadlines.ts';
import { LONGEST_SPAN_DAYS } from './due-date.ts';
import type { DayStatus, WorkingCalendar } from './working-calendar.ts';

/** A due date that another calendar moves. */
export interface MovedDueDate {
  name: DeadlineName;
  /** Whom the deadline measures, to tell deadlines of one name apart; null for the sender's. */
  agency: string | null;
  from: CivilDate;
  to: CivilDate;
}

/**
 * Which of a petition's due dates another calendar moves. The past is never rewritten: what has ended, what stands still
 * (it is worked out when it goes on), what is past its due date on `today`, and what would fall due before `today`
 * stay as they are.
 *
 * @param policyOf the policy under which a deadline started
 */
export const movedBy = (
  deadlines: readonly Deadline[],
  calendar: WorkingCalendar,
  policyOf: (version: string) => Policy,
  today: CivilDate,
): MovedDueDate[] =>
  deadlines.flatMap((deadline) => {
    if (deadline.endedOn !== null || pausedSince(deadline) !== null || deadline.dueOn < today) return [];
    // Worked out by this very calendar.
    if (deadline.calendarVersion === calendar.version) return [];
    const due = dueDateOf(deadline, policyOf(deadline.policyVersion), calendar);
    return due === null || due.dueOn === deadline.dueOn || due.dueOn < today
      ? []
      : [{ name: deadline.name, agency: deadline.agency, from: deadline.dueOn, to: due.dueOn }];
  });

/** A day on which two calendars differ. */
export interface ChangedDay {
  date: CivilDate;
  before: DayStatus;
  after: DayStatus;
}

/**
 * Every day from `from` to the end of the longer calendar, ten years at most, that is not the same in both. A day that
 * becomes decided differs.
 */
export const changedDays = (before: WorkingCalendar, after: WorkingCalendar, from: CivilDate): ChangedDay[] => {
  const found: ChangedDay[] = [];
  const farthest = addDays(from, LONGEST_SPAN_DAYS);
  const end = before.to > after.to ? before.to : after.to;
  const last = end < farthest ? end : farthest;
  for (let date = from; date <= last; date = addDays(date, 1)) {
    const [was, is] = [before.judge(date), after.judge(date)];
    if (was.status !== is.status) found.push({ date, before: was.status, after: is.status });
  }
  return found;
};

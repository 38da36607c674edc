import type { Calendar, CivilDate, Policy } from '@thaogo/policy';
import { addDays } from './civil-date.ts';
import { type Deadline, type DeadlineName, dueDateOf, pausedSince } from './deadlines.ts';
import type { DayStatus, WorkingCalendar } from './working-calendar.ts';

/** A due date that another calendar moves. */
export interface MovedDueDate {
  name: DeadlineName;
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
    const due = dueDateOf(deadline, policyOf(deadline.policyVersion), calendar);
    return due === null || due.dueOn === deadline.dueOn || due.dueOn < today
      ? []
      : [{ name: deadline.name, from: deadline.dueOn, to: due.dueOn }];
  });

/** A day on which two calendars differ. */
export interface ChangedDay {
  date: CivilDate;
  before: DayStatus;
  after: DayStatus;
}

/** Every day, in either calendar's range, that is not the same in both. A day that becomes decided differs. */
export const changedDays = (
  before: WorkingCalendar,
  after: WorkingCalendar,
  range: Pick<Calendar, 'from' | 'to'>,
): ChangedDay[] => {
  const found: ChangedDay[] = [];
  for (let date = range.from; date <= range.to; date = addDays(date, 1)) {
    const [was, is] = [before.judge(date), after.judge(date)];
    if (was.status !== is.status || was.working !== is.working)
      found.push({ date, before: was.status, after: is.status });
  }
  return found;
};

import type { CivilDate, Policy } from '@thaogo/policy';
import { addDays } from './civil-date.ts';
import { DEADLINE_NAMES, deadlineFrom } from './deadlines.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** What somebody has to do something about before deadlines run into it. */
export type CalendarAlarm =
  | { kind: 'calendar_ends'; on: CivilDate; needed: CivilDate }
  | { kind: 'days_undecided'; days: readonly CivilDate[]; needed: CivilDate };

/** How long before deadlines need it the calendar should be there. */
const NOTICE_DAYS = 60;

/** The last day to which a deadline runs that is open, or could start on `today`. */
const longestDueDate = (
  open: readonly (CivilDate | null)[],
  today: CivilDate,
  policy: Policy,
  calendar: WorkingCalendar,
): CivilDate =>
  [...open, ...DEADLINE_NAMES.map((name) => deadlineFrom(name, today, policy, calendar)?.dueOn ?? null)]
    .filter((dueOn) => dueOn !== null)
    .reduce((longest, dueOn) => (dueOn > longest ? dueOn : longest), today);

/**
 * Alarms about the calendar: it ends, or a day is undecided, before the longest deadline that is open or starts today,
 * or within sixty days after.
 *
 * @param open the last due date of any open petition, and of any measure; null where nothing is open
 */
export const calendarAlarms = (
  open: readonly (CivilDate | null)[],
  today: CivilDate,
  policy: Policy,
  calendar: WorkingCalendar,
): CalendarAlarm[] => {
  const needed = addDays(longestDueDate(open, today, policy, calendar), NOTICE_DAYS);
  const days: CivilDate[] = [];
  for (let date = addDays(today, 1); date <= needed && date <= calendar.to; date = addDays(date, 1))
    if (calendar.judge(date).status === 'undecided') days.push(date);
  return [
    ...(calendar.to < needed ? [{ kind: 'calendar_ends', on: calendar.to, needed } as const] : []),
    ...(days.length > 0 ? [{ kind: 'days_undecided', days, needed } as const] : []),
  ];
};

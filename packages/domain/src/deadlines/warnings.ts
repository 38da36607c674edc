import type { CivilDate, Policy, WarnedRole } from '@thaogo/policy';
import { addDays } from './civil-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** Whom to tell this morning, and up to which due date. */
export interface MorningWarning {
  role: WarnedRole;
  until: CivilDate;
}

/** The working day that comes so many working days after a date. */
export const workingDaysAfter = (date: CivilDate, count: number, calendar: WorkingCalendar): CivilDate => {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (calendar.judge(day).working) left -= 1;
  }
  return day;
};

/**
 * Who is told on the morning of `today` of what is due, by the policy in force; nobody on a day off. What falls due on days
 * off before the next working day does not exist: no due date is a day off.
 */
export const morningWarnings = (today: CivilDate, policy: Policy, calendar: WorkingCalendar): MorningWarning[] => {
  if (!calendar.judge(today).working) return [];
  const warnings = Object.entries(policy.warnings ?? {}) as [WarnedRole, { daysBefore: number }][];
  return warnings.map(([role, { daysBefore }]) => ({ role, until: workingDaysAfter(today, daysBefore, calendar) }));
};

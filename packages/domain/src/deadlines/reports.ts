import type { CivilDate, MonthlyReport, Policy } from '@thaogo/policy';
import { monthlyDueDate } from './before-day.ts';
import { addDays } from './civil-date.ts';
import type { DueDate } from './due-date.ts';
import { workingDaysAfter } from './warnings.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** A monthly report with the day by which it has to be there next, explained day by day. */
export interface DueReport extends MonthlyReport, DueDate {}

const nextDue = (report: MonthlyReport, today: CivilDate, calendar: WorkingCalendar): DueReport => {
  const month = today.slice(0, 7);
  const now = monthlyDueDate(month, report.beforeDay, calendar);
  if (now.dueOn >= today) return { ...report, ...now };
  const next = addDays(`${month}-28`, 4).slice(0, 7);
  return { ...report, ...monthlyDueDate(next, report.beforeDay, calendar) };
};

/** The reports that the policy asks for, each with its next due date from `today` on, the soonest first. */
export const nextReports = (today: CivilDate, policy: Policy, calendar: WorkingCalendar): DueReport[] =>
  (policy.reports ?? [])
    .map((report) => nextDue(report, today, calendar))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));

/** Those of which coordinators are reminded on the morning of `today`; none on a day off. */
export const reportsToTell = (today: CivilDate, policy: Policy, calendar: WorkingCalendar): DueReport[] =>
  calendar.judge(today).working
    ? nextReports(today, policy, calendar).filter(
        ({ dueOn, daysBefore }) => dueOn <= workingDaysAfter(today, daysBefore, calendar),
      )
    : [];

import type { Calendar } from '../types/calendar.ts';
import type { CivilDate } from '../types/facts.ts';
import type { Policy } from '../types/policy.ts';

/** How long before it is needed the next calendar should be there. */
const NOTICE_DAYS = 60;
const DAY = 86_400_000;

/**
 * A sentence where deadlines that start within sixty days of `today` could run past the end of the calendar, else null.
 * A working day is reckoned as two days, which holds through every Tết.
 */
export const calendarEndsSoon = (calendar: Calendar, policy: Policy, today: CivilDate): string | null => {
  const longest = Math.max(
    0,
    ...Object.values(policy.periods).map(({ amount, unit }) => (unit === 'day' ? amount : amount * 2)),
  );
  const left = Math.round((Date.parse(calendar.to) - Date.parse(today)) / DAY);
  return left < NOTICE_DAYS + longest
    ? `The calendar ends on ${calendar.to}, ${left} days from ${today}; deadlines run up to ${longest} days. Add a version that reaches further.`
    : null;
};

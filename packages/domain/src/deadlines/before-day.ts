import type { CivilDate } from '@thaogo/policy';
import { addDays } from './civil-date.ts';
import type { DueDate, ExplainedDay } from './due-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/**
 * The last day on which something due "before" a day ("trước ngày 23") may be done: the day before it and, where that is a
 * day off, an earlier working day; never a later one. Explained day by day, from that day to the one named.
 */
export const lastDayBefore = (named: CivilDate, calendar: WorkingCalendar): DueDate => {
  const explanation: ExplainedDay[] = [{ date: named, counts: false, reason: 'limit', name: null, source: null }];
  let date = addDays(named, -1);
  for (let day = calendar.judge(date); !day.working; day = calendar.judge(date)) {
    explanation.unshift({ date, counts: false, reason: day.status, name: day.name, source: day.source });
    date = addDays(date, -1);
  }
  const { status, name, source } = calendar.judge(date);
  const moved = explanation.length > 1 && status !== 'undecided';
  explanation.unshift({ date, counts: true, reason: moved ? 'moved_earlier' : status, name, source });
  return { dueOn: date, explanation };
};

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * When a monthly report that is due "before day N" has to be there in the month `YYYY-MM`. Where the month has no such
 * day, the first of the next one stands for it.
 *
 * @param day 1 to 31
 * @throws RangeError when the month or the day is none.
 */
export const monthlyDueDate = (month: string, day: number, calendar: WorkingCalendar): DueDate => {
  if (!MONTH.test(month)) throw new RangeError(`A month is written YYYY-MM; got ${month}.`);
  if (!Number.isInteger(day) || day < 1 || day > 31) throw new RangeError(`A day of a month is 1 to 31; got ${day}.`);
  const named = addDays(`${month}-01`, day - 1);
  return lastDayBefore(named.startsWith(month) ? named : `${addDays(`${month}-28`, 4).slice(0, 7)}-01`, calendar);
};

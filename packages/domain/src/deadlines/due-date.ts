import type { Bilingual, CivilDate } from '@thaogo/policy';
import { addDays } from './civil-date.ts';
import type { DayStatus, WorkingCalendar } from './working-calendar.ts';

/** A length of time as rules give it: whole days (calendar days) or working days, 0 to 3,660. */
export interface Span {
  amount: number;
  unit: 'day' | 'working_day';
}

/** One day between start and due date, and what it did. */
export interface ExplainedDay {
  date: CivilDate;
  /** True when the day was counted towards the period. */
  counts: boolean;
  /**
   * Besides what the calendar says: `start` is day zero; `paused` a day on which the period stood still; `moved_end` the
   * working day to which an end on a day off moved. Of something due before a day: `moved_earlier` is the working day to
   * which the last one moved, `limit` the day named, which is too late.
   */
  reason: DayStatus | 'start' | 'calendar_day' | 'paused' | 'moved_end' | 'moved_earlier' | 'limit';
  name: Bilingual | null;
  source: string | null;
}

export interface DueDate {
  dueOn: CivilDate;
  explanation: readonly ExplainedDay[];
}

/** Days on which a period stands still: the days after `from` up to and including `to`, the day on which it goes on. */
export interface Standstill {
  from: CivilDate;
  to: CivilDate;
}

/** The longest span the day-by-day explanation is made for: ten years. */
export const LONGEST_SPAN_DAYS = 3660;

/**
 * The due date of a span that starts on `start`, with one line for every day.
 *
 * The day of the event is day zero and is not counted; an end on a day off moves to the next working day
 * (Civil Code 91/2015/QH13 arts 147–148, as commonly applied). Working days follow the calendar, including
 * Saturdays worked in exchange. Days on which the period stands still count nothing and nothing falls due on them.
 * No time at all (amount 0) is due on the day itself, or on the next working day.
 *
 * @throws RangeError when the amount is not a whole number from 0 to 3,660.
 */
export const dueDate = (
  start: CivilDate,
  span: Span,
  calendar: WorkingCalendar,
  standstills: readonly Standstill[] = [],
): DueDate => {
  if (!Number.isInteger(span.amount) || span.amount < 0 || span.amount > LONGEST_SPAN_DAYS) {
    throw new RangeError(`A period must be a whole number of days from 0 to ${LONGEST_SPAN_DAYS}; got ${span.amount}.`);
  }
  const standsStill = (day: CivilDate): boolean => standstills.some(({ from, to }) => day > from && day <= to);
  const explanation: ExplainedDay[] = [{ date: start, counts: false, reason: 'start', name: null, source: null }];
  const paused = (day: CivilDate): ExplainedDay => ({
    date: day,
    counts: false,
    reason: 'paused',
    name: null,
    source: null,
  });
  let date = start;
  let counted = 0;
  while (counted < span.amount) {
    date = addDays(date, 1);
    if (standsStill(date)) {
      explanation.push(paused(date));
      continue;
    }
    const day = calendar.judge(date);
    const counts = span.unit === 'day' || day.working;
    if (counts) counted += 1;
    const reason = span.unit === 'day' && day.status === 'working_day' ? 'calendar_day' : day.status;
    explanation.push({ date, counts, reason, name: day.name, source: day.source });
  }
  while (!calendar.judge(date).working || standsStill(date)) {
    date = addDays(date, 1);
    if (standsStill(date)) {
      explanation.push(paused(date));
      continue;
    }
    const day = calendar.judge(date);
    const reason = day.working ? 'moved_end' : day.status;
    explanation.push({ date, counts: false, reason, name: day.name, source: day.source });
  }
  return { dueOn: date, explanation };
};

/**
 * Spans one after the other, each starting where the one before was due: the sender's answer is due after the time for
 * passing on *and* the time for answering, whoever uses it up.
 */
export const dueDateOfLegs = (
  start: CivilDate,
  legs: readonly Span[],
  calendar: WorkingCalendar,
  standstills: readonly Standstill[] = [],
): DueDate =>
  legs.reduce<DueDate>(
    (sofar, leg) => {
      const next = dueDate(sofar.dueOn, leg, calendar, standstills);
      return {
        dueOn: next.dueOn,
        explanation:
          sofar.explanation.length === 0 ? next.explanation : [...sofar.explanation, ...next.explanation.slice(1)],
      };
    },
    { dueOn: start, explanation: [] },
  );

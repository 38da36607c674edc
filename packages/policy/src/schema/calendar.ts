import { z } from 'zod';
import type { Calendar, CalendarDay } from '../types/calendar.ts';
import { bilingual, civilDate, source, version } from './facts.ts';

/** What kind of fault it is, for interfaces that say it in words of their own. */
type Fault = 'repeated' | 'out_of_order' | 'out_of_range' | 'wrong_weekday' | 'unpaired';
type Report = (at: (string | number)[], fault: Fault, message: string) => void;

const LONGEST_MS = 40 * 366 * 86_400_000;

const day: z.ZodType<CalendarDay> = z.strictObject({
  date: civilDate,
  kind: z.enum(['holiday', 'compensating_day_off', 'swapped_day_off', 'working_saturday', 'undecided']),
  name: bilingual,
  source,
  pairedWith: civilDate.exactOptional(),
});

/** A version of the calendar, as shipped or as an installation writes its own. Every fault says what to do about it. */
export const calendarSchema: z.ZodType<Calendar> = z
  .strictObject({ version, inForceFrom: civilDate, from: civilDate, to: civilDate, days: z.array(day) })
  .superRefine((calendar, context) => {
    const report: Report = (path, fault, message) =>
      context.addIssue({ code: 'custom', path, message, params: { code: fault } });
    if (calendar.from > calendar.to)
      report(['to'], 'out_of_order', 'The calendar ends before it begins: exchange "from" and "to".');
    if (Date.parse(calendar.to) - Date.parse(calendar.from) > LONGEST_MS)
      report(['to'], 'out_of_range', 'A calendar speaks for forty years at most: let it end earlier.');
    const byDate = new Map(calendar.days.map((row) => [row.date, row]));
    for (const [index, row] of calendar.days.entries()) {
      const before = calendar.days[index - 1];
      if (before !== undefined && before.date === row.date)
        report(['days', index, 'date'], 'repeated', `${row.date} stands twice: keep one row.`);
      if (before !== undefined && before.date > row.date)
        report(
          ['days', index, 'date'],
          'out_of_order',
          `${row.date} stands after ${before.date}: put the days in order of date.`,
        );
      if (row.date < calendar.from || row.date > calendar.to)
        report(
          ['days', index, 'date'],
          'out_of_range',
          `${row.date} lies outside ${calendar.from}–${calendar.to}: widen the calendar.`,
        );
      checkWeekday(row, (message) => report(['days', index, 'kind'], 'wrong_weekday', message));
      checkPair(row, byDate, (message) => report(['days', index, 'pairedWith'], 'unpaired', message));
    }
  });

const checkWeekday = (row: CalendarDay, report: (message: string) => void): void => {
  const weekday = new Date(`${row.date}T00:00:00Z`).getUTCDay();
  if (row.kind === 'working_saturday' && weekday !== 6) report(`${row.date} is no Saturday: correct the date.`);
  if (row.kind !== 'working_saturday' && (weekday === 0 || weekday === 6))
    report(
      `${row.date} is a Saturday or Sunday and off anyway: leave it out, and enter the weekday that makes up for it as compensating_day_off.`,
    );
};

const PARTNER = { swapped_day_off: 'working_saturday', working_saturday: 'swapped_day_off' } as const;

const checkPair = (
  row: CalendarDay,
  byDate: ReadonlyMap<string, CalendarDay>,
  report: (message: string) => void,
): void => {
  if (row.kind === 'swapped_day_off' || row.kind === 'working_saturday') {
    const partner = row.pairedWith === undefined ? undefined : byDate.get(row.pairedWith);
    if (partner?.kind !== PARTNER[row.kind] || partner.pairedWith !== row.date)
      report(
        `${row.date} needs its ${PARTNER[row.kind]}: enter that day too and name each in the other's "pairedWith".`,
      );
  } else if (row.kind === 'compensating_day_off') {
    if (row.pairedWith === undefined || row.pairedWith >= row.date)
      report(`${row.date} makes up for an earlier holiday: name its date in "pairedWith".`);
  } else if (row.pairedWith !== undefined) report(`${row.date} is paired with no other day: leave out "pairedWith".`);
};

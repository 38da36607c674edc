import type { Bilingual, Calendar, CalendarDay, CivilDate } from '@thaogo/policy';
import { weekday } from './civil-date.ts';

/** Why a day is or is not a working day. */
export type DayStatus =
  | 'working_day'
  | 'weekend'
  | 'holiday'
  | 'compensating_day_off'
  | 'swapped_day_off'
  | 'working_saturday'
  | 'undecided'
  | 'beyond_calendar';

/** What a calendar says of one day. */
export interface JudgedDay {
  working: boolean;
  status: DayStatus;
  name: Bilingual | null;
  source: string | null;
}

/** A calendar made ready for looking up days. */
export interface WorkingCalendar {
  version: string;
  /** The first and the last day of which it speaks. */
  from: CivilDate;
  to: CivilDate;
  judge(date: CivilDate): JudgedDay;
}

const WEEKEND: JudgedDay = { working: false, status: 'weekend', name: null, source: null };
const WORKING: JudgedDay = { working: true, status: 'working_day', name: null, source: null };
const BEYOND: JudgedDay = { working: true, status: 'beyond_calendar', name: null, source: null };

const isWeekend = (date: CivilDate): boolean => weekday(date) === 0 || weekday(date) === 6;

/** Undecided days count as the weekday they are until the decision is entered. */
const judgeRow = (row: CalendarDay): JudgedDay => ({
  working: row.kind === 'working_saturday' || (row.kind === 'undecided' && !isWeekend(row.date)),
  status: row.kind,
  name: row.name,
  source: row.source.reference,
});

/**
 * Reads a calendar version. Saturday and Sunday are days off by rule; rows of the calendar say what differs.
 * Days outside the calendar's range keep the weekend rule and are marked `beyond_calendar`, so that a calendar
 * that ends too early never stops a petition from being filed.
 */
export const workingCalendar = (calendar: Calendar): WorkingCalendar => {
  const rows = new Map(calendar.days.map((row) => [row.date, judgeRow(row)]));
  return {
    version: calendar.version,
    from: calendar.from,
    to: calendar.to,
    judge(date) {
      const row = rows.get(date);
      if (row !== undefined) return row;
      if (isWeekend(date)) return WEEKEND;
      return date < calendar.from || date > calendar.to ? BEYOND : WORKING;
    },
  };
};

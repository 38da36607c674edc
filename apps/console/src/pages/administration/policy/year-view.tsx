import { type CalendarData, monthWords } from '@thaogo/contract';
import { useLanguage } from '../../../language/use-language.ts';

const DAY_MS = 86_400_000;
const MARKS: Record<CalendarData['days'][number]['kind'], string> = {
  holiday: 'month-holiday',
  compensating_day_off: 'month-holiday',
  swapped_day_off: 'month-holiday',
  working_saturday: 'month-worked',
  undecided: 'month-undecided',
};

/** Monday 0 to Sunday 6. */
const weekdayOf = (date: string): number => (new Date(date).getUTCDay() + 6) % 7;

const daysOfMonth = (month: string): string[] => {
  const first = Date.parse(`${month}-01`);
  const dates = Array.from({ length: 31 }, (_, index) => new Date(first + index * DAY_MS).toISOString().slice(0, 10));
  return dates.filter((date) => date.startsWith(month));
};

const Month = ({ month, marks }: { month: string; marks: ReadonlyMap<string, string> }) => {
  const language = useLanguage();
  const days = daysOfMonth(month);
  return (
    <div>
      <h3>{monthWords(month, language)}</h3>
      <div className="month">
        {days.map((date, index) => (
          <span
            key={date}
            className={[
              marks.get(date) ?? (weekdayOf(date) > 4 ? 'month-off' : ''),
              index === 0 ? `month-starts-${weekdayOf(date) + 1}` : '',
            ].join(' ')}
          >
            {Number(date.slice(8))}
          </span>
        ))}
      </div>
    </div>
  );
};

/** A year at a glance: weekends hatched, days off washed, Saturdays worked boxed, undecided days dashed. The list beside it says the same in words. */
export const YearView = ({ year, days }: { year: string; days: CalendarData['days'] }) => {
  const marks = new Map(days.map(({ date, kind }) => [date, MARKS[kind]]));
  return (
    <div className="year" aria-hidden="true">
      {Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).map((month) => (
        <Month key={month} month={month} marks={marks} />
      ))}
    </div>
  );
};

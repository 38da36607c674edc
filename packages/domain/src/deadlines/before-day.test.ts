import { shippedCalendars } from '@thaogo/policy';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './civil-date.ts';
import { lastDayBefore, monthlyDueDate } from './before-day.ts';
import { workingCalendar } from './working-calendar.ts';

const shipped = shippedCalendars().find(({ version }) => version === 'calendar-2026-11-22');
if (shipped === undefined) throw new Error('A calendar that was shipped is gone.');
const vietNam = workingCalendar(shipped);

/** Written by hand from the calendars of those years. */
test.each([
  { month: '2026-12', day: 23, due: '2026-12-22', why: 'a Tuesday' },
  { month: '2026-11', day: 23, due: '2026-11-20', why: 'the 22nd is a Sunday: Friday before' },
  { month: '2026-08', day: 23, due: '2026-08-22', why: 'a Saturday that is worked in exchange' },
  { month: '2026-02', day: 23, due: '2026-02-13', why: 'the whole of Tết and both weekends lie before the 23rd' },
  { month: '2025-02', day: 3, due: '2025-01-24', why: 'Tết 25/1 to 2/2/2025' },
  { month: '2026-09', day: 3, due: '2026-08-28', why: 'National Day, the day in exchange, the weekend' },
  { month: '2026-11', day: 25, due: '2026-11-23', why: 'Culture Day' },
  { month: '2025-01', day: 1, due: '2024-12-31', why: 'the day before lies in the year before' },
  { month: '2025-02', day: 30, due: '2025-02-28', why: 'there is no 30 February: by the end of it' },
  { month: '2024-02', day: 31, due: '2024-02-29', why: 'nor a 31st, in a leap year' },
])('before day $day of $month means $due: $why', ({ month, day, due }) => {
  expect(monthlyDueDate(month, day, vietNam).dueOn).toBe(due);
});

test('it explains itself from the last day to the one that is too late', () => {
  expect(lastDayBefore('2026-11-23', vietNam).explanation.map(({ date, reason }) => `${date} ${reason}`)).toEqual([
    '2026-11-20 moved_earlier',
    '2026-11-21 weekend',
    '2026-11-22 weekend',
    '2026-11-23 limit',
  ]);
  expect(lastDayBefore('2027-02-06', vietNam).explanation.map(({ date, reason }) => `${date} ${reason}`)).toEqual([
    '2027-02-05 undecided',
    '2027-02-06 limit',
  ]);
});

test('it is a working day, earlier than the one named, with nothing but days off between', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1400 }), (days) => {
      const named = addDays('2024-01-15', days);
      const { dueOn } = lastDayBefore(named, vietNam);
      expect(dueOn < named).toBe(true);
      expect(vietNam.judge(dueOn).working).toBe(true);
      for (let day = addDays(dueOn, 1); day < named; day = addDays(day, 1))
        expect(vietNam.judge(day).working).toBe(false);
    }),
  );
});

test.each([
  ['2026-13', 1],
  ['2026-1', 1],
  ['2026-01', 0],
  ['2026-01', 32],
  ['2026-01', 1.5],
])('%s, day %d is refused', (month, day) => {
  expect(() => monthlyDueDate(month, day, vietNam)).toThrow(RangeError);
});

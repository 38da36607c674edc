import { type CalendarDayKind, type CivilDate, shippedCalendars } from '@thaogo/policy';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekday } from './civil-date.ts';
import { dueDate, dueDateOfLegs, type ExplainedDay, type Span } from './due-date.ts';
import { workingCalendar } from './working-calendar.ts';

/** The first calendar ever shipped: events name it, so it must stay as it is. */
const shipped = shippedCalendars().find(({ version }) => version === 'calendar-2026-11-22');
if (shipped === undefined) throw new Error('A calendar that was shipped is gone.');
const vietNam = workingCalendar(shipped);

const LABOUR_CODE = 'Labour Code 45/2019/QH14 art. 112';
const CULTURE_DAY = 'Resolution 28/2026/QH16';
const TET_2026 = 'Notice 9441/TB-BNV of 16/10/2025';
const SWAP_2024 = 'Letter 2450/VPCP-KGVX of 2024';
const SWAP_NEW_YEAR_2026 = 'Letter 12729/VPCP-KGVX of 25/12/2025';

/** Days off on weekdays and Saturdays worked, written by hand from the announcements: not read from the calendar. */
const OFF: readonly CivilDate[] = [
  // 2024: New Year; Tết Thu 8/2 to Wed 14/2; Hùng Kings; 29/4 (swap), 30/4, 1/5; National Day
  ...['2024-01-01', '2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14', '2024-04-18'],
  ...['2024-04-29', '2024-04-30', '2024-05-01', '2024-09-02', '2024-09-03'],
  // 2025: New Year; Tết 27/1 to 31/1; Hùng Kings; 30/4, 1/5, 2/5 (swap); National Day
  ...['2025-01-01', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-04-07'],
  ...['2025-04-30', '2025-05-01', '2025-05-02', '2025-09-01', '2025-09-02'],
  // 2026: New Year and 2/1 (swap); Tết 16/2 to 20/2; 27/4 for Hùng Kings on a Sunday; 30/4, 1/5; 31/8 (swap), National Day; Culture Day
  ...['2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-04-27'],
  ...['2026-04-30', '2026-05-01', '2026-08-31', '2026-09-01', '2026-09-02', '2026-11-24'],
  // 2027 as far as decided: New Year; Hùng Kings; 30/4; 3/5 for 1/5 on a Saturday; 2/9; Culture Day
  ...['2027-01-01', '2027-04-16', '2027-04-30', '2027-05-03', '2027-09-02', '2027-11-24'],
];
const WORKED_SATURDAYS: readonly CivilDate[] = ['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'];

const daysFrom = (from: CivilDate, to: CivilDate): CivilDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));

test('every day of 2024 to 2027 is a working day or none, as announced', () => {
  const wrong = daysFrom('2024-01-01', '2027-12-31').filter((date) => {
    const weekend = [0, 6].includes(weekday(date));
    const working = weekend ? WORKED_SATURDAYS.includes(date) : !OFF.includes(date);
    return vietNam.judge(date).working !== working;
  });
  expect(wrong).toEqual([]);
});

/** start, amount, unit, due, why, source */
const TABLE: readonly [CivilDate, number, Span['unit'], CivilDate, string, string][] = [
  // Tết
  ['2026-02-13', 2, 'working_day', '2026-02-24', 'Friday before Tết: Mon 23 and Tue 24', TET_2026],
  ['2024-02-07', 1, 'working_day', '2024-02-15', 'off Thu 8/2 to Wed 14/2', LABOUR_CODE],
  ['2024-02-06', 3, 'working_day', '2024-02-16', 'one day before Tết, two after', LABOUR_CODE],
  ['2025-01-24', 2, 'working_day', '2025-02-04', 'off 25/1 to 2/2', LABOUR_CODE],
  ['2026-02-01', 15, 'day', '2026-02-23', 'ends on the first day of Tết', TET_2026],
  ['2027-02-03', 2, 'working_day', '2027-02-05', 'Tết not decided yet: ordinary days until it is', 'proposal of 2026'],
  // National Day
  ['2024-08-30', 2, 'working_day', '2024-09-05', 'off 31/8 to 3/9', LABOUR_CODE],
  ['2025-08-29', 1, 'working_day', '2025-09-03', 'off 30/8 to 2/9', LABOUR_CODE],
  ['2026-08-28', 1, 'working_day', '2026-09-03', 'off 29/8 to 2/9', TET_2026],
  ['2026-08-16', 15, 'day', '2026-09-03', 'ends on the day off in exchange, 31/8', TET_2026],
  ['2027-08-31', 2, 'working_day', '2027-09-03', '1/9 and 3/9 undecided, 2/9 off', LABOUR_CODE],
  // Culture Day, first in 2026
  ['2026-11-23', 1, 'working_day', '2026-11-25', 'Tue 24/11 off', CULTURE_DAY],
  ['2026-11-09', 15, 'day', '2026-11-25', 'ends on 24/11', CULTURE_DAY],
  ['2025-11-23', 1, 'working_day', '2025-11-24', 'no holiday before 2026', CULTURE_DAY],
  ['2027-11-23', 1, 'working_day', '2027-11-25', 'Wed 24/11 off', CULTURE_DAY],
  // Days exchanged for a Saturday
  ['2024-04-26', 2, 'working_day', '2024-05-03', '29/4, 30/4 and 1/5 off', SWAP_2024],
  ['2024-05-03', 1, 'working_day', '2024-05-04', 'a Saturday worked', SWAP_2024],
  ['2024-04-14', 15, 'day', '2024-05-02', 'ends on 29/4', SWAP_2024],
  ['2025-04-25', 2, 'working_day', '2025-04-28', 'Sat 26/4 worked', 'press schedule of 2025'],
  ['2025-04-29', 1, 'working_day', '2025-05-05', '30/4, 1/5, 2/5 off', 'press schedule of 2025'],
  ['2026-01-08', 2, 'working_day', '2026-01-10', 'Sat 10/1 worked', SWAP_NEW_YEAR_2026],
  ['2026-08-21', 2, 'working_day', '2026-08-24', 'Sat 22/8 worked', TET_2026],
  ['2026-08-07', 15, 'day', '2026-08-22', 'ends on a Saturday that is worked', TET_2026],
  ['2026-08-08', 15, 'day', '2026-08-24', 'ends on a Sunday', TET_2026],
  // Days off in lieu
  ['2026-04-24', 1, 'working_day', '2026-04-28', '27/4 for Sunday 26/4', LABOUR_CODE],
  ['2027-04-29', 1, 'working_day', '2027-05-04', '30/4, and 3/5 for Saturday 1/5', LABOUR_CODE],
  // Single holidays
  ['2024-04-17', 1, 'working_day', '2024-04-19', 'Hùng Kings, Thu 18/4', LABOUR_CODE],
  ['2025-04-04', 1, 'working_day', '2025-04-08', 'Hùng Kings, Mon 7/4', LABOUR_CODE],
  ['2027-04-15', 1, 'working_day', '2027-04-19', 'Hùng Kings, Fri 16/4', LABOUR_CODE],
  ['2026-04-29', 1, 'working_day', '2026-05-04', '30/4 and 1/5, then the weekend', LABOUR_CODE],
  // Ends of years
  ['2024-12-31', 1, 'working_day', '2025-01-02', 'one day off', LABOUR_CODE],
  ['2025-12-31', 2, 'working_day', '2026-01-06', '1/1, and 2/1 in exchange', SWAP_NEW_YEAR_2026],
  ['2025-12-17', 15, 'day', '2026-01-05', 'ends on New Year', SWAP_NEW_YEAR_2026],
  ['2026-12-31', 1, 'working_day', '2027-01-04', 'Friday off', LABOUR_CODE],
  ['2027-12-31', 1, 'working_day', '2028-01-03', 'beyond the calendar: weekends only', 'none yet'],
  ['2027-12-20', 15, 'day', '2028-01-04', 'beyond the calendar', 'none yet'],
  // 29 February, and Februaries without
  ['2024-02-28', 1, 'day', '2024-02-29', 'a leap year', 'calendar'],
  ['2024-02-14', 15, 'day', '2024-02-29', 'ends on 29/2', 'calendar'],
  ['2024-02-29', 1, 'working_day', '2024-03-01', 'starts on 29/2', 'calendar'],
  ['2025-02-14', 15, 'day', '2025-03-03', 'ends on Saturday 1/3', 'Civil Code 91/2015/QH13 art. 148'],
  // Ordinary weeks
  ['2026-11-22', 15, 'day', '2026-12-07', 'filed on a Sunday', 'Civil Code 91/2015/QH13 art. 147'],
  ['2026-11-20', 2, 'working_day', '2026-11-25', 'Friday; Culture Day is in between', CULTURE_DAY],
  ['2026-11-28', 1, 'working_day', '2026-11-30', 'a Saturday', 'Civil Code 91/2015/QH13 art. 147'],
  // No time at all: due on the day itself, or the next working day
  ['2026-02-13', 0, 'working_day', '2026-02-13', 'a working day', 'convention'],
  ['2026-02-14', 0, 'day', '2026-02-23', 'the weekend before Tết', TET_2026],
];

describe('due dates', () => {
  test.each(TABLE)('%s + %i %s = %s (%s)', (start, amount, unit, due) => {
    expect(dueDate(start, { amount, unit }, vietNam).dueOn).toBe(due);
  });

  test('both legs of the sender’s answer are counted, one after the other', () => {
    const legs: Span[] = [
      { amount: 2, unit: 'working_day' },
      { amount: 15, unit: 'day' },
    ];
    const { dueOn, explanation } = dueDateOfLegs('2026-02-13', legs, vietNam);
    expect(dueOn).toBe('2026-03-11'); // 24 February and 15 days
    expect(explanation.map(({ date }) => date)).toEqual(daysFrom('2026-02-13', '2026-03-11'));
    expect(explanation.filter(({ counts }) => counts)).toHaveLength(17);
  });

  test.each([-1, 0.5, 3661, Number.NaN, Number.POSITIVE_INFINITY])('%d days are refused', (amount) => {
    expect(() => dueDate('2026-01-05', { amount, unit: 'day' }, vietNam)).toThrow(RangeError);
  });

  test('ten years are explained', () => {
    const { dueOn, explanation } = dueDate('2026-01-05', { amount: 3660, unit: 'day' }, vietNam);
    expect(dueOn).toBe('2036-01-14'); // 3,660 days on is Sunday 13 January 2036
    expect(explanation).toHaveLength(3661 + 1);
  });
});

const line = ({ date, counts, reason }: ExplainedDay): string => `${date} ${counts ? '+' : ' '} ${reason}`;

describe('a due date explains itself', () => {
  test('in working days, over Tết', () => {
    const { explanation } = dueDate('2026-02-13', { amount: 2, unit: 'working_day' }, vietNam);
    expect(explanation.map(line)).toEqual([
      '2026-02-13   start',
      '2026-02-14   weekend',
      '2026-02-15   weekend',
      '2026-02-16   holiday',
      '2026-02-17   holiday',
      '2026-02-18   holiday',
      '2026-02-19   holiday',
      '2026-02-20   holiday',
      '2026-02-21   weekend',
      '2026-02-22   weekend',
      '2026-02-23 + working_day',
      '2026-02-24 + working_day',
    ]);
    for (const { name, source } of [0, 1, 10].flatMap((index) => explanation[index] ?? [])) {
      expect({ name, source }).toEqual({ name: null, source: null });
    }
    expect(explanation[3]).toMatchObject({ name: { vi: 'Tết Nguyên đán' }, source: expect.stringContaining('9441') });
  });

  test('in calendar days, with an end that moves', () => {
    const { explanation } = dueDate('2026-11-20', { amount: 4, unit: 'day' }, vietNam);
    expect(explanation.map(line)).toEqual([
      '2026-11-20   start',
      '2026-11-21 + weekend',
      '2026-11-22 + weekend',
      '2026-11-23 + calendar_day',
      '2026-11-24 + holiday',
      '2026-11-25   moved_end',
    ]);
  });

  test('with days exchanged, in lieu, undecided and beyond the calendar', () => {
    const reasons = (start: CivilDate, amount: number): string[] =>
      dueDate(start, { amount, unit: 'working_day' }, vietNam).explanation.slice(1).map(line);
    expect(reasons('2026-01-08', 2)).toEqual(['2026-01-09 + working_day', '2026-01-10 + working_saturday']);
    expect(reasons('2026-04-26', 1)).toEqual(['2026-04-27   compensating_day_off', '2026-04-28 + working_day']);
    expect(reasons('2026-08-30', 1)).toContain('2026-08-31   swapped_day_off');
    expect(reasons('2027-02-03', 1)).toEqual(['2027-02-04 + undecided']);
    expect(reasons('2027-12-31', 1)).toEqual([
      '2028-01-01   weekend',
      '2028-01-02   weekend',
      '2028-01-03 + beyond_calendar',
    ]);
  });
});

test('a calendar speaks for its days and for no other', () => {
  const week = workingCalendar({
    version: 'week',
    inForceFrom: '2026-03-03',
    from: '2026-03-03',
    to: '2026-03-05',
    days: [],
  });
  const days = daysFrom('2026-03-02', '2026-03-07').map((date) => week.judge(date));
  expect(days.map(({ status }) => status)).toEqual([
    'beyond_calendar',
    'working_day',
    'working_day',
    'working_day',
    'beyond_calendar',
    'weekend',
  ]);
  expect(days.every(({ name, source }) => name === null && source === null)).toBe(true);
});

const KINDS: readonly CalendarDayKind[] = [
  'holiday',
  'compensating_day_off',
  'swapped_day_off',
  'working_saturday',
  'undecided',
];
const name = { vi: 'ngày', en: 'day' };
const source = { reference: 'source', assumption: false };

/** Calendars as wild as anybody could enter them, over the first half of a year. */
const calendars = fc
  .uniqueArray(
    fc.record({ date: fc.nat({ max: 180 }).map((n) => addDays('2026-01-01', n)), kind: fc.constantFrom(...KINDS) }),
    {
      selector: ({ date }) => date,
      maxLength: 60,
    },
  )
  .map((days) =>
    workingCalendar({
      version: 'random',
      inForceFrom: '2026-01-01',
      from: '2026-01-01',
      to: '2026-06-30',
      days: days.map((day) => ({ ...day, name, source })),
    }),
  );
const starts = fc.nat({ max: 200 }).map((n) => addDays('2025-12-20', n));
const spans = fc.record({ amount: fc.nat({ max: 60 }), unit: fc.constantFrom<Span['unit'][]>('day', 'working_day') });

describe('for any calendar, start and length', () => {
  test('every day from start to due date is explained once, and the days counted are the length', () => {
    fc.assert(
      fc.property(calendars, starts, spans, (calendar, start, span) => {
        const { dueOn, explanation } = dueDate(start, span, calendar);
        expect(explanation.map(({ date }) => date)).toEqual(daysFrom(start, dueOn));
        expect(explanation.filter(({ counts }) => counts)).toHaveLength(span.amount);
        expect(explanation[0]).toMatchObject({ counts: false, reason: 'start' });
      }),
    );
  });

  test('it falls due on a working day, and no later than needed', () => {
    fc.assert(
      fc.property(calendars, starts, spans, (calendar, start, span) => {
        const { dueOn } = dueDate(start, span, calendar);
        expect(calendar.judge(dueOn).working).toBe(true);
        const after = daysFrom(start, dueOn).slice(1);
        const atLeast =
          span.unit === 'day' ? after.length : after.filter((date) => calendar.judge(date).working).length;
        expect(atLeast).toBeGreaterThanOrEqual(span.amount);
        const end = span.unit === 'day' ? addDays(start, span.amount) : dueOn;
        expect(
          daysFrom(end, dueOn)
            .slice(0, -1)
            .filter((date) => calendar.judge(date).working),
        ).toEqual([]);
        const tooMany = span.unit === 'working_day' && span.amount > 0 && atLeast > span.amount;
        expect(tooMany).toBe(false);
      }),
    );
  });

  test('more time or a later start is never due earlier', () => {
    fc.assert(
      fc.property(calendars, starts, spans, fc.nat({ max: 20 }), (calendar, start, span, more) => {
        const { dueOn } = dueDate(start, span, calendar);
        expect(dueDate(start, { ...span, amount: span.amount + more }, calendar).dueOn >= dueOn).toBe(true);
        expect(dueDate(addDays(start, more), span, calendar).dueOn >= dueOn).toBe(true);
      }),
    );
  });
});

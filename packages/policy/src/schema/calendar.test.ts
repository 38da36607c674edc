import { expect, test } from 'vitest';
import type { Calendar, CalendarDay } from '../types/calendar.ts';
import { calendarSchema } from './calendar.ts';

const day = (date: string, kind: CalendarDay['kind'], pairedWith?: string): CalendarDay => ({
  date,
  kind,
  name: { vi: 'Ngày nghỉ', en: 'Day off' },
  source: { reference: 'Thông báo 1', assumption: false },
  ...(pairedWith === undefined ? {} : { pairedWith }),
});

const SOUND: Calendar = {
  version: 'calendar-2026-11-22',
  inForceFrom: '2026-01-01',
  from: '2026-01-01',
  to: '2026-12-31',
  days: [
    day('2026-01-01', 'holiday'),
    day('2026-01-02', 'swapped_day_off', '2026-01-10'),
    day('2026-01-10', 'working_saturday', '2026-01-02'),
    day('2026-04-27', 'compensating_day_off', '2026-04-26'),
  ],
};

const faults = (change: Partial<Record<keyof Calendar, unknown>>): string => {
  const read = calendarSchema.safeParse({ ...SOUND, ...change });
  return read.success ? '' : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
};

test('a sound calendar is taken', () => {
  expect(faults({})).toBe('');
});

test.each<[string, CalendarDay[], string]>([
  ['a day twice', [day('2026-01-01', 'holiday'), day('2026-01-01', 'holiday')], 'stands twice: keep one row'],
  ['days out of order', [day('2026-01-05', 'holiday'), day('2026-01-01', 'holiday')], 'in order of date'],
  ['a day outside', [day('2027-01-01', 'holiday')], 'widen the calendar'],
  ['a holiday on a Sunday', [day('2026-04-26', 'holiday')], 'enter the weekday that makes up for it'],
  ['a working Saturday on a Monday', [day('2026-01-05', 'working_saturday', '2026-01-02')], 'is no Saturday'],
  ['half a swap', [day('2026-01-02', 'swapped_day_off', '2026-01-10')], 'needs its working_saturday'],
  [
    'two days swapped for one Saturday',
    [
      day('2026-01-02', 'swapped_day_off', '2026-01-10'),
      day('2026-01-05', 'swapped_day_off', '2026-01-10'),
      day('2026-01-10', 'working_saturday', '2026-01-02'),
    ],
    '2026-01-05 needs its working_saturday',
  ],
  ['a day in lieu of nothing', [day('2026-04-27', 'compensating_day_off')], 'name its date in "pairedWith"'],
  ['a day in lieu of a later one', [day('2026-04-27', 'compensating_day_off', '2026-05-01')], 'an earlier holiday'],
  ['a paired holiday', [day('2026-01-01', 'holiday', '2026-01-10')], 'leave out "pairedWith"'],
  ['a day that is none', [day('2026-02-30', 'holiday')], 'Write a day of the calendar from 1900 to 2199 as YYYY-MM-DD'],
])('%s is refused with what to do', (_, days, message) => {
  expect(faults({ days })).toContain(message);
});

test('each fault has a kind, for interfaces with words of their own', () => {
  const days = [day('2026-01-05', 'working_saturday', '2026-01-02'), day('2026-01-05', 'holiday')];
  const read = calendarSchema.safeParse({ ...SOUND, days, to: '2025-01-01' });
  const kinds = read.error?.issues.map((issue) => String(issue.code === 'custom' ? issue.params?.code : issue.code));
  expect(new Set(kinds)).toEqual(new Set(['out_of_order', 'repeated', 'out_of_range', 'wrong_weekday', 'unpaired']));
});

test('a source is named, or the fact is called an assumption', () => {
  const unfounded = { ...day('2026-01-01', 'holiday'), source: { reference: null, assumption: false } };
  expect(faults({ days: [unfounded] })).toContain('set "assumption" to true');
});

test('a member that nobody knows is refused, so that slips of typing are seen', () => {
  expect(faults({ days: [{ ...day('2026-01-01', 'holiday'), pairedwith: '2026-01-10' }] })).toContain('pairedwith');
  expect(faults({ from: '2027-01-01', days: [] })).toContain('ends before it begins');
  expect(faults({ to: '9999-12-31' })).toContain('forty years at most');
  expect(faults({ version: 'Lịch 2026' })).toContain('Name the version');
});

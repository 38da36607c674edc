import type { CalendarData } from '@thaogo/contract';
import { expect, test } from 'vitest';
import { type CalendarEdits, editedCalendar } from './calendar-edits.ts';

const name = { vi: 'Tết', en: 'Tết' };
const guess = { reference: null, assumption: true };
const before: CalendarData = {
  version: 'calendar-1',
  inForceFrom: '2024-01-01',
  from: '2024-01-01',
  to: '2027-12-31',
  days: [
    { date: '2027-01-01', kind: 'holiday', name, source: guess },
    { date: '2027-02-04', kind: 'undecided', name, source: guess },
    { date: '2027-02-05', kind: 'undecided', name, source: guess },
    { date: '2027-02-08', kind: 'undecided', name, source: guess },
  ],
};
const facts = { version: 'calendar-2', inForceFrom: '2026-12-01' };
const none: CalendarEdits = { to: '2027-12-31', decisions: new Map(), decisionSource: '', days: [] };

test('nothing changed is the same calendar under another name', () => {
  expect(editedCalendar(before, facts, none)).toEqual({ ...before, ...facts });
});

test('decided days are off or ordinary, by the source that was named; the rest stays undecided', () => {
  const decisions = new Map([
    ['2027-02-04', 'working_day'],
    ['2027-02-05', 'holiday'],
  ] as const);
  const { days } = editedCalendar(before, facts, { ...none, decisions, decisionSource: ' Thông báo 1 ' });
  expect(days.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
    '2027-01-01 holiday',
    '2027-02-05 holiday',
    '2027-02-08 undecided',
  ]);
  expect(days[1]?.source).toEqual({ reference: 'Thông báo 1', assumption: false });
});

test('days that are typed take their place in order, and replace what stood there', () => {
  const day = { kind: 'swapped_day_off', vi: 'Nghỉ', en: '', source: '', pairedWith: '2027-01-16' } as const;
  const { days, to } = editedCalendar(before, facts, {
    ...none,
    to: '2028-12-31',
    days: [{ ...day, date: '2027-01-01' }],
  });
  expect(to).toBe('2028-12-31');
  expect(days[0]).toEqual({
    date: '2027-01-01',
    kind: 'swapped_day_off',
    name: { vi: 'Nghỉ', en: 'Nghỉ' },
    source: guess,
    pairedWith: '2027-01-16',
  });
  expect(days).toHaveLength(4);
});

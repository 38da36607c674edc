import { expect, test } from 'vitest';
import type { Policy } from '@thaogo/policy';
import { policy } from '../testing/world.ts';
import { nextReports, reportsToTell } from './reports.ts';
import { workingCalendar } from './working-calendar.ts';

const source = { reference: null, assumption: true };
const report = (code: string, beforeDay: number, daysBefore = 3) => ({
  code,
  name: { vi: code, en: code },
  beforeDay,
  daysBefore,
  source,
});
const rules: Policy = { ...policy, reports: [report('monthly', 23), report('first', 5)] };
const calendar = workingCalendar({
  version: 'c',
  inForceFrom: '2026-01-01',
  from: '2026-01-01',
  to: '2027-12-31',
  days: [
    {
      date: '2026-12-22',
      kind: 'holiday',
      name: { vi: 'Nghỉ', en: 'Off' },
      source: { reference: 'x', assumption: false },
    },
  ],
});
const due = (today: string) => nextReports(today, rules, calendar).map(({ code, dueOn }) => [code, dueOn]);

test('a report due before the 23rd is due on the 22nd at the latest, and earlier where that is a day off', () => {
  // 22 November 2026 is a Sunday: Friday the 20th. 22 December is a holiday here: Monday the 21st.
  expect(due('2026-11-16')).toEqual([
    ['monthly', '2026-11-20'],
    ['first', '2026-12-04'],
  ]);
  expect(due('2026-11-20')[0]).toEqual(['monthly', '2026-11-20']);
  expect(due('2026-11-21')).toEqual([
    ['first', '2026-12-04'],
    ['monthly', '2026-12-21'],
  ]);
  expect(due('2026-12-22')).toEqual([
    ['first', '2027-01-04'],
    ['monthly', '2027-01-22'],
  ]);
  expect(nextReports('2026-11-16', policy, calendar)).toEqual([]);
});

test('it is explained to the day named, which is too late', () => {
  const [monthly] = nextReports('2026-11-16', rules, calendar);
  expect(monthly?.explanation.map(({ date, reason }) => [date, reason])).toEqual([
    ['2026-11-20', 'moved_earlier'],
    ['2026-11-21', 'weekend'],
    ['2026-11-22', 'weekend'],
    ['2026-11-23', 'limit'],
  ]);
});

test('coordinators are reminded some working days ahead, up to the day itself, and never on a day off', () => {
  const told = (today: string) => reportsToTell(today, rules, calendar).map(({ code }) => code);
  expect(told('2026-11-16')).toEqual([]);
  expect(told('2026-11-17')).toEqual(['monthly']);
  expect(told('2026-11-20')).toEqual(['monthly']);
  expect(told('2026-11-21')).toEqual([]);
  expect(told('2026-11-23')).toEqual([]);
});

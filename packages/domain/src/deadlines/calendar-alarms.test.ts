import { shippedCalendars, shippedPolicies } from '@thaogo/policy';
import { expect, test } from 'vitest';
import { calendarAlarms } from './calendar-alarms.ts';
import { workingCalendar } from './working-calendar.ts';

const calendarData = shippedCalendars().find(({ version }) => version === 'calendar-2026-11-22');
const policy = shippedPolicies().find(({ version }) => version === 'policy-2026-11-22');
if (calendarData === undefined || policy === undefined) throw new Error('What was shipped is gone.');
const calendar = workingCalendar(calendarData);
const alarms = (lastOpen: string | null, today: string) =>
  calendarAlarms([lastOpen, null], today, policy, calendar).map((alarm) => [alarm.kind, alarm.needed]);

test('none while the calendar reaches further than any deadline and everything on the way is decided', () => {
  expect(alarms(null, '2026-05-04')).toEqual([]);
  expect(alarms('2026-06-30', '2026-05-04')).toEqual([]);
});

test('one as soon as a deadline that starts today, with sixty days of notice, meets undecided days', () => {
  // Thirty days to look again, from 7 October: 6 November, and sixty days: 5 January.
  expect(alarms(null, '2026-10-07')).toEqual([]);
  expect(calendarAlarms([null], '2026-11-22', policy, calendar)).toEqual([
    { kind: 'days_undecided', needed: '2027-02-20', days: expect.arrayContaining(['2027-02-04', '2027-02-12']) },
  ]);
});

test('one when the calendar ends before the longest open deadline', () => {
  expect(alarms(null, '2027-09-20')).toEqual([]);
  expect(alarms('2027-11-02', '2027-09-20')).toEqual([['calendar_ends', '2028-01-01']]);
  expect(alarms(null, '2027-12-31')).toEqual([['calendar_ends', '2028-03-31']]);
});

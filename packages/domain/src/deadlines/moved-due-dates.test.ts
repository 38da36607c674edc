import { type Calendar, type CivilDate, shippedCalendars } from '@thaogo/policy';
import { expect, test } from 'vitest';
import { policy } from '../testing/world.ts';
import { type Deadline, deadlineFrom, type DeadlineName } from './deadlines.ts';
import { changedDays, movedBy } from './moved-due-dates.ts';
import { workingCalendar } from './working-calendar.ts';

const shipped = shippedCalendars().find(({ version }) => version === 'calendar-2026-11-22');
if (shipped === undefined) throw new Error('A calendar that was shipped is gone.');

/** Tết 2027 decided as in the second option that was proposed: Friday 5/2 to Sunday 14/2. An assumption of this test. */
const off: readonly CivilDate[] = ['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'];
const decidedDays: Calendar['days'] = shipped.days.flatMap((day) => {
  if (off.includes(day.date)) return [{ ...day, kind: 'holiday' as const }];
  return day.date === '2027-02-04' ? [] : [day];
});
const undecided = workingCalendar(shipped);
const decided = workingCalendar({ ...shipped, version: 'calendar-2026-12-01', days: decidedDays });

const running = (name: DeadlineName, startedOn: CivilDate, change: Partial<Deadline> = {}): Deadline => {
  const dueOn = deadlineFrom(name, startedOn, policy, undecided)?.dueOn ?? '';
  return {
    name,
    startedOn,
    dueOn,
    originalDueOn: dueOn,
    endedOn: null,
    agency: null,
    policyVersion: policy.version,
    calendarVersion: undecided.version,
    ...change,
  };
};
const moves = (deadlines: readonly Deadline[], today: CivilDate) => movedBy(deadlines, decided, () => policy, today);

test('a decision on undecided days moves what ends on them or is counted over them', () => {
  const passOn = running('pass_on', '2027-02-04'); // Fri 5/2 and Mon 8/2 as long as nothing is decided
  const answer = running('agency_answer', '2027-01-25'); // 9 February
  const before = running('agency_answer', '2027-01-04'); // 19 January
  const after = running('agency_answer', '2027-02-03'); // 18 February: calendar days, and it ends on a working day
  expect([passOn.dueOn, answer.dueOn, before.dueOn, after.dueOn]).toEqual([
    '2027-02-08',
    '2027-02-09',
    '2027-01-19',
    '2027-02-18',
  ]);
  expect(moves([passOn, answer, before, after], '2027-01-10')).toEqual([
    { name: 'pass_on', agency: null, from: '2027-02-08', to: '2027-02-16' },
    { name: 'agency_answer', agency: null, from: '2027-02-09', to: '2027-02-15' },
  ]);
});

test('applying it once is enough', () => {
  const moved = running('agency_answer', '2027-01-25', { dueOn: '2027-02-15', calendarVersion: decided.version });
  expect(moves([moved], '2027-01-26')).toEqual([]);
});

test('the past is not rewritten', () => {
  const answer = running('agency_answer', '2027-01-25');
  expect(moves([{ ...answer, endedOn: '2027-02-01' }], '2027-02-02')).toEqual([]);
  expect(moves([answer], '2027-02-09')).toHaveLength(1);
  expect(moves([answer], '2027-02-10')).toEqual([]); // late already: it stays late
  expect(moves([{ ...answer, changes: [{ kind: 'pause', from: '2027-01-26', to: null }] }], '2027-01-27')).toEqual([]);
  // The other way round, back to undecided: nothing falls due on a day that is over.
  const later = running('agency_answer', '2027-01-25', {
    dueOn: '2027-02-15',
    calendarVersion: decided.version,
  });
  expect(movedBy([later], undecided, () => policy, '2027-02-09')).toHaveLength(1);
  expect(movedBy([later], undecided, () => policy, '2027-02-10')).toEqual([]);
});

test('what this very calendar worked out is not worked out again', () => {
  const own = running('agency_answer', '2027-01-25', { calendarVersion: decided.version });
  expect(moves([own], '2027-01-27')).toEqual([]);
});

test('extensions move with the calendar too', () => {
  const extended = running('agency_answer', '2027-01-20', {
    dueOn: '2027-02-09',
    changes: [{ kind: 'extension', on: '2027-01-22', amount: 5, unit: 'day' }],
  });
  expect(moves([extended], '2027-01-25')).toEqual([
    { name: 'agency_answer', agency: null, from: '2027-02-09', to: '2027-02-15' },
  ]);
});

test('a period that the policy of that time does not know stays', () => {
  expect(
    movedBy([running('agency_answer', '2027-01-25')], decided, () => ({ ...policy, periods: {} }), '2027-01-26'),
  ).toEqual([]);
});

test('two calendars differ on the days that were decided', () => {
  const found = changedDays(undecided, decided, '2026-11-22');
  expect(found.map(({ date }) => date)).toEqual(['2027-02-04', ...off]);
  expect(found[0]).toEqual({ date: '2027-02-04', before: 'undecided', after: 'working_day' });
  expect(changedDays(undecided, decided, '2027-02-10').map(({ date }) => date)).toEqual(off.slice(3));
  const longer = workingCalendar({ ...shipped, to: '2028-01-03', version: 'longer' });
  expect(changedDays(undecided, longer, '2027-12-30')).toEqual([
    { date: '2028-01-03', before: 'beyond_calendar', after: 'working_day' },
  ]);
  const endless = workingCalendar({ ...shipped, to: '9999-12-31', version: 'endless' });
  expect(changedDays(undecided, endless, '2027-12-30').at(-1)?.date).toBe('2038-01-06');
  expect(changedDays(undecided, undecided, '2024-01-01')).toEqual([]);
});

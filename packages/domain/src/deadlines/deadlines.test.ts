import { expect, test } from 'vitest';
import { calendar, policy } from '../testing/world.ts';
import { type Deadline, deadlineFrom, isLate } from './deadlines.ts';

const without = (...names: readonly (keyof typeof policy.periods)[]) => ({
  ...policy,
  periods: Object.fromEntries(Object.entries(policy.periods).filter(([name]) => !names.some((gone) => gone === name))),
});
const dueOn = (...args: Parameters<typeof deadlineFrom>): string | undefined => deadlineFrom(...args)?.dueOn;

test('each deadline is made of its periods', () => {
  // Friday 6 March 2026; 2 working days to pass on, 15 days to answer, 10 days in which to ask for another look.
  expect(dueOn('pass_on', '2026-03-06', policy, calendar)).toBe('2026-03-10');
  expect(dueOn('answer', '2026-03-06', policy, calendar)).toBe('2026-03-25');
  expect(dueOn('agency_answer', '2026-03-06', policy, calendar)).toBe('2026-03-23'); // 21 March is a Saturday
  expect(dueOn('closing', '2026-03-06', policy, calendar)).toBe('2026-03-16');
});

test('a period that policy leaves unset makes no deadline', () => {
  expect(dueOn('pass_on', '2026-03-06', without('pass_on'), calendar)).toBeUndefined();
  expect(dueOn('closing', '2026-03-06', without('reconsideration_window'), calendar)).toBeUndefined();
  expect(dueOn('answer', '2026-03-06', without('answer'), calendar)).toBeUndefined();
  expect(dueOn('agency_answer', '2026-03-06', without('answer'), calendar)).toBeUndefined();
});

test('an answer is promised even where nothing is said about passing on', () => {
  expect(dueOn('answer', '2026-03-06', without('pass_on'), calendar)).toBe('2026-03-23');
});

test('late is what ended, or still runs, after its due date', () => {
  const deadline: Deadline = {
    name: 'answer',
    startedOn: '2026-03-06',
    dueOn: '2026-03-25',
    originalDueOn: '2026-03-25',
    endedOn: null,
    agency: null,
    policyVersion: 'p',
    calendarVersion: 'c',
  };
  expect(isLate(deadline, '2026-03-25')).toBe(false);
  expect(isLate(deadline, '2026-03-26')).toBe(true);
  expect(isLate({ ...deadline, endedOn: '2026-03-25' }, '2027-01-01')).toBe(false);
  expect(isLate({ ...deadline, endedOn: '2026-03-26' }, '2026-03-26')).toBe(true);
  expect(isLate({ ...deadline, name: 'closing' }, '2026-12-01')).toBe(false);
});

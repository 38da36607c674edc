import type { CivilDate, Policy } from '@thaogo/policy';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendar, policy } from '../testing/world.ts';
import { dueAfterPause, extendedDueDate, pausedDeadline } from './changes.ts';
import { addDays, daysBetween } from './civil-date.ts';
import { type Deadline, type DeadlineChange, deadlineFrom, type DeadlineName, isLate } from './deadlines.ts';

const source = { reference: 'Quyết định 1/2026/QĐ-TTg, Điều 5', assumption: false };
/** A rule that allows both, as an installation may enter it once it has a source. */
const allowing: Policy = {
  ...policy,
  extensions: { answer: { times: 2, longest: { amount: 10, unit: 'day' }, source } },
  pauses: { answer: { times: 1, longest: { amount: 10, unit: 'day' }, source } },
};

const running = (name: DeadlineName, startedOn: CivilDate, changes: readonly DeadlineChange[] = []): Deadline => {
  const dueOn = deadlineFrom(name, startedOn, policy, calendar)?.dueOn;
  if (dueOn === undefined) throw new Error('no such period');
  return {
    name,
    startedOn,
    dueOn,
    originalDueOn: dueOn,
    endedOn: null,
    agency: null,
    policyVersion: policy.version,
    calendarVersion: calendar.version,
    ...(changes.length === 0 ? {} : { changes }),
  };
};

/** Monday 2 March 2026 and 15 days: Tuesday 17 March. */
const answer = running('agency_answer', '2026-03-02');
const days = (amount: number) => ({ amount, unit: 'day' }) as const;

describe('an extension', () => {
  test('is counted from the due date, and an end on a day off moves', () => {
    expect(answer.dueOn).toBe('2026-03-17');
    const once = extendedDueDate(answer, days(4), '2026-03-16', allowing, calendar);
    expect(once).toMatchObject({
      ok: true,
      dueOn: '2026-03-23', // 21 March is a Saturday
      changes: [{ kind: 'extension', on: '2026-03-16', amount: 4, unit: 'day' }],
    });
    if (!once.ok) return;
    expect(once.explanation.filter(({ counts }) => counts)).toHaveLength(15 + 4);
    const again = { ...answer, dueOn: once.dueOn, changes: once.changes };
    expect(extendedDueDate(again, days(10), '2026-03-23', allowing, calendar)).toMatchObject({ dueOn: '2026-04-02' });
  });

  const extended: Deadline = {
    ...answer,
    changes: [
      { kind: 'extension', on: '2026-03-03', ...days(1) },
      { kind: 'extension', on: '2026-03-04', ...days(1) },
    ],
  };
  test.each([
    ['without a source', answer, days(1), '2026-03-10', policy, 'no_rule'],
    ['of another period', running('pass_on', '2026-03-16'), days(1), '2026-03-16', allowing, 'no_rule'],
    ['after the due date', answer, days(1), '2026-03-18', allowing, 'too_late'],
    ['once it has ended', { ...answer, endedOn: '2026-03-10' }, days(1), '2026-03-11', allowing, 'ended'],
    [
      'while it stands still',
      running('answer', '2026-03-02', [{ kind: 'pause', from: '2026-03-05', to: null }]),
      days(1),
      '2026-03-06',
      allowing,
      'standing_still',
    ],
    ['a third time', extended, days(1), '2026-03-10', allowing, 'too_often'],
    ['by too much', answer, days(11), '2026-03-10', allowing, 'too_long'],
    ['by too much in other units', answer, { amount: 6, unit: 'working_day' }, '2026-03-10', allowing, 'too_long'],
  ] as const)('%s is refused', (_, deadline, span, on, rules, refusal) => {
    expect(extendedDueDate(deadline, span, on, rules, calendar)).toEqual({ ok: false, refusal });
  });

  test('on the due date itself is in time', () => {
    expect(extendedDueDate(answer, days(10), '2026-03-17', allowing, calendar)).toMatchObject({ ok: true });
    const five = { amount: 5, unit: 'working_day' } as const;
    expect(extendedDueDate(answer, five, '2026-03-17', allowing, calendar)).toMatchObject({ dueOn: '2026-03-24' });
  });
});

describe('a pause', () => {
  const pausedOn = (on: CivilDate): Deadline => {
    const paused = pausedDeadline(answer, on, allowing, calendar);
    if (!paused.ok) throw new Error(paused.refusal);
    return { ...answer, changes: paused.changes };
  };

  test('leaves the due date as it was until the period goes on, by itself at the latest', () => {
    expect(pausedDeadline(answer, '2026-03-05', allowing, calendar)).toEqual({
      ok: true,
      changes: [{ kind: 'pause', from: '2026-03-05', to: null }],
      goesOnBy: '2026-03-16', // 15 March is a Sunday
    });
  });

  test('moves the due date by the days on which it stood still', () => {
    const resumed = dueAfterPause(pausedOn('2026-03-05'), '2026-03-09', allowing, calendar);
    // 17 March and the four days 6 to 9 March: Saturday 21, so Monday 23 March.
    expect(resumed).toMatchObject({
      ok: true,
      dueOn: '2026-03-23',
      changes: [{ kind: 'pause', from: '2026-03-05', to: '2026-03-09' }],
    });
    if (!resumed.ok) return;
    const still = resumed.explanation.filter(({ reason }) => reason === 'paused').map(({ date }) => date);
    expect(still).toEqual(['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09']);
    expect(resumed.explanation.filter(({ counts }) => counts)).toHaveLength(15);
  });

  test('that ends on the day it began moves nothing', () => {
    expect(dueAfterPause(pausedOn('2026-03-05'), '2026-03-05', allowing, calendar)).toMatchObject({
      dueOn: answer.dueOn,
    });
  });

  test('never gives more time than the rule allows', () => {
    expect(dueAfterPause(pausedOn('2026-03-05'), '2026-06-01', allowing, calendar)).toMatchObject({
      dueOn: '2026-03-30', // eleven days, 6 to 16 March, after 17 March: Saturday 28
      changes: [{ to: '2026-03-16' }],
    });
  });

  test('on the due date still stops it: it falls due once it goes on', () => {
    const resumed = dueAfterPause(pausedOn('2026-03-17'), '2026-03-18', allowing, calendar);
    expect(resumed).toMatchObject({ dueOn: '2026-03-17' });
  });

  test('is refused without a source, twice, too late, and while it stands still', () => {
    const refusal = (deadline: Deadline, on: CivilDate, rules = allowing) => {
      const paused = pausedDeadline(deadline, on, rules, calendar);
      return paused.ok ? null : paused.refusal;
    };
    expect(refusal(answer, '2026-03-05', policy)).toBe('no_rule');
    expect(refusal(answer, '2026-03-18')).toBe('too_late');
    expect(refusal({ ...answer, endedOn: '2026-03-04' }, '2026-03-05')).toBe('ended');
    expect(refusal(pausedOn('2026-03-05'), '2026-03-06')).toBe('standing_still');
    const once = { ...answer, changes: [{ kind: 'pause', from: '2026-03-03', to: '2026-03-04' }] } as const;
    expect(refusal(once, '2026-03-05')).toBe('too_often');
    expect(dueAfterPause(answer, '2026-03-05', allowing, calendar)).toEqual({
      ok: false,
      refusal: 'not_standing_still',
    });
    expect(dueAfterPause(pausedOn('2026-03-05'), '2026-03-06', policy, calendar)).toEqual({
      ok: false,
      refusal: 'no_rule',
    });
  });

  test('makes nobody late while it lasts, and hides no lateness from before', () => {
    const paused = pausedOn('2026-03-05');
    expect(isLate(paused, '2026-12-01')).toBe(false);
    expect(isLate({ ...paused, endedOn: '2026-12-01' }, '2026-12-01')).toBe(false);
    expect(isLate({ ...paused, dueOn: '2026-03-04' }, '2026-12-01')).toBe(true);
  });
});

test('a pause moves a period in calendar days by its own length, up to the next working day', () => {
  fc.assert(
    fc.property(fc.nat({ max: 200 }), fc.nat({ max: 14 }), fc.nat({ max: 9 }), (start, before, length) => {
      const deadline = running('agency_answer', addDays('2026-02-02', start));
      const from = addDays(deadline.startedOn, before);
      const paused: Deadline = { ...deadline, changes: [{ kind: 'pause', from, to: null }] };
      const resumed = dueAfterPause(paused, addDays(from, length), allowing, calendar);
      if (!resumed.ok) throw new Error(resumed.refusal);
      const earliest = addDays(deadline.startedOn, 15 + length);
      expect(resumed.dueOn >= earliest).toBe(true);
      expect(daysBetween(earliest, resumed.dueOn)).toBeLessThanOrEqual(3);
      expect(calendar.judge(resumed.dueOn).working).toBe(true);
      expect(resumed.dueOn >= deadline.dueOn).toBe(true);
    }),
  );
});

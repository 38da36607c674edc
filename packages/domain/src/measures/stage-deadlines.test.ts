import { type Period, type PeriodName, type Policy, shippedCalendars } from '@thaogo/policy';
import { expect, test } from 'vitest';
import { workingCalendar } from '../deadlines/working-calendar.ts';
import { inPlace, person, proposing, REGISTERED_ON, registering } from '../testing/measures.ts';
import { agencies, LEAD, noonOn, policy as world } from '../testing/world.ts';
import { decideMeasure, type MeasureCommand } from './decide-measure.ts';
import { applyMeasureEvent, foldMeasure } from './fold-measure.ts';
import { isLateMeasure, isOverdueStage, type Measure, measureDueOn, measureInTimeUntil } from './measure.ts';
import type { MeasureEvent } from './measure-events.ts';
import { stageDueAfter, stageDueDate, stageDueMovedBy } from './stage-deadlines.ts';

const shipped = shippedCalendars().find(({ version }) => version === 'calendar-2026-11-22');
if (shipped === undefined) throw new Error('A calendar that was shipped is gone.');
const calendar = workingCalendar(shipped);

const period = (amount: number, unit: Period['unit']): Period => ({
  amount,
  unit,
  source: { reference: null, assumption: true },
});
const policyWith = (version: string, periods: Partial<Record<PeriodName, Period>>): Policy => ({
  ...world,
  version,
  periods: { ...world.periods, ...periods },
});
const policy = policyWith('stages-1', {
  measure_drafting: period(10, 'day'),
  measure_consultation: period(5, 'working_day'),
  measure_submission: period(6, 'working_day'),
});

const LEADER = person('leader', LEAD);
const rules = { policyOn: () => policy, calendar };

/** Registers a measure, and does one thing after the other; what the rules want is fixed beside each. */
const live = (
  rest: Parameters<typeof registering>[0],
  steps: readonly [string, MeasureCommand][],
  given: Parameters<typeof stageDueAfter>[2] = rules,
): { measure: Measure; events: readonly MeasureEvent[] } => {
  const events: MeasureEvent[] = [];
  let measure: Measure | null = null;
  const record = (event: MeasureEvent): Measure => {
    events.push(event);
    const after = applyMeasureEvent('m', measure, event);
    measure = after;
    const due = stageDueAfter(after, event, given);
    return due === null ? after : record({ ...due, seq: after.version + 1, at: event.at, actor: event.actor });
  };
  let now = record(inPlace(registering(rest), 1));
  for (const [on, command] of steps) {
    const decision = decideMeasure(now, command, { staff: LEADER, now: noonOn(on), agencies });
    if (!decision.ok) throw new Error(decision.refusals.join(' '));
    now = record(inPlace(decision.event, now.version + 1, LEADER, noonOn(on)));
  }
  return { measure: now, events };
};
const note = (stage: Extract<MeasureCommand, { action: 'note_stage' }>['stage'], on: string, noted = on) =>
  [noted, { action: 'note_stage', stage, on, number: null }] as [string, MeasureCommand];
const dueOf = ({ stages }: Measure) =>
  Object.fromEntries(stages.flatMap(({ stage, deadline }) => (deadline === null ? [] : [[stage, deadline.dueOn]])));

test('a due date is reckoned as every other: day zero, working days, days off at the end, worked out by hand', () => {
  const due = (stage: 'drafted' | 'consulted' | 'submitted', startedOn: string) =>
    stageDueDate('amend', { stage, startedOn }, policy, calendar)?.dueOn;
  // Ten days from Tuesday 22 December end on New Year's Day, a Friday.
  expect(due('drafted', '2026-12-22')).toBe('2027-01-04');
  // Six working days from Thursday 24 December: 25, 28, 29, 30, 31, then Monday 4 January.
  expect(due('submitted', '2026-12-24')).toBe('2027-01-04');
  // Tết 2026 is off until Sunday 22 February: five working days from Friday 13 are 23 to 27.
  expect(due('consulted', '2026-02-13')).toBe('2026-02-27');
  // Ten days from Saturday 7 February end within Tết, on Tuesday 17.
  expect(due('drafted', '2026-02-07')).toBe('2026-02-23');
  expect(
    stageDueDate('amend', { stage: 'consulted', startedOn: '2026-02-13' }, policy, calendar)?.explanation[0],
  ).toEqual({ date: '2026-02-13', counts: false, reason: 'start', name: null, source: null });
});

test('stages without a period have no due date', () => {
  const all = policyWith('all', {
    measure_registration: period(1, 'day'),
    measure_adoption: period(1, 'day'),
  });
  for (const stage of ['proposed', 'replied', 'in_force', 'appraised', 'examined', 'drafted'] as const)
    expect(stageDueDate('amend', { stage, startedOn: '2026-03-02' }, all, calendar)).toBeNull();
  expect(stageDueDate('amend', { stage: 'adopted', startedOn: '2026-03-02' }, all, calendar)?.dueOn).toBe('2026-03-03');
});

test('a draft is due after the time to enter it into the programme, a letter is entered into none', () => {
  const entered = policyWith('entered', {
    measure_registration: period(2, 'working_day'),
    measure_drafting: period(10, 'day'),
  });
  const due = (kind: Measure['kind']) =>
    stageDueDate(kind, { stage: 'drafted', startedOn: '2026-03-02' }, entered, calendar)?.dueOn;
  // Monday 2 March, Wednesday 4, then ten days: Saturday 14, so Monday 16. Without: Thursday 12.
  expect([due('amend'), due('guide_application')]).toEqual(['2026-03-16', '2026-03-12']);
});

test('registration starts the first stage, a stage that is done the next, one passed over nothing', () => {
  const registered = live({}, []);
  expect(registered.events.map(({ type }) => type)).toEqual(['registered', 'stage_due']);
  expect(registered.measure.stages[0]?.deadline).toEqual({
    startedOn: REGISTERED_ON,
    dueOn: '2026-03-12',
    originalDueOn: '2026-03-12',
    policyVersion: 'stages-1',
    calendarVersion: 'calendar-2026-11-22',
  });
  // From the day it was done, not the day that was noted: Friday 6 March and five working days.
  const drafted = live({}, [note('drafted', '2026-03-06', '2026-03-20')]);
  expect(dueOf(drafted.measure)).toEqual({ drafted: '2026-03-12', consulted: '2026-03-13' });
  const over = live({}, [note('drafted', '2026-03-06'), note('appraised', '2026-03-09')]);
  expect(dueOf(over.measure)).toEqual({ drafted: '2026-03-12', consulted: '2026-03-13', submitted: '2026-03-17' });
  // The policy says nothing of appraisal.
  expect(live({}, [note('consulted', '2026-03-06')]).events.map(({ type }) => type)).toEqual([
    'registered',
    'stage_due',
    'stage_noted',
  ]);
  // Nothing else starts anything.
  const planned = live({}, [['2026-03-03', { action: 'plan_stage', stage: 'adopted', on: '2026-06-01' }]]);
  expect(planned.events).toHaveLength(3);
  expect(foldMeasure('m', over.events)).toEqual(over.measure);
});

test('what was done before the measure was registered leaves the next stage its time from the registration', () => {
  expect(live({}, [note('drafted', '2026-01-05', '2026-03-02')]).measure.stages[1]?.deadline).toMatchObject({
    startedOn: REGISTERED_ON,
    dueOn: '2026-03-09',
  });
});

test('what is proposed to others has no days of the owner', () => {
  const { measure } = live(proposing, [
    ['2026-03-04', { action: 'send_proposal', number: '7', on: '2026-03-04' }],
    ['2026-03-05', { action: 'note_reply', accepted: true, number: '8', on: '2026-03-05', reasons: null }],
    note('drafted', '2026-03-06'),
  ]);
  expect(dueOf(measure)).toEqual({});
});

test('without a period there is no deadline and no event', () => {
  const { events } = live({}, [note('drafted', '2026-03-06')], { policyOn: () => world, calendar });
  expect(events.map(({ type }) => type)).toEqual(['registered', 'stage_noted']);
});

test('a changed period binds only what begins from its first day on', () => {
  const changed = policyWith('stages-2', {
    measure_drafting: period(90, 'day'),
    measure_consultation: period(1, 'working_day'),
    measure_submission: period(1, 'working_day'),
  });
  const policyOn = (day: string) => (day < '2026-03-09' ? policy : changed);
  const { measure } = live({}, [note('drafted', '2026-03-06', '2026-03-10'), note('appraised', '2026-03-10')], {
    policyOn,
    calendar,
  });
  expect(measure.stages.map(({ deadline }) => deadline?.policyVersion ?? null)).toEqual([
    'stages-1',
    'stages-1',
    null,
    'stages-2',
    null,
    null,
  ]);
  expect(dueOf(measure)).toEqual({ drafted: '2026-03-12', consulted: '2026-03-13', submitted: '2026-03-11' });
});

test('a measure is due and late by the sooner of what was promised and what the rules want', () => {
  const { measure } = live({}, [['2026-03-03', { action: 'plan_stage', stage: 'drafted', on: '2026-04-01' }]]);
  expect([measureDueOn(measure), measureInTimeUntil(measure)]).toEqual(['2026-03-12', '2026-03-12']);
  expect([isLateMeasure(measure, '2026-03-12'), isLateMeasure(measure, '2026-03-13')]).toEqual([false, true]);
  const sooner = live({}, [['2026-03-03', { action: 'plan_stage', stage: 'drafted', on: '2026-03-05' }]]).measure;
  expect([measureDueOn(sooner), measureInTimeUntil(sooner)]).toEqual(['2026-03-05', '2026-03-05']);
});

test('late stays late, what was passed over was behind when the later one was done, and what ended gets no later', () => {
  const overdue = ({ measure }: { measure: Measure }, today: string) =>
    measure.stages.filter((stage) => isOverdueStage(measure, stage, today)).map(({ stage }) => stage);
  expect(overdue(live({}, [note('drafted', '2026-03-12')]), '2026-03-19')).toEqual([]);
  expect(overdue(live({}, [note('drafted', '2026-03-13')]), '2026-03-19')).toEqual(['drafted']);
  // Consultation was due on 13 March.
  const passed = (on: string) => live({}, [note('drafted', '2026-03-06'), note('appraised', on)]);
  expect(overdue(passed('2026-03-13'), '2026-03-14')).toEqual([]);
  expect(overdue(passed('2026-03-16'), '2026-03-17')).toEqual(['consulted']);
  const given = { action: 'abandon' as const, reason: { id: 'why', hash: 'why' } };
  expect(overdue(live({}, [['2026-03-12', given]]), '2026-12-31')).toEqual([]);
});

test('another calendar moves what runs and is not past, once, and keeps the original due date', () => {
  const holiday = (date: string) => ({
    date,
    kind: 'holiday' as const,
    name: { vi: 'Nghỉ', en: 'Off' },
    source: { reference: 'Thông báo', assumption: false },
  });
  const after = workingCalendar({ ...shipped, version: 'later', days: [...shipped.days, holiday('2026-03-12')] });
  const { measure } = live({}, []);
  const move = stageDueMovedBy(measure, after, () => policy, '2026-03-10');
  expect(move?.data).toEqual({
    stage: 'drafted',
    from: '2026-03-12',
    to: '2026-03-13',
    cause: 'calendar',
    calendarVersion: 'later',
  });
  if (move === null) throw new Error('Nothing moved.');
  const moved = applyMeasureEvent('m', measure, inPlace(move, measure.version + 1));
  expect(moved.stages[0]?.deadline).toMatchObject({
    dueOn: '2026-03-13',
    originalDueOn: '2026-03-12',
    policyVersion: 'stages-1',
    calendarVersion: 'later',
  });
  expect(stageDueMovedBy(moved, after, () => policy, '2026-03-10')).toBeNull();
  expect(stageDueMovedBy(measure, calendar, () => policy, '2026-03-10')).toBeNull();
  // Past its day, or done, it stays.
  expect(stageDueMovedBy(measure, after, () => policy, '2026-03-13')).toBeNull();
  expect(
    stageDueMovedBy(live({}, [note('drafted', '2026-03-11')]).measure, after, () => policy, '2026-03-11')?.data.stage,
  ).toBe('consulted');
  expect(
    stageDueMovedBy(live({}, [note('adopted', '2026-03-11')]).measure, after, () => policy, '2026-03-11'),
  ).toBeNull();
  expect(() => applyMeasureEvent('m', foldMeasure('m', [inPlace(registering(), 1)]), inPlace(move, 2))).toThrow(
    'Nothing is due',
  );
});

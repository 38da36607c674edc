import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLES } from '../access/actors.ts';
import { addDays, civilDateOf } from '../deadlines/civil-date.ts';
import type { WorkingCalendar } from '../deadlines/working-calendar.ts';
import type { ContentRef } from '../life/events.ts';
import { inPlace, person, proposing, REGISTERED_ON, registering } from '../testing/measures.ts';
import { agencies, calendar, COORDINATOR, LEAD, noonOn, OTHER, policy as world } from '../testing/world.ts';
import { decideMeasure, type MeasureCommand } from './decide-measure.ts';
import { applyMeasureEvent, foldMeasure } from './fold-measure.ts';
import { isLateInstruction, isLateStage, isOverdueStage, type Measure, measureDueOn } from './measure.ts';
import type { MeasureEvent, MeasureEventType } from './measure-events.ts';
import { MEASURE_STAGES } from './measure-stages.ts';
import { MEASURE_STATES, type MeasureState, OPEN_MEASURE_STATES } from './measure-table.ts';
import { stageDueAfter, stageDueMovedBy } from './stage-deadlines.ts';

/** Words that somebody typed, handed in where only a reference belongs, as a careless caller might. */
const CANARY = 'Nguyễn Thị Canary, 0912 345 678';
const row = (id: string): ContentRef => Object.assign({ id, hash: `hash-of-${id}` }, { text: CANARY });

const PEOPLE = [LEAD, COORDINATOR, 'ubnd-31', OTHER].flatMap((agency) => ROLES.map((role) => person(role, agency)));

/** Every command there is, with something to refuse in each. */
const commandsOn = (today: string, variant: number): readonly MeasureCommand[] => {
  const stage = MEASURE_STAGES[variant % MEASURE_STAGES.length] ?? 'adopted';
  const past = addDays(today, (variant % 4) - 2);
  const ahead = addDays(today, (variant % 90) - 5);
  return [
    { action: 'plan_stage', stage, on: ahead },
    { action: 'slip_stage', stage, on: ahead, reason: row('slip') },
    { action: 'send_proposal', number: '7/STC', on: past },
    {
      action: 'note_reply',
      accepted: variant % 3 !== 0,
      number: '8/UBND',
      on: past,
      reasons: variant % 2 ? row('no') : null,
    },
    { action: 'note_stage', stage, on: past, number: variant % 2 ? '9/STC' : null },
    {
      action: 'put_in_force',
      ...(variant % 3 === 0
        ? {}
        : { text: variant % 5 === 0 ? null : { documentId: 'd', numberSymbol: '1/2026/QĐ-UBND', effectiveOn: past } }),
    },
    { action: 'remind', number: '3/STP', on: past },
    { action: 'instruct', instruction: row('instruction'), dueOn: variant % 3 ? ahead : null },
    { action: 'reply_to_instruction', instruction: (variant % 40) + 2, reply: row('reply') },
    { action: 'abandon', reason: row('abandon') },
  ];
};

const step = fc.record({
  command: fc.nat({ max: 9 }),
  /** Ends are rare, or nothing would live long enough to be late. */
  ends: fc.nat({ max: 9 }).map((n) => n === 0),
  variant: fc.nat({ max: 400 }),
  person: fc.nat({ max: PEOPLE.length - 1 }),
  days: fc.nat({ max: 12 }),
});

const period = (amount: number) => ({
  amount,
  unit: 'day' as const,
  source: { reference: null, assumption: true },
});
const policy = {
  ...world,
  periods: {
    ...world.periods,
    measure_consultation: period(5),
    measure_submission: period(20),
    measure_adoption: period(9),
  },
};
/** The calendar of the other tests, and one in which whatever day is divisible by three is off and every other is not. */
const calendarOf = (variant: number): WorkingCalendar =>
  variant % 2 === 0
    ? calendar
    : {
        ...calendar,
        version: 'other',
        judge: (date) => ({ ...calendar.judge(date), working: Number(date.slice(8)) % 3 !== 0 }),
      };

const frozen = <T extends object>(value: T): T => {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part as object);
  return Object.freeze(value);
};

/** What must hold between a measure and the same after one event. */
const holds = (before: Measure, event: MeasureEvent, after: Measure, today: string): void => {
  if (event.type !== 'instruction_answered') expect(OPEN_MEASURE_STATES).toContain(before.state);
  // An instruction stays until it is answered, and keeps its day for ever.
  for (const was of before.instructions) {
    const is = after.instructions.find(({ seq }) => seq === was.seq);
    const answered = event.type === 'instruction_answered' && event.data.instruction === was.seq;
    expect(is).toEqual(answered ? { ...was, reply: { content: event.data.reply, on: today } } : was);
    if (is !== undefined && isLateInstruction(was, today)) expect(isLateInstruction(is, today)).toBe(true);
  }
  for (const [index, was] of before.stages.entries()) {
    const is = after.stages[index];
    if (is === undefined) throw new Error('A stage went away.');
    // What was promised first and what was late stays so for ever.
    if (was.originalPlannedOn !== null) expect(is.originalPlannedOn).toBe(was.originalPlannedOn);
    if (isLateStage(was, today))
      expect(isLateStage(is, today) || event.type === 'stage_noted' || is.doneOn !== null).toBe(true);
    if (was.doneOn !== null) expect(is.doneOn).toBe(was.doneOn);
    // No promised date changes without an event that says so.
    if (is.plannedOn !== was.plannedOn) {
      expect(['stage_planned', 'stage_slipped']).toContain(event.type);
      const slipped = was.plannedOn !== null && is.plannedOn !== null && is.plannedOn > was.plannedOn;
      expect(slipped).toBe(event.type === 'stage_slipped');
      expect(after.slips - before.slips).toBe(slipped ? 1 : 0);
    }
    expect(is.slips.length).toBeGreaterThanOrEqual(was.slips.length);
    // What the rules want is fixed once; only another calendar moves it, by an event, and what was late stays late.
    expect(is.deadline?.originalDueOn).toBe(was.deadline?.originalDueOn ?? is.deadline?.dueOn);
    if (is.deadline !== was.deadline) expect(event.type).toBe(was.deadline === null ? 'stage_due' : 'stage_due_moved');
    if (was.deadline !== null && isOverdueStage(before, was, today) && was.doneOn === null && is.doneOn === null)
      expect(isOverdueStage(after, is, today) || event.type === 'stage_noted').toBe(true);
  }
  expect(after.slips).toBe(after.stages.reduce((sum, { slips }) => sum + slips.length, 0));
};

const sound = (measure: Measure): void => {
  expect(measure.end === null).toBe(OPEN_MEASURE_STATES.includes(measure.state));
  if (measure.state === 'kept') {
    expect(measure.inForce).not.toBeNull();
    expect(measure.stages.find(({ stage }) => stage === 'adopted')?.doneOn).not.toBeNull();
  }
  if (measure.state === 'not_accepted') expect(measure.reply?.reasons).not.toBeNull();
  if (measure.end !== null) expect(measureDueOn(measure)).toBeNull();
  if (measure.state === 'proposing') expect(measure.letter).toBeNull();
  const days = measure.stages.flatMap(({ stage, doneOn }) => (doneOn === null || stage === 'in_force' ? [] : [doneOn]));
  expect(days).toEqual(days.toSorted());
};

test('whatever anybody tries in whatever order, a measure stays sound and its history says all of it', () => {
  const states = new Set<MeasureState>();
  const events = new Set<MeasureEventType>();
  fc.assert(
    fc.property(fc.boolean(), fc.array(step, { minLength: 20, maxLength: 80 }), (proposed, steps) => {
      let now = noonOn(REGISTERED_ON);
      const history = [inPlace(registering(proposed ? proposing : {}), 1)];
      let measure = frozen(foldMeasure('m', history));
      const record = (event: MeasureEvent, today: string): void => {
        const after = frozen(applyMeasureEvent('m', measure, event));
        holds(measure, event, after, today);
        sound(after);
        history.push(event);
        measure = after;
        states.add(after.state);
        events.add(event.type);
      };
      for (const each of steps) {
        now = new Date(now.getTime() + each.days * 86_400_000);
        const today = civilDateOf(now);
        const commands = commandsOn(today, each.variant);
        // From a random start, the first thing that somebody may do now.
        const rotated = commands.map((_c, index) => commands[(index + each.command) % commands.length]);
        const people = [...PEOPLE.slice(each.person), ...PEOPLE.slice(0, each.person)];
        const found = rotated
          .filter((command) => command !== undefined)
          .filter(({ action }) => each.ends || (action !== 'abandon' && action !== 'put_in_force'))
          .flatMap((command) =>
            people.flatMap((staff) => {
              const decision = decideMeasure(measure, command, { staff, now, agencies });
              return decision.ok ? [{ event: decision.event, staff }] : [];
            }),
          )[0];
        if (found === undefined) continue;
        const { id, role, agency } = found.staff;
        const event = inPlace(found.event, measure.version + 1, { kind: 'staff', id, role, agency }, now);
        record(event, today);
        const due = stageDueAfter(measure, event, { policyOn: () => policy, calendar: calendarOf(each.variant) });
        if (due !== null) record(inPlace(due, measure.version + 1, event.actor, now), today);
        const move = stageDueMovedBy(measure, calendarOf(each.variant), () => policy, today);
        if (move !== null) record(inPlace(move, measure.version + 1, undefined, now), today);
      }
      expect(foldMeasure('m', history)).toEqual(measure);
      expect(measure.version).toBe(history.length);
      expect(JSON.stringify(history)).not.toContain('Canary');
      expect(JSON.stringify(measure)).not.toContain('Canary');
    }),
    { numRuns: process.env.DEEP === undefined ? 200 : 2000 },
  );
  expect([...states].toSorted()).toEqual([...MEASURE_STATES].toSorted());
  // All but the registration itself and joining, which answers do.
  expect(events.size).toBe(12);
});

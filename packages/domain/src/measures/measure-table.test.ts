import { describe, expect, test } from 'vitest';
import { ROLES, type Staff } from '../access/actors.ts';
import { inPlace, person, proposing, registeredMeasure } from '../testing/measures.ts';
import { agencies, COORDINATOR, LEAD, noonOn, OTHER, words } from '../testing/world.ts';
import { decideMeasure, type MeasureCommandOf } from './decide-measure.ts';
import { applyMeasureEvent } from './fold-measure.ts';
import { actingOnMeasure, judgeMeasure, measureActionsFor } from './judge-measure.ts';
import type { Measure } from './measure.ts';
import type { MeasureEventType } from './measure-events.ts';
import { MEASURE_ACTIONS, MEASURE_STATES, type MeasureAction, type MeasureState } from './measure-table.ts';

/*
 * The rules once more, written by hand and not derived from the table that the code uses: state by state, who may do what.
 * Whatever is not named here is refused.
 */
const RELATIONS = { owner: LEAD, coordinating: COORDINATOR, steering: 'ubnd-31', addressee: 'hdnd-31', another: OTHER };
type Person = `${(typeof ROLES)[number]} of ${keyof typeof RELATIONS} agency`;
const PEOPLE = ROLES.flatMap((role) =>
  (Object.keys(RELATIONS) as (keyof typeof RELATIONS)[]).map((of) => ({
    name: `${role} of ${of} agency` as const,
    staff: person(role, RELATIONS[of]),
  })),
);

const FROM_ABOVE: Partial<Record<Person, readonly MeasureAction[]>> = {
  'coordinator of coordinating agency': ['remind', 'reply_to_instruction'],
  'chairman_office of steering agency': ['remind', 'instruct', 'abandon'],
  // The chairman's office of a council watches what lies in its province as well.
  'chairman_office of addressee agency': ['remind', 'instruct', 'abandon'],
  // Whoever leads the owner itself stands above it.
  'chairman_office of owner agency': ['remind', 'instruct', 'abandon'],
};
/** Once it has ended, what was instructed before is still to be answered. */
const ENDED: Partial<Record<Person, readonly MeasureAction[]>> = {
  'officer of owner agency': ['reply_to_instruction'],
  'leader of owner agency': ['reply_to_instruction'],
  'coordinator of coordinating agency': ['reply_to_instruction'],
};
const MAY: Record<MeasureState, Partial<Record<Person, readonly MeasureAction[]>>> = {
  proposing: {
    ...FROM_ABOVE,
    'officer of owner agency': ['plan_stage', 'send_proposal', 'reply_to_instruction'],
    'leader of owner agency': ['plan_stage', 'slip_stage', 'send_proposal', 'reply_to_instruction', 'abandon'],
  },
  proposed: {
    ...FROM_ABOVE,
    'officer of owner agency': ['plan_stage', 'note_reply', 'reply_to_instruction'],
    'leader of owner agency': ['plan_stage', 'slip_stage', 'note_reply', 'reply_to_instruction', 'abandon'],
  },
  under_way: {
    ...FROM_ABOVE,
    'officer of owner agency': ['plan_stage', 'note_stage', 'put_in_force', 'reply_to_instruction'],
    'leader of owner agency': [
      'plan_stage',
      'slip_stage',
      'note_stage',
      'put_in_force',
      'reply_to_instruction',
      'abandon',
    ],
  },
  kept: ENDED,
  not_accepted: ENDED,
  abandoned: ENDED,
};

const TODAY = '2026-03-20';
const COMMANDS: { [A in MeasureAction]: MeasureCommandOf<A> } = {
  plan_stage: { action: 'plan_stage', stage: 'in_force', on: TODAY },
  slip_stage: { action: 'slip_stage', stage: 'submitted', on: '2026-06-01', reason: words('reason') },
  send_proposal: { action: 'send_proposal', number: '7/STC', on: TODAY },
  note_reply: { action: 'note_reply', accepted: true, number: '8/UBND', on: TODAY, reasons: null },
  note_stage: { action: 'note_stage', stage: 'submitted', on: TODAY, number: '5/TTr-STC' },
  put_in_force: {
    action: 'put_in_force',
    text: { documentId: 'd', numberSymbol: '9/2026/QĐ-UBND', effectiveOn: TODAY },
  },
  remind: { action: 'remind', number: '3/STP', on: TODAY },
  instruct: { action: 'instruct', instruction: words('instruction'), dueOn: TODAY },
  reply_to_instruction: { action: 'reply_to_instruction', instruction: 1, reply: words('reply') },
  abandon: { action: 'abandon', reason: words('reason') },
};

/** What each action is told as, and where it leads; it stays where nothing is said. */
const RESULT: Record<MeasureAction, [MeasureEventType, MeasureState?]> = {
  plan_stage: ['stage_planned'],
  slip_stage: ['stage_slipped'],
  send_proposal: ['proposal_sent', 'proposed'],
  note_reply: ['reply_noted', 'under_way'],
  note_stage: ['stage_noted'],
  put_in_force: ['put_in_force', 'kept'],
  remind: ['reminded'],
  instruct: ['instructed'],
  reply_to_instruction: ['instruction_answered'],
  abandon: ['abandoned', 'abandoned'],
};

/** A measure in any state with nothing in the way of `action` but person and state. */
const measureIn = (state: MeasureState, action: MeasureAction): Measure => {
  const measure = registeredMeasure({ ...proposing, addressee: 'hdnd-31' });
  const adopted = action === 'put_in_force' ? { doneOn: '2026-03-10', number: '9/2026/QĐ-UBND' } : {};
  const instruction = { seq: 1, agency: 'ubnd-31', on: '2026-03-10', content: words('i'), dueOn: null, reply: null };
  return {
    ...measure,
    state,
    instructions: [instruction],
    stages: measure.stages.map((stage) => ({
      ...stage,
      ...(stage.stage === 'submitted' ? { plannedOn: '2026-05-01', originalPlannedOn: '2026-05-01' } : {}),
      ...(stage.stage === 'adopted' ? adopted : {}),
    })),
  };
};

describe.each(MEASURE_STATES)('a measure that is %s', (state) => {
  test.each(PEOPLE)('lets $name do what the rules say, and nothing else', ({ name, staff }) => {
    const found = MEASURE_ACTIONS.filter(
      (action) => judgeMeasure(measureIn(state, action), action, staff, agencies).length === 0,
    );
    expect(found.toSorted()).toEqual([...(MAY[state][name] ?? [])].toSorted());
  });

  test.each(PEOPLE)('is changed by $name through the same rules', ({ name, staff }) => {
    const done = MEASURE_ACTIONS.map((action) => {
      const measure = measureIn(state, action);
      const decision = decideMeasure(measure, COMMANDS[action], { staff, now: noonOn(TODAY), agencies });
      if (!decision.ok) return [action, 'refused'];
      const after = applyMeasureEvent('m', measure, inPlace(decision.event, 2, staff, noonOn(TODAY)));
      return [action, decision.event.type, after.state];
    });
    expect(done).toEqual(
      MEASURE_ACTIONS.map((action) => {
        if (!(MAY[state][name] ?? []).includes(action)) return [action, 'refused'];
        const [type, next] = RESULT[action];
        return [action, type, next ?? state];
      }),
    );
  });
});

test('a deputy acts in the post they fill, and the head of a unit works as its officers do', () => {
  const measure = measureIn('under_way', 'slip_stage');
  const deputy: Staff = {
    ...person('officer', LEAD, 'anna'),
    deputyFor: [{ account: 'binh', role: 'leader', capacity: 'kt' }],
  };
  const as = actingOnMeasure(measure, 'slip_stage', deputy, agencies);
  expect(as).toMatchObject({ id: 'anna', role: 'leader', actingFor: { account: 'binh', capacity: 'kt' } });
  expect(actingOnMeasure(measure, 'plan_stage', deputy, agencies)).not.toHaveProperty('actingFor');
  expect(measureActionsFor(measure, deputy, agencies).find(({ name }) => name === 'slip_stage')?.allowed).toBe(true);
  const head: Staff = { ...person('leader', LEAD), unit: { id: 'u', within: ['u'] } };
  const allowed = measureActionsFor(measure, head, agencies).filter((action) => action.allowed);
  expect(allowed.map(({ name }) => name)).toEqual(['plan_stage', 'note_stage', 'put_in_force', 'reply_to_instruction']);
});

test('people are shown the actions of their role, each judged', () => {
  const measure = registeredMeasure();
  const shown = measureActionsFor(measure, person('officer', LEAD), agencies);
  expect(shown.map(({ name }) => name)).toEqual([
    'plan_stage',
    'send_proposal',
    'note_reply',
    'note_stage',
    'put_in_force',
    'reply_to_instruction',
  ]);
  expect(shown.find(({ name }) => name === 'send_proposal')).toEqual({
    name: 'send_proposal',
    allowed: false,
    reasons: ['wrong_state'],
  });
  expect(shown.find(({ name }) => name === 'reply_to_instruction')?.reasons).toEqual(['no_open_instruction']);
  expect(measureActionsFor(measure, person('supervisor', 'hdnd-31'), agencies)).toEqual([]);
  expect(measureActionsFor(measure, person('officer', OTHER), agencies).every(({ allowed }) => !allowed)).toBe(true);
});

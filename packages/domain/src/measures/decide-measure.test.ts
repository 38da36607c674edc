import { expect, test } from 'vitest';
import type { Staff } from '../access/actors.ts';
import { inPlace, person, proposing, registeredMeasure } from '../testing/measures.ts';
import { agencies, LEAD, noonOn, words } from '../testing/world.ts';
import { decideMeasure, type MeasureCommand } from './decide-measure.ts';
import { applyMeasureEvent, foldMeasure } from './fold-measure.ts';
import {
  instructionDueOn,
  isLateInstruction,
  isLateStage,
  type Measure,
  measureDueOn,
  measurePromisedOn,
  openInstructions,
  stagesAhead,
} from './measure.ts';
import { stagesFor } from './measure-stages.ts';

const OFFICER = person('officer', LEAD);
const LEADER = person('leader', LEAD);

const attempt = (measure: Measure, command: MeasureCommand, on: string, staff: Staff = LEADER) =>
  decideMeasure(measure, command, { staff, now: noonOn(on), agencies });

const refusal = (measure: Measure, command: MeasureCommand, on: string, staff?: Staff): string => {
  const decision = attempt(measure, command, on, staff);
  return decision.ok ? 'allowed' : decision.refusals.join(' ');
};

/** Does one thing after the other; each must be allowed. */
const live = (measure: Measure, ...steps: readonly [string, MeasureCommand][]): Measure =>
  steps.reduce((before, [on, command]) => {
    const decision = attempt(before, command, on);
    if (!decision.ok) throw new Error(decision.refusals.join(' '));
    return applyMeasureEvent('m', before, inPlace(decision.event, before.version + 1, LEADER, noonOn(on)));
  }, measure);

const done = (
  stage: 'drafted' | 'consulted' | 'appraised' | 'submitted' | 'adopted',
  on: string,
): [string, MeasureCommand] => [on, { action: 'note_stage', stage, on, number: '1/STC' }];
const newText = (effectiveOn: string | null) => ({ documentId: 'd', numberSymbol: '9/2026/QĐ-UBND', effectiveOn });

test('the first promise stays; a later day needs a leader and a reason, and is counted', () => {
  const planned = live(registeredMeasure(), [
    '2026-03-02',
    { action: 'plan_stage', stage: 'submitted', on: '2026-05-01' },
  ]);
  const slip: MeasureCommand = { action: 'slip_stage', stage: 'submitted', on: '2026-06-01', reason: words('why') };
  expect(refusal(planned, { action: 'plan_stage', stage: 'submitted', on: '2026-06-01' }, '2026-03-03')).toBe(
    'planned_later_needs_slip',
  );
  expect(refusal(planned, { action: 'plan_stage', stage: 'submitted', on: '2026-05-01' }, '2026-03-03')).toBe(
    'planned_later_needs_slip',
  );
  expect(refusal(planned, slip, '2026-03-03', OFFICER)).toBe('wrong_role');
  expect(refusal(planned, { ...slip, on: '2026-04-30' }, '2026-03-03')).toBe('not_later');
  expect(refusal(planned, { ...slip, stage: 'adopted' }, '2026-03-03')).toBe('not_planned');
  const slipped = live(
    planned,
    ['2026-03-03', slip],
    ['2026-03-04', { ...slip, on: '2026-07-01' }],
    ['2026-03-05', { action: 'plan_stage', stage: 'submitted', on: '2026-04-01' }],
  );
  const submitted = slipped.stages.find(({ stage }) => stage === 'submitted');
  expect(submitted).toMatchObject({ plannedOn: '2026-04-01', originalPlannedOn: '2026-05-01' });
  expect(submitted?.slips.map(({ from, on, at }) => [from, on, at])).toEqual([
    ['2026-05-01', '2026-06-01', '2026-03-03'],
    ['2026-06-01', '2026-07-01', '2026-03-04'],
  ]);
  expect(slipped.slips).toBe(2);
});

test('moving a date does not make what was late be in time', () => {
  const late = live(
    registeredMeasure(),
    ['2026-03-02', { action: 'plan_stage', stage: 'drafted', on: '2026-04-01' }],
    ['2026-04-10', { action: 'slip_stage', stage: 'drafted', on: '2026-06-01', reason: words('why') }],
  );
  const [drafted] = late.stages;
  if (drafted === undefined) throw new Error('There is no first stage.');
  expect([measureDueOn(late), measurePromisedOn(late)]).toEqual(['2026-06-01', '2026-04-01']);
  expect([isLateStage(drafted, '2026-04-01'), isLateStage(drafted, '2026-04-02')]).toEqual([false, true]);
  const [finished] = live(late, done('drafted', '2026-05-20')).stages;
  expect(finished !== undefined && isLateStage(finished, '2026-12-31')).toBe(true);
});

test('a day that is promised lies ahead, and belongs to what is still to be done', () => {
  const measure = live(registeredMeasure(), done('drafted', '2026-03-02'));
  const plan = (stage: 'drafted' | 'proposed' | 'adopted', on: string) =>
    refusal(measure, { action: 'plan_stage', stage, on }, '2026-03-10');
  expect(plan('adopted', '2026-03-09')).toBe('planned_in_past');
  expect(plan('adopted', '2026-03-10')).toBe('allowed');
  expect(plan('drafted', '2026-04-01')).toBe('stage_done_already');
  expect(plan('proposed', '2026-04-01')).toBe('stage_not_of_this_measure');
});

test('stages are done in their order and on days in order; some may be passed over', () => {
  const measure = live(registeredMeasure(), done('drafted', '2026-03-05'), done('appraised', '2026-03-08'));
  expect(stagesAhead(measure).map(({ stage }) => stage)).toEqual(['submitted', 'adopted', 'in_force']);
  const note = (stage: 'consulted' | 'submitted' | 'in_force' | 'examined', on: string) =>
    refusal(measure, { action: 'note_stage', stage, on, number: null }, '2026-03-20');
  expect(note('consulted', '2026-03-09')).toBe('stage_done_already');
  expect(note('submitted', '2026-03-07')).toBe('date_before_last_stage');
  expect(note('submitted', '2026-03-21')).toBe('date_in_future');
  expect(note('submitted', '2026-03-08')).toBe('allowed');
  expect(note('in_force', '2026-03-10')).toBe('stage_not_of_this_measure');
  expect(note('examined', '2026-03-10')).toBe('stage_not_of_this_measure');
});

test('a measure is kept only once the new text is named and in force', () => {
  const adopted = live(registeredMeasure(), done('adopted', '2026-03-10'));
  const name = (given: Omit<Extract<MeasureCommand, { action: 'put_in_force' }>, 'action'>) =>
    refusal(adopted, { action: 'put_in_force', ...given }, '2026-03-20');
  expect(refusal(registeredMeasure(), { action: 'put_in_force', text: newText('2026-03-20') }, '2026-03-20')).toBe(
    'not_adopted',
  );
  expect(name({})).toBe('new_text_missing');
  expect(name({ number: '9/2026/QĐ-UBND', on: '2026-03-20' })).toBe('new_text_missing');
  expect(name({ text: null })).toBe('new_text_unknown');
  expect(name({ text: newText(null) })).toBe('new_text_missing');
  expect(name({ text: newText('2026-03-21') })).toBe('date_in_future');
  expect(name({ text: newText('2026-03-09') })).toBe('effective_before_adoption');
  const kept = live(adopted, ['2026-03-20', { action: 'put_in_force', text: newText('2026-03-15') }]);
  expect(kept).toMatchObject({
    state: 'kept',
    inForce: { number: '9/2026/QĐ-UBND', documentId: 'd', on: '2026-03-15' },
    end: { on: '2026-03-20', reason: null },
  });
  expect([measureDueOn(kept), stagesAhead(kept)]).toEqual([null, []]);
  expect(name({ text: newText(null), on: '2026-03-20' })).toBe('allowed');
});

test('guidance ends in a letter that is posted, of which the register has none', () => {
  const guidance = live(
    registeredMeasure({
      kind: 'guide_application',
      stages: stagesFor('guide_application', 'own', { type: 'circular', adopters: ['btc'] }),
    }),
    done('adopted', '2026-03-10'),
  );
  const post = (number?: string, on?: string) =>
    refusal(
      guidance,
      { action: 'put_in_force', ...(number !== undefined && { number }), ...(on !== undefined && { on }) },
      '2026-03-20',
    );
  expect(post()).toBe('new_text_missing');
  expect(post('15/STC')).toBe('new_text_missing');
  expect(post('15/STC', '2026-03-21')).toBe('date_in_future');
  expect(post('15/STC', '2026-03-09')).toBe('date_before_last_stage');
  expect(post('15/STC', '2026-03-12')).toBe('allowed');
});

test('a proposal is sent, answered, and goes on or ends with the reasons', () => {
  const sent = live(registeredMeasure(proposing), [
    '2026-03-05',
    { action: 'send_proposal', number: '7/STC', on: '2026-03-04' },
  ]);
  expect(sent).toMatchObject({ state: 'proposed', letter: { number: '7/STC', on: '2026-03-04' } });
  const reply = (given: Partial<Extract<MeasureCommand, { action: 'note_reply' }>>): MeasureCommand => ({
    action: 'note_reply',
    accepted: true,
    number: '8/UBND',
    on: '2026-03-10',
    reasons: null,
    ...given,
  });
  expect(refusal(sent, reply({ on: '2026-03-03' }), '2026-03-20')).toBe('date_before_letter');
  expect(refusal(sent, reply({ on: '2026-03-21' }), '2026-03-20')).toBe('date_in_future');
  expect(refusal(sent, reply({ accepted: false }), '2026-03-20')).toBe('reason_missing');
  expect(live(sent, ['2026-03-20', reply({})])).toMatchObject({ state: 'under_way', end: null });
  expect(live(sent, ['2026-03-20', reply({ accepted: false, reasons: words('why') })])).toMatchObject({
    state: 'not_accepted',
    reply: { accepted: false, reasons: words('why') },
    end: { on: '2026-03-20', reason: words('why') },
  });
});

test('reminders are kept with whoever sent them', () => {
  const measure = registeredMeasure();
  const remind = (on: string): MeasureCommand => ({ action: 'remind', number: '3/STP', on });
  const coordinator = person('coordinator', 'so-tu-phap-31');
  expect(refusal(measure, remind('2026-03-01'), '2026-03-10', coordinator)).toBe('date_before_registration');
  expect(refusal(measure, remind('2026-03-11'), '2026-03-10', coordinator)).toBe('date_in_future');
  const decision = attempt(measure, remind('2026-03-10'), '2026-03-10', coordinator);
  if (!decision.ok) throw new Error(decision.refusals.join(' '));
  expect(applyMeasureEvent('m', measure, inPlace(decision.event, 2, coordinator)).reminders).toEqual([
    { seq: 2, number: '3/STP', on: '2026-03-10', agency: 'so-tu-phap-31' },
  ]);
});

test('a broken history is never read as a measure', () => {
  const measure = registeredMeasure();
  expect(() => foldMeasure('m', [])).toThrow('at least its registration');
  expect(() => foldMeasure('m', [inPlace({ type: 'joined', v: 1, data: { petition: 'p' } }, 1)])).toThrow(
    'must register',
  );
  expect(() => applyMeasureEvent('m', measure, inPlace({ type: 'joined', v: 1, data: { petition: 'p' } }, 3))).toThrow(
    'cannot follow version 1',
  );
});

test('which stages apply follows from kind and document', () => {
  const of = (kind: Parameters<typeof stagesFor>[0], type: Parameters<typeof stagesFor>[2]['type'], adopter: string) =>
    stagesFor(kind, 'own', { type, adopters: [adopter] }).join(' ');
  const law = 'drafted consulted appraised submitted examined adopted in_force';
  expect(of('amend', 'law', 'quoc-hoi')).toBe(law);
  expect(of('amend', null, 'quoc-hoi')).toBe(law);
  expect(of('amend', 'ordinance', 'ubtvqh')).toBe(law);
  expect(of('amend', 'resolution', 'hdnd-31')).toBe(law);
  expect(of('amend', 'decree', 'chinh-phu')).toBe('drafted consulted appraised submitted adopted in_force');
  expect(of('repeal', 'circular', 'btc')).toBe('drafted consulted appraised adopted in_force');
  expect(of('guide_application', 'circular', 'btc')).toBe('drafted adopted in_force');
  expect(of('correct', 'decree', 'chinh-phu')).toBe('drafted adopted in_force');
  expect(of('propose_interpretation', 'law', 'ubtvqh')).toBe('drafted consulted submitted examined adopted in_force');
  expect(of('special_resolution', 'law', 'chinh-phu')).toBe('drafted consulted appraised submitted adopted in_force');
  expect(of('special_resolution', 'law', 'ubtvqh')).toBe(law);
  expect(stagesFor('amend', 'proposed', { type: 'law', adopters: ['quoc-hoi'] }).slice(0, 2)).toEqual([
    'proposed',
    'replied',
  ]);
});

test('an instruction has a day of its own and stays open until it is answered, also when the measure has ended', () => {
  const CHAIRMAN = person('chairman_office', 'ubnd-31');
  const instruct = (dueOn: string | null): MeasureCommand => ({
    action: 'instruct',
    instruction: words('instruction'),
    dueOn,
  });
  const reply = (instruction: number): MeasureCommand => ({
    action: 'reply_to_instruction',
    instruction,
    reply: words('reply'),
  });
  const put = (before: Measure, command: MeasureCommand, on: string, staff: Staff): Measure => {
    const decision = attempt(before, command, on, staff);
    if (!decision.ok) throw new Error(decision.refusals.join(' '));
    return applyMeasureEvent('m', before, inPlace(decision.event, before.version + 1, staff, noonOn(on)));
  };
  const measure = registeredMeasure();
  expect(refusal(measure, instruct('2026-03-09'), '2026-03-10', CHAIRMAN)).toBe('due_in_past');
  expect(refusal(measure, reply(2), '2026-03-10')).toBe('no_open_instruction');
  const later = put(measure, instruct('2026-03-20'), '2026-03-10', CHAIRMAN);
  const both = put(later, instruct('2026-03-10'), '2026-03-10', CHAIRMAN);
  const three = put(both, instruct(null), '2026-03-10', CHAIRMAN);
  expect([openInstructions(three), instructionDueOn(three)]).toEqual([3, '2026-03-10']);
  expect(three.instructions.map((each) => isLateInstruction(each, '2026-03-10'))).toEqual([false, false, false]);
  expect(three.instructions.map((each) => isLateInstruction(each, '2026-03-11'))).toEqual([false, true, false]);
  const ended = put(three, { action: 'abandon', reason: words('why') }, '2026-03-12', LEADER);
  expect([openInstructions(ended), instructionDueOn(ended)]).toEqual([3, '2026-03-10']);
  expect(refusal(ended, instruct(null), '2026-03-13', CHAIRMAN)).toBe('wrong_state');
  const answered = put(ended, reply(3), '2026-03-13', OFFICER);
  expect([openInstructions(answered), instructionDueOn(answered)]).toEqual([2, '2026-03-20']);
  // Answering late does not make it have been in time.
  expect(answered.instructions.map((each) => isLateInstruction(each, '2026-03-13'))).toEqual([false, true, false]);
  expect(refusal(answered, reply(3), '2026-03-13')).toBe('instruction_unknown');
  expect(refusal(answered, reply(1), '2026-03-13')).toBe('instruction_unknown');
});

test('the oldest instructions name no day', () => {
  const event = inPlace({ type: 'instructed', v: 1, data: { instruction: words('old') } }, 2, LEADER);
  expect(applyMeasureEvent('m', registeredMeasure(), event).instructions).toMatchObject([
    { seq: 2, dueOn: null, reply: null },
  ]);
});

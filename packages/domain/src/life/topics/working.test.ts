import type { Policy } from '@thaogo/policy';
import { describe, expect, test } from 'vitest';
import {
  officer,
  leader,
  coordinator,
  chairman,
  commune,
  FULL,
  type Step,
  story,
  refusals,
  running,
  accepted,
  drafted,
} from '../../testing/whole-life.ts';
import {
  contextAt,
  COORDINATOR,
  LEAD,
  noonOn,
  OTHER,
  recorded,
  SENDER,
  staff,
  SYSTEM,
  words,
} from '../../testing/world.ts';
import type { Command } from '../commands.ts';
import { decide } from '../decide.ts';
import { applyEvent } from '../fold.ts';
import type { Petition } from '../petition.ts';

const source = { reference: 'Luật mẫu', assumption: false };

describe('a dispute about who leads', () => {
  const sendBack: Command = { action: 'send_back', reason: words('reason'), to: OTHER };
  const twice: readonly Step[] = [
    ['2026-03-03', officer, sendBack],
    ['2026-03-04', coordinator, { action: 'assign', agency: LEAD }],
    ['2026-03-05', officer, sendBack],
  ];

  test('opens with the second send-back, while the sender’s deadline runs on', () => {
    const petition = story(LEAD, twice);
    expect(petition).toMatchObject({
      state: 'disputed',
      lead: null,
      sendBacks: 2,
      sentBackBy: [LEAD],
      dispute: { by: LEAD, to: OTHER, since: '2026-03-05', proposal: null },
    });
    expect(running(petition)).toEqual([
      ['answer', null, '2026-03-19'],
      ['dispute', COORDINATOR, '2026-03-10'],
    ]);
  });

  test('the coordinator proposes, whoever is above decides; a third agency is still the coordinator’s to ask', () => {
    const petition = story(LEAD, [
      ...twice,
      ['2026-03-06', coordinator, { action: 'propose_lead', agency: LEAD, reason: words('why') }],
    ]);
    expect(petition.dispute?.proposal).toEqual({ agency: LEAD, reason: words('why') });
    const assign = (agency: string): Command => ({ action: 'assign', agency });
    expect(refusals(petition, ['2026-03-06', coordinator, assign(LEAD)])).toEqual(['higher_decision_needed']);
    expect(refusals(petition, ['2026-03-06', coordinator, assign(OTHER)])).toBe('allowed');
    const context = { ...contextAt(chairman, noonOn('2026-03-06')), policy: FULL };
    const decision = decide(petition, assign(LEAD), context);
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
    const after = applyEvent('p', petition, recorded(decision.event, petition.version + 1, chairman, context.now));
    expect(after).toMatchObject({ state: 'assigned', lead: LEAD, dispute: null });
    expect(refusals(after, ['2026-03-09', officer, sendBack])).toBe('allowed');
  });

  test('a consulted agency may open it too, and is not counted as having sent it back', () => {
    const petition = story(LEAD, [
      accepted,
      ['2026-03-04', officer, { action: 'consult', agency: 'ubnd-11311', question: words('question') }],
      ['2026-03-05', commune, { action: 'contest_lead', reason: words('reason'), to: OTHER }],
    ]);
    expect(petition).toMatchObject({ state: 'disputed', sendBacks: 0, sentBackBy: [], dispute: { by: 'ubnd-11311' } });
  });
});

describe('asking', () => {
  test('each consulted agency has its own deadline, which ends with its opinion', () => {
    const asked = story(LEAD, [
      accepted,
      ['2026-03-04', officer, { action: 'consult', agency: 'ubnd-11311', question: words('q1') }],
      ['2026-03-05', officer, { action: 'consult', agency: OTHER, question: words('q2') }],
    ]);
    expect(running(asked).filter(([name]) => name === 'opinion')).toEqual([
      ['opinion', 'ubnd-11311', '2026-03-09'],
      ['opinion', OTHER, '2026-03-10'],
    ]);
    const consult = (agency: string): Step => [
      '2026-03-06',
      officer,
      { action: 'consult', agency, question: words('q3') },
    ];
    expect(refusals(asked, consult(OTHER))).toEqual(['agency_consulted_already']);
    expect(refusals(asked, consult(LEAD))).toEqual(['agency_leads_already']);
    expect(refusals(asked, consult('byt'))).toEqual(['agency_not_joined']);
    expect(refusals(asked, consult('nowhere'))).toEqual(['agency_unknown']);
    const now = noonOn('2026-03-06');
    const opinion = decide(asked, { action: 'give_opinion', opinion: words('o') }, contextAt(commune, now));
    if (!opinion.ok) throw new Error('refused');
    const after = applyEvent('p', asked, recorded(opinion.event, asked.version + 1, commune, now));
    expect(after.consultations.map(({ agency, opinion: given }) => [agency, given])).toEqual([
      ['ubnd-11311', words('o')],
      [OTHER, null],
    ]);
    expect(running(after).filter(([name]) => name === 'opinion')).toEqual([['opinion', OTHER, '2026-03-10']]);
  });

  test('work goes on with the sender’s message, or by itself once the time is over, never before', () => {
    const asked = story(LEAD, [accepted, ['2026-03-04', officer, { action: 'ask', question: words('question') }]]);
    expect(asked).toMatchObject({ state: 'awaiting_sender', question: words('question') });
    expect(running(asked)).toContainEqual(['sender_reply', null, '2026-03-09']);
    expect(refusals(asked, ['2026-03-09', SYSTEM, { action: 'resume' }])).toEqual(['sender_may_still_reply']);
    expect(refusals(asked, ['2026-03-10', SYSTEM, { action: 'resume' }])).toBe('allowed');
    expect(refusals(asked, ['2026-03-05', officer, { action: 'resume' }])).toBe('allowed');
    const replied = story(LEAD, [
      accepted,
      ['2026-03-04', officer, { action: 'ask', question: words('question') }],
      ['2026-03-06', SENDER, { action: 'message', message: words('reply') }],
    ]);
    expect(replied).toMatchObject({ state: 'in_progress', question: null });
  });

  test('nothing stands still meanwhile unless policy names a source; then what stood still is given back', () => {
    const steps: readonly Step[] = [
      accepted,
      ['2026-03-04', officer, { action: 'ask', question: words('question') }],
      ['2026-03-06', SENDER, { action: 'message', message: words('reply') }],
    ];
    const due = (petition: Petition) => running(petition).map(([name, , dueOn]) => [name, dueOn]);
    expect(due(story(LEAD, steps))).toEqual([
      ['answer', '2026-03-19'],
      ['agency_answer', '2026-03-17'],
    ]);
    const pausing: Policy = { ...FULL, pauses: { answer: { times: 1, longest: { amount: 5, unit: 'day' }, source } } };
    const paused = story(LEAD, steps, pausing);
    // Two days stood still; 21 March 2026 is a Saturday.
    expect(due(paused)).toEqual([
      ['answer', '2026-03-23'],
      ['agency_answer', '2026-03-19'],
    ]);
    expect(paused.deadlines.map(({ originalDueOn }) => originalDueOn).slice(0, 2)).toEqual([
      '2026-03-19',
      '2026-03-17',
    ]);
  });
});

describe('approval', () => {
  test('climbs the steps that were in force when the draft was submitted, each by another person', () => {
    const rules: Policy = { ...FULL, approvalSteps: { usual: ['leader'], agencies: { [LEAD]: ['leader', 'leader'] } } };
    const first = story(LEAD, [...drafted, ['2026-03-05', leader, { action: 'approve' }]], rules);
    expect(first).toMatchObject({ state: 'in_review', approval: null, review: { steps: ['leader', 'leader'] } });
    expect(running(first)).toContainEqual(['approval', LEAD, '2026-03-06']);
    expect(refusals(first, ['2026-03-05', leader, { action: 'approve' }])).toEqual(['own_approval']);
    const deputy = staff('leader', LEAD, 'deputy');
    const both = story(
      LEAD,
      [...drafted, ['2026-03-05', leader, { action: 'approve' }], ['2026-03-06', deputy, { action: 'approve' }]],
      rules,
    );
    expect(both).toMatchObject({ state: 'awaiting_issue', approval: { by: 'deputy', on: '2026-03-06' } });
    expect(running(both)).toContainEqual(['issuing', LEAD, '2026-03-09']);
  });

  test('a draft that was returned starts at the first step again', () => {
    const rules: Policy = { ...FULL, approvalSteps: { usual: ['leader', 'chairman_office'] } };
    const petition = story(
      LEAD,
      [
        ...drafted,
        ['2026-03-05', leader, { action: 'approve' }],
        ['2026-03-06', chairman, { action: 'return_draft', remark: words('remark') }],
        ['2026-03-09', officer, { action: 'submit_draft' }],
      ],
      rules,
    );
    expect(petition.review).toEqual({ steps: ['leader', 'chairman_office'], approvals: [] });
    expect(refusals(petition, ['2026-03-09', chairman, { action: 'approve' }], rules)).toEqual(['other_step']);
  });
});

describe('more time', () => {
  const extend = (amount: number): Command => ({
    action: 'extend',
    deadline: 'agency_answer',
    amount,
    reason: words('reason'),
  });

  test('is given only where policy names a source', () => {
    expect(refusals(story(LEAD, [accepted]), ['2026-03-04', leader, extend(5)])).toEqual(['extension_not_provided']);
  });

  const rules: Policy = { ...FULL, extensions: { answer: { times: 1, longest: { amount: 10, unit: 'day' }, source } } };

  test('moves the agency’s and the sender’s answer together; the first due dates stay beside', () => {
    const petition = story(LEAD, [accepted, ['2026-03-04', leader, extend(5)]], rules);
    expect(petition.deadlines.map(({ name, originalDueOn, dueOn }) => [name, originalDueOn, dueOn])).toEqual([
      ['answer', '2026-03-19', '2026-03-24'],
      ['agency_answer', '2026-03-17', '2026-03-23'],
    ]);
    expect(refusals(petition, ['2026-03-05', leader, extend(5)], rules)).toEqual(['extensions_used_up']);
  });

  test('in advance, and not beyond the limit', () => {
    const petition = story(LEAD, [accepted], rules);
    expect(refusals(petition, ['2026-03-17', leader, extend(11)], rules)).toEqual(['extension_too_long']);
    expect(refusals(petition, ['2026-03-18', leader, extend(5)], rules)).toEqual(['extension_too_late']);
    expect(refusals(petition, ['2026-03-17', leader, extend(10)], rules)).toBe('allowed');
  });
});

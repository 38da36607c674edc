import { describe, expect, test } from 'vitest';
import {
  officer,
  another,
  leader,
  clerk,
  coordinator,
  coordinatingLeader,
  chairman,
  supervisor,
  type Step,
  story,
  refusals,
  running,
  accepted,
  issue,
  answered,
  FULL,
} from '../../testing/whole-life.ts';
import {
  agencies,
  contextAt,
  COORDINATOR,
  filingFor,
  LEAD,
  noonOn,
  OTHER,
  recorded,
  SENDER,
  staff,
  SYSTEM,
  words,
} from '../../testing/world.ts';
import type { Policy } from '@thaogo/policy';
import type { Command } from '../commands.ts';
import { decide } from '../decide.ts';
import { decideFiling } from '../filing.ts';
import { applyEvent } from '../fold.ts';
import { isBinding } from '../holder.ts';

describe('looking again', () => {
  const asked: readonly Step[] = [
    ...answered,
    ['2026-03-07', SENDER, { action: 'rating', score: 1 }],
    ['2026-03-09', SENDER, { action: 'reconsideration', reason: words('why') }],
  ];

  test('the earlier answer is kept with its rating; opinion and new draft come from others', () => {
    const petition = story(LEAD, asked);
    expect(petition).toMatchObject({
      state: 'reconsidered',
      answer: null,
      rating: null,
      draft: null,
      earlierAnswer: { number: '12/STC', rating: 1, involved: [`officer@${LEAD}`, `leader@${LEAD}`], opinion: null },
    });
    expect(running(petition)).toEqual([['reconsideration', COORDINATOR, '2026-03-16']]);
    const reopened = story(LEAD, [...asked, ['2026-03-10', coordinator, { action: 'reopen', opinion: words('o') }]]);
    expect(reopened).toMatchObject({ state: 'in_progress', lead: LEAD });
    const save: Command = { action: 'save_draft', draft: words('draft-2'), outcome: 'repeal' };
    expect(refusals(reopened, ['2026-03-11', officer, save])).toEqual(['wrote_earlier_answer']);
    expect(refusals(reopened, ['2026-03-11', another, save])).toBe('allowed');
  });

  test('is asked once, and in time', () => {
    const again: Command = { action: 'reconsideration', reason: words('again') };
    const petition = story(LEAD, answered);
    expect(refusals(petition, ['2026-03-16', SENDER, again])).toBe('allowed');
    expect(refusals(petition, ['2026-03-17', SENDER, again])).toEqual(['reconsideration_over']);
    const second = story(LEAD, [
      ...asked,
      ['2026-03-10', coordinator, { action: 'reopen', opinion: words('o') }],
      ['2026-03-11', another, { action: 'save_draft', draft: words('draft-2'), outcome: 'repeal' }],
      ['2026-03-11', another, { action: 'submit_draft' }],
      ['2026-03-12', staff('leader', LEAD, 'deputy'), { action: 'approve' }],
      issue('2026-03-13'),
    ]);
    expect(second).toMatchObject({ state: 'answered', answer: { outcome: 'repeal' } });
    expect(refusals(second, ['2026-03-13', SENDER, again])).toEqual(['reconsidered_already']);
  });

  test('brings back no deadline that the earlier answer met, also where it is guided elsewhere and that is contested', () => {
    const contested = story(LEAD, [
      ...asked,
      ['2026-03-10', coordinator, { action: 'reopen', opinion: words('o') }],
      ['2026-03-11', another, { action: 'propose_out_of_scope', ground: 'civil_dispute' }],
      ['2026-03-11', staff('leader', LEAD, 'deputy'), { action: 'confirm_out_of_scope' }],
      ['2026-03-12', SENDER, { action: 'contest', reason: words('why') }],
    ]);
    expect(contested).toMatchObject({ state: 'screening', earlierAnswer: { number: '12/STC' } });
    expect(running(contested).map(([name]) => name)).toEqual(['pass_on']);
  });
});

describe('out of scope', () => {
  const confirmed: readonly Step[] = [
    ['2026-03-03', coordinator, { action: 'propose_out_of_scope', ground: 'civil_dispute' }],
    ['2026-03-03', coordinatingLeader, { action: 'confirm_out_of_scope' }],
  ];

  test('may be contested once: it comes back, and the sender’s deadline is what it was', () => {
    const contested = story(null, [...confirmed, ['2026-03-05', SENDER, { action: 'contest', reason: words('why') }]]);
    expect(contested).toMatchObject({ state: 'screening', contested: true, ground: null, province: '31' });
    expect(running(contested)).toEqual([
      ['answer', null, '2026-03-19'],
      ['pass_on', COORDINATOR, '2026-03-09'],
    ]);
  });

  test('comes back with the due date that it had, also where the policy says something else meanwhile', () => {
    const longer: Policy = {
      ...FULL,
      version: 'longer',
      periods: {
        ...FULL.periods,
        answer: { amount: 40, unit: 'day', source: { reference: 'Luật mẫu', assumption: false } },
      },
    };
    const before = story(null, confirmed);
    const context = { ...contextAt(SENDER, noonOn('2026-03-05')), policy: longer, policyOf: () => FULL };
    const decision = decide(before, { action: 'contest', reason: words('why') }, context);
    if (!decision.ok) throw new Error('refused');
    const after = applyEvent(
      before.id,
      before,
      recorded(decision.event, before.version + 1, SENDER, noonOn('2026-03-05')),
    );
    const answers = after.deadlines.filter(({ name }) => name === 'answer');
    expect(answers).toEqual(
      before.deadlines.filter(({ name }) => name === 'answer').map((each) => ({ ...each, endedOn: null })),
    );
    expect(answers).toHaveLength(1);
  });

  test('stands at once where it was contested before: it closes the day after', () => {
    const again = story(null, [
      ...confirmed,
      ['2026-03-05', SENDER, { action: 'contest', reason: words('why') }],
      ['2026-03-06', coordinator, { action: 'propose_out_of_scope', ground: 'civil_dispute' }],
      ['2026-03-06', coordinatingLeader, { action: 'confirm_out_of_scope' }],
    ]);
    expect(again).toMatchObject({ state: 'out_of_scope', contested: true });
    expect(running(again)).toEqual([]);
    expect(refusals(again, ['2026-03-07', SYSTEM, { action: 'close' }])).toBe('allowed');
    expect(refusals(again, ['2026-03-07', SENDER, { action: 'contest', reason: words('why') }])).toEqual([
      'contested_already',
    ]);
  });

  test('stands once the time for contesting is over, and is closed', () => {
    const petition = story(null, confirmed);
    expect(refusals(petition, ['2026-03-13', SYSTEM, { action: 'close' }])).toEqual(['too_early']);
    expect(refusals(petition, ['2026-03-14', SYSTEM, { action: 'close' }])).toBe('allowed');
    const late: Command = { action: 'contest', reason: words('why') };
    expect(refusals(petition, ['2026-03-14', SENDER, late])).toEqual(['contest_over']);
  });

  test('passing it to another channel needs an addressee, a letter and a day that has come', () => {
    const petition = story(null, []);
    const transfer = (change: object): Step => [
      '2026-03-04',
      coordinator,
      {
        action: 'transfer',
        ground: 'denunciation',
        agency: null,
        addressee: words('addressee'),
        letterNumber: '3/STP',
        on: '2026-03-04',
        ...change,
      },
    ];
    expect(refusals(petition, transfer({}))).toBe('allowed');
    expect(refusals(petition, transfer({ addressee: null }))).toEqual(['addressee_missing']);
    expect(refusals(petition, transfer({ agency: 'nowhere' }))).toEqual(['agency_unknown']);
    expect(refusals(petition, transfer({ ground: 'no_such' }))).toEqual(['ground_unknown']);
    expect(refusals(petition, transfer({ on: '2026-03-05' }))).toEqual(['letter_in_future']);
  });
});

describe('few eyes', () => {
  test('what was sealed stays restricted until a coordinator lifts that', () => {
    const petition = story(LEAD, [
      ['2026-03-03', officer, { action: 'seal' }],
      ['2026-03-04', coordinatingLeader, { action: 'unseal' }],
    ]);
    expect(petition.confinement).toBe('restricted');
    expect(refusals(petition, ['2026-03-04', officer, { action: 'accept' }])).toContain('wrong_role');
    expect(refusals(petition, ['2026-03-04', coordinator, { action: 'lift_restriction' }])).toBe('allowed');
  });

  test('only grounds that policy marks restrict it', () => {
    const restrict = (ground: string): Step => ['2026-03-03', coordinator, { action: 'restrict', ground }];
    expect(refusals(story(null, []), restrict('civil_dispute'))).toEqual(['ground_unknown']);
    expect(refusals(story(null, []), restrict('denunciation'))).toBe('allowed');
  });

  test('a suspicion at filing leads to the coordinator, however sure routing is', () => {
    const context = contextAt(SENDER, noonOn('2026-03-02'));
    expect(decideFiling({ ...filingFor(LEAD), restricted: true }, context).data).toMatchObject({
      state: 'screening',
      lead: null,
      confinement: 'restricted',
    });
    expect(decideFiling(filingFor(LEAD), context).data).not.toHaveProperty('confinement');
  });
});

describe('an addressee that has not joined', () => {
  test('binds nobody but the coordinator, whatever is reckoned for the sender', () => {
    const standing = { proposedLead: 'byt', lead: null };
    expect(isBinding('answer', standing, agencies, '2026-03-02')).toBe(false);
    expect(isBinding('pass_on', standing, agencies, '2026-03-02')).toBe(true);
    expect(isBinding('answer', { ...standing, lead: LEAD }, agencies, '2026-03-02')).toBe(true);
    expect(isBinding('answer', { ...standing, proposedLead: LEAD }, agencies, '2026-03-02')).toBe(true);
    expect(isBinding('answer', { ...standing, proposedLead: null }, agencies, '2026-03-02')).toBe(true);
    // Once it joins, it is bound like any other.
    expect(isBinding('answer', { ...standing, proposedLead: 'bkhcn' }, agencies, '2026-11-30')).toBe(false);
    expect(isBinding('answer', { ...standing, proposedLead: 'bkhcn' }, agencies, '2026-12-01')).toBe(true);
  });

  test('the coordinator notes the official portal’s code, before and after the letter', () => {
    const petition = story(null, [
      ['2026-03-03', coordinator, { action: 'note_external', ref: 'PA-1', status: 'Đã tiếp nhận' }],
      [
        '2026-03-03',
        coordinator,
        { action: 'transfer', ground: null, agency: 'byt', addressee: null, letterNumber: '3/STP', on: '2026-03-03' },
      ],
      ['2026-03-20', coordinator, { action: 'note_external', ref: 'PA-1', status: 'Đã xử lý' }],
    ]);
    expect(petition).toMatchObject({
      state: 'transferred',
      transfer: { agency: 'byt', letterNumber: '3/STP' },
      external: { ref: 'PA-1', status: 'Đã xử lý', notedOn: '2026-03-20' },
    });
  });
});

describe('from above and beside', () => {
  test('instructions and remarks wait until each is answered', () => {
    const petition = story(LEAD, [
      accepted,
      ['2026-03-04', chairman, { action: 'instruct', instruction: words('i'), dueOn: '2026-03-10' }],
      ['2026-03-04', supervisor, { action: 'remark', remark: words('r') }],
      ['2026-03-05', officer, { action: 'reply_to_request', request: 4, reply: words('done') }],
    ]);
    expect(petition.requests).toEqual([
      { seq: 3, kind: 'instruction', agency: 'ubnd-31', content: words('i'), dueOn: '2026-03-10', reply: null },
      {
        seq: 4,
        kind: 'remark',
        agency: 'hdnd-31',
        content: words('r'),
        dueOn: null,
        reply: { content: words('done'), on: '2026-03-05' },
      },
    ]);
    const reply = (request: number): Step => [
      '2026-03-05',
      officer,
      { action: 'reply_to_request', request, reply: words('again') },
    ];
    expect(refusals(petition, reply(4))).toEqual(['request_unknown']);
    expect(refusals(petition, reply(99))).toEqual(['request_unknown']);
    const instruct: Command = { action: 'instruct', instruction: words('i'), dueOn: '2026-03-03' };
    expect(refusals(petition, ['2026-03-04', chairman, instruct])).toEqual(['due_in_past']);
  });

  test('a colleague takes over who is an officer of the same agency', () => {
    const petition = story(LEAD, [accepted]);
    expect(petition.officer).toBe(`officer@${LEAD}`);
    const handOver = (to: Extract<Command, { action: 'hand_over' }>['to']): Step => [
      '2026-03-04',
      leader,
      { action: 'hand_over', to },
    ];
    expect(refusals(petition, handOver(null))).toEqual(['colleague_unknown']);
    expect(refusals(petition, handOver({ id: 'x', role: 'officer', agency: OTHER }))).toEqual(['colleague_unknown']);
    expect(refusals(petition, handOver({ id: 'x', role: 'clerk', agency: LEAD }))).toEqual(['colleague_unknown']);
    expect(refusals(petition, handOver({ id: 'x', role: 'officer', agency: LEAD }))).toBe('allowed');
  });

  test('an incoming number has a day between filing and today', () => {
    const petition = story(LEAD, []);
    const register = (on: string): Step => ['2026-03-04', clerk, { action: 'register_incoming', number: '7', on }];
    expect(refusals(petition, register('2026-03-01'))).toEqual(['registered_before_filing']);
    expect(refusals(petition, register('2026-03-05'))).toEqual(['letter_in_future']);
    expect(refusals(petition, register('2026-03-02'))).toBe('allowed');
  });

  test('due dates move only from what they are, of deadlines that run', () => {
    const petition = story(LEAD, []);
    const move = (from: string, to: string, name: 'agency_answer' | 'dispute' = 'agency_answer'): Step => [
      '2026-03-04',
      SYSTEM,
      { action: 'move_due_dates', moves: [{ name, agency: LEAD, from, to }] },
    ];
    expect(refusals(petition, move('2026-03-17', '2026-03-18'))).toBe('allowed');
    expect(refusals(petition, move('2026-03-16', '2026-03-18'))).toEqual(['nothing_moves']);
    expect(refusals(petition, move('2026-03-17', '2026-03-17'))).toEqual(['nothing_moves']);
    expect(refusals(petition, move('2026-03-17', '2026-03-18', 'dispute'))).toEqual(['nothing_moves']);
    expect(refusals(petition, ['2026-03-04', SYSTEM, { action: 'move_due_dates', moves: [] }])).toEqual([
      'nothing_moves',
    ]);
  });
});

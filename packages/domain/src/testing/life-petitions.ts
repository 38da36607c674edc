import type { Policy } from '@thaogo/policy';
import type { Actor } from '../access/actors.ts';
import type { DeadlineName } from '../deadlines/deadlines.ts';
import type { CommandOf } from '../life/commands.ts';
import { applyEvent } from '../life/fold.ts';
import type { Action } from '../life/life-table.ts';
import type { Petition } from '../life/petition.ts';
import type { State } from '../life/states.ts';
import { CONSULTED, STEERING } from './life-people.ts';
import { agencies, filedAt, LEAD, noonOn, OTHER, policy, SENDER, words } from './world.ts';

/** Petitions in every state, and every command, for judging who may do what. */

export const TODAY = '2026-03-20';
export const NOW = noonOn(TODAY);
export const context = { today: TODAY, agencies };

/** A running deadline of each name that somebody's right depends on; `dueOn` is yesterday where its end opens the way. */
export const runningDeadlines = (names: Partial<Record<DeadlineName, string>>): Petition['deadlines'] =>
  Object.entries(names).map(([name, dueOn]) => ({
    name: name as DeadlineName,
    startedOn: '2026-03-01',
    dueOn,
    originalDueOn: dueOn,
    endedOn: null,
    agency: name === 'agency_answer' ? LEAD : null,
    policyVersion: 'x',
    calendarVersion: 'x',
  }));
export const OVER = '2026-03-19';

/** A policy that names a source for extending answers. */
export const EXTENDABLE: Policy = {
  ...policy,
  extensions: {
    answer: { times: 1, longest: { amount: 10, unit: 'day' }, source: { reference: 'Luật mẫu', assumption: false } },
  },
};

export const ANSWER: NonNullable<Petition['answer']> = {
  content: words('answer'),
  outcome: 'amend',
  number: '1/STC',
  issuedOn: '2026-03-10',
  recordedAt: '2026-03-10T05:00:00.000Z',
  involved: ['author', 'approver'],
};

const CONFINED: Partial<Record<Action, Petition['confinement']>> = {
  lift_restriction: 'restricted',
  unseal: 'sealed',
};

/** A petition in any state, with nothing in the way of `action` by `actor` but person and state. */
export const petitionIn = (state: State, action: Action, actor: Actor = SENDER): Petition => ({
  ...applyEvent('p1', null, filedAt(noonOn('2026-03-02'), state === 'screening' || state === 'disputed' ? null : LEAD)),
  state,
  draft: { content: words('draft'), outcome: 'amend', author: 'author' },
  review:
    actor.kind === 'staff' && actor.role === 'chairman_office'
      ? { steps: ['chairman_office'], approvals: [] }
      : { steps: ['leader'], approvals: [] },
  approval: state === 'awaiting_issue' || state === 'answered' ? { by: 'approver', on: TODAY } : null,
  answer: state === 'answered' || state === 'closed' ? ANSWER : null,
  earlierAnswer:
    state === 'reconsidered' && action !== 'reconsideration' ? { ...ANSWER, rating: null, opinion: null } : null,
  consultations: [{ agency: CONSULTED, question: words('question'), opinion: null }],
  requests: [{ seq: 1, kind: 'remark', agency: STEERING, content: words('remark'), dueOn: null, reply: null }],
  confinement: CONFINED[action] ?? 'none',
  group: { id: 'group', main: false },
  scopeProposal:
    action === 'decline_out_of_scope' || action === 'confirm_out_of_scope'
      ? { ground: 'civil_dispute', by: 'proposer' }
      : null,
  deadlines: runningDeadlines({
    agency_answer: '2026-03-25',
    ...(action === 'resume' ? { sender_reply: OVER } : {}),
    ...(action === 'close' ? { closing: OVER } : {}),
  }),
});

export const COMMANDS: { [A in Action]: CommandOf<A> } = {
  assign: { action: 'assign', agency: OTHER },
  accept: { action: 'accept' },
  send_back: { action: 'send_back', reason: words('reason'), to: OTHER },
  contest_lead: { action: 'contest_lead', reason: words('reason'), to: OTHER },
  propose_lead: { action: 'propose_lead', agency: OTHER, reason: words('reason') },
  register_incoming: { action: 'register_incoming', number: '12', on: TODAY },
  hand_over: { action: 'hand_over', to: { id: 'colleague', role: 'officer', agency: LEAD } },
  assign_unit: {
    action: 'assign_unit',
    unit: { id: 'unit', agency: LEAD },
    officer: { id: 'colleague', role: 'officer', agency: LEAD, unit: 'unit' },
  },
  consult: { action: 'consult', agency: OTHER, question: words('question') },
  give_opinion: { action: 'give_opinion', opinion: words('opinion') },
  ask: { action: 'ask', question: words('question') },
  resume: { action: 'resume' },
  save_draft: { action: 'save_draft', draft: words('draft-2'), outcome: 'repeal' },
  submit_draft: { action: 'submit_draft' },
  return_draft: { action: 'return_draft', remark: words('remark') },
  approve: { action: 'approve' },
  issue: { action: 'issue', number: '12/STC-NS', issuedOn: TODAY },
  issue_together: {
    action: 'issue_together',
    number: '12/STC-NS',
    issuedOn: TODAY,
    answer: words('answer'),
    outcome: 'amend',
    involved: ['author'],
  },
  extend: { action: 'extend', deadline: 'agency_answer', amount: 5, reason: words('reason') },
  propose_out_of_scope: { action: 'propose_out_of_scope', ground: 'civil_dispute' },
  decline_out_of_scope: { action: 'decline_out_of_scope' },
  confirm_out_of_scope: { action: 'confirm_out_of_scope' },
  transfer: {
    action: 'transfer',
    ground: 'civil_dispute',
    agency: null,
    addressee: words('addressee'),
    letterNumber: '5/STC',
    on: TODAY,
  },
  note_external: { action: 'note_external', ref: 'PA-1', status: 'Đã tiếp nhận' },
  restrict: { action: 'restrict', ground: 'denunciation' },
  lift_restriction: { action: 'lift_restriction' },
  seal: { action: 'seal' },
  unseal: { action: 'unseal' },
  group: { action: 'group', group: 'group-2', main: true },
  ungroup: { action: 'ungroup' },
  instruct: { action: 'instruct', instruction: words('instruction'), dueOn: TODAY },
  remark: { action: 'remark', remark: words('remark') },
  reply_to_request: { action: 'reply_to_request', request: 1, reply: words('reply') },
  renew_secret: { action: 'renew_secret', proof: 'identity_card', fits: true },
  reopen: { action: 'reopen', opinion: words('opinion') },
  message: { action: 'message', message: words('message') },
  attach: { action: 'attach', files: [words('file')] },
  rating: { action: 'rating', score: 4 },
  contest: { action: 'contest', reason: words('reason') },
  reconsideration: { action: 'reconsideration', reason: words('reason') },
  withdrawal: { action: 'withdrawal' },
  close: { action: 'close' },
  move_due_dates: {
    action: 'move_due_dates',
    moves: [{ name: 'agency_answer', agency: LEAD, from: '2026-03-25', to: '2026-03-26' }],
  },
};

import type { Role } from '../access/actors.ts';
import type { State } from './states.ts';

/** Everything that can be done to a petition after filing. */
export const ACTIONS = [
  'assign',
  'accept',
  'send_back',
  'contest_lead',
  'propose_lead',
  'register_incoming',
  'hand_over',
  'assign_unit',
  'consult',
  'give_opinion',
  'ask',
  'resume',
  'save_draft',
  'submit_draft',
  'return_draft',
  'approve',
  'issue',
  'issue_together',
  'extend',
  'propose_out_of_scope',
  'decline_out_of_scope',
  'confirm_out_of_scope',
  'transfer',
  'note_external',
  'restrict',
  'lift_restriction',
  'seal',
  'unseal',
  'group',
  'ungroup',
  'instruct',
  'remark',
  'reply_to_request',
  'renew_secret',
  'reopen',
  'message',
  'attach',
  'rating',
  'contest',
  'reconsideration',
  'withdrawal',
  'close',
  'move_due_dates',
] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * Staff in a role and, where it matters, in some of the origins only. `of` says whose staff: of the lead agency, of the
 * coordinating one, of one that is consulted, or of one that steers or watches over the lead agency.
 */
export interface StaffRule {
  role: Role;
  of: 'lead' | 'coordinator' | 'consulted' | 'above';
  in?: readonly State[];
}

export interface LifeRule {
  from: readonly State[];
  /** The state it leads to; `same` leaves it as it is. By origin, with every possible state, where they differ. */
  to: State | 'same' | Partial<Record<State, readonly State[]>>;
  who: readonly (StaffRule | 'sender' | 'system')[];
  /** What else must hold, whatever is typed in. */
  needs: readonly Need[];
}

/** Conditions that can be judged before anything is typed in; `judge.ts` says what each means. */
export type Need =
  | 'draft'
  | 'not_author'
  | 'not_approver'
  | 'own_step'
  | 'not_barred'
  | 'no_scope_proposal'
  | 'scope_proposal'
  | 'not_proposer'
  | 'unregistered'
  | 'opinion_pending'
  | 'reply_over'
  | 'unrestricted'
  | 'restricted'
  | 'unsealed'
  | 'sealed'
  | 'grouped'
  | 'request_pending'
  | 'not_involved'
  | 'uncontested'
  | 'contest_open'
  | 'not_reconsidered'
  | 'reconsideration_open'
  | 'unrated'
  | 'closing_due';

const BEFORE_REVIEW: readonly State[] = ['screening', 'assigned', 'in_progress'];
/** A lead agency has started to work on it. */
const IN_WORK: readonly State[] = ['in_progress', 'awaiting_sender', 'in_review', 'awaiting_issue'];
const WITH_LEAD: readonly State[] = ['assigned', ...IN_WORK];
const WHILE_OPEN: readonly State[] = ['screening', 'assigned', 'disputed', ...IN_WORK, 'reconsidered'];
const KEPT: readonly State[] = [...WHILE_OPEN, 'answered', 'transferred', 'out_of_scope', 'closed'];

/** Nobody is of the lead agency while a petition has none: in screening and while the lead is disputed. */
const officer: StaffRule = { role: 'officer', of: 'lead' };
const leader: StaffRule = { role: 'leader', of: 'lead' };
const clerk: StaffRule = { role: 'clerk', of: 'lead' };
const coordinator: StaffRule = { role: 'coordinator', of: 'coordinator' };
const coordinatingLeader: StaffRule = { role: 'leader', of: 'coordinator' };
const chairman: StaffRule = { role: 'chairman_office', of: 'above' };
/** Between ministries it is the coordinating one whose leadership decides. */
const coordinatingChairman: StaffRule = { role: 'chairman_office', of: 'coordinator' };

const within = (rule: StaffRule, ...states: readonly State[]): StaffRule => ({ ...rule, in: states });

/**
 * The life of a petition: for every action its origins, where it leads, who may do it and what else must hold.
 * Everything that asks whether something is allowed asks this table.
 */
export const LIFE: Record<Action, LifeRule> = {
  // Who answers
  assign: {
    from: ['screening', 'disputed'],
    to: 'assigned',
    who: [coordinator, within(chairman, 'disputed'), within(coordinatingChairman, 'disputed')],
    needs: ['no_scope_proposal'],
  },
  accept: { from: ['assigned'], to: 'in_progress', who: [officer], needs: ['no_scope_proposal'] },
  send_back: {
    from: ['assigned'],
    to: { assigned: ['screening', 'disputed'] },
    who: [officer, leader],
    needs: ['no_scope_proposal'],
  },
  contest_lead: {
    from: ['in_progress'],
    to: 'disputed',
    who: [{ role: 'leader', of: 'consulted' }],
    needs: ['no_scope_proposal'],
  },
  propose_lead: { from: ['disputed'], to: 'same', who: [coordinator], needs: [] },

  // The work
  register_incoming: { from: WITH_LEAD, to: 'same', who: [clerk], needs: ['unregistered'] },
  hand_over: { from: IN_WORK, to: 'same', who: [officer, leader], needs: [] },
  consult: { from: ['in_progress'], to: 'same', who: [officer], needs: ['no_scope_proposal'] },
  assign_unit: { from: WITH_LEAD, to: 'same', who: [leader, clerk], needs: [] },
  give_opinion: {
    from: IN_WORK,
    to: 'same',
    who: [
      { role: 'officer', of: 'consulted' },
      { role: 'leader', of: 'consulted' },
    ],
    needs: ['opinion_pending'],
  },
  ask: { from: ['in_progress'], to: 'awaiting_sender', who: [officer], needs: ['no_scope_proposal'] },
  resume: { from: ['awaiting_sender'], to: 'in_progress', who: [officer, 'system'], needs: ['reply_over'] },
  save_draft: { from: ['in_progress'], to: 'same', who: [officer], needs: ['not_barred'] },
  submit_draft: { from: ['in_progress'], to: 'in_review', who: [officer], needs: ['draft', 'no_scope_proposal'] },
  return_draft: {
    from: ['in_review', 'awaiting_issue'],
    to: 'in_progress',
    who: [leader, within(chairman, 'in_review'), within(clerk, 'awaiting_issue')],
    needs: [],
  },
  approve: {
    from: ['in_review'],
    to: { in_review: ['in_review', 'awaiting_issue'] },
    who: [leader, chairman],
    needs: ['own_step', 'not_author', 'not_approver'],
  },
  issue: { from: ['awaiting_issue'], to: 'answered', who: [clerk], needs: [] },
  issue_together: { from: ['assigned', 'in_progress'], to: 'answered', who: [clerk], needs: ['grouped'] },
  extend: { from: WITH_LEAD, to: 'same', who: [leader], needs: [] },

  // Where it belongs
  propose_out_of_scope: {
    from: BEFORE_REVIEW,
    to: 'same',
    who: [officer, within(coordinator, 'screening')],
    needs: ['no_scope_proposal'],
  },
  decline_out_of_scope: {
    from: BEFORE_REVIEW,
    to: 'same',
    who: [leader, within(coordinatingLeader, 'screening')],
    needs: ['scope_proposal'],
  },
  confirm_out_of_scope: {
    from: BEFORE_REVIEW,
    to: 'out_of_scope',
    who: [leader, within(coordinatingLeader, 'screening')],
    needs: ['scope_proposal', 'not_proposer'],
  },
  transfer: {
    from: BEFORE_REVIEW,
    to: 'transferred',
    who: [leader, within(coordinator, 'screening'), within(coordinatingLeader, 'screening')],
    needs: ['no_scope_proposal'],
  },
  note_external: { from: ['screening', 'transferred'], to: 'same', who: [coordinator], needs: [] },

  // Who may see it
  restrict: {
    from: WHILE_OPEN,
    to: 'same',
    who: [officer, leader, coordinator, coordinatingLeader],
    needs: ['unrestricted'],
  },
  lift_restriction: { from: KEPT, to: 'same', who: [coordinator, coordinatingLeader], needs: ['restricted'] },
  seal: { from: KEPT, to: 'same', who: [officer, leader, clerk, coordinator, coordinatingLeader], needs: ['unsealed'] },
  unseal: { from: KEPT, to: 'same', who: [coordinatingLeader], needs: ['sealed'] },

  // Alike petitions
  group: { from: BEFORE_REVIEW, to: 'same', who: [coordinator], needs: [] },
  ungroup: { from: WHILE_OPEN, to: 'same', who: [coordinator], needs: ['grouped'] },

  // From above and beside
  instruct: { from: WHILE_OPEN, to: 'same', who: [chairman], needs: [] },
  remark: { from: KEPT, to: 'same', who: [{ role: 'supervisor', of: 'above' }], needs: [] },
  reply_to_request: { from: KEPT, to: 'same', who: [officer, leader, coordinator], needs: ['request_pending'] },
  /** At the counter, for a sender who lost the secret and proves who they are. */
  renew_secret: { from: KEPT, to: 'same', who: [clerk, coordinator], needs: [] },
  reopen: {
    from: ['reconsidered'],
    to: 'in_progress',
    who: [coordinator, coordinatingLeader, chairman, coordinatingChairman],
    needs: ['not_involved'],
  },

  // The sender
  message: { from: WHILE_OPEN, to: { awaiting_sender: ['in_progress'] }, who: ['sender'], needs: [] },
  attach: { from: WHILE_OPEN, to: 'same', who: ['sender'], needs: [] },
  rating: { from: ['answered', 'closed'], to: 'same', who: ['sender'], needs: ['unrated'] },
  contest: { from: ['out_of_scope'], to: 'screening', who: ['sender'], needs: ['uncontested', 'contest_open'] },
  reconsideration: {
    from: ['answered'],
    to: 'reconsidered',
    who: ['sender'],
    needs: ['not_reconsidered', 'reconsideration_open'],
  },
  withdrawal: { from: WHILE_OPEN, to: 'withdrawn', who: ['sender'], needs: [] },

  // Time
  close: { from: ['answered', 'out_of_scope'], to: 'closed', who: ['system'], needs: ['closing_due'] },
  move_due_dates: { from: [...WHILE_OPEN, 'answered', 'out_of_scope'], to: 'same', who: ['system'], needs: [] },
};

/** The states that an action can lead to from an origin. */
export const destinations = ({ to }: LifeRule, from: State): readonly State[] => {
  if (to === 'same') return [from];
  return typeof to === 'string' ? [to] : (to[from] ?? [from]);
};

import type { Role } from '../access/actors.ts';
import type { State } from './states.ts';

/** Everything that can be done to a petition after filing. */
export const ACTIONS = [
  'assign',
  'accept',
  'send_back',
  'save_draft',
  'submit_draft',
  'return_draft',
  'approve',
  'issue',
  'propose_out_of_scope',
  'decline_out_of_scope',
  'confirm_out_of_scope',
  'message',
  'rating',
  'withdrawal',
  'close',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Staff of the lead agency, or of the coordinating one, in a role and, where it matters, in some of the origins only. */
export interface StaffRule {
  role: Role;
  of: 'lead' | 'coordinator';
  in?: readonly State[];
}

export interface LifeRule {
  from: readonly State[];
  /** The state it leads to; `same` leaves the state as it is. */
  to: State | 'same';
  who: readonly (StaffRule | 'sender' | 'system')[];
  /** What else must hold, whatever is typed in. */
  needs: readonly Need[];
}

/** Conditions that can be judged before anything is typed in; `judge.ts` says what each means. */
export type Need =
  | 'draft'
  | 'not_author'
  | 'no_scope_proposal'
  | 'scope_proposal'
  | 'not_proposer'
  | 'unrated'
  | 'closing_due';

const BEFORE_REVIEW: readonly State[] = ['screening', 'assigned', 'in_progress'];
const WHILE_OPEN: readonly State[] = [...BEFORE_REVIEW, 'in_review', 'awaiting_issue'];

/** Nobody is of the lead agency while a petition is in screening: it has none then. */
const officer: StaffRule = { role: 'officer', of: 'lead' };
const leader: StaffRule = { role: 'leader', of: 'lead' };

/**
 * The life of a petition: for every action its origins, where it leads, who may do it and what else must hold.
 * Everything that asks whether something is allowed asks this table.
 */
export const LIFE: Record<Action, LifeRule> = {
  assign: {
    from: ['screening'],
    to: 'assigned',
    who: [{ role: 'coordinator', of: 'coordinator' }],
    needs: ['no_scope_proposal'],
  },
  accept: { from: ['assigned'], to: 'in_progress', who: [officer], needs: ['no_scope_proposal'] },
  send_back: { from: ['assigned'], to: 'screening', who: [officer, leader], needs: ['no_scope_proposal'] },
  save_draft: { from: ['in_progress'], to: 'same', who: [officer], needs: [] },
  submit_draft: { from: ['in_progress'], to: 'in_review', who: [officer], needs: ['draft', 'no_scope_proposal'] },
  return_draft: {
    from: ['in_review', 'awaiting_issue'],
    to: 'in_progress',
    who: [leader, { role: 'clerk', of: 'lead', in: ['awaiting_issue'] }],
    needs: [],
  },
  approve: { from: ['in_review'], to: 'awaiting_issue', who: [leader], needs: ['not_author'] },
  issue: { from: ['awaiting_issue'], to: 'answered', who: [{ role: 'clerk', of: 'lead' }], needs: [] },
  propose_out_of_scope: {
    from: BEFORE_REVIEW,
    to: 'same',
    who: [officer, { role: 'coordinator', of: 'coordinator', in: ['screening'] }],
    needs: ['no_scope_proposal'],
  },
  decline_out_of_scope: {
    from: BEFORE_REVIEW,
    to: 'same',
    who: [leader, { role: 'leader', of: 'coordinator', in: ['screening'] }],
    needs: ['scope_proposal'],
  },
  confirm_out_of_scope: {
    from: BEFORE_REVIEW,
    to: 'out_of_scope',
    who: [leader, { role: 'leader', of: 'coordinator', in: ['screening'] }],
    needs: ['scope_proposal', 'not_proposer'],
  },
  message: { from: WHILE_OPEN, to: 'same', who: ['sender'], needs: [] },
  rating: { from: ['answered', 'closed'], to: 'same', who: ['sender'], needs: ['unrated'] },
  withdrawal: { from: WHILE_OPEN, to: 'withdrawn', who: ['sender'], needs: [] },
  close: { from: ['answered'], to: 'closed', who: ['system'], needs: ['closing_due'] },
};

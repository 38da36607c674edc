import type { DeadlineName } from '../deadlines/deadlines.ts';

/** Every state of a petition's life, in the order in which people meet them. */
export const STATES = [
  'screening',
  'assigned',
  'disputed',
  'in_progress',
  'awaiting_sender',
  'in_review',
  'awaiting_issue',
  'answered',
  'reconsidered',
  'transferred',
  'out_of_scope',
  'closed',
  'withdrawn',
] as const;
export type State = (typeof STATES)[number];

/** Who must act next while a petition is in a state. */
export type Holder = 'coordinator' | 'lead' | 'sender' | 'nobody';

interface StateFacts {
  holder: Holder;
  /** Deadlines that run in this state; the others end when it is entered. */
  runs: readonly DeadlineName[];
  /** True until nothing more is expected of any agency. */
  open: boolean;
}

const withLead = (...own: readonly DeadlineName[]): StateFacts => ({
  holder: 'lead',
  runs: ['answer', 'agency_answer', 'opinion', ...own],
  open: true,
});
const ended = (...runs: readonly DeadlineName[]): StateFacts => ({ holder: 'nobody', runs, open: false });

/** Facts about each state; whoever needs one asks here. */
export const STATE_FACTS: Record<State, StateFacts> = {
  screening: { holder: 'coordinator', runs: ['pass_on', 'answer'], open: true },
  assigned: { holder: 'lead', runs: ['answer', 'agency_answer'], open: true },
  disputed: { holder: 'coordinator', runs: ['answer', 'dispute'], open: true },
  in_progress: withLead(),
  awaiting_sender: { ...withLead('sender_reply'), holder: 'sender' },
  in_review: withLead('approval'),
  awaiting_issue: withLead('issuing'),
  answered: ended('closing'),
  reconsidered: { holder: 'coordinator', runs: ['reconsideration'], open: true },
  transferred: ended(),
  out_of_scope: ended('contest'),
  closed: ended(),
  withdrawn: ended(),
};

import type { FormAction } from './sort-actions.ts';

/** Kinds of things that can be done with a petition, in the order in which the screen names them. */
const ACTION_GROUPS = ['work', 'lead', 'belonging', 'eyes', 'above'] as const;
type ActionGroup = (typeof ACTION_GROUPS)[number];

const GROUPS: Record<FormAction, ActionGroup> = {
  accept: 'work',
  register_incoming: 'work',
  reply_to_request: 'work',
  give_opinion: 'work',
  consult: 'work',
  ask: 'work',
  resume: 'work',
  hand_over: 'work',
  assign_unit: 'work',
  extend: 'work',
  approve: 'work',
  return_draft: 'work',
  issue: 'work',
  reopen: 'work',
  group: 'work',
  ungroup: 'work',
  renew_secret: 'work',
  assign: 'lead',
  send_back: 'lead',
  contest_lead: 'lead',
  propose_lead: 'lead',
  propose_out_of_scope: 'belonging',
  confirm_out_of_scope: 'belonging',
  decline_out_of_scope: 'belonging',
  transfer: 'belonging',
  note_external: 'belonging',
  restrict: 'eyes',
  lift_restriction: 'eyes',
  seal: 'eyes',
  unseal: 'eyes',
  instruct: 'above',
  remark: 'above',
};
const ORDER = Object.keys(GROUPS);

/** Actions by their kind, the commoner first; kinds without any are left out. */
export const groupActions = (
  names: readonly FormAction[],
): readonly { group: ActionGroup; names: readonly FormAction[] }[] => {
  const sorted = names.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return ACTION_GROUPS.map((group) => ({ group, names: sorted.filter((name) => GROUPS[name] === group) })).filter(
    (each) => each.names.length > 0,
  );
};

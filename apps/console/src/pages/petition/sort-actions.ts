import { type ActionView, type CaseworkAction, consoleActionWords } from '@thaogo/contract';

/** An action of casework as it stands for this person; the sender's own actions never reach this screen. */
export type CaseAction = ActionView & { name: CaseworkAction };

/** Actions that stand on their own; the two of the draft belong to its form. */
export type FormAction = Exclude<CaseworkAction, 'save_draft' | 'submit_draft'>;

/** What a person most likely came for, the likeliest first. */
const LIKELY: readonly CaseworkAction[] = [
  'confirm_out_of_scope',
  'accept',
  'assign',
  'approve',
  'issue',
  'give_opinion',
  'reopen',
  'register_incoming',
];

const isCaseAction = (action: ActionView): action is CaseAction => Object.hasOwn(consoleActionWords.vi, action.name);
export const hasOwnForm = (action: CaseAction): action is CaseAction & { name: FormAction } =>
  action.name !== 'save_draft' && action.name !== 'submit_draft';

/** Reasons that only say "not at this point", "not you" or "there is nothing to do"; they are folded away. */
const ELSEWHERE: readonly ActionView['reasons'][number]['code'][] = [
  'wrong_state',
  'wrong_role',
  'no_proposal',
  'no_opinion_asked',
  'no_open_request',
  'registered_already',
  'restricted_already',
  'not_restricted',
  'sealed_already',
  'not_sealed',
  'not_grouped',
];
const isElsewhere = (action: CaseAction): boolean => action.reasons.some(({ code }) => ELSEWHERE.includes(code));

export interface SortedActions {
  /** The action whose form stands open. */
  main: CaseworkAction | null;
  allowed: readonly CaseAction[];
  /** Refused although it is this person's turn: all reasons are told openly. */
  refusedHere: readonly CaseAction[];
  /** Refused because of the state or the role, or because there is nothing that it could be done to. */
  refusedElsewhere: readonly CaseAction[];
}

/** The actions that the server listed, in the order in which the screen shows them. Nothing is judged here. */
export const sortActions = (actions: readonly ActionView[]): SortedActions => {
  const ours = actions.filter(isCaseAction);
  const allowed = ours.filter((action) => action.allowed);
  const refused = ours.filter((action) => !action.allowed);
  return {
    main: LIKELY.find((name) => allowed.some((action) => action.name === name)) ?? null,
    allowed,
    refusedHere: refused.filter((action) => !isElsewhere(action)),
    refusedElsewhere: refused.filter(isElsewhere),
  };
};

import { type ActionView, type CaseworkAction, consoleActionWords } from '@thaogo/contract';

/** An action of casework as it stands for this person; the sender's own actions never reach this screen. */
export type CaseAction = ActionView & { name: CaseworkAction };

/** Actions that stand on their own; the two of the draft belong to its form. */
export type FormAction = Exclude<CaseworkAction, 'save_draft' | 'submit_draft'>;

/** What a person most likely came for, the likeliest first. */
const LIKELY: readonly CaseworkAction[] = ['confirm_out_of_scope', 'accept', 'assign', 'approve', 'issue'];

const isCaseAction = (action: ActionView): action is CaseAction => Object.hasOwn(consoleActionWords.vi, action.name);
export const hasOwnForm = (action: CaseAction): action is CaseAction & { name: FormAction } =>
  action.name !== 'save_draft' && action.name !== 'submit_draft';

/** Reasons that only say "not at this point" or "not you"; they are folded away. */
const isElsewhere = (action: CaseAction): boolean =>
  action.reasons.some(({ code }) => code === 'wrong_state' || code === 'wrong_role');

export interface SortedActions {
  /** The action whose form stands open. */
  main: CaseworkAction | null;
  allowed: readonly CaseAction[];
  /** Refused although it is this person's turn: all reasons are told openly. */
  refusedHere: readonly CaseAction[];
  /** Refused because of the state or the role. */
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

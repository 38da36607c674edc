import type { CivilDate } from '@thaogo/policy';
import type { DeadlineName } from '../deadlines/deadlines.ts';
import type { Staff } from '../access/actors.ts';
import type { Capacity, ContentRef, DueDateMove, Proof } from './events.ts';
import type { Action } from './life-table.ts';
import type { ConcernedDocument } from '../measures/concerned-document.ts';
import type { MeasureChoice, OutcomeWish } from '../measures/judge-outcome.ts';
import type { Outcome } from './outcomes.ts';

/** An account that work can be given to; `unit` is left out where it belongs to none. */
export interface Colleague extends Pick<Staff, 'id' | 'role' | 'agency'> {
  unit?: string;
}

/** A unit that exists today, and the agency it is part of. */
interface UnitOfAgency {
  id: string;
  agency: string;
}

/** What each action carries. Words arrive as references: their rows are written beside the event. */
interface CommandInput {
  assign: { agency: string };
  accept: object;
  send_back: { reason: ContentRef; to: string | null };
  contest_lead: { reason: ContentRef; to: string | null };
  propose_lead: { agency: string; reason: ContentRef };
  register_incoming: { number: string; on: CivilDate };
  /** The colleague as the caller found them; null when there is no such account. */
  hand_over: { to: Colleague | null };
  /** Unit and officer as the caller found them; null where none is named. */
  assign_unit: { unit: UnitOfAgency | 'unknown' | null; officer: Colleague | 'unknown' | null };
  /** `files`, here and below: uploaded beforehand. */
  consult: { agency: string; question: ContentRef; files?: readonly ContentRef[] };
  give_opinion: { opinion: ContentRef; files?: readonly ContentRef[] };
  ask: { question: ContentRef; files?: readonly ContentRef[] };
  resume: object;
  /** `documents`: what the petition cites, as the register has it; about what is not told nothing is refused. */
  save_draft: { draft: ContentRef; documents?: readonly ConcernedDocument[] } & OutcomeWish;
  submit_draft: { documents?: readonly ConcernedDocument[] };
  return_draft: { remark: ContentRef };
  /** `publicText`: what may be shown to strangers if the sender agreed; the answer itself never is. */
  approve: { publicText?: ContentRef };
  issue: { number: string; issuedOn: CivilDate; signer?: ContentRef; capacity?: Capacity; letter?: ContentRef };
  issue_together: {
    number: string;
    issuedOn: CivilDate;
    answer: ContentRef;
    letter?: ContentRef;
    outcome: Outcome;
    measure?: MeasureChoice;
    involved: readonly string[];
    signer?: ContentRef;
    capacity?: Capacity;
  };
  /** `amount` counts in the unit of the rule that allows it. */
  extend: { deadline: DeadlineName; amount: number; reason: ContentRef };
  propose_out_of_scope: { ground: string };
  decline_out_of_scope: object;
  confirm_out_of_scope: object;
  transfer: {
    ground: string | null;
    agency: string | null;
    addressee: ContentRef | null;
    letterNumber: string;
    on: CivilDate;
    letter?: ContentRef;
  };
  note_external: { ref: string; status: string; letter?: ContentRef };
  restrict: { ground: string };
  lift_restriction: object;
  seal: object;
  unseal: object;
  group: { group: string; main: boolean };
  ungroup: object;
  instruct: { instruction: ContentRef; dueOn: CivilDate | null };
  remark: { remark: ContentRef };
  reply_to_request: { request: number; reply: ContentRef };
  /** `fits`: whether the name on the paper that was shown is the sealed one. */
  renew_secret: { proof: Proof; fits: boolean };
  reopen: { opinion: ContentRef };
  message: { message: ContentRef; files?: readonly ContentRef[] };
  attach: { files: readonly ContentRef[] };
  rating: { score: number };
  contest: { reason: ContentRef };
  reconsideration: { reason: ContentRef };
  withdrawal: object;
  close: object;
  move_due_dates: { moves: readonly DueDateMove[] };
}

export type CommandOf<A extends Action> = { [B in A]: { action: B } & CommandInput[B] }[A];
export type Command = CommandOf<Action>;

import type { CivilDate } from '@thaogo/policy';
import type { ContentRef } from './events.ts';
import type { Action } from './life-table.ts';
import type { Outcome } from './outcomes.ts';

/** What each action carries. Words arrive as references: their rows are written beside the event. */
interface CommandInput {
  assign: { agency: string };
  accept: object;
  send_back: { reason: ContentRef; to: string | null };
  save_draft: { draft: ContentRef; outcome: Outcome };
  submit_draft: object;
  return_draft: { remark: ContentRef };
  /** `publicText`: what may be shown to strangers if the sender agreed; the answer itself never is. */
  approve: { publicText?: ContentRef };
  issue: { number: string; issuedOn: CivilDate };
  propose_out_of_scope: { ground: string };
  decline_out_of_scope: object;
  confirm_out_of_scope: object;
  message: { message: ContentRef };
  rating: { score: number };
  withdrawal: object;
  close: object;
}

export type Command = { [A in Action]: { action: A } & CommandInput[A] }[Action];

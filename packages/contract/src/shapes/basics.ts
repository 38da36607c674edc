import type { DeadlineName, Language, Outcome, RefusalCode, Role, SenderKind, State, Action } from '@thaogo/domain';
import { z } from 'zod';
import { completeList } from '../complete-list.ts';

const codePoints = (text: string): number => [...text].length;

/** Text as people type it: brought to NFC, trimmed, line ends made one, its length counted in code points. */
export const words = (shortest: number, longest: number) =>
  z
    .string()
    .refine((text) => text.isWellFormed(), { params: { code: 'not_unicode' }, abort: true })
    .transform((text) => text.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim())
    .refine((text) => codePoints(text) >= shortest, { params: { code: 'too_short', limit: shortest }, abort: true })
    .refine((text) => codePoints(text) <= longest, { params: { code: 'too_long', limit: longest }, abort: true })
    .refine((text) => !text.includes('\u0000'), { params: { code: 'not_unicode' } });

/** An optional line of words: an empty one is none. */
export const optionalWords = (longest: number) =>
  words(0, longest)
    .transform((text) => (text === '' ? undefined : text))
    .optional();

export const SENDER_KINDS = completeList<SenderKind>()([
  'citizen',
  'household_business',
  'company',
  'organisation',
  'agency',
]);
export const LANGUAGES = completeList<Language>()(['vi', 'en']);
export const STATES = completeList<State>()([
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
]);
export const OUTCOMES = completeList<Outcome>()([
  'amend',
  'replace',
  'repeal',
  'suspend',
  'correct',
  'issue_new',
  'propose_interpretation',
  'guide_application',
  'special_resolution',
  'not_an_obstacle',
  'already_settled',
]);
export const ROLES = completeList<Role>()([
  'officer',
  'clerk',
  'leader',
  'chairman_office',
  'coordinator',
  'supervisor',
  'administrator',
]);
export const REFUSALS = completeList<RefusalCode>()([
  'wrong_state',
  'wrong_role',
  'own_draft',
  'own_proposal',
  'no_draft',
  'no_proposal',
  'proposal_pending',
  'agency_unknown',
  'agency_not_joined',
  'agency_not_addressable',
  'ground_unknown',
  'issued_before_approval',
  'issued_in_future',
  'already_rated',
  'too_early',
]);
export const ACTIONS = completeList<Action>()([
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
]);
export const DEADLINE_NAMES = completeList<DeadlineName>()(['pass_on', 'answer', 'agency_answer', 'closing']);

/** A name in both languages, as code lists give it. */
export const bilingual = z.object({ vi: z.string(), en: z.string() });

/** An agency as replies name it: its code, and its name in the request's language. */
export const namedAgency = z.object({ code: z.string(), name: z.string() });

/** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
export const civilDate = z.iso.date();

/** An instant in UTC, ISO 8601. */
export const instant = z.iso.datetime();

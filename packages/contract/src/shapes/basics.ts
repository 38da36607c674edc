import type {
  Action,
  Capacity,
  DeadlineName,
  Language,
  Outcome,
  Proof,
  RefusalCode,
  Role,
  SenderKind,
  State,
} from '@thaogo/domain';
import { z } from 'zod';
import { completeList } from '../complete-list.ts';

const codePoints = (text: string): number => Array.from(text).length;

/**
 * More marks on one letter than the Stream-Safe Text Format allows (UAX #15 section 13); no language needs ten. Bringing
 * them into their order takes the square of their number, so a hundred thousand would hold the server up for seconds.
 */
const TOO_MANY_MARKS = /\p{M}{31}/u;

/** Whole Unicode characters, no NUL and no towers of marks: what a database, a letter and a mail can all hold. */
export const keepable = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes('\u0000') && !TOO_MANY_MARKS.test(text), {
    params: { code: 'not_unicode' },
    abort: true,
  });

/** A code, cursor or search as programs send it: kept as it came. */
export const line = (longest: number) => keepable.max(longest);

/** Text as people type it: brought to NFC, trimmed, line ends made one, its length counted in code points. */
export const words = (shortest: number, longest: number) =>
  keepable
    .transform((text) => text.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim())
    .refine((text) => codePoints(text) >= shortest, { params: { code: 'too_short', limit: shortest }, abort: true })
    .refine((text) => codePoints(text) <= longest, { params: { code: 'too_long', limit: longest } });

/** Optional words: nothing but spaces is none, and so is null. */
export const optionalWords = (longest: number) =>
  words(0, longest)
    .nullable()
    .transform((text) => (text === '' || text === null ? undefined : text))
    .optional();

/** Something optional that programs send: null is none. */
export const nullIsNone = <T extends z.ZodType>(shape: T) =>
  shape
    .nullable()
    .transform((value) => value ?? undefined)
    .optional();

/** Something optional in a form of its own: nothing but spaces is none, and so is null. */
export const emptyIsNone = <T extends z.ZodType>(shape: T) =>
  z.preprocess(
    (value) => (value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value),
    shape.optional(),
  );

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
export const CAPACITIES = completeList<Capacity>()(['own', 'tm', 'kt', 'tl', 'tuq']);
export const REFUSALS = completeList<RefusalCode>()([
  'wrong_state',
  'wrong_role',
  'own_draft',
  'own_approval',
  'other_step',
  'wrote_earlier_answer',
  'own_proposal',
  'no_draft',
  'no_proposal',
  'outcome_only_for_laws',
  'outcome_not_for_laws',
  'always_proposed',
  'not_own_document',
  'measure_is_own',
  'cannot_issue_documents',
  'addressee_not_competent',
  'special_mechanism_over',
  'expires_too_late',
  'proposal_pending',
  'agency_unknown',
  'agency_not_joined',
  'agency_not_addressable',
  'agency_leads_already',
  'agency_consulted_already',
  'higher_decision_needed',
  'colleague_unknown',
  'unit_unknown',
  'unit_elsewhere',
  'colleague_elsewhere',
  'registered_already',
  'registered_before_filing',
  'no_opinion_asked',
  'sender_may_still_reply',
  'ground_unknown',
  'addressee_missing',
  'letter_in_future',
  'restricted_already',
  'not_restricted',
  'sealed_already',
  'not_sealed',
  'not_grouped',
  'no_open_request',
  'name_does_not_fit',
  'request_unknown',
  'due_in_past',
  'took_part_before',
  'extension_not_provided',
  'extension_too_late',
  'extension_too_long',
  'extensions_used_up',
  'nothing_moves',
  'issued_before_approval',
  'issued_in_future',
  'contested_already',
  'contest_over',
  'reconsidered_already',
  'reconsideration_over',
  'already_rated',
  'too_early',
]);
export const ACTIONS = completeList<Action>()([
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
]);
export const PROOFS = completeList<Proof>()(['identity_card', 'passport', 'registration_certificate', 'authorisation']);
export const DEADLINE_NAMES = completeList<DeadlineName>()([
  'pass_on',
  'answer',
  'agency_answer',
  'opinion',
  'dispute',
  'sender_reply',
  'approval',
  'issuing',
  'reconsideration',
  'closing',
  'contest',
]);

/** A name in both languages, as code lists give it. */
export const bilingual = z.object({ vi: z.string(), en: z.string() });

/** An agency as replies name it: its code, and its name in the request's language. */
export const namedAgency = z.object({ code: z.string(), name: z.string() });

/** `YYYY-MM-DD` in Asia/Ho_Chi_Minh; nothing here is older than 1900 or later than 2199, so that reckoning never leaves the calendar. */
export const civilDate = z.iso
  .date()
  .refine((date) => date >= '1900-01-01' && date <= '2199-12-31', { params: { code: 'date' } });

/** An instant in UTC, ISO 8601. */
export const instant = z.iso.datetime();

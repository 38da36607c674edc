import type { CivilDate } from '@thaogo/policy';
import type { Role } from '../access/actors.ts';
import type { StartedDeadline } from '../deadlines/deadlines.ts';
import type { Outcome } from './outcomes.ts';
import type { State } from './states.ts';

/**
 * What can happen to a petition. Events hold no personal data and no text: ids, codes, dates and salted hashes only.
 * Words live in content rows that can be erased while the chain of events stays whole.
 */

export const SENDER_KINDS = ['citizen', 'household_business', 'company', 'organisation', 'agency'] as const;
export type SenderKind = (typeof SENDER_KINDS)[number];

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A content row, and the salted hash that ties its words to the event. */
export interface ContentRef {
  id: string;
  /** base64url SHA-256 over the row's salt and text. */
  hash: string;
}

/** How routing came to its answer: codes only; words are made for each reader. */
export interface RoutingRecord {
  lead: string | null;
  confidence: number;
  reasons: readonly string[];
}

/** Data of each event, at its newest version. */
export interface EventData {
  filed: {
    code: string;
    source: 'public_form' | 'api';
    language: Language;
    senderKind: SenderKind;
    hasProposal: boolean;
    place: string | null;
    difficulty: string | null;
    content: ContentRef;
    citations: number;
    routing: RoutingRecord;
    state: Extract<State, 'screening' | 'assigned'>;
    lead: string | null;
    competent: string | null;
    coordinator: string;
    province: string | null;
    starts: readonly StartedDeadline[];
  };
  assigned: {
    lead: string;
    competent: string;
    province: string | null;
    /** True when the coordinator chose another agency than routing proposed. */
    override: boolean;
    starts: readonly StartedDeadline[];
  };
  accepted: Record<string, never>;
  sent_back: { reason: ContentRef; to: string | null; province: string | null; starts: readonly StartedDeadline[] };
  draft_saved: { draft: ContentRef; outcome: Outcome };
  draft_submitted: Record<string, never>;
  draft_returned: { remark: ContentRef };
  /** `publicText`: the words that may be published, where whoever approved wrote some. */
  draft_approved: { publicText?: ContentRef };
  issued: { number: string; issuedOn: CivilDate; starts: readonly StartedDeadline[] };
  out_of_scope_proposed: { ground: string };
  out_of_scope_declined: Record<string, never>;
  out_of_scope_confirmed: { ground: string };
  message_added: { message: ContentRef };
  rated: { score: number };
  withdrawn: Record<string, never>;
  closed: Record<string, never>;
}

export type EventType = keyof EventData;

/** Who did it, as kept for ever: the kind, and for staff the account, role and agency at that time. */
export type RecordedActor =
  | { kind: 'sender' }
  | { kind: 'system' }
  | { kind: 'staff'; id: string; role: Role; agency: string };

/** What a decision adds; recording gives it its place in the petition's chain. */
export type NewEvent = { [T in EventType]: { type: T; v: 1; data: EventData[T] } }[EventType];

/** An event in its place. `seq` starts at 1 and has no gaps; `at` is an ISO instant in UTC with milliseconds. */
export type PetitionEvent = NewEvent & {
  seq: number;
  at: string;
  actor: RecordedActor;
  policyVersion: string;
  calendarVersion: string;
};

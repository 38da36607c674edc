import type { DialogueState, ForwarderKind, Language } from '@thaogo/domain';
import type { ColumnType, JSONColumnType } from 'kysely';
import type { DeliveryState } from './message-states.ts';

type Instant = ColumnType<Date, Date | string, Date | string>;

/** A letter with which somebody passes on petitions of others. */
export interface ForwardingTable {
  id: string;
  version: number;
  state: 'preparing' | 'filed';
  forwarder_kind: ForwarderKind;
  forwarder: string;
  session: string | null;
  letter_number: string | null;
  letter_on: string | null;
  received_on: string;
  /** Agency that entered it. */
  agency: string;
  created_by: string;
  created_at: Instant;
  filed_at: Instant | null;
  expires_at: Instant | null;
  key_id: string | null;
  sealed_contact: Buffer | null;
}

/** What is wrong with one field of a forwarded row: names and codes, never what was typed. */
export interface RowFault {
  field: string;
  code: string;
  limit?: number;
}

/** One line of a forwarded table. */
export interface ForwardingRowTable {
  forwarding_id: string;
  line: number;
  content_digest: Buffer;
  key_id: string | null;
  sealed: Buffer | null;
  faults: JSONColumnType<RowFault[]>;
  decision: 'left_out' | 'kept' | null;
  petition_id: string | null;
}

/** Tokens are stored as hashes only. */
export interface ForwardingKeyTable {
  token_hash: Buffer;
  forwarding_id: string;
  kind: 'link' | 'page';
  expires_at: Instant;
}

/** A meeting of an agency with people and businesses. */
export interface DialogueTable {
  id: string;
  version: number;
  state: DialogueState;
  agency: string;
  title: string;
  topic: string;
  place: string;
  starts_at: Instant;
  closes_on: string;
  capacity: number;
  cancel_reason: string | null;
  report: string | null;
  created_at: Instant;
}

export interface DialogueRegistrationTable {
  id: string;
  dialogue_id: string;
  key_id: string;
  wrapped_key: Buffer;
  sealed: Buffer;
  contact_digest: Buffer | null;
  language: Language;
  registered_at: Instant;
  attendance: 'attended' | 'absent' | 'withdrawn' | null;
  /** Until when it waits for its address to be proven; null once it counts. */
  unconfirmed_until: Instant | null;
}

/** The links of messages with which registrations are confirmed. Tokens are stored as hashes only. */
export interface DialogueConfirmationTable {
  token_hash: Buffer;
  registration_id: string;
  expires_at: Instant;
}

export interface DialogueQuestionTable {
  id: string;
  dialogue_id: string;
  registration_id: string | null;
  asked_at: Instant;
  body: string | null;
  petition_id: string | null;
  public_question: string | null;
  public_answer: string | null;
}

export interface DialogueLetterTable {
  id: string;
  registration_id: string;
  news: 'confirm' | 'registered' | 'cancelled';
  state: DeliveryState;
  attempts: number;
  error: string | null;
  planned_at: Instant;
  sent_at: Instant | null;
}

/** How a petition came that its sender did not file. */
export interface PetitionOriginTable {
  petition_id: string;
  received_on: string | null;
  consent: 'spoken' | 'written' | 'by_forwarder' | null;
  read_back_to: 'sender' | 'representative' | null;
  forwarding_id: string | null;
  forwarding_line: number | null;
  dialogue_id: string | null;
}

export interface SourceTables {
  forwarding: ForwardingTable;
  forwarding_row: ForwardingRowTable;
  forwarding_key: ForwardingKeyTable;
  dialogue: DialogueTable;
  dialogue_registration: DialogueRegistrationTable;
  dialogue_confirmation: DialogueConfirmationTable;
  dialogue_question: DialogueQuestionTable;
  dialogue_letter: DialogueLetterTable;
  petition_origin: PetitionOriginTable;
}

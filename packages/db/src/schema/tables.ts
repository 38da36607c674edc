import type { AgencyStanding, Draft, IssuedAnswer, Petition, PetitionEvent, State, WarnedRole } from '@thaogo/domain';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { DigestContent } from '../messages/digest-content.ts';
import type { AccountTables } from './account-tables.ts';
import type { AnswerTables } from './answer-tables.ts';
import type { DossierTables } from './dossier-tables.ts';
import type { AttachmentTables } from './attachment-tables.ts';
import type { OrganisationTables } from './organisation-tables.ts';
import type { MeasureTables } from './measure-tables.ts';
import type { Channel, DeliveryState } from './message-states.ts';
import type { MovesAwayTables } from './moves-away-tables.ts';
import type { RegisterTables } from './register-tables.ts';
import type { SourceTables } from './source-tables.ts';

/** Written as JSON text, read as an object. */
type Json<T extends object | null> = ColumnType<T, string | null, string | null>;
type Instant = ColumnType<Date, Date | string, Date | string>;

/** What only few petitions have, and nothing is looked up by. */
export type Particulars = Pick<
  Petition,
  | 'incoming'
  | 'sentBackBy'
  | 'dispute'
  | 'consultations'
  | 'question'
  | 'requests'
  | 'review'
  | 'earlierAnswer'
  | 'contested'
  | 'transfer'
  | 'external'
>;

/** One row a petition: the fold of its events, and what finding it needs. */
export interface PetitionTable {
  id: string;
  code: string;
  /** SHA-256 of the sender's secret. */
  secret_hash: Buffer;
  version: number;
  state: State;
  source: Petition['source'];
  language: Petition['language'];
  sender_kind: Petition['senderKind'];
  has_proposal: boolean;
  place: string | null;
  difficulty: string | null;
  content_id: string;
  content_hash: string;
  filed_at: Instant;
  filed_on: string;
  coordinator: string;
  lead: string | null;
  competent: string | null;
  province: string | null;
  proposed_lead: string | null;
  accepted_on: string | null;
  send_backs: number;
  draft: Json<Draft | null>;
  approval: Json<Petition['approval']>;
  answer: Json<IssuedAnswer | null>;
  scope_proposal: Json<Petition['scopeProposal']>;
  ground: string | null;
  rating: number | null;
  deadlines: Json<Petition['deadlines']>;
  /** Due date of whoever holds it now: what inboxes and sweeps are ordered by. Null when nothing runs. */
  due_on: string | null;
  /** Day after which time itself closes it, or goes on without the sender's reply; null otherwise. */
  elapses_on: string | null;
  officer: string | null;
  /** The unit of the lead agency that works on it. */
  unit: string | null;
  /** Agencies whose opinion is asked for. */
  consulted: string[];
  confinement: Petition['confinement'];
  group_id: string | null;
  group_main: boolean | null;
  particulars: Json<Particulars | null>;
  /** Hash of its newest event: the head of its chain. */
  chain_head: Buffer;
}

export interface PetitionEventTable {
  petition_id: string;
  seq: number;
  type: PetitionEvent['type'];
  v: number;
  at: Instant;
  actor: JSONColumnType<PetitionEvent['actor']>;
  policy_version: string;
  calendar_version: string;
  data: JSONColumnType<PetitionEvent['data']>;
  /** Chains the event to the one before. */
  hash: Buffer;
}

/** Words. Erasing a row's words and salt leaves the chain of events whole. */
export interface ContentTable {
  id: string;
  petition_id: string;
  kind:
    | 'filing'
    | 'send_back_reason'
    | 'draft'
    | 'remark'
    | 'message'
    | 'public_text'
    | 'question'
    | 'consultation'
    | 'opinion'
    | 'reason'
    | 'instruction'
    | 'reply'
    | 'addressee'
    | 'signer'
    | 'measure_judgement'
    | 'answer'
    | 'file'
    | 'letter';
  title: string | null;
  body: string | null;
  proposal: string | null;
  salt: Buffer | null;
  created_at: Instant;
}

/** Identity of a sender, sealed under a data key that only the key ring can unwrap. */
export interface IdentityTable {
  petition_id: string;
  key_id: string;
  wrapped_key: Buffer;
  sealed: Buffer;
}

/** Keyed digests of normalised e-mail, telephone and tax code, for exact match only. */
export interface IdentityIndexTable {
  kind: 'email' | 'phone' | 'tax_code';
  digest: Buffer;
  petition_id: string;
}

export interface CitationTable {
  petition_id: string;
  position: number;
  number_symbol: string | null;
  title: string | null;
  article: string | null;
  clause: string | null;
  point: string | null;
  /** Row of the register, when it is known. */
  document_id: string | null;
}

/** A message that is planned once and sent at least once. Addresses are looked up when it is sent. */
export interface DeliveryTable {
  id: string;
  petition_id: string;
  event_seq: number;
  news: string;
  recipient: 'sender' | 'agency' | 'forwarder';
  agency: string | null;
  state: DeliveryState;
  attempts: number;
  error: string | null;
  planned_at: Instant;
  sent_at: Instant | null;
  /** The way it must go; null where any will do. */
  channel: Channel | null;
}

/** A link in a message: its token is stored as a hash only. */
export interface AccessLinkTable {
  token_hash: Buffer;
  petition_id: string;
  delivery_id: string | null;
  expires_at: Instant;
  opened_at: Instant | null;
  /** Works once; null where it opens as often as people like. */
  once: boolean | null;
}

/** An address to which one question can be answered by mail: its token is stored as a hash only. */
export interface ReplyAddressTable {
  token_hash: Buffer;
  petition_id: string;
  delivery_id: string;
  expires_at: Instant;
  /** So many letters were taken. */
  taken: number;
  /** Digest of the last of them. */
  last_taken: Buffer | null;
}

/** A sender's short-lived key to one petition, after opening a link. */
export interface TrackingSessionTable {
  token_hash: Buffer;
  petition_id: string;
  expires_at: Instant;
}

export interface IdempotencyTable {
  key_hash: Buffer;
  body_hash: Buffer;
  /** The reply, sealed: it holds the secret. */
  sealed_reply: Buffer;
  key_id: string;
  expires_at: Instant;
}

/** A working draft of the public form, sealed under a key that only its token yields. */
export interface FormDraftTable {
  token_hash: Buffer;
  sealed: Buffer;
  expires_at: Instant;
  /** True once it became a petition. */
  sent: Generated<boolean>;
}

export interface AgencyTable {
  code: string;
  name_vi: string;
  name_en: string;
  kind: AgencyStanding['kind'];
  parent: string | null;
  province: string | null;
  commune: string | null;
  valid_from: string;
  valid_to: string | null;
  joined_on: string | null;
  contact_email: string | null;
  /** Names in lower case without marks. */
  search: string;
  /** True once the installation changed the row; upgrades leave it alone then. */
  edited: Generated<boolean>;
}

export interface AdministrativeUnitTable {
  code: string;
  name: string;
  parent: string | null;
  valid_from: string;
  valid_to: string | null;
}

/** Versions of policy and calendar; every version stays loadable for ever because events name the one they used. */
export interface PolicyVersionTable {
  kind: 'policy' | 'calendar';
  version: string;
  in_force_from: string;
  origin: 'shipped' | 'edited';
  content: JSONColumnType<object>;
  recorded_at: Instant;
  /** The account that entered it; null for shipped versions. */
  recorded_by: ColumnType<string | null, string | null | undefined, never>;
  reason: ColumnType<string | null, string | null | undefined, never>;
}

/** What is due this morning at one part of an agency, and whether they were told. */
export interface DueDigestTable {
  day: string;
  agency: string;
  role: WarnedRole;
  due: JSONColumnType<DigestContent>;
  state: DeliveryState;
  attempts: number;
  error: string | null;
  planned_at: Instant;
  sent_at: Instant | null;
}

/** What is asked of an agency beside the answer, by a day: an opinion, or a reply to an instruction. */
export interface SideTaskTable {
  petition_id: string;
  agency: string;
  part: 'consulted' | 'lead' | 'coordinator';
  /** Number of the event that gave the instruction; 0 for an opinion. */
  request: number;
  due_on: string;
}

/** Facts of the installation itself: development clock, fingerprint of the seeded data. */
export interface InstallationTable {
  key: string;
  value: JSONColumnType<object>;
}

export interface Tables
  extends
    AccountTables,
    AnswerTables,
    MeasureTables,
    DossierTables,
    AttachmentTables,
    MovesAwayTables,
    OrganisationTables,
    RegisterTables,
    SourceTables {
  petition: PetitionTable;
  petition_event: PetitionEventTable;
  content: ContentTable;
  identity: IdentityTable;
  identity_index: IdentityIndexTable;
  citation: CitationTable;
  delivery: DeliveryTable;
  access_link: AccessLinkTable;
  tracking_session: TrackingSessionTable;
  reply_address: ReplyAddressTable;
  idempotency: IdempotencyTable;
  form_draft: FormDraftTable;
  agency: AgencyTable;
  administrative_unit: AdministrativeUnitTable;
  policy_version: PolicyVersionTable;
  due_digest: DueDigestTable;
  side_task: SideTaskTable;
  installation: InstallationTable;
}

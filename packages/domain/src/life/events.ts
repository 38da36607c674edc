import type { ApprovalStep, CivilDate, Period } from '@thaogo/policy';
import type { ActingFor, Role } from '../access/actors.ts';
import type { DeadlineName, StartedDeadline } from '../deadlines/deadlines.ts';
import type { MeasureChoice } from '../measures/judge-outcome.ts';
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

/** How a petition came in. Whatever its way, it has the same rights. */
export type Source =
  | 'public_form'
  | 'api'
  | 'counter'
  | 'telephone'
  | 'post'
  | 'voice_note'
  | 'voters'
  | 'fatherland_front'
  | 'press'
  | 'association'
  | 'dialogue';

/**
 * How few people may see it. `restricted`: a suspected denunciation or report of a crime, for the coordinating agency's
 * coordinators and leaders alone; `sealed`: it may hold a state secret, for that agency's leaders alone.
 */
export const CONFINEMENTS = ['none', 'restricted', 'sealed'] as const;
export type Confinement = (typeof CONFINEMENTS)[number];

/**
 * In which capacity a letter is signed (Decree 30/2020/NĐ-CP, annex I): in one's own right, on behalf of a collective
 * (TM.), as deputy (KT.), by order (TL.), by authorisation (TUQ.).
 */
export type Capacity = 'own' | 'tm' | 'kt' | 'tl' | 'tuq';

/** The paper by which a sender proves at a counter who they are. */
export type Proof = 'identity_card' | 'passport' | 'registration_certificate' | 'authorisation';

/** A deadline that stood still and goes on: the day up to which it stood, and its due date since. */
export interface GoingOn {
  name: DeadlineName;
  until: CivilDate;
  dueOn: CivilDate;
}

/** A deadline that had ended and runs on, and when it is due now. */
export interface RunningOn {
  name: DeadlineName;
  dueOn: CivilDate;
}

/** A running deadline whose due date moves. */
export interface DueDateMove {
  name: DeadlineName;
  /** The agency that it measures, to tell deadlines of one name apart; null for the sender's. */
  agency: string | null;
  from: CivilDate;
  to: CivilDate;
}

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
    source: Source;
    language: Language;
    senderKind: SenderKind;
    hasProposal: boolean;
    place: string | null;
    difficulty: string | null;
    content: ContentRef;
    /** What was sent with it; absent where it was words alone. */
    files?: readonly ContentRef[];
    citations: number;
    routing: RoutingRecord;
    /** Set where a denunciation or a crime is suspected; absent otherwise. */
    confinement?: 'restricted';
    /** Set where its sender joined a bottleneck (“tôi cũng vướng”); absent otherwise. */
    bottleneck?: string;
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
  /** `unit`: that of the officer, where no unit had it. */
  accepted: { unit?: string };
  sent_back: { reason: ContentRef; to: string | null; province: string | null; starts: readonly StartedDeadline[] };
  /** A second send-back, or the objection of a consulted agency. */
  lead_disputed: { reason: ContentRef; to: string | null; province: string | null; starts: readonly StartedDeadline[] };
  lead_proposed: { agency: string; reason: ContentRef };
  incoming_registered: { number: string; on: CivilDate };
  /** `unit`: that of the officer, where it is another one. */
  handed_over: { to: string; unit?: string };
  /** Given to a unit of the lead agency, or to none, and within it to an officer, where one is named. */
  unit_assigned: { unit: string | null; officer: string | null };
  consulted: {
    agency: string;
    question: ContentRef;
    files?: readonly ContentRef[];
    starts: readonly StartedDeadline[];
  };
  opinion_given: { agency: string; opinion: ContentRef; files?: readonly ContentRef[] };
  /** `pauses`: deadlines that stand still meanwhile, where policy lets them. */
  asked: {
    question: ContentRef;
    files?: readonly ContentRef[];
    pauses?: readonly DeadlineName[];
    starts: readonly StartedDeadline[];
  };
  resumed: { goesOn?: readonly GoingOn[] };
  /** `measure` is absent where the outcome calls for none, and in drafts from before measures were followed. */
  draft_saved: { draft: ContentRef; outcome: Outcome; measure?: MeasureChoice };
  /** `steps` is absent where one leader approves. */
  draft_submitted: { steps?: readonly ApprovalStep[]; starts?: readonly StartedDeadline[] };
  draft_returned: { remark: ContentRef };
  /** One step of approval, the last of which makes it ready to be issued. `publicText`: the words that may be published, where whoever approved wrote some. */
  draft_approved: { publicText?: ContentRef; starts?: readonly StartedDeadline[] };
  issued: {
    number: string;
    issuedOn: CivilDate;
    signer?: ContentRef;
    capacity?: Capacity;
    /** The signed letter as a file. */
    letter?: ContentRef;
    starts: readonly StartedDeadline[];
  };
  /** Answered by the letter that answers its whole group. */
  issued_together: {
    number: string;
    issuedOn: CivilDate;
    letter?: ContentRef;
    answer: ContentRef;
    outcome: Outcome;
    measure?: MeasureChoice;
    /** Accounts that drafted and approved it. */
    involved: readonly string[];
    signer?: ContentRef;
    capacity?: Capacity;
    starts: readonly StartedDeadline[];
  };
  /** Every running deadline that the same rule measures gets the same time. */
  deadline_extended: {
    amount: number;
    unit: Period['unit'];
    moves: readonly DueDateMove[];
    reason: ContentRef;
  };
  due_dates_moved: { moves: readonly DueDateMove[] };
  out_of_scope_proposed: { ground: string };
  out_of_scope_declined: Record<string, never>;
  out_of_scope_confirmed: { ground: string; starts?: readonly StartedDeadline[] };
  transferred: {
    ground: string | null;
    agency: string | null;
    addressee: ContentRef | null;
    letterNumber: string;
    on: CivilDate;
    /** That letter as a file. */
    letter?: ContentRef;
  };
  /** `letter`: the one by which it was sent to the agency there, as a file. */
  external_noted: { ref: string; status: string; letter?: ContentRef };
  restricted: { ground: string };
  restriction_lifted: Record<string, never>;
  sealed: Record<string, never>;
  unsealed: Record<string, never>;
  grouped: { group: string; main: boolean };
  ungrouped: Record<string, never>;
  instructed: { instruction: ContentRef; dueOn: CivilDate | null };
  remarked: { remark: ContentRef };
  request_answered: { request: number; reply: ContentRef };
  /** The sender got another secret at a counter; the one before opens nothing any more. */
  secret_renewed: { proof: Proof };
  message_added: { message: ContentRef; files?: readonly ContentRef[]; goesOn?: readonly GoingOn[] };
  files_attached: { files: readonly ContentRef[] };
  rated: { score: number };
  /** `runsOn`: deadlines that had ended and run on as if they had not; what was recorded earlier started them anew. */
  contested: {
    reason: ContentRef;
    province: string | null;
    starts: readonly StartedDeadline[];
    runsOn?: readonly RunningOn[];
  };
  reconsideration_requested: { reason: ContentRef; starts: readonly StartedDeadline[] };
  reopened: { opinion: ContentRef; starts: readonly StartedDeadline[] };
  withdrawn: Record<string, never>;
  closed: Record<string, never>;
}

export type EventType = keyof EventData;

/**
 * Who did it, as kept for ever: the kind, and for staff the account, role and agency at that time. Whoever acted in
 * somebody else's post has that post's role, and its holder beside.
 */
export type RecordedActor =
  | { kind: 'sender' }
  | { kind: 'system' }
  | { kind: 'staff'; id: string; role: Role; agency: string; actingFor?: ActingFor };

/** One kind of event in its place. */
export type EventOf<T extends EventType> = Extract<PetitionEvent, { type: T }>;

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

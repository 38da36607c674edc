import type { ApprovalStep, CivilDate } from '@thaogo/policy';
import type { DeputyCapacity } from '../access/actors.ts';
import type { Deadline } from '../deadlines/deadlines.ts';
import type { Confinement, ContentRef, Language, SenderKind, Source } from './events.ts';
import type { MeasureChoice } from '../measures/judge-outcome.ts';
import type { Outcome } from './outcomes.ts';
import type { State } from './states.ts';

/** A draft answer. `author` is the account that saved it last. */
export interface Draft {
  content: ContentRef;
  outcome: Outcome;
  /** What is to be done, and by whom; absent where the outcome calls for nothing. */
  measure?: MeasureChoice;
  author: string;
}

/** Who approves a draft one after the other, and who has. */
export interface Review {
  steps: readonly ApprovalStep[];
  approvals: readonly { by: string; on: CivilDate }[];
}

/** An answer exists once it is signed, numbered and issued. */
export interface IssuedAnswer {
  content: ContentRef;
  outcome: Outcome;
  measure?: MeasureChoice;
  number: string;
  issuedOn: CivilDate;
  /** The instant at which the clerk entered it, shown beside the date of issue. */
  recordedAt: string;
  /** Accounts that drafted and approved it: none of them looks at it again. */
  involved: readonly string[];
  /** The signed letter as a file; left out where none was attached. */
  letter?: ContentRef;
}

/** An answer that its sender asked to be looked at again. */
export interface EarlierAnswer extends IssuedAnswer {
  rating: number | null;
  /** What somebody who had no hand in it thinks of it; null until they have said so. */
  opinion: { content: ContentRef; by: string } | null;
}

/** Who leads is disputed; the coordinator may propose a way out. */
export interface Dispute {
  since: CivilDate;
  /** The agency that raised it, its reason, and where it thinks the petition belongs. */
  by: string;
  reason: ContentRef;
  to: string | null;
  proposal: { agency: string; reason: ContentRef } | null;
}

/** An agency that is asked for its opinion. */
export interface Consultation {
  agency: string;
  question: ContentRef;
  opinion: ContentRef | null;
}

/** A chairman's instruction (ý kiến chỉ đạo) or a supervisor's remark (ý kiến giám sát): each must be answered. */
export interface Request {
  /** Place of its event in the history: what a reply names. */
  seq: number;
  kind: 'instruction' | 'remark';
  agency: string;
  content: ContentRef;
  dueOn: CivilDate | null;
  reply: { content: ContentRef; on: CivilDate } | null;
}

/** Where it went instead: an agency of this installation's list, or whoever the letter names. */
export interface Transfer {
  ground: string | null;
  agency: string | null;
  addressee: ContentRef | null;
  letterNumber: string;
  on: CivilDate;
  /** That letter as a file; left out where none was attached. */
  letter?: ContentRef;
}

/** What happened to it on the official portal: its code there, and its state in that portal's own word. */
export interface ExternalRef {
  ref: string;
  status: string;
  notedOn: CivilDate;
  /** The letter by which it was sent there, as a file; left out where none was attached. */
  letter?: ContentRef;
}

/** One petition as its events left it. The database row is this and nothing else. */
export interface Petition {
  id: string;
  /** Number of events so far; acting needs the version that was seen. */
  version: number;
  code: string;
  state: State;
  source: Source;
  language: Language;
  senderKind: SenderKind;
  hasProposal: boolean;
  /** Commune or province code; null when the sender named none. */
  place: string | null;
  difficulty: string | null;
  /** The filed words; its hash is the filing's proof. */
  content: ContentRef;
  /** ISO instant of filing, and its civil date in Viet Nam. */
  filedAt: string;
  filedOn: CivilDate;
  /** Agency whose coordinators answer for it while nobody else does, from filing to the end. */
  coordinator: string;
  lead: string | null;
  competent: string | null;
  /** Province of whoever holds it; null when that is a central agency. */
  province: string | null;
  /** What routing proposed at filing. */
  proposedLead: string | null;
  acceptedOn: CivilDate | null;
  /** Account of the officer in charge; any officer of the lead agency may act for them. */
  officer: string | null;
  /** The number under which the lead agency's clerk registered it (số đến). */
  incoming: { number: string; on: CivilDate } | null;
  /** The unit of the lead agency that works on it; null where none was named. */
  unit: string | null;
  sendBacks: number;
  /** Agencies that sent it back. */
  sentBackBy: readonly string[];
  dispute: Dispute | null;
  consultations: readonly Consultation[];
  /** What the sender is asked; null when nothing is open. */
  question: ContentRef | null;
  requests: readonly Request[];
  draft: Draft | null;
  review: Review | null;
  /** `capacity`: how whoever approved last signs, where they did so in somebody else's post. */
  approval: { by: string; on: CivilDate; capacity?: DeputyCapacity } | null;
  answer: IssuedAnswer | null;
  /** Set once the sender asked that the answer be looked at again. */
  earlierAnswer: EarlierAnswer | null;
  scopeProposal: { ground: string; by: string } | null;
  /** The confirmed ground, once out of scope. */
  ground: string | null;
  /** True once the sender contested that. */
  contested: boolean;
  transfer: Transfer | null;
  external: ExternalRef | null;
  confinement: Confinement;
  /** The group of alike petitions it is answered with; its main petition carries the draft. */
  group: { id: string; main: boolean } | null;
  /** 1 (not at all satisfied) to 5 (very satisfied). */
  rating: number | null;
  deadlines: readonly Deadline[];
}

/** Agencies whose opinion was asked for: they may read it. */
export const consultedAgencies = (petition: Pick<Petition, 'consultations'>): string[] =>
  petition.consultations.map(({ agency }) => agency);

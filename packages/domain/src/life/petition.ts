import type { CivilDate } from '@thaogo/policy';
import type { Deadline } from '../deadlines/deadlines.ts';
import type { ContentRef, Language, SenderKind } from './events.ts';
import type { Outcome } from './outcomes.ts';
import type { State } from './states.ts';

/** A draft answer. `author` is the account that saved it last. */
export interface Draft {
  content: ContentRef;
  outcome: Outcome;
  author: string;
}

/** An answer exists once it is signed, numbered and issued. */
export interface IssuedAnswer {
  content: ContentRef;
  outcome: Outcome;
  number: string;
  issuedOn: CivilDate;
  /** The instant at which the clerk entered it, shown beside the date of issue. */
  recordedAt: string;
}

/** One petition as its events left it. The database row is this and nothing else. */
export interface Petition {
  id: string;
  /** Number of events so far; acting needs the version that was seen. */
  version: number;
  code: string;
  state: State;
  source: 'public_form' | 'api';
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
  sendBacks: number;
  draft: Draft | null;
  approval: { by: string; on: CivilDate } | null;
  answer: IssuedAnswer | null;
  scopeProposal: { ground: string; by: string } | null;
  /** The confirmed ground, once out of scope. */
  ground: string | null;
  /** 1 (not at all satisfied) to 5 (very satisfied). */
  rating: number | null;
  deadlines: readonly Deadline[];
}

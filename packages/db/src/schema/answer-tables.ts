import type { Outcome } from '@thaogo/domain';
import type { ColumnType } from 'kysely';

type Instant = ColumnType<Date, Date | string, Date | string>;

/** A sender's consent that the answer be published. */
export interface PublicationConsentTable {
  petition_id: string;
  given_at: Instant;
  withdrawn_at: Instant | null;
}

/** An answer that strangers may see. */
export interface PublicAnswerTable {
  /** Says nothing of the petition. */
  id: string;
  petition_id: string;
  agency: string;
  number: string;
  issued_on: string;
  outcome: Outcome;
  /** The words written to be published; null where nobody wrote any. */
  content_id: string | null;
}

/** What the petition cited. Numbers stand as filed: those that are no number and symbol are never shown. */
export interface PublicAnswerProvisionTable {
  answer_id: string;
  position: number;
  number_symbol: string | null;
  document_id: string | null;
  article: string | null;
  clause: string | null;
  point: string | null;
  /** That of the answer, for the order of reading. */
  issued_on: string;
}

/** How often on a day an answer settled somebody's question before they filed. */
export interface AnswerSettledTable {
  answer_id: string;
  day: string;
  times: number;
}

export interface AnswerTables {
  publication_consent: PublicationConsentTable;
  public_answer: PublicAnswerTable;
  public_answer_provision: PublicAnswerProvisionTable;
  answer_settled: AnswerSettledTable;
}

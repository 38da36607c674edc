import type { CivilDate, RelationKind } from '@thaogo/domain';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Instant = ColumnType<Date, Date | string, Date | string>;

/** Where an entry came from; `cited` ones were first seen in a petition, `national` ones in the national database. */
export type DocumentOrigin = 'shipped' | 'imported' | 'entered' | 'cited' | 'national';
/** `unconfirmed` entries are known from citations or from another database only. */
export type DocumentState = 'confirmed' | 'unconfirmed';

/** The register of legal documents. It is never complete. */
export interface LegalDocumentTable {
  id: string;
  type: string;
  number_symbol: string;
  title: string | null;
  issuer: string | null;
  issued_on: string | null;
  effective_on: string | null;
  /** From this day on it is no longer in force. */
  expires_on: string | null;
  subject: string | null;
  drafting_agency: string | null;
  drafting_inferred: boolean;
  /** True once the installation changed the row; upgrades and imports leave it alone then. */
  edited: Generated<boolean>;
  version: Generated<number>;
  origin: Generated<DocumentOrigin>;
  /** Where it was taken from, as an address. */
  source: string | null;
  state: Generated<DocumentState>;
  /** How often the codified law cites it. */
  times_cited: Generated<number>;
  /** Words in PostgreSQL's notation, made by `documentIndex`. */
  search: Generated<string>;
  /** Higher stands first. */
  weight: Generated<number>;
}

/** Headings of a document's articles by article: {"12a": "Hồ sơ"}. Not every article of a document has one here. */
export interface ArticleHeadingsTable {
  document_id: string;
  headings: JSONColumnType<Record<string, string>>;
  /** True once a coordinator set them: upgrades leave them alone then. */
  edited: Generated<boolean>;
}

/** What a later document did to an earlier one. */
export interface DocumentRelationTable {
  document_id: string;
  kind: RelationKind;
  by_document_id: string;
  effective_on: CivilDate | null;
  /** Which provisions, in words; null for the document as such or where it is not known. */
  provisions: string | null;
  /** Where it is said; null where it is an assumption. */
  source: string | null;
  edited: Generated<boolean>;
  /** Taken back by a coordinator: told no more. */
  withdrawn: Generated<boolean>;
}

/** Who changed an entry of the register, when, from what to what. */
export interface LegalDocumentChangeTable {
  document_id: string;
  /** The version that the change made. */
  version: number;
  at: Instant;
  by_account_id: string | null;
  by_agency: string | null;
  before: JSONColumnType<object> | null;
  after: JSONColumnType<object>;
}

/** Word models trained again from what coordinators decided, and how they did. */
export interface WordModelTable {
  version: Generated<number>;
  trained_at: Instant;
  models: JSONColumnType<object> | null;
  score_card: JSONColumnType<object>;
  in_use: boolean;
}

export interface RegisterTables {
  legal_document: LegalDocumentTable;
  article_headings: ArticleHeadingsTable;
  document_relation: DocumentRelationTable;
  legal_document_change: LegalDocumentChangeTable;
  word_model: WordModelTable;
}

import type { CivilDate, RelationKind } from '@thaogo/domain';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Instant = ColumnType<Date, Date | string, Date | string>;

/** Where an entry of the register came from; `cited` ones were first seen in a petition. */
export type DocumentOrigin = 'shipped' | 'imported' | 'entered' | 'cited';
/** `unconfirmed` entries are known from citations only. */
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
  subject: string | null;
  drafting_agency: string | null;
  drafting_inferred: boolean;
  /** True once the installation changed the row; upgrades and imports leave it alone then. */
  edited: Generated<boolean>;
  version: Generated<number>;
  origin: Generated<DocumentOrigin>;
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

export interface RegisterTables {
  legal_document: LegalDocumentTable;
  article_headings: ArticleHeadingsTable;
  document_relation: DocumentRelationTable;
  legal_document_change: LegalDocumentChangeTable;
}

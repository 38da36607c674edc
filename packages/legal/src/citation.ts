import type { DocumentTypeCode } from './document-types.ts';
import type { IssuerCode } from './issuers.ts';

/** Normative: makes law. Administrative: plans, letters, single decisions. Party: of the Communist Party. */
export type DocumentKind = 'normative' | 'administrative' | 'party' | 'standard';

export interface CitedDocument {
  readonly type: DocumentTypeCode | null;
  /** In its usual spelling, "31/2021/NĐ-CP"; null where the text does not tell enough. */
  readonly numberSymbol: string | null;
  /** For laws, codes, ordinances and the Constitution, and others that are known by a name: "Luật Đất đai". */
  readonly title: string | null;
  /** Agency codes; "ubnd" and "hdnd" without a place. */
  readonly issuers: readonly IssuerCode[];
  /** Null where neither the symbol nor the type tells. */
  readonly kind: DocumentKind | null;
  /** Number and year as far as the text gives them, also where the symbol is not complete: "NĐ 31". */
  readonly serial: string | null;
  readonly year: number | null;
  /** Date of issue (YYYY-MM-DD) where the text gives it beside the number. */
  readonly issuedOn: string | null;
}

export interface CitationReading {
  readonly document: CitedDocument | null;
  readonly article: string | null;
  readonly clause: string | null;
  readonly point: string | null;
}

/** How the document of a citation was found. */
export type DocumentSource =
  /** It stands in the expression itself. */
  | 'named'
  /** "Nghị định này", "Luật nói trên". */
  | 'reference'
  /** Only a provision is written; the document is the nearest one named in the text. */
  | 'context'
  /** No document at all. */
  | 'none';

export interface Citation extends CitationReading {
  /** UTF-16 offsets into the text as given. */
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)`; provisions of one list or range share the surface of the whole expression. */
  readonly surface: string;
  readonly documentSource: DocumentSource;
  /** True where the same document and provision was cited before in the text. */
  readonly repeated: boolean;
  /** Other readings, the likelier first: điểm đ for a "diem d" without diacritics, another version of a law. */
  readonly alternatives: readonly CitationReading[];
}

/** One version of a document that was made anew under the same name. */
export interface LawVersion {
  /** Null for the Constitution, which has none. */
  readonly numberSymbol: string | null;
  readonly year: number;
}

/** A document that people call by a name. */
export interface LawName {
  readonly type: DocumentTypeCode;
  /** Full name with its type: "Luật Đất đai". */
  readonly title: string;
  /** Other names and abbreviations: "Luật ĐĐ" after the word "Luật", "BLHS" standing alone. */
  readonly alsoNamed: readonly string[];
  /** The versions of it, the oldest first. */
  readonly versions: readonly LawVersion[];
  /** Laws that amend it, the oldest first. */
  readonly amendments?: readonly LawVersion[];
}

export type { Citation, CitationReading, CitedDocument, DocumentKind, DocumentSource, LawName } from './citation.ts';
export { findCitations } from './citations/find.ts';
export { documentTypeName, type DocumentTypeCode } from './document-types.ts';
export { foldVietnamese } from './fold.ts';
export { documentId, provisionId, type DocumentKey } from './ids.ts';
export { successorsOf, type Successor, type SuccessionReason } from './issuer-successors.ts';
export { ISSUERS, type Issuer, type IssuerCode } from './issuers.ts';
export { compareProvisions, type ProvisionPath } from './provisions.ts';
export { formatSymbol, issuersOf, parseSymbol, type DocumentSymbol } from './symbol.ts';

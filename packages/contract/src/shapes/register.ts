import type { DocumentStanding, RelationKind } from '@thaogo/domain';
import { z } from 'zod';
import { completeList } from '../complete-list.ts';
import { civilDate, emptyIsNone, line, namedAgency, optionalWords, words } from './basics.ts';

/** The register of legal documents. It is never complete. */
export const DOCUMENT_STANDINGS = completeList<DocumentStanding>()([
  'in_force',
  'partly_in_force',
  'not_yet',
  'replaced',
  'unknown',
]);
export const RELATION_KINDS = completeList<RelationKind>()(['amended_by', 'partly_expired_by', 'replaced_by']);

export const documentQuery = z.object({
  /** Number, name, abbreviation or words, with or without diacritics. */
  q: line(200).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  after: line(300).optional(),
});

const documentName = z.object({
  id: z.string(),
  type: z.string(),
  numberSymbol: z.string(),
  title: z.string().nullable(),
});

const documentSummary = documentName.extend({
  issuer: namedAgency.nullable(),
  issuedOn: civilDate.nullable(),
  effectiveOn: civilDate.nullable(),
  /** False where only citations tell of it. */
  confirmed: z.boolean(),
});
export const documentList = z.object({ items: z.array(documentSummary), next: z.string().nullable() });

const relatedDocument = z.object({
  document: documentName,
  effectiveOn: civilDate.nullable(),
  /** Which provisions; null for the document as such, or where it is not known. */
  provisions: z.string().nullable(),
  source: z.string().nullable(),
  assumption: z.boolean(),
});

export const documentOn = z.object({ on: civilDate.optional() });
export const documentView = documentSummary.extend({
  version: z.number().int(),
  subject: z.string().nullable(),
  /** Who answers for it today; `inferred` where only its subject tells. */
  draftingAgency: namedAgency.extend({ inferred: z.boolean() }).nullable(),
  timesCited: z.number().int(),
  standing: z.object({ on: civilDate, code: z.enum(DOCUMENT_STANDINGS), text: z.string() }),
  amendedBy: z.array(relatedDocument),
  partlyExpiredBy: z.array(relatedDocument),
  replacedBy: z.array(relatedDocument),
  /** The same seen from the other end. */
  touches: z.array(relatedDocument.extend({ kind: z.enum(RELATION_KINDS) })),
  /** Articles whose headings are known, in the order of the document. */
  provisions: z.array(z.object({ id: z.string(), article: z.string(), heading: z.string() })),
});

/** A document that a coordinator adds, or corrects with `If-Match`. What is left out follows from the symbol. */
export const documentEntry = z.object({
  numberSymbol: words(1, 120),
  type: optionalWords(60),
  title: optionalWords(1000),
  issuer: optionalWords(120),
  issuedOn: emptyIsNone(civilDate),
  effectiveOn: emptyIsNone(civilDate),
  subject: optionalWords(60),
  draftingAgency: optionalWords(60),
});
export const documentKept = z.object({ id: z.string(), version: z.number().int(), added: z.boolean() });

export type DocumentList = z.infer<typeof documentList>;
export type DocumentView = z.infer<typeof documentView>;

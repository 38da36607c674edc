import type { DocumentStanding, RelationKind } from '@thaogo/domain';
import { z } from 'zod';
import { completeList } from '../complete-list.ts';
import { civilDate, emptyIsNone, instant, line, namedAgency, optionalWords, words } from './basics.ts';

/** The register of legal documents. It is never complete. */
export const DOCUMENT_STANDINGS = completeList<DocumentStanding>()([
  'in_force',
  'partly_in_force',
  'not_yet',
  'replaced',
  'repealed',
  'expired',
  'unknown',
]);
export const RELATION_KINDS = completeList<RelationKind>()([
  'amended_by',
  'partly_expired_by',
  'replaced_by',
  'repealed_by',
  'guided_by',
]);

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
  /** From this day on it is no longer in force. */
  expiresOn: civilDate.nullable(),
  version: z.number().int(),
  subject: z.string().nullable(),
  /** Who answers for it today; `inferred` where only its subject tells. */
  draftingAgency: namedAgency.extend({ inferred: z.boolean() }).nullable(),
  timesCited: z.number().int(),
  standing: z.object({ on: civilDate, code: z.enum(DOCUMENT_STANDINGS), text: z.string() }),
  amendedBy: z.array(relatedDocument),
  partlyExpiredBy: z.array(relatedDocument),
  replacedBy: z.array(relatedDocument),
  repealedBy: z.array(relatedDocument),
  guidedBy: z.array(relatedDocument),
  /** The same seen from the other end. */
  touches: z.array(relatedDocument.extend({ kind: z.enum(RELATION_KINDS) })),
  /** Articles whose headings are known, in the order of the document. */
  provisions: z.array(z.object({ id: z.string(), article: z.string(), heading: z.string() })),
});

/** The same for coordinators: also before anybody confirmed it, with where it came from and who changed it. */
export const DOCUMENT_ORIGINS = ['shipped', 'imported', 'entered', 'cited', 'national'] as const;
export const caseworkDocumentView = documentView.extend({
  origin: z.enum(DOCUMENT_ORIGINS),
  /** Where it was taken from, as an address. */
  takenFrom: z.string().nullable(),
  /** Versions that people made, the newest first. */
  changes: z.array(
    z.object({
      version: z.number().int(),
      at: instant,
      agency: namedAgency.nullable(),
      /** What was changed: the entry itself, a relation or the headings. */
      what: z.enum(['entry', 'relation', 'headings']),
    }),
  ),
});

/** One relation of a document: entered, corrected, or taken back. The later document is named by its id. */
export const documentRelation = z.object({
  kind: z.enum(RELATION_KINDS),
  by: line(200),
  effectiveOn: emptyIsNone(civilDate),
  /** Which provisions of the earlier document, as law names them: "khoản 2 Điều 5; Điều 7". */
  provisions: optionalWords(500),
  /** Where it is said: "Điều 61 khoản 2 Nghị định 168/2024/NĐ-CP". */
  source: words(1, 500),
  withdrawn: z.boolean().default(false),
});

/** Headings of a document's articles, all of them. */
export const documentHeadings = z.object({
  headings: z
    .array(
      z.object({
        article: words(1, 8).refine((text) => /^\d{1,4}[a-zđ]?\d?$/.test(text), { params: { code: 'format' } }),
        heading: words(1, 500),
      }),
    )
    .max(2000),
});
export const documentVersion = z.object({ id: z.string(), version: z.number().int() });

/** A document that a coordinator adds, or corrects with `If-Match`. What is left out follows from the symbol. */
export const documentEntry = z.object({
  numberSymbol: words(1, 120),
  type: optionalWords(60),
  title: optionalWords(1000),
  issuer: optionalWords(120),
  issuedOn: emptyIsNone(civilDate),
  effectiveOn: emptyIsNone(civilDate),
  expiresOn: emptyIsNone(civilDate),
  subject: optionalWords(60),
  draftingAgency: optionalWords(60),
});
export const documentKept = z.object({ id: z.string(), version: z.number().int(), added: z.boolean() });

export type DocumentList = z.infer<typeof documentList>;
export type CaseworkDocumentView = z.infer<typeof caseworkDocumentView>;
export type DocumentView = z.infer<typeof documentView>;

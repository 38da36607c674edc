import { successorsOf } from '@thaogo/legal';
import { z } from 'zod';
import { once, readCsv } from '../data-files.ts';
import { code } from '../schema/facts.ts';

/** The register says who answers for a document as of this day, when the ministries of today had been formed. */
const AS_OF = '2025-03-01';

/** Bodies that issue documents which a ministry drafts for them. */
const DRAFTED_FOR = new Set(['quoc-hoi', 'ubtvqh', 'ctn', 'chinh-phu', 'ttg']);

const topicRow = z.strictObject({ subject: code, topic: z.string(), ministry: code });
const documentRow = z.strictObject({
  type: z.string(),
  number_symbol: z.string(),
  agency: code,
  reference: z.string(),
});

/** Which ministry works on a subject of the Codification; rows with a topic are exceptions within it. */
export const ministriesByTopic = once(() => readCsv('documents/drafting-by-topic.csv', topicRow));

/** Documents whose drafting ministry is another than their topic's, or is told by a source. */
export const draftingByDocument = once(() => readCsv('documents/drafting-by-document.csv', documentRow));

const byTopic = once(() => new Map(ministriesByTopic().map((row) => [`${row.subject}|${row.topic}`, row.ministry])));
const byDocument = once(() => new Map(draftingByDocument().map((row) => [`${row.type}|${row.number_symbol}`, row])));

/** What the register holds of a document when its drafting agency is looked for. */
export interface DraftedDocument {
  type: string;
  numberSymbol: string;
  issuer: string | null;
  subject: string | null;
  topic: string | null;
}

/**
 * The agency that drafted a document, or followed the one that did, as it is called today: from the checked list; from
 * the issuer where that is a ministry; else from the topic. `inferred` is false only where a source says so, or where the
 * issuer itself or its only successor is meant.
 */
export const draftingAgency = (document: DraftedDocument): { code: string; inferred: boolean } | null => {
  const listed = byDocument().get(`${document.type}|${document.numberSymbol}`);
  if (listed !== undefined) return { code: listed.agency, inferred: listed.reference === '' };
  const { issuer } = document;
  const responsible = ministryOfTopic(document.subject, document.topic);
  if (issuer === null || DRAFTED_FOR.has(issuer))
    return responsible === null ? null : { code: responsible, inferred: true };
  const together = document.type.endsWith('liên tịch');
  const heirs = successorsOf(issuer, { on: AS_OF }).map((heir) => heir.code);
  if (heirs.length <= 1) return { code: heirs[0] ?? issuer, inferred: together };
  if (responsible !== null && heirs.includes(responsible)) return { code: responsible, inferred: true };
  const [bySubject] = document.subject === null ? [] : successorsOf(issuer, { on: AS_OF, subject: document.subject });
  return { code: bySubject?.code ?? heirs[0] ?? issuer, inferred: true };
};

const ministryOfTopic = (subject: string | null, topic: string | null): string | null =>
  byTopic().get(`${subject}|${topic}`) ?? byTopic().get(`${subject}|`) ?? null;

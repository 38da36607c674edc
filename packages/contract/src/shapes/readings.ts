import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { civilDate, emptyIsNone, keepable, LANGUAGES, line, namedAgency, nullIsNone } from './basics.ts';
import { filedCitation } from './filing.ts';

const codePoints = (text: string): number => Array.from(text).length;

/** Kept exactly as it came, because offsets into it are given back. */
const textAsSent = keepable.refine((text) => codePoints(text) <= LIMITS.textLongest, {
  params: { code: 'too_long', limit: LIMITS.textLongest },
});

/** A text to be read before it is filed. */
export const readingRequest = z.object({
  text: textAsSent,
  /** Commune or province code. */
  place: emptyIsNone(line(10)),
  /** What a filing would name; then routing goes by these, as it would for the filing. */
  citations: nullIsNone(z.array(filedCitation).max(LIMITS.citations)),
  /** The bottleneck that the filing would join. */
  bottleneck: emptyIsNone(line(40)),
  /** The language of names and reasons; else that of the request. */
  language: nullIsNone(z.enum(LANGUAGES)),
});

const readDocument = z.object({
  type: z.string().nullable(),
  numberSymbol: z.string().nullable(),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  /** Whether the register of documents has it. */
  known: z.boolean(),
});

const provision = {
  document: readDocument.nullable(),
  article: z.string().nullable(),
  clause: z.string().nullable(),
  point: z.string().nullable(),
  /** Of the article, where the register knows it. */
  heading: z.string().nullable(),
};

const likelihood = z.number().min(0).max(1);
/** Sentences in the language of the request; they name words of the text that weighed most, where any did. */
const reasons = z.array(z.string());
const guess = z.object({ code: z.string().nullable(), confidence: likelihood, reasons });

/** What a machine reads in a text; it decides nothing. */
export const reading = z.object({
  citations: z.array(
    z.object({
      /** UTF-16 code units of the text as sent. */
      start: z.int(),
      end: z.int(),
      surface: z.string(),
      ...provision,
      alternatives: z.array(z.object(provision)),
    }),
  ),
  subject: guess,
  difficulty: guess,
  routing: z.object({
    /** Null: a coordinator decides. */
    lead: namedAgency.nullable(),
    /** Who would have it first: the lead, or the agency whose coordinators decide. */
    holder: namedAgency,
    confidence: likelihood,
    reasons,
    candidates: z.array(
      z.object({
        agency: namedAgency,
        /** Whether it answers in this installation. */
        joined: z.boolean(),
        score: likelihood,
        reasons,
      }),
    ),
  }),
  /** The sender's deadline if it were filed today, and the rule it comes from; null where policy sets none. */
  answer: z.object({ dueOn: civilDate, source: z.string().nullable() }).nullable(),
  scope: z.object({
    inScope: z.boolean(),
    ground: z.string().nullable(),
    confidence: likelihood,
    turnTo: z.string().nullable(),
    reasons,
  }),
});

export type ReadingReply = z.infer<typeof reading>;

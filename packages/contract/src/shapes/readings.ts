import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { emptyIsNone, keepable, LANGUAGES, line, namedAgency, nullIsNone } from './basics.ts';

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
};

const likelihood = z.number().min(0).max(1);
const guess = z.object({ code: z.string().nullable(), confidence: likelihood });

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
    confidence: likelihood,
    reasons: z.array(z.string()),
    candidates: z.array(z.object({ agency: namedAgency, score: likelihood, reasons: z.array(z.string()) })),
  }),
  scope: z.object({
    inScope: z.boolean(),
    ground: z.string().nullable(),
    confidence: likelihood,
    turnTo: z.string().nullable(),
  }),
});

export type ReadingReply = z.infer<typeof reading>;

import { z } from 'zod';
import { civilDate, line, namedAgency, OUTCOMES } from './basics.ts';

/** Which published answers are asked for: those about a document, or one article of it; all where none is named. */
export const answerQuery = z.object({
  /** Number and symbol, or the register's id. */
  document: line(200).optional(),
  /** Only with a document. */
  article: line(10).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
  after: line(100).optional(),
});

const citedProvision = z.object({
  /** What such a document is called in Vietnamese: "Nghị định". */
  documentType: z.string().nullable(),
  numberSymbol: z.string().nullable(),
  /** As the register has it, never as somebody typed it. */
  title: z.string().nullable(),
  article: z.string().nullable(),
  clause: z.string().nullable(),
  point: z.string().nullable(),
});

/** An answer whose sender agreed that it be published. It holds nothing that the sender wrote. */
export const publicAnswer = z.object({
  id: z.string(),
  agency: namedAgency,
  number: z.string(),
  issuedOn: civilDate,
  outcome: z.enum(OUTCOMES),
  outcomeName: z.string(),
  provisions: z.array(citedProvision),
  /** The agency's words, written to be published; null where it wrote none. */
  text: z.string().nullable(),
});
export const answerList = z.object({ items: z.array(publicAnswer), next: z.string().nullable() });

export type PublicAnswer = z.infer<typeof publicAnswer>;

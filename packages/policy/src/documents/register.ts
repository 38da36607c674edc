import { z } from 'zod';
import { once, readCsv } from '../data-files.ts';
import { civilDate, code } from '../schema/facts.ts';
import type { RegisteredDocument } from '../types/document.ts';
import { draftingAgency } from './drafting-agency.ts';

const orNone = <T extends z.ZodType>(schema: T) => z.union([z.literal('').transform(() => null), schema]);

const importantRow = z.strictObject({
  type: z.string().min(1),
  number_symbol: z.string().min(1),
  title: orNone(z.string()),
  issuer: orNone(code),
  issued_on: orNone(civilDate),
  effective_on: orNone(civilDate),
  subject: orNone(code),
});

const codifiedRow = importantRow.extend({ topic: orNone(z.string()) });

/** The documents of the Codification, cleaned: one row each, in the order of subject and topic. */
export const codifiedDocuments = once(() => readCsv('documents/codified.csv', codifiedRow));

/** Documents that people often name and that the Codification does not hold. */
export const importantDocuments = once(() => readCsv('documents/important.csv', importantRow));

/** Every document known from the start, each with the agency that answers for it today, where that can be told. */
export const registeredDocuments: () => readonly RegisteredDocument[] = once(() =>
  [...importantDocuments().map((row) => ({ ...row, topic: null })), ...codifiedDocuments()].map((row) => ({
    type: row.type,
    numberSymbol: row.number_symbol,
    title: row.title,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    effectiveOn: row.effective_on,
    subject: row.subject,
    draftingAgency: draftingAgency({ ...row, numberSymbol: row.number_symbol }),
  })),
);

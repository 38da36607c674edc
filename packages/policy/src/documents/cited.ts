import { z } from 'zod';
import { once, readCsv } from '../data-files.ts';
import { civilDate, code } from '../schema/facts.ts';
import { draftingAgency } from './drafting-agency.ts';

const orNone = <T extends z.ZodType>(schema: T) => z.union([z.literal('').transform(() => null), schema]);

const citedRow = z.strictObject({
  type: z.string().min(1),
  number_symbol: z.string().min(1),
  times_cited: z.coerce.number().int().min(1),
  issued_on: orNone(civilDate),
  issuer: orNone(code),
  title: orNone(z.string()),
});

/**
 * Documents that the texts of the Codification cite, the most cited first. Of those that the register holds itself only
 * the count stands here; of the others what the citations say, which nobody has confirmed.
 */
export const citedDocuments: () => readonly CitedDocument[] = once(() =>
  readCsv('documents/cited.csv', citedRow).map((row) => ({
    type: row.type,
    numberSymbol: row.number_symbol,
    timesCited: row.times_cited,
    issuedOn: row.issued_on,
    issuer: row.issuer,
    title: row.title,
    draftingAgency: draftingAgency({ ...row, numberSymbol: row.number_symbol, subject: null, topic: null }),
  })),
);

/** A document as others cite it. */
export interface CitedDocument {
  type: string;
  numberSymbol: string;
  timesCited: number;
  issuedOn: string | null;
  issuer: string | null;
  title: string | null;
  /** As the issuer tells it; null for what a ministry drafts for others. */
  draftingAgency: { code: string; inferred: boolean } | null;
}

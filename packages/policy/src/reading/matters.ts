import { z } from 'zod';
import { once, readCsv } from '../data-files.ts';
import { code } from '../schema/facts.ts';
import type { Matter } from '../types/reading.ts';

const list = (separator: string) =>
  z.string().transform((text) =>
    text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
const codeOrNone = z.union([z.literal('').transform(() => null), code]);

const matterRow = z
  .strictObject({
    code,
    subject: code,
    ministry: code,
    also: list(' '),
    department: codeOrNone,
    formerly: codeOrNone,
    name_vi: z.string().min(1),
    name_en: z.string().min(1),
    phrases: list(';'),
  })
  .transform(({ name_vi: vi, name_en: en, ...rest }): Matter => ({ ...rest, name: { vi, en } }));

/** What government works on, piece by piece, and who answers for each today. */
export const matters: () => readonly Matter[] = once(() => readCsv('routing/matters.csv', matterRow));

const documentRow = z.strictObject({ document: z.string().min(1), matter: code });

/** What single documents are about: by number and symbol, laws also by name. */
export const matterOfDocument: () => ReadonlyMap<string, string> = once(
  () => new Map(readCsv('routing/document-matters.csv', documentRow).map((row) => [row.document, row.matter])),
);

const abbreviationRow = z.strictObject({ short: z.string().regex(/^[a-zđ]+$/), long: z.string().min(1) });

/** What people type short. */
export const abbreviations: () => ReadonlyMap<string, string> = once(
  () => new Map(readCsv('routing/abbreviations.csv', abbreviationRow).map((row) => [row.short, row.long])),
);

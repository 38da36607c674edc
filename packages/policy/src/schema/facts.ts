import { z } from 'zod';
import type { Bilingual, Source } from '../types/facts.ts';

const isCivilDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** Nothing is older than 1900 or later than 2199, so that reckoning from it never leaves the calendar. */
export const civilDate = z
  .string()
  .refine((text) => isCivilDate(text) && text >= '1900-01-01' && text <= '2199-12-31', {
    params: { code: 'date' },
    error: 'Write a day of the calendar from 1900 to 2199 as YYYY-MM-DD, for example 2026-02-16.',
  });

export const code = z.string().regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/, {
  error: 'Write a code in lower case letters without marks, digits, "-" and "_".',
});

export const version = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, {
  error: 'Name the version in lower case letters, digits, "-" and ".", for example calendar-2027-01-15.',
});

const words = z
  .string()
  .trim()
  .min(1, { error: 'Write the words; they may not be empty.' })
  .refine((text) => text.isWellFormed() && !text.includes('\0'), {
    params: { code: 'not_unicode' },
    error: 'Write whole Unicode characters: a database keeps nothing else.',
  });

export const bilingual: z.ZodType<Bilingual> = z.strictObject({ vi: words, en: words });

export const source: z.ZodType<Source> = z
  .strictObject({ reference: words.nullable(), assumption: z.boolean(), note: bilingual.exactOptional() })
  .refine((value) => value.reference !== null || value.assumption, {
    error: 'Name the legal source in "reference", or set "assumption" to true.',
    path: ['reference'],
    params: { code: 'source_needed' },
  });

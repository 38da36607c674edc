import { type EntryFault, type KnownCodes, readEntry, type RegisterEntry } from '@thaogo/domain';
import { COLUMN_OF, type FileRow } from './read-file.ts';

/** What to do about a fault, for whoever made the file. */
const ADVICE: Readonly<Record<EntryFault['field'], Partial<Record<EntryFault['code'], string>>>> = {
  numberSymbol: {
    required: 'write the number and symbol, for example 31/2021/NĐ-CP',
    format: 'nobody can read this number and symbol; one looks like 31/2021/NĐ-CP',
  },
  type: {
    required: 'the symbol does not tell the type; write Luật, Bộ luật, Nghị quyết …',
    not_listed: 'write the full name of the type, for example Nghị định or Thông tư liên tịch',
  },
  title: { too_long: 'shorten it to 1000 characters' },
  issuer: {
    required: 'a local document needs its committee or council with the place, for example ubnd-31',
    unknown_code: 'write the name or code of a ministry or body, or ubnd- or hdnd- with the code of the place',
  },
  issuedOn: {
    required: 'the symbol has no year, so the date of issue is needed, written 2021-03-26',
    date: 'write a day that exists, as 2021-03-26',
  },
  effectiveOn: { date: 'write a day that exists, as 2021-03-26' },
  expiresOn: { date: 'write a day that exists, as 2021-03-26' },
  subject: { unknown_code: 'leave it empty or write the code of one of the 45 subjects, for example dat-dai' },
  draftingAgency: { unknown_code: 'leave it empty or write the code of an agency, for example btc' },
};

/** One sentence about one row: where, what, and what to do. */
const sentence = (row: FileRow, fault: EntryFault): string => {
  const written = row.document[fault.field] ?? '';
  const shown = written.trim() === '' ? '' : ` "${written.slice(0, 60)}"`;
  return `Line ${row.line}, ${COLUMN_OF[fault.field] ?? fault.field}${shown}: ${ADVICE[fault.field][fault.code] ?? fault.code}.`;
};

/** The rows as entries of the register, or every fault in them. A document named twice is a fault too. */
export const checkRows = (
  rows: readonly FileRow[],
  known: KnownCodes,
): { entries: RegisterEntry[]; faults: string[] } => {
  const entries: RegisterEntry[] = [];
  const faults: string[] = [];
  const lines = new Map<string, number>();
  for (const row of rows) {
    const read = readEntry(row.document, known);
    if (!read.ok) {
      faults.push(...read.faults.map((fault) => sentence(row, fault)));
      continue;
    }
    const before = lines.get(read.entry.id);
    if (before !== undefined) {
      faults.push(`Line ${row.line}: ${read.entry.numberSymbol} stands in line ${before} already; remove one of them.`);
    }
    lines.set(read.entry.id, row.line);
    entries.push(read.entry);
  }
  return { entries, faults };
};

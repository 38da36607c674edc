import { z } from 'zod';
import { readCsv, readText } from '../data-files.ts';

const PATH = 'documents/article-headings.csv';

const headingRow = z.strictObject({
  type: z.string(),
  number_symbol: z.string(),
  article: z.string().min(1),
  heading: z.string().min(1),
});

/** Headings of the codified articles of one document. */
export interface DocumentHeadings {
  type: string;
  numberSymbol: string;
  /** Article → heading. Articles that are not codified are not among them. */
  headings: Record<string, string>;
}

/** The headings of the codified articles, by document: read anew each time, for who needs them needs them once. */
export const articleHeadings = (): DocumentHeadings[] => {
  const documents: DocumentHeadings[] = [];
  for (const row of readCsv(PATH, headingRow)) {
    // The document stands before its first article only.
    if (row.number_symbol !== '') documents.push({ type: row.type, numberSymbol: row.number_symbol, headings: {} });
    const document = documents.at(-1);
    if (document !== undefined) document.headings[row.article] = row.heading;
  }
  return documents;
};

/** The file itself: whoever keeps the headings elsewhere tells by it whether they changed. */
export const articleHeadingsFile = (): string => readText(PATH);

import { TABLE_LIMITS } from '@thaogo/contract';
import { CsvError, parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { ApiProblem } from '../http/problems.ts';
import { ArchiveError, unzipWithin, zipOf } from './zip-within.ts';

/** A line of the file; `line` is its place there, from 1. */
export interface TableLine {
  line: number;
  values: readonly string[];
}

const refused = (code: 'table_unreadable' | 'table_rows' | 'table_empty'): ApiProblem =>
  new ApiProblem('invalid', { fields: [{ pointer: '/content', code, limit: TABLE_LIMITS.rows }] });

/** More lines than may be filed are read, so that empty ones do not count. */
const MOST_LINES = TABLE_LIMITS.rows * 2;

const asLines = (rows: Iterable<{ line: number; values: readonly string[] }>): TableLine[] => {
  const lines: TableLine[] = [];
  for (const { line, values } of rows) {
    if (values.every((value) => value.trim() === '')) continue;
    // The heading is one more.
    if (lines.length > TABLE_LIMITS.rows || values.length > TABLE_LIMITS.columns) throw refused('table_rows');
    lines.push({ line, values });
  }
  if (lines.length < 2) throw refused('table_empty');
  return lines;
};

/** Spreadsheets set to Vietnamese write semicolons; what is copied out of one has tabs. The most frequent in the first line rules. */
const separatorOf = (text: string): string => {
  const [heading = ''] = text.split('\n', 1);
  const often = (separator: string): number => heading.split(separator).length;
  return [';', '\t', ','].toSorted((a, b) => often(b) - often(a))[0] ?? ',';
};

const readCsv = (bytes: Uint8Array): TableLine[] => {
  let text: string;
  try {
    // A byte order mark at the beginning is dropped.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused('table_unreadable');
  }
  if (text.includes('\u0000')) throw refused('table_unreadable');
  try {
    const rows = parse(text, {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: MOST_LINES,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return asLines(rows.map(({ record }, at) => ({ line: at + 1, values: record })));
  } catch (error) {
    if (error instanceof CsvError) throw refused('table_unreadable');
    throw error;
  }
};

/** Whatever may be a row or a cell, and how spreadsheets write one: nothing but attributes in double quotes without entities. */
const ROW_OR_CELL = /<(?:[^\s<>/:]+:)?(?:c|row)(?=[\s/>])/g;
const WRITTEN_PLAINLY = /<(?:[^\s<>/:]+:)?(?:c|row)((?:\s+[\w:.-]+="[^"<>&]*")*)\s*\/?>/g;
const PLACE = /\s(?:[\w.-]+:)?r="([^"]*)"/g;
const PLACE_FORM = /^([A-Z]{0,3})(\d{1,7})$/;
const MOST_CELLS = MOST_LINES * (TABLE_LIMITS.columns + 1);

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

const matches = (text: string, pattern: RegExp): number => {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
};

/**
 * A cell far away makes a reader fill everything before it: one such cell must not cost a million rows. What is written in any
 * way that could hide one from this look is not read at all.
 */
const holdWithin = (part: string): void => {
  const all = matches(part, ROW_OR_CELL);
  if (all > MOST_CELLS) throw refused('table_rows');
  let plain = 0;
  for (const [, attributes = ''] of part.matchAll(WRITTEN_PLAINLY)) {
    plain += 1;
    for (const [, place = ''] of attributes.matchAll(PLACE)) {
      const [, letters = '', row] = PLACE_FORM.exec(place) ?? [];
      if (row === undefined) throw refused('table_unreadable');
      if (Number(row) > MOST_LINES || columnNumber(letters) > TABLE_LIMITS.columns) throw refused('table_rows');
    }
  }
  if (plain !== all) throw refused('table_unreadable');
};

/** What the reader looks at. */
const PART = /\.(?:xml|xml\.rels)$/;

/** What a cell says. Formulas are not worked out: what the spreadsheet last showed stands for them. */
const cellText = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

const readXlsx = async (bytes: Uint8Array): Promise<TableLine[]> => {
  try {
    const parts = [...unzipWithin(bytes)].filter(([name]) => PART.test(name));
    // A workbook says itself which of its parts is a sheet.
    for (const [, content] of parts) holdWithin(content.toString('utf8'));
    // The reader believes what stands before each packed file, not the directory: it gets what was looked at, and nothing else.
    const rows = await readSheet(zipOf(parts));
    return asLines(rows.map((row, at) => ({ line: at + 1, values: row.map(cellText) })));
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
    // Whatever the reader stumbles over, the file is not one that it knows.
    if (error instanceof ArchiveError || error instanceof Error) throw refused('table_unreadable');
    throw error;
  }
};

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The lines of a table, the heading first: XLSX (its first sheet), or CSV in UTF-8 with commas, semicolons or tabs. Empty
 * lines are passed over.
 * @throws ApiProblem `invalid`: unreadable, empty, or with more than 2,000 rows or 60 columns.
 */
export const readTable = (bytes: Uint8Array): Promise<TableLine[]> =>
  isZip(bytes) ? readXlsx(bytes) : Promise.resolve().then(() => readCsv(bytes));

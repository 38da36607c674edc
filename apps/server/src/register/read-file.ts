import type { TypedDocument } from '@thaogo/domain';

/** Names of columns and members: as the register's own data files have them. */
const COLUMNS: Readonly<Record<string, keyof TypedDocument>> = {
  type: 'type',
  number_symbol: 'numberSymbol',
  title: 'title',
  issuer: 'issuer',
  issued_on: 'issuedOn',
  effective_on: 'effectiveOn',
  expires_on: 'expiresOn',
  subject: 'subject',
  drafting_agency: 'draftingAgency',
};
export const COLUMN_NAMES = Object.keys(COLUMNS);
export const COLUMN_OF = Object.fromEntries(Object.entries(COLUMNS).map(([column, field]) => [field, column]));

/** One row as it stands in the file; `line` is where it begins, for JSON its place in the list, from 1. */
export interface FileRow {
  line: number;
  document: TypedDocument;
}

/** The file cannot be read at all. */
export class FileFormError extends Error {
  override name = 'FileFormError';
}

const cellsOf = (text: string, separator: string): { line: number; cells: string[] }[] => {
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = '';
  let quotedFrom: number | null = null;
  let line = 1;
  let started = 1;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((each) => each.trim() !== '')) rows.push({ line: started, cells });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '\n') line += 1;
    if (quotedFrom !== null) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quotedFrom = null;
    } else if (char === '"' && cell === '') quotedFrom = line;
    else if (char === separator) {
      cells.push(cell);
      cell = '';
    } else if (char === '\n') {
      endRow();
      started = line;
    } else if (char !== '\r') cell += char;
  }
  if (quotedFrom !== null) throw new FileFormError(`Line ${quotedFrom}: a quote is opened and never closed.`);
  endRow();
  return rows;
};

const readCsv = (text: string): FileRow[] => {
  const heading = text.slice(0, text.indexOf('\n') === -1 ? text.length : text.indexOf('\n'));
  // Spreadsheets set to Vietnamese write semicolons.
  const separator = [';', '\t'].find((each) => heading.includes(each) && !heading.includes(',')) ?? ',';
  const [head, ...rows] = cellsOf(text, separator);
  const columns = (head?.cells ?? []).map((name) => name.trim());
  const unknown = columns.filter((name) => name !== '' && COLUMNS[name] === undefined);
  if (!columns.includes('number_symbol') || unknown.length > 0) {
    const fault = unknown.length > 0 ? `does not know "${unknown.join('", "')}"` : 'needs "number_symbol"';
    throw new FileFormError(`Line 1 ${fault}. It names the columns, from among: ${COLUMN_NAMES.join(', ')}.`);
  }
  return rows.map(({ line, cells }) => {
    if (cells.length > columns.length)
      throw new FileFormError(
        `Line ${line} has ${cells.length} values for ${columns.length} columns: put values that hold "${separator}" in quotes.`,
      );
    const named = columns.flatMap((name, at) => {
      const field = COLUMNS[name];
      return field === undefined ? [] : [[field, cells[at] ?? ''] as const];
    });
    return { line, document: { numberSymbol: '', ...Object.fromEntries(named) } };
  });
};

const readJson = (text: string): FileRow[] => {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw new FileFormError(`This is not JSON: ${error instanceof Error ? error.message : 'it cannot be read.'}`);
  }
  if (!Array.isArray(list)) throw new FileFormError('The JSON is to be a list of documents.');
  return list.map((item: unknown, at) => {
    const members = Object.entries(typeof item === 'object' && item !== null ? item : {});
    const named = members.flatMap(([name, value]) => {
      const field = COLUMNS[name];
      return field === undefined || typeof value !== 'string' ? [] : [[field, value] as const];
    });
    const lost = members.find(
      ([name, value]) => COLUMNS[name] === undefined || (value !== null && typeof value !== 'string'),
    );
    if (members.length === 0 || lost !== undefined)
      throw new FileFormError(
        `Item ${at + 1}${lost === undefined ? '' : `, "${lost[0]}"`}: a document has only text or null, under ${COLUMN_NAMES.join(', ')}.`,
      );
    return { line: at + 1, document: { numberSymbol: '', ...Object.fromEntries(named) } };
  });
};

/**
 * The documents of an operator's file: JSON where it begins with "[" or "{", else CSV with "," ";" or tabs.
 * @throws FileFormError saying where the file cannot be read, and what it should be.
 */
export const readDocumentFile = (bytes: Uint8Array): FileRow[] => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileFormError('The file is not in UTF-8. Save it as "CSV UTF-8".');
  }
  if (text.includes('\u0000')) throw new FileFormError('The file holds NUL characters: it is not a text file.');
  return /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text);
};

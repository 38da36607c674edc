import {
  FIELD_ERRORS,
  type FieldError,
  type FilingRequest,
  filing,
  FORWARDED_COLUMNS,
  type ForwardedColumn,
} from '@thaogo/contract';
import { findPlace, type Reader, type RowCells, type RowFault } from '@thaogo/db';
import { fieldProblems } from '../http/field-problems.ts';
import { namelessSender } from '../commands/nameless-sender.ts';

/** Where a filing has what a column says. */
const COLUMN_AT: Readonly<Record<string, ForwardedColumn>> = {
  '/sender/kind': 'senderKind',
  '/sender/name': 'name',
  '/sender/email': 'email',
  '/sender/phone': 'phone',
  '/sender/taxCode': 'taxCode',
  '/citations/0/numberSymbol': 'document',
  '/citations/0/article': 'article',
  '/citations/0/clause': 'clause',
  '/citations/0/point': 'point',
  ...Object.fromEntries(['text', 'proposal', 'title', 'place'].map((name) => [`/${name}`, name as ForwardedColumn])),
};

export type ColumnFault = RowFault & { field: ForwardedColumn; code: FieldError };

/** A row as it is filed, and everything that is wrong with it. */
export interface JudgedRow {
  /** Null while something is wrong. */
  body: FilingRequest | null;
  faults: readonly ColumnFault[];
}

const asFiling = (cells: RowCells, forwarder: string) => {
  const { document, article, clause, point } = cells;
  const cited = [document, article, clause, point].some((part) => part !== undefined);
  return {
    sender: {
      kind: cells['senderKind'] ?? 'citizen',
      name: cells['name'] ?? namelessSender(forwarder),
      email: cells['email'],
      phone: cells['phone'],
      taxCode: cells['taxCode'],
    },
    consent: true,
    text: cells['text'] ?? '',
    proposal: cells['proposal'],
    title: cells['title'],
    place: cells['place'],
    ...(cited && { citations: [{ numberSymbol: document, article, clause, point }] }),
    language: 'vi',
  };
};

/** Judges rows by the rules of every filing; a place that is asked for once is not asked for again. */
export const rowJudge = (db: Reader, forwarder: string) => {
  const places = new Map<string, Promise<boolean>>();
  const isPlace = (code: string): Promise<boolean> => {
    const known = places.get(code) ?? findPlace(db, code).then((place) => place !== null);
    places.set(code, known);
    return known;
  };
  return async (cells: RowCells): Promise<JudgedRow> => {
    const read = filing.safeParse(asFiling(cells, forwarder), { reportInput: true });
    if (!read.success) {
      const faults = fieldProblems(read.error).map(({ pointer, code, limit }) => ({
        field: COLUMN_AT[pointer] ?? 'text',
        code,
        ...(limit !== undefined && { limit }),
      }));
      return { body: null, faults };
    }
    const { place } = read.data;
    if (place !== undefined && !(await isPlace(place)))
      return { body: null, faults: [{ field: 'place', code: 'unknown_code' }] };
    return { body: read.data, faults: [] };
  };
};

/** Faults as they are kept, known again by their names. */
export const knownFaults = (faults: readonly RowFault[]): ColumnFault[] =>
  faults.flatMap((fault) => {
    const field = FORWARDED_COLUMNS.find((column) => column === fault.field);
    const code = FIELD_ERRORS.find((error) => error === fault.code);
    return field === undefined || code === undefined ? [] : [{ ...fault, field, code }];
  });

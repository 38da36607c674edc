import {
  FIELD_ERRORS,
  type FieldError,
  type FilingRequest,
  filing,
  FORWARDED_COLUMNS,
  type ForwardedColumn,
} from '@thaogo/contract';
import type { RowCells, RowFault } from '@thaogo/db';
import type { PlaceIndex } from '@thaogo/domain';
import { fieldProblems } from '../http/field-problems.ts';
import type { FieldProblem } from '../http/problems.ts';
import { citedBeside } from '../commands/read-citations.ts';
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
  ...Object.fromEntries(['text', 'proposal', 'title'].map((name) => [`/${name}`, name as ForwardedColumn])),
};

export type ColumnFault = RowFault & { field: ForwardedColumn; code: FieldError };

/** A row as it is filed, and everything that is wrong with it. */
export interface JudgedRow {
  /** Null while something is wrong. */
  body: FilingRequest | null;
  faults: readonly ColumnFault[];
}

/** What tables write before a number in a column that is called so already. */
const PART_NAMED = /^(?:điều|khoản|điểm|article|clause|point)\s+/iu;
const withoutPart = (cell: string | undefined): string | undefined => cell?.normalize('NFC').replace(PART_NAMED, '');

const asFiling = (cells: RowCells, forwarder: string) => {
  const { document } = cells;
  const cited = document !== undefined && {
    numberSymbol: document,
    article: withoutPart(cells['article']),
    clause: withoutPart(cells['clause']),
    point: withoutPart(cells['point']),
  };
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
    ...(cited !== false && { citations: [cited] }),
    language: 'vi',
  };
};

const PARTS = ['article', 'clause', 'point'] as const;

/** What a table may get wrong beside what any filing may, each with what to do about it. */
const faultsOfTable = (cells: RowCells, place: string | undefined, places: PlaceIndex): ColumnFault[] => {
  const parts = cells['document'] === undefined && PARTS.some((part) => cells[part] !== undefined);
  const meant = place === undefined ? null : places.meant(place);
  return [
    ...(parts ? [{ field: 'document', code: 'document_needed' } as const] : []),
    ...(meant === 'unknown' ? [{ field: 'place', code: 'place_unknown' } as const] : []),
    ...(meant === 'ambiguous' ? [{ field: 'place', code: 'place_ambiguous' } as const] : []),
  ];
};

const asColumnFault = ({ pointer, code, limit }: FieldProblem): ColumnFault => {
  const field = COLUMN_AT[pointer] ?? 'text';
  const told = field === 'senderKind' && code === 'not_listed' ? 'sender_kind' : code;
  return { field, code: told, ...(limit !== undefined && { limit }) };
};

/**
 * Judges rows by the rules of every filing. A place is named or given by its code; what a row names in its columns stands
 * beside what its words name.
 */
export const rowJudge =
  (places: PlaceIndex, forwarder: string) =>
  (cells: RowCells): JudgedRow => {
    const { place, ...rest } = asFiling(cells, forwarder);
    const read = filing.safeParse(rest, { reportInput: true });
    const faults = [
      ...(read.success ? [] : fieldProblems(read.error).map(asColumnFault)),
      ...faultsOfTable(cells, place, places),
    ];
    if (!read.success || faults.length > 0) return { body: null, faults };
    const meant = place === undefined ? null : places.meant(place);
    const code = meant === null || typeof meant === 'string' ? undefined : meant.code;
    const citations = citedBeside(read.data.citations, read.data.text);
    return { body: { ...read.data, place: code, citations }, faults: [] };
  };

/** Faults as they are kept, known again by their names. */
export const knownFaults = (faults: readonly RowFault[]): ColumnFault[] =>
  faults.flatMap((fault) => {
    const field = FORWARDED_COLUMNS.find((column) => column === fault.field);
    const code = FIELD_ERRORS.find((error) => error === fault.code);
    return field === undefined || code === undefined ? [] : [{ ...fault, field, code }];
  });

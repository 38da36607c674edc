import {
  FORWARDED_COLUMNS,
  type ForwardedColumn,
  forwardingWords,
  LANGUAGES,
  LIMITS,
  senderKindNames,
} from '@thaogo/contract';
import type { RowCells } from '@thaogo/db';
import { foldVietnamese } from '@thaogo/legal';
import { ApiProblem } from '../http/problems.ts';
import type { TableLine } from './read-table.ts';

/** Other headings under which tables of councils and delegations have the same. */
const ALSO: Partial<Record<ForwardedColumn, readonly string[]>> = {
  text: ['Nội dung', 'Nội dung kiến nghị', 'Nội dung phản ánh', 'Kiến nghị', 'Ý kiến, kiến nghị', 'Text', 'Content'],
  proposal: ['Đề xuất', 'Đề nghị', 'Kiến nghị đề xuất', 'Proposal'],
  title: ['Tên', 'Trích yếu', 'Subject'],
  document: ['Văn bản', 'Số, ký hiệu', 'Số ký hiệu', 'Số hiệu', 'Document'],
  place: ['Địa bàn', 'Địa phương', 'Nơi xảy ra', 'Mã địa bàn', 'Mã tỉnh hoặc mã xã', 'Mã xã', 'Place', 'Place code'],
  senderKind: ['Đối tượng', 'Loại', 'Kind'],
  name: ['Họ và tên', 'Họ tên', 'Cử tri', 'Người kiến nghị', 'Name'],
  email: ['Email', 'E-mail', 'Thư điện tử'],
  phone: ['Điện thoại', 'Số điện thoại', 'SĐT', 'Telephone'],
  taxCode: ['MST'],
};

const folded = (heading: string): string =>
  foldVietnamese(heading)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

const COLUMN_OF: ReadonlyMap<string, ForwardedColumn> = new Map(
  FORWARDED_COLUMNS.flatMap((column) =>
    [column, ...LANGUAGES.map((language) => forwardingWords[language].columns[column]), ...(ALSO[column] ?? [])].map(
      (heading): [string, ForwardedColumn] => [folded(heading), column],
    ),
  ),
);

/** The kinds of senders as tables name them, in both languages or by code. */
const KIND_OF: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap((language) =>
    Object.entries(senderKindNames[language]).flatMap(([code, name]): [string, string][] => [
      [folded(name), code],
      [folded(code), code],
    ]),
  ),
);

/**
 * Whatever is longer is too long for any column, however its letters are composed: no letter of NFC is made of more than four
 * characters. The rest of it is not looked at.
 */
const LONGEST_CELL = LIMITS.textLongest * 5;

const cellsOf = (columns: readonly (ForwardedColumn | undefined)[], values: readonly string[]): RowCells => {
  const cells: Partial<Record<ForwardedColumn, string>> = {};
  columns.forEach((column, at) => {
    const value = values[at]?.trim().slice(0, LONGEST_CELL) ?? '';
    if (column === undefined || value === '' || cells[column] !== undefined) return;
    cells[column] = column === 'senderKind' ? (KIND_OF.get(folded(value)) ?? value) : value;
  });
  return cells;
};

/**
 * The rows of a table by the names of their columns, which its first line tells in Vietnamese or English, with or without
 * marks. Columns that nobody knows are passed over.
 * @throws ApiProblem `invalid` when no column holds what was said.
 */
export const readColumns = ([heading, ...lines]: readonly TableLine[]): { line: number; cells: RowCells }[] => {
  const columns = (heading?.values ?? []).map((name) => COLUMN_OF.get(folded(name)));
  if (!columns.includes('text'))
    throw new ApiProblem('invalid', { fields: [{ pointer: '/content', code: 'table_columns' }] });
  return lines
    .map(({ line, values }) => ({ line, cells: cellsOf(columns, values) }))
    .filter(({ cells }) => Object.keys(cells).length > 0);
};

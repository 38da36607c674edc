import { expect, test } from 'vitest';
import { readHeadings, writeHeadings } from './read-headings.ts';

const HEADINGS = [
  { article: '2', heading: 'Đối tượng áp dụng' },
  { article: '12a', heading: 'Hồ sơ: 3. bản chính' },
];

test('headings are read as they are written', () => {
  expect(readHeadings(writeHeadings(HEADINGS))).toEqual({ ok: true, headings: HEADINGS });
  expect(readHeadings('\n điều 12A.  Hồ sơ \r\n\n3: Phạm vi')).toEqual({
    ok: true,
    headings: [
      { article: '12a', heading: 'Hồ sơ' },
      { article: '3', heading: 'Phạm vi' },
    ],
  });
  expect(readHeadings(' \n')).toEqual({ ok: true, headings: [] });
});

test.each([
  ['Điều 1. Phạm vi\nChương II', 2],
  ['Điều 1. Phạm vi\n\nĐiều 1. Lần nữa', 3],
  ['Điều 1.', 1],
  ['Điều một. Phạm vi', 1],
])('%j is not: the line is named', (text, line) => {
  expect(readHeadings(text)).toEqual({ ok: false, line });
});

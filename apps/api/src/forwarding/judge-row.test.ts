import type { RowCells } from '@thaogo/db';
import { indexPlaces } from '@thaogo/domain';
import { describe, expect, it } from 'vitest';
import { rowJudge } from './judge-row.ts';

const judge = rowJudge(
  indexPlaces([
    { code: '31', name: 'Thành phố Hải Phòng', parent: null },
    { code: '38', name: 'Tỉnh Thanh Hóa', parent: null },
    { code: '11383', name: 'Phường Lê Chân', parent: '31' },
    { code: '16108', name: 'Xã Tân Tiến', parent: '38' },
    { code: '00001', name: 'Xã Tân Tiến', parent: '31' },
  ]),
  'Đoàn đại biểu Quốc hội',
);
const TEXT = 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ phải nộp.';
const faults = (cells: RowCells): string[] =>
  judge({ text: TEXT, ...cells }).faults.map(({ field, code }) => `${field} ${code}`);
const cited = (cells: RowCells): string[] =>
  (judge({ text: TEXT, ...cells }).body?.citations ?? []).map(({ numberSymbol, title, article, clause, point }) =>
    [numberSymbol ?? title, article, clause, point].filter((part) => part !== undefined).join(' '),
  );

const IN_WORDS = '80/2021/TT-BTC 5 2';

describe('the provisions of a row', () => {
  it.each<[string, RowCells, string[]]>([
    ['are left to its words where no column names any', {}, []],
    ['stand beside those in its words', { document: '31/2021/NĐ-CP', article: '7' }, ['31/2021/NĐ-CP 7', IN_WORDS]],
    [
      'are named without the word of their column',
      { document: 'NĐ 31/2021/NĐ-CP', article: 'Điều 7', clause: 'khoản 1', point: 'Điểm a' },
      ['31/2021/NĐ-CP 7 1 a', IN_WORDS],
    ],
    ['are not pushed out by their own document alone', { document: 'TT 80/2021/TT-BTC' }, [IN_WORDS]],
    [
      'may be a whole citation',
      { document: 'Khoản 3 Điều 9 Nghị định 31/2021/NĐ-CP' },
      ['31/2021/NĐ-CP 9 3', IN_WORDS],
    ],
    ['may be several', { document: '31/2021/NĐ-CP; 38/2019/QH14' }, ['31/2021/NĐ-CP', '38/2019/QH14', IN_WORDS]],
    ['may be of a document that nobody can read', { document: 'CV sở gửi hôm nọ' }, ['CV sở gửi hôm nọ', IN_WORDS]],
  ])('%s', (_what, cells, expected) => expect(cited(cells)).toEqual(expected));

  it('need their document', () => {
    expect(faults({ article: '7' })).toEqual(['document document_needed']);
    expect(faults({ document: '31/2021/NĐ-CP', article: 'bảy, tám và chín' })).toEqual(['article too_long']);
  });
});

describe('the place of a row', () => {
  it.each([
    ['31', '31'],
    ['phường lê chân', '11383'],
    ['Xã Tân Tiến, tỉnh Thanh Hóa', '16108'],
  ])('%s is known', (place, code) => expect(judge({ text: TEXT, place }).body?.place).toBe(code));

  it('is one, and known', () => {
    expect(faults({ place: 'Xã Tân Tiến' })).toEqual(['place place_ambiguous']);
    expect(faults({ place: 'Quận Lê Chân' })).toEqual(['place place_unknown']);
  });
});

it('everything that is wrong with a row is told at once', () => {
  expect(
    faults({ text: 'Ngắn quá', senderKind: 'Người dân', place: 'đâu đó', clause: '2', email: 'không-phải-thư' }),
  ).toEqual([
    'senderKind sender_kind',
    'email email',
    'text too_short',
    'document document_needed',
    'place place_unknown',
  ]);
});

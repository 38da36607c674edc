import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldVietnamese } from '../fold.ts';
import { findCitations } from './find.ts';

const letters = Array.from('abcdđeghiklmnopqrstuvxy');

const document = fc.oneof(
  fc
    .record({
      serial: fc.integer({ min: 1, max: 250 }),
      year: fc.integer({ min: 2000, max: 2026 }),
      kind: fc.constantFrom(
        ['Nghị định', 'NĐ', 'NĐ-CP'],
        ['Thông tư', 'TT', 'TT-BTC'],
        ['Thông tư', 'TT', 'TT-BLĐTBXH'],
        ['Quyết định', 'QĐ', 'QĐ-TTg'],
        ['Quyết định', 'QĐ', 'QĐ-UBND'],
        ['Nghị quyết', 'NQ', 'NQ-HĐND'],
        ['Thông tư liên tịch', 'TTLT', 'TTLT-BTC-BTP'],
      ),
    })
    .map(({ serial, year, kind: [name = '', short = '', suffix = ''] }) => {
      const symbol = `${String(serial).padStart(2, '0')}/${year}/${suffix}`;
      return { symbol, forms: [`${name} số ${symbol}`, `${name} ${symbol}`, `${short} ${symbol}`, symbol] };
    }),
  fc
    .constantFrom(
      ['31/2024/QH15', 'Luật Đất đai năm 2024', 'Luật Đất đai 2024', 'LĐĐ 2024', 'Luật Đất đai số 31/2024/QH15'],
      ['100/2015/QH13', 'Bộ luật Hình sự 2015', 'BLHS 2015', 'BLHS năm 2015'],
      ['59/2020/QH14', 'Luật Doanh nghiệp 2020', 'Luật DN 2020', 'Luật Doanh nghiệp số 59/2020/QH14'],
      ['02/2020/UBTVQH14', 'Pháp lệnh Ưu đãi người có công với cách mạng 2020', 'Pháp lệnh người có công năm 2020'],
    )
    .map(([symbol = '', ...forms]) => ({ symbol, forms })),
);

const place = fc.record({
  article: fc
    .tuple(fc.integer({ min: 1, max: 300 }), fc.constantFrom('', '', '', 'a', 'b'))
    .map(([n, s]) => `${n}${s}`),
  clause: fc.option(fc.integer({ min: 1, max: 30 }).map(String)),
  point: fc.option(fc.constantFrom(...letters)),
});

interface Place {
  readonly article: string;
  readonly clause: string | null;
  readonly point: string | null;
}

/** Ways of writing one place and its document. */
const STYLES: readonly ((place: Place, document: string) => string)[] = [
  ({ article, clause, point }, doc) =>
    `${point ? `điểm ${point} ` : ''}${clause ? `khoản ${clause} ` : ''}Điều ${article} ${doc}`,
  ({ article, clause, point }, doc) =>
    `${point ? `điểm ${point}, ` : ''}${clause ? `khoản ${clause}, ` : ''}Điều ${article} của ${doc}`,
  ({ article, clause, point }, doc) =>
    `Điều ${article}${clause ? ` khoản ${clause}` : ''}${point ? ` điểm ${point}` : ''} ${doc}`,
  ({ article, clause, point }, doc) =>
    `${doc}, Điều ${article}${clause ? `, khoản ${clause}` : ''}${point ? `, điểm ${point}` : ''}`,
  ({ article, clause, point }, doc) =>
    `${doc} (${point ? `điểm ${point} ` : ''}${clause ? `khoản ${clause} ` : ''}Điều ${article})`,
  ({ article, clause, point }, doc) =>
    `${point ? `điểm ${point} ` : ''}${clause ? `k${clause} ` : ''}đ${article} ${doc}`,
  ({ article, clause, point }, doc) =>
    `Đ.${article}${clause ? ` K.${clause}` : ''}${point ? ` điểm ${point}` : ''} ${doc}`,
  ({ article, clause, point }, doc) =>
    clause
      ? `điều ${article}.${clause}${point ? `.${point}` : ''} ${doc}`
      : `điều ${article}${point ? ` điểm ${point}` : ''} ${doc}`,
];

const SURROUNDINGS = [
  ['', ''],
  ['Theo ', ' thì hộ gia đình phải nộp 1.500.000 đồng.'],
  ['Tôi ở số 31/12 đường 3/2, thấy ', ' chưa hợp lý, ĐT 0912.345.678.'],
  ['Kính gửi Bộ Tài chính!\n', '\nXin cảm ơn.'],
  ['(xem ', ')'],
] as const;

const sample = fc.record({
  place,
  document: document.chain(({ symbol, forms }) =>
    fc.record({ symbol: fc.constant(symbol), form: fc.constantFrom(...forms) }),
  ),
  style: fc.constantFrom(...STYLES),
  around: fc.constantFrom(...SURROUNDINGS),
});

describe('a provision written in any style is found again', () => {
  const check = (change: (text: string) => string, same: (point: string | null, found: string | null) => boolean) =>
    fc.property(sample, ({ place: path, document: { symbol, form }, style, around }) => {
      const text = change(around[0] + style(path, form) + around[1]);
      const found = findCitations(text);
      const read = found.map((c) => [c.document?.numberSymbol, c.article, c.clause]);
      expect({ text, read }).toEqual({ text, read: [[symbol, path.article, path.clause]] });
      const [citation] = found;
      expect({ text, point: same(path.point, citation?.point ?? null) }).toEqual({ text, point: true });
      expect(citation?.surface).toBe(text.slice(citation?.start, citation?.end));
      expect(text.slice(0, citation?.start).trim()).toBe(change(around[0]).trim());
    });

  const exact = (point: string | null, found: string | null): boolean => point === found;

  it('as typed', () => {
    fc.assert(
      check((text) => text, exact),
      { numRuns: 1500 },
    );
    expect.hasAssertions();
  }, 60_000);

  it('decomposed', () => {
    fc.assert(check((text) => text.normalize('NFD'), exact));
    expect.hasAssertions();
  }, 60_000);

  it('in capitals', () => {
    fc.assert(check((text) => text.toUpperCase(), exact));
    expect.hasAssertions();
  }, 60_000);

  it('without diacritics, where đ may be read as d', () => {
    const plain = (text: string): string =>
      text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/đ/g, 'd')
        .replace(/Đ/g, 'D');
    fc.assert(
      check(plain, (point, found) => foldVietnamese(point ?? '') === foldVietnamese(found ?? '')),
      { numRuns: 500 },
    );
    expect.hasAssertions();
  }, 60_000);
});

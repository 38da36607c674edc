import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSymbol, issuersOf, parseSymbol } from './symbol.ts';

const data = (name: string): string => readFileSync(new URL(`../test-data/${name}`, import.meta.url), 'utf8');
const symbols = data('symbols.txt').trimEnd().split('\n');
const exceptions: { symbol: string; becomes: string | null; reason: string }[] = JSON.parse(
  data('symbol-exceptions.json'),
);

describe('symbols of the public register', () => {
  const expected = new Map(exceptions.map(({ symbol, becomes }) => [symbol, becomes]));

  it('format to themselves, or to what the list of exceptions says', () => {
    const wrong = symbols.filter((symbol) => {
      const parsed = parseSymbol(symbol);
      const formatted = parsed && formatSymbol(parsed);
      return formatted !== (expected.has(symbol) ? expected.get(symbol) : symbol);
    });
    expect(wrong).toEqual([]);
    expect(symbols.length).toBeGreaterThan(7000);
  });

  it('are stable once formatted', () => {
    const usual = symbols.flatMap((symbol) => parseSymbol(symbol) ?? []).map(formatSymbol);
    const again = usual.flatMap((symbol) => parseSymbol(symbol) ?? []).map(formatSymbol);
    expect(again).toEqual(usual);
  });
});

describe('parseSymbol', () => {
  it.each([
    ['31/2021/NĐ-CP', 'decree', '31', 2021, null, ['chinh-phu'], true],
    ['45/2019/QH14', null, '45', 2019, 14, ['quoc-hoi'], true],
    ['66.17/2026/NQ-CP', 'resolution', '66.17', 2026, null, ['chinh-phu'], true],
    ['12/2025/TT-BTC', 'circular', '12', 2025, null, ['btc'], true],
    ['88/2014/TTLT-BTC-BTP', 'joint_circular', '88', 2014, null, ['btc', 'btp'], true],
    ['244/QĐ-TTg', 'decision', '244', null, null, ['ttg'], false],
    ['89/CĐ-TTg', 'dispatch', '89', null, null, ['ttg'], false],
    ['74/CP', 'decree', '74', null, null, ['chinh-phu'], null],
    ['15-CP', 'decree', '15', null, null, ['chinh-phu'], null],
    ['03/VBHN-VPQH', 'consolidated', '03', null, null, ['vpqh'], false],
    ['61/2024/QĐ-UBND', 'decision', '61', 2024, null, ['ubnd'], true],
    ['12/2025/NQ-HĐND', 'resolution', '12', 2025, null, ['hdnd'], true],
    ['1669/NQ-UBTVQH15', 'resolution', '1669', null, 15, ['ubtvqh'], false],
    ['28/2005/PL-UBTVQH11', 'ordinance', '28', 2005, 11, ['ubtvqh'], true],
    [
      '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
      'joint_resolution',
      '403',
      2017,
      14,
      ['ubtvqh', 'chinh-phu', 'mttq'],
      true,
    ],
    ['05/2021/L-CTN', 'order', '05', 2021, null, ['ctn'], true],
    ['02/2020/NQ-HĐTP', 'resolution', '02', 2020, null, ['tandtc'], true],
    ['18-NQ/TW', 'resolution', '18', null, null, ['tw'], false],
    ['583/UBDT-CSDT', 'official_letter', '583', null, null, ['ubdt'], false],
  ])('reads %s', (symbol, type, serial, year, legislature, issuers, normative) => {
    expect(parseSymbol(symbol)).toMatchObject({ type, serial, year, legislature, issuers, normative });
  });

  it.each([
    ['31/2021/nđ-cp', '31/2021/NĐ-CP'],
    ['31/2021/ND-CP', '31/2021/NĐ-CP'],
    ['31 / 2021 / NĐ – CP', '31/2021/NĐ-CP'],
    ['số 31/2021/NĐ-СР', '31/2021/NĐ-CP'],
    ['31/2021/NĐ-CP'.normalize('NFD'), '31/2021/NĐ-CP'],
    ['12/2020/tt-bldtbxh', '12/2020/TT-BLĐTBXH'],
    ['48/2025/QĐ-TTG', '48/2025/QĐ-TTg'],
    ['206/2025/NQ-QH15', '206/2025/QH15'],
    ['12/2011/TT-BGD&ĐT', '12/2011/TT-BGD&ĐT'],
  ])('reads %s as %s', (typed, usual) => {
    const parsed = parseSymbol(typed);
    expect(parsed && formatSymbol(parsed)).toBe(usual);
  });

  it.each([
    '',
    '31/12',
    '31/12/2021',
    '0912/345/678',
    '12/2024/HĐMB',
    '15/2023/DS-ST',
    'số 5 đường Láng',
    '51H-123.45',
    '///',
    '\ud800',
  ])('finds no symbol in %j', (text) => expect(parseSymbol(text)).toBeNull());

  it('never throws, and what it reads it can read again', () => {
    const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
      const symbol = parseSymbol(text);
      return symbol === null || parseSymbol(formatSymbol(symbol)) !== null;
    });
    expect(() => fc.assert(property)).not.toThrow();
  }, 60_000);
});

it('names the issuers of a joint circular in its order', () => {
  expect(issuersOf('05/2018/TTLT-VKSTC-TATC-BCA')).toEqual(['vksndtc', 'tandtc', 'bca']);
  expect(issuersOf('nothing')).toEqual([]);
});

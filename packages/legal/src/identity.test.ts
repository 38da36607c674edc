import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldVietnamese } from './fold.ts';
import { documentId, provisionId } from './ids.ts';
import { compareProvisions } from './provisions.ts';

it('folds composed, decomposed and differently accented text alike', () => {
  expect(foldVietnamese('Đ.5 Hoà bình ƯỚC')).toBe('d.5 hoa binh uoc');
  expect(foldVietnamese('hoà')).toBe(foldVietnamese('hòa'.normalize('NFD')));
});

it('folds every text as Unicode decomposes it and makes it small, whatever letters stand side by side', () => {
  const slowly = (text: string): string =>
    text
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036f]/g, '')
      .replaceAll(/[đĐðÐɖƉ]/g, 'd')
      .toLowerCase();
  const codes = Array.from({ length: 0x3000 }, (_, code) => `A${String.fromCharCode(code)}b`);
  expect(codes.filter((text) => foldVietnamese(text) !== slowly(text))).toEqual([]);
  const likely = fc.constantFrom(...Array.from('ấỆđĐƉ İẞΣςσ“–👪ﬁK1\u0301\u0323\u0344\u0345\u05b0\u0483'));
  const any = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(likely, any) }), (typed) => foldVietnamese(typed) === slowly(typed)),
  );
});

it('gives the same id to all spellings of a symbol', () => {
  const id = (numberSymbol: string): string => documentId({ type: 'decree', numberSymbol });
  expect(id('31/2021/NĐ-CP')).toBe('31-2021-nd-cp');
  expect(id('31/2021/nd-cp')).toBe('31-2021-nd-cp');
  expect(id('08/2020/NĐ-CP')).toBe(id('8/2020/NĐ-CP'));
  expect(id('66.17/2026/NQ-CP')).toBe('66.17-2026-nq-cp');
});

it('tells local documents apart by issuer and numbers without year by year', () => {
  expect(documentId({ type: 'decision', numberSymbol: '61/2024/QĐ-UBND', issuer: 'ubnd-31' })).toBe(
    '61-2024-qd-ubnd~ubnd-31',
  );
  expect(documentId({ type: 'decision', numberSymbol: '244/QĐ-TTg', issuedIn: 2025 })).toBe('244-qd-ttg~2025');
  expect(documentId({ type: 'decree', numberSymbol: '31/2021/NĐ-CP', issuer: 'chinh-phu', issuedIn: 2021 })).toBe(
    '31-2021-nd-cp',
  );
  expect(documentId({ type: 'standard', numberSymbol: 'TCVN 2622:1995' })).toBe('standard-tcvn-2622-1995');
});

it('names provisions with d and đ apart', () => {
  const path = { article: '12a', clause: '2', point: 'đ' };
  expect(provisionId('31-2021-nd-cp', path)).toBe('31-2021-nd-cp_dieu-12a_khoan-2_diem-dd');
  expect(provisionId('31-2021-nd-cp', { ...path, clause: null, point: 'd' })).toBe('31-2021-nd-cp_dieu-12a_diem-d');
});

it('orders provisions as they stand in a document', () => {
  const at = (text: string) => {
    const [article = null, clause = null, point = null] = text.split(' ');
    return { article, clause, point };
  };
  const ordered = [
    '2',
    '12',
    '12 1',
    '12 1 a',
    '12 1 a1',
    '12 1 b',
    '12 1 d',
    '12 1 đ',
    '12 1 e',
    '12 1a',
    '12 2',
    '12 10',
    '12a',
    '12b',
    '13',
  ];
  const shuffled = ordered.toSorted().map(at);
  expect(shuffled.toSorted(compareProvisions)).toEqual(ordered.map(at));
});

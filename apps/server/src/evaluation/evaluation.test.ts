import { shippedAgencies } from '@thaogo/policy';
import { describe, expect, test } from 'vitest';
import { agencyReader, asCommittee } from './agency-names.ts';
import { symbolExceptions } from './check-symbols.ts';
import { figures } from './figures.ts';
import { heldBack } from './held-back.ts';
import { shippedReader } from './judge-petitions.ts';
import { judgeWith, total } from './score.ts';
import { scoreCitations } from './score-citations.ts';

const TODAY = '2026-11-22';
const readAgency = agencyReader(shippedAgencies(), TODAY);

test.each([
  ['Bộ Xây dựng', 'bxd'],
  ['Bộ Giao thông vận tải', 'bxd'],
  ['Cục Hải quan (Bộ Tài chính)', 'btc'],
  ['Ngân hàng Nhà nước Việt Nam', 'nhnn'],
  ['UBND tỉnh Tuyên Quang', 'ubnd-08'],
  ['Sở Nội vụ tỉnh Nghệ An', 'ubnd-40'],
  ['UBND TP. Hồ Chí Minh', 'ubnd-79'],
  ['HĐND tỉnh Hải Dương', 'ubnd-31'],
  ['Bộ Dân tộc và Tôn giáo', 'bdttg'],
  ['ai đó', null],
])('reads the name %s', (name, code) => {
  expect(readAgency(name)).toBe(code);
});

test('a department counts as its committee', () => {
  expect(asCommittee('so-noi-vu-40')).toBe('ubnd-40');
  expect(asCommittee('hdnd-31')).toBe('ubnd-31');
  expect(asCommittee('btc')).toBe('btc');
});

describe('citations are compared by document, provision and place', () => {
  const read = shippedReader(TODAY);
  const text = 'Theo khoản 2 Điều 13 Nghị định 10/2020/NĐ-CP và Luật Đất đai.';
  const label = {
    number_symbol: '10/2020/NĐ-CP',
    article: '13',
    clause: '2',
    surface: 'khoản 2 Điều 13 Nghị định 10/2020/NĐ-CP',
  };
  const land = { number_symbol: '45/2013/QH13', title: 'Luật Đất đai', surface: 'Luật Đất đai' };

  test('a law named without a year is right by its name', () => {
    const { documents, provisions, misses } = scoreCitations(text, read(text).citations, [label, land]);
    expect(documents).toEqual({ right: 2, found: 2, there: 2 });
    expect(provisions).toEqual({ right: 2, found: 2, there: 2 });
    expect(misses).toEqual([]);
  });

  test('what is missed and what is too much is said', () => {
    const other = { ...label, article: '14' };
    const { documents, provisions, misses } = scoreCitations(text, read(text).citations, [other]);
    expect(documents).toEqual({ right: 1, found: 2, there: 1 });
    expect(provisions).toEqual({ right: 0, found: 2, there: 1 });
    expect(misses).toHaveLength(3);
  });
});

/** Batches of a few everyday words, mostly without marks, that name neither document nor ministry: see the README of the training data. */
const OF_FEW_WORDS = /^[EG]/;

const heldBackScore = (wanted: (id: string) => boolean) => {
  const read = shippedReader(TODAY);
  const judge = judgeWith(shippedAgencies(), TODAY);
  const petitions = heldBack().filter(({ id }) => wanted(id));
  return figures(total(petitions.map((petition) => judge(petition, read(petition.text)).score)));
};

test('petitions held back from training are read as well as was measured', () => {
  const score = heldBackScore((id) => !OF_FEW_WORDS.test(id));
  expect(score.petitions).toBeGreaterThan(120);
  expect(score.routing.top1Lenient).toBeGreaterThan(0.9);
  expect(score.routing.top3).toBeGreaterThan(0.96);
  expect(score.routing.straightRight).toBeGreaterThan(0.96);
  expect(score.scope.acceptedKept).toBe(1);
  expect(score.scope.balanced).toBeGreaterThan(0.88);
  expect(score.difficulty).toBeGreaterThan(0.75);
});

test('a few everyday words without marks or document find their way, and are not told to go elsewhere', () => {
  const score = heldBackScore((id) => OF_FEW_WORDS.test(id));
  expect(score.petitions).toBeGreaterThan(140);
  expect(score.routing.top1Lenient).toBeGreaterThan(0.78);
  expect(score.routing.top3).toBeGreaterThan(0.93);
  expect(score.scope.acceptedKept).toBeGreaterThan(0.96);
  expect(score.difficulty).toBeGreaterThan(0.65);
});

test('every number and symbol of the register is read and written back', () => {
  const { checked, exceptions } = symbolExceptions();
  expect(checked).toBeGreaterThan(3700);
  expect(exceptions.every(({ reason }) => reason !== '')).toBe(true);
  expect(exceptions).toEqual([]);
});

test('what is not written back as it stands is told, with the reason', () => {
  const { checked, exceptions } = symbolExceptions(['80/2021/TT-BTC', '80/2021/tt-btc', 'no symbol at all']);
  expect(checked).toBe(3);
  expect(exceptions).toEqual([
    { symbol: '80/2021/tt-btc', becomes: '80/2021/TT-BTC', reason: 'letters in another case than usual' },
    { symbol: 'no symbol at all', becomes: null, reason: 'names neither a known type nor a known issuer' },
  ]);
});

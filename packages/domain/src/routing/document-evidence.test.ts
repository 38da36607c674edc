import { describe, expect, test } from 'vitest';
import { agencies } from '../testing/world.ts';
import { type CitedDocument, documentCandidates, isLocal } from './document-evidence.ts';

const TODAY = '2026-11-22';
const cited = (numberSymbol: string, issuers: readonly string[], rest: Partial<CitedDocument> = {}): CitedDocument => ({
  numberSymbol,
  issuers,
  subject: null,
  draftingAgency: null,
  ...rest,
});
const candidates = (document: CitedDocument, takenOver: (issuer: string) => readonly string[] = () => []) =>
  documentCandidates(document, { agencies, today: TODAY, takenOver });

test('local is what committees and councils issued alone, and their symbol does not name', () => {
  expect(isLocal(cited('61/2024/QĐ-UBND', ['ubnd']))).toBe(true);
  expect(isLocal(cited('1/2024/NQLT', ['ubnd', 'hdnd']))).toBe(true);
  expect(isLocal(cited('1/2024/TTLT-BTC-UBND', ['btc', 'ubnd']))).toBe(false);
  expect(isLocal(cited('61/2024/QĐ-UBND', ['ubnd-31']))).toBe(false);
  expect(isLocal(cited('1/XYZ', []))).toBe(false);
});

describe('the work goes before the paper', () => {
  const circular = cited('04/2023/TT-BNV', ['bnv']);

  test('a matter that left its ministry takes the document along', () => {
    const [first, ...others] = candidates({ ...circular, matter: { ministry: 'btc', formerly: 'bnv' } });
    expect(first).toMatchObject({ agency: 'btc', reasons: [{ code: 'issued', agency: 'bnv' }, { code: 'succeeded' }] });
    expect(others).toEqual([]);
  });

  test('a matter that was always elsewhere leaves the document with its issuer', () => {
    for (const formerly of [null, 'btp']) {
      expect(candidates({ ...circular, matter: { ministry: 'btc', formerly } })).toMatchObject([{ agency: 'bnv' }]);
    }
  });

  test('where one of several heirs has the matter, the others are hardly meant', () => {
    const labour = cited('10/2020/TT-BLĐTBXH', ['bldtbxh']);
    const guesses = candidates(labour);
    const told = candidates({ ...labour, matter: { ministry: 'bnv', formerly: 'bldtbxh' } });
    expect(told.map(({ agency }) => agency).toSorted()).toEqual(guesses.map(({ agency }) => agency).toSorted());
    expect(told[0]).toMatchObject({ agency: 'bnv' });
    expect(told[0]?.score).toBeGreaterThan(0.9);
    expect(told.slice(1).length).toBeGreaterThan(0);
    for (const { score } of told.slice(1)) expect(score).toBeLessThan(0.3);
  });

  test('words that went elsewhere bring their ministry in, and leave the issuer there', () => {
    expect(candidates(circular, (issuer) => (issuer === 'bnv' ? ['btc'] : []))).toMatchObject([
      { agency: 'bnv', reasons: [{ code: 'issued' }] },
      { agency: 'btc', reasons: [{ code: 'issued', agency: 'bnv' }, { code: 'succeeded' }] },
    ]);
    // Whoever is an heir already is no second candidate.
    const heirs = candidates(cited('02/2023/TT-BKHĐT', ['bkhdt']), () => ['btc']);
    expect(heirs.map(({ agency }) => agency)).toEqual(['btc']);
  });
});

describe('who drafted it', () => {
  const decree = cited('31/2021/NĐ-CP', ['chinh-phu'], { draftingAgency: { code: 'btc', inferred: false } });

  test('a drafter that is known goes before what the document is about; one only inferred does not', () => {
    const matter = { ministry: 'bnv', formerly: null };
    expect(candidates({ ...decree, matter })).toMatchObject([{ agency: 'btc', reasons: [{ code: 'drafted' }] }]);
    const inferred = { ...decree, draftingAgency: { code: 'btc', inferred: true } };
    expect(candidates({ ...inferred, matter })).toMatchObject([
      { agency: 'bnv', reasons: [{ code: 'probably_drafted' }] },
    ]);
    expect(candidates({ ...decree, draftingAgency: null, matter })).toMatchObject([{ agency: 'bnv' }]);
    expect(candidates({ ...decree, draftingAgency: null })).toEqual([]);
  });

  test('is told by its name of then, in papers of before March 2025 only', () => {
    const matter = { ministry: 'btc', formerly: 'bkhdt' };
    expect(candidates({ ...decree, matter })[0]?.reasons).toEqual([
      { code: 'drafted', document: '31/2021/NĐ-CP', agency: 'bkhdt' },
      { code: 'succeeded', document: '31/2021/NĐ-CP', agency: 'btc' },
    ]);
    const later = { ...decree, numberSymbol: '31/2026/NĐ-CP', matter };
    expect(candidates(later)[0]?.reasons).toEqual([{ code: 'drafted', document: '31/2026/NĐ-CP', agency: 'btc' }]);
  });

  test('is asked only where no issuer can answer', () => {
    expect(candidates({ ...decree, issuers: ['bnv'] })).toMatchObject([{ agency: 'bnv' }]);
    expect(candidates({ ...decree, draftingAgency: { code: 'bkhdt', inferred: false } })).toEqual([]);
  });
});

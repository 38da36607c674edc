import { describe, expect, test } from 'vitest';
import { agencies } from '../testing/world.ts';
import { competentFor, isAddressable } from './addressees.ts';
import { coordinatorFor } from './coordinator.ts';
import type { CitedDocument } from './document-evidence.ts';
import { route, type RoutingContext } from './route.ts';

const context: RoutingContext = { agencies, today: '2026-11-22', province: null, confidence: 0.8 };
const cited = (numberSymbol: string, issuers: readonly string[], rest: Partial<CitedDocument> = {}): CitedDocument => ({
  numberSymbol,
  issuers,
  subject: null,
  draftingAgency: null,
  ...rest,
});
const codes = (reasons: readonly { code: string }[]): string[] => reasons.map(({ code }) => code);

const CIRCULAR = cited('80/2021/TT-BTC', ['btc']);
const OF_A_FORMER_MINISTRY = cited('02/2023/TT-BKHĐT', ['bkhdt']);
const DECREE = cited('31/2021/NĐ-CP', ['chinh-phu'], { draftingAgency: { code: 'btc', inferred: false } });
const DECREE_BY_SUBJECT = cited('31/2021/NĐ-CP', ['chinh-phu'], { draftingAgency: { code: 'btc', inferred: true } });
const LAW = cited('45/2019/QH14', ['quoc-hoi'], { draftingAgency: { code: 'bnv', inferred: false } });
const LOCAL = cited('61/2024/QĐ-UBND', ['ubnd']);
const UNKNOWN = cited('1/XYZ', []);

describe('the document cited first decides', () => {
  test('a circular goes to whoever issued it', () => {
    expect(route([CIRCULAR], context)).toEqual({
      lead: 'btc',
      confidence: 0.97,
      reasons: [{ code: 'issued', document: '80/2021/TT-BTC', agency: 'btc' }],
      candidates: [
        { agency: 'btc', score: 0.97, reasons: [{ code: 'issued', document: '80/2021/TT-BTC', agency: 'btc' }] },
      ],
    });
  });

  test('what a former ministry issued goes to its heir', () => {
    const routing = route([OF_A_FORMER_MINISTRY], context);
    expect(routing).toMatchObject({ lead: 'btc', confidence: 0.96 });
    expect(routing.reasons).toEqual([
      { code: 'issued', document: '02/2023/TT-BKHĐT', agency: 'bkhdt' },
      { code: 'succeeded', document: '02/2023/TT-BKHĐT', agency: 'btc' },
    ]);
  });

  test('a subject that left a ministry goes where it went, although the ministry is still there', () => {
    const religion = cited('04/2023/TT-BNV', ['bnv'], { subject: 'ton-giao-tin-nguong' });
    expect(route([religion], context)).toMatchObject({ lead: 'bdttg' });
    expect(route([{ ...religion, subject: null }], context)).toMatchObject({ lead: 'bnv' });
  });

  test('where a ministry was divided and the subject is not known, all heirs are candidates and a coordinator decides', () => {
    const labour = cited('10/2020/TT-BLĐTBXH', ['bldtbxh']);
    const { lead, candidates, confidence } = route([labour], { ...context, today: '2026-12-02' });
    expect(lead).toBeNull();
    expect(confidence).toBeLessThan(0.8);
    expect(candidates.length).toBeGreaterThan(1);
    expect(candidates.map(({ agency }) => agency)).toContain('bnv');
    expect(route([{ ...labour, subject: 'lao-dong' }], context)).toMatchObject({ lead: 'bnv', confidence: 0.96 });
  });

  test('a law or decree goes to the ministry that drafted it', () => {
    expect(route([DECREE], context)).toMatchObject({ lead: 'btc', confidence: 0.95 });
    expect(codes(route([DECREE], context).reasons)).toEqual(['drafted']);
    expect(route([LAW], context)).toMatchObject({ lead: 'bnv' });
  });

  test('a ministry known only by the subject is said to be probable, and used where policy trusts it that far', () => {
    expect(route([DECREE_BY_SUBJECT], context)).toMatchObject({ lead: 'btc', confidence: 0.85 });
    expect(codes(route([DECREE_BY_SUBJECT], context).reasons)).toEqual(['probably_drafted']);
    expect(route([DECREE_BY_SUBJECT], { ...context, confidence: 0.9 })).toMatchObject({ lead: null, confidence: 0.85 });
  });

  test('a law that is known by its name alone still has its drafter', () => {
    expect(route([cited('Luật Đất đai', [], { draftingAgency: { code: 'btc', inferred: false } })], context).lead).toBe(
      'btc',
    );
  });

  test('a local document needs a place, and a coordinator', () => {
    expect(route([LOCAL], context)).toMatchObject({ lead: null, confidence: 0, candidates: [] });
    const placed = route([LOCAL], { ...context, province: '31' });
    expect(placed).toMatchObject({ lead: null, candidates: [{ agency: 'ubnd-31' }] });
    expect(codes(placed.reasons)).toEqual(['local']);
    expect(route([{ ...LOCAL, issuers: ['hdnd'] }], { ...context, province: '31' }).candidates).toMatchObject([
      { agency: 'ubnd-31' },
    ]);
    expect(route([LOCAL], { ...context, province: '99' }).candidates).toEqual([]);
    // Whoever is named outright by the register of documents needs no guess.
    expect(route([cited('61/2024/QĐ-UBND', ['ubnd-11311'])], context)).toMatchObject({ lead: 'ubnd-11311' });
  });

  test('an agency that has not joined is a candidate and no more', () => {
    for (const [code, reason] of [
      ['byt', 'TT-BYT'],
      ['bkhcn', 'TT-BKHCN'],
    ] as const) {
      const routing = route([cited(reason, [code])], context);
      expect(routing).toMatchObject({ lead: null, confidence: 0.97, candidates: [{ agency: code }] });
      expect(codes(routing.reasons)).toEqual(['issued', 'not_joined']);
    }
    expect(route([cited('1/2026/TT-BKHCN', ['bkhcn'])], { ...context, today: '2026-12-01' }).lead).toBe('bkhcn');
  });

  test('an unknown document, or none, is for a coordinator', () => {
    expect(route([UNKNOWN], context)).toEqual({
      lead: null,
      confidence: 0,
      reasons: [{ code: 'unknown_document', document: '1/XYZ', agency: null }],
      candidates: [],
    });
    expect(route([], context)).toEqual({
      lead: null,
      confidence: 0,
      reasons: [{ code: 'no_document', document: null, agency: null }],
      candidates: [],
    });
    expect(codes(route([cited('1/2020/NĐ-CP', ['chinh-phu'])], context).reasons)).toEqual(['unknown_document']);
  });

  test('policy sets from where on it is sure', () => {
    expect(route([CIRCULAR], { ...context, confidence: 0.97 }).lead).toBe('btc');
    expect(route([CIRCULAR], { ...context, confidence: 0.98 }).lead).toBeNull();
  });
});

describe('documents cited later', () => {
  test('add candidates, best first, each agency once', () => {
    const routing = route([CIRCULAR, LAW, DECREE], context);
    expect(routing.lead).toBe('btc');
    expect(routing.candidates.map(({ agency }) => agency)).toEqual(['btc', 'bnv']);
    expect(routing.candidates[0]?.score).toBe(0.97);
    expect(routing.candidates[1]?.score).toBeLessThan(0.6);
  });

  test('are not enough alone', () => {
    const routing = route([UNKNOWN, CIRCULAR], context);
    expect(routing.lead).toBeNull();
    expect(routing.candidates.map(({ agency }) => agency)).toEqual(['btc']);
  });

  test('issued together, the first named leads', () => {
    const routing = route([cited('01/2020/TTLT-BTC-BTP', ['btc', 'btp'])], context);
    expect(routing.lead).toBe('btc');
    expect(routing.candidates.map(({ agency }) => agency)).toEqual(['btc', 'btp']);
  });
});

describe('who screens', () => {
  const place = { agencies, today: '2026-11-22', province: null, operator: 'btp' };

  test('the justice department of the province it belongs to, once that has joined', () => {
    const local = route([LOCAL], { ...context, province: '31' });
    expect(coordinatorFor(local, { ...place, province: '31' })).toBe('so-tu-phap-31');
    expect(coordinatorFor(route([LOCAL], { ...context, province: '45' }), { ...place, province: '45' })).toBe('btp');
    expect(coordinatorFor(route([], context), { ...place, province: '31' })).toBe('so-tu-phap-31');
  });

  test('the installation’s own for everything of the centre, or of no place', () => {
    expect(coordinatorFor(route([CIRCULAR], context), { ...place, province: '31' })).toBe('btp');
    expect(coordinatorFor(route([], context), place)).toBe('btp');
    expect(coordinatorFor(route([], context), { ...place, province: '99' })).toBe('btp');
  });
});

test('only the Government answers nothing itself', () => {
  expect(agencies.all.filter((agency) => !isAddressable(agency)).map(({ code }) => code)).toEqual(['chinh-phu']);
});

test('departments draft for their People’s Committee; everybody else may change what is their own', () => {
  const competent = Object.fromEntries(agencies.all.map((agency) => [agency.code, competentFor(agency)]));
  expect(competent).toMatchObject({
    'so-tai-chinh-31': 'ubnd-31',
    'thanh-tra-31': 'ubnd-31',
    'van-phong-ubnd-31': 'ubnd-31',
    'ubnd-31': 'ubnd-31',
    'ubnd-11311': 'ubnd-11311',
    'hdnd-31': 'hdnd-31',
    btc: 'btc',
  });
  const orphan = agencies.find('so-tai-chinh-31');
  expect(orphan && competentFor({ ...orphan, parent: null })).toBe('so-tai-chinh-31');
});

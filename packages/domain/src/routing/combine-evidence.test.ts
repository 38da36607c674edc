import type { Matter } from '@thaogo/policy';
import { describe, expect, test } from 'vitest';
import { agencies } from '../testing/world.ts';
import type { CitedDocument } from './document-evidence.ts';
import { route, type Routing } from './route.ts';
import type { TextEvidence } from './text-evidence.ts';

const cited = (numberSymbol: string, issuers: readonly string[]): CitedDocument => ({
  numberSymbol,
  issuers,
  subject: null,
  draftingAgency: null,
});
const OF_FINANCE = cited('80/2021/TT-BTC', ['btc']);
const OF_THE_BANK = cited('39/2016/TT-NHNN', ['nhnn']);
const LOCAL = cited('61/2024/QĐ-UBND', ['ubnd']);

const about = (ministry: string, likelihood: number, rest: Partial<Matter> = {}) => ({
  matter: {
    code: `viec-cua-${ministry}`,
    subject: 'x',
    ministry,
    also: [],
    department: null,
    formerly: null,
    name: { vi: ministry, en: ministry },
    phrases: [],
    ...rest,
  },
  likelihood,
});
const NO_PLACE = { province: null, commune: null, asked: 0.01 };
const routed = (documents: readonly CitedDocument[], text: Partial<TextEvidence>): Routing =>
  route(documents, {
    agencies,
    today: '2026-11-22',
    province: null,
    confidence: 0.8,
    text: {
      matters: [],
      words: [],
      named: [],
      local: NO_PLACE,
      departments: [],
      departmentLikelihood: 1,
      ...text,
    },
  });
const scoreOf = ({ candidates }: Routing, agency: string): number =>
  candidates.find((each) => each.agency === agency)?.score ?? 0;
const names = ({ candidates }: Routing): string[] => candidates.map(({ agency }) => agency);
const reasonsOf = ({ candidates }: Routing, agency: string): string[] =>
  (candidates.find((each) => each.agency === agency)?.reasons ?? []).map(({ code }) => code);

describe('the centre', () => {
  test('words alone choose, and say by which of them', () => {
    const words = { matters: [about('btc', 0.7), about('bnv', 0.3)], words: ['hóa đơn'] };
    const routing = routed([], words);
    expect(names(routing)).toEqual(['btc', 'bnv']);
    expect(routing.candidates[0]?.reasons).toEqual([
      { code: 'about', document: null, agency: 'btc', matter: 'viec-cua-btc', words: ['hóa đơn'] },
    ]);
    // They decided for the first matter, and for no other.
    expect(routing.candidates[1]?.reasons).toMatchObject([{ code: 'about', words: [] }]);
  });

  test('what is told is soberer than what is added up: at 82 in 100 by words a coordinator decides', () => {
    expect(routed([], { matters: [about('btc', 0.82), about('bnv', 0.18)] }).lead).toBeNull();
    expect(routed([], { matters: [about('btc', 0.99), about('bnv', 0.01)] }).lead).toBe('btc');
  });

  test('document and words agree, or weigh against each other', () => {
    const agreed = routed([OF_FINANCE], { matters: [about('btc', 0.6), about('bnv', 0.4)] });
    expect(agreed).toMatchObject({ lead: 'btc' });
    const against = routed([OF_FINANCE], { matters: [about('bnv', 0.95)] });
    expect(against.lead).toBeNull();
    expect(reasonsOf(against, 'btc')).toEqual(['issued']);
    expect(against.candidates.find(({ agency }) => agency === 'bnv')?.reasons).toMatchObject([
      { code: 'moved', document: '80/2021/TT-BTC', matter: 'viec-cua-bnv' },
    ]);
  });

  test('documents after the first weigh less', () => {
    const routing = routed([OF_FINANCE, OF_THE_BANK], {});
    expect(names(routing)[0]).toBe('btc');
    expect(scoreOf(routing, 'btc')).toBeGreaterThan(scoreOf(routing, 'nhnn') * 2);
    expect(scoreOf(routing, 'nhnn')).toBeGreaterThan(0);
  });

  test('likely words take a document along from the ministry that had the matter; unlikely ones do not', () => {
    const left = (likelihood: number) =>
      routed([OF_FINANCE], {
        matters: [about('btp', 1 - likelihood), about('bnv', likelihood, { formerly: 'btc' })],
      });
    expect(reasonsOf(left(0.9), 'bnv')).toEqual(['issued', 'succeeded', 'about']);
    expect(names(left(0.9))[0]).toBe('bnv');
    expect(reasonsOf(left(0.05), 'bnv')).not.toContain('succeeded');
  });

  test('a ministry that shares a matter is a candidate, far behind', () => {
    const shared = routed([], { matters: [about('btc', 1, { also: ['nhnn', 'bnv'] })] });
    expect(names(shared)[0]).toBe('btc');
    expect(scoreOf(shared, 'nhnn')).toBeGreaterThan(0.008);
    expect(scoreOf(shared, 'nhnn')).toBeLessThan(0.1);
    const oneOfTwo = scoreOf(shared, 'nhnn');
    expect(scoreOf(routed([], { matters: [about('btc', 1, { also: ['nhnn'] })] }), 'nhnn')).toBeGreaterThan(oneOfTwo);
  });

  test('whoever the sender names is favoured, and the heir of a former one', () => {
    const even = [about('bnv', 0.5), about('btc', 0.5)];
    const named = routed([], { matters: even, named: ['btc'] });
    expect(names(named)[0]).toBe('btc');
    expect(reasonsOf(named, 'btc')).toEqual(['about', 'named']);
    const former = routed([], { matters: even, named: ['bkhdt'] });
    expect(names(former)[0]).toBe('btc');
    expect(reasonsOf(former, 'btc')).toEqual(['about']);
    expect(scoreOf(former, 'btc')).toBeLessThan(scoreOf(named, 'btc'));
    expect(names(routed([], { named: ['bnv'] }))).toEqual(['bnv']);
  });

  test('nobody answers who cannot: the Government, or a ministry that is no more', () => {
    const routing = routed([], { matters: [about('chinh-phu', 0.5), about('bkhdt', 0.4), about('btc', 0.1)] });
    expect(names(routing)).toEqual(['btc']);
  });

  test('three candidates at least, however unlikely; others only where something speaks for them', () => {
    const many = ['bnv', 'btp', 'nhnn', 'bdttg', 'byt'].map((ministry) => about(ministry, 0.001));
    const sure = routed([OF_FINANCE], { matters: [about('btc', 0.99), ...many] });
    expect(names(sure)).toHaveLength(3);
    expect(scoreOf(sure, names(sure)[2] ?? '')).toBeLessThan(0.001);
    const even = ['btc', 'bnv', 'btp', 'nhnn', 'bdttg', 'byt'].map((ministry) => about(ministry, 1 / 6));
    expect(names(routed([], { matters: even }))).toHaveLength(5);
  });
});

describe('a local paper', () => {
  const placed = { local: { province: '31', commune: null, asked: 0.05 }, departments: ['so-tai-chinh'] };
  const matters = [about('btc', 1)];

  test('goes to the drafting department; its committee, and the centre after that, are candidates', () => {
    const routing = routed([LOCAL], { ...placed, matters });
    expect(routing.lead).toBe('so-tai-chinh-31');
    expect(routing.reasons).toEqual([
      { code: 'local', document: '61/2024/QĐ-UBND', agency: 'ubnd-31' },
      { code: 'department', document: '61/2024/QĐ-UBND', agency: 'so-tai-chinh-31' },
    ]);
    expect(names(routing)).toEqual(expect.arrayContaining(['ubnd-31', 'btc']));
    expect(scoreOf(routing, 'btc')).toBeLessThan(0.05);
    const scores = routing.candidates.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1);
  });

  test('goes to the first department that exists', () => {
    const departments = ['so-khong-co', 'so-tai-chinh', 'so-tu-phap'];
    expect(routed([LOCAL], { ...placed, departments }).lead).toBe('so-tai-chinh-31');
  });

  test('is less sure where the matter may be another department’s', () => {
    const sure = routed([LOCAL], placed);
    const doubted = routed([LOCAL], { ...placed, departmentLikelihood: 0.1 });
    expect(names(doubted)[0]).toBe('so-tai-chinh-31');
    expect(doubted.confidence).toBeLessThan(sure.confidence * 0.8);
    expect(scoreOf(doubted, 'ubnd-31')).toBeGreaterThan(scoreOf(sure, 'ubnd-31'));
  });

  test('whose department nobody knows is for a coordinator, with the committee as a guess', () => {
    const routing = routed([LOCAL], { ...placed, departments: [] });
    expect(routing.lead).toBeNull();
    expect(names(routing)).toEqual(['ubnd-31']);
    expect(reasonsOf(routing, 'ubnd-31')).toEqual(['local']);
  });

  test('of a commune is the commune’s, where it is known', () => {
    const inCommune = (commune: string) => routed([LOCAL], { ...placed, local: { ...placed.local, commune } });
    expect(names(inCommune('11311'))).toEqual(['ubnd-11311']);
    expect(reasonsOf(inCommune('11311'), 'ubnd-11311')).toEqual(['local']);
    expect(names(inCommune('00000'))[0]).toBe('so-tai-chinh-31');
  });

  test('without a place, or of a place that is not known, goes nowhere by itself', () => {
    expect(names(routed([LOCAL], { ...placed, local: NO_PLACE }))).toEqual([]);
    const unknown = { ...placed.local, province: '99' };
    expect(names(routed([LOCAL], { ...placed, local: unknown, departments: ['so-tai-chinh'] }))).toEqual([]);
    // A province whose committee is known and whose departments are not.
    expect(names(routed([LOCAL], { ...placed, local: { ...unknown, province: '45' } }))).toEqual(['ubnd-45']);
  });

  test('cited after a central one is a strong candidate still', () => {
    const routing = routed([OF_FINANCE, LOCAL], { ...placed, matters });
    expect(scoreOf(routing, 'so-tai-chinh-31')).toBeGreaterThan(0.2);
    expect(scoreOf(routing, 'btc')).toBeGreaterThan(0.2);
    expect(routing.lead).toBeNull();
  });
});

describe('a local authority that is asked', () => {
  const asked = { local: { province: '31', commune: null, asked: 0.9 }, departments: ['so-tai-chinh'] };
  const matters = [about('btc', 1)];

  test('comes first where no document is cited', () => {
    const routing = routed([], { ...asked, matters });
    expect(routing.lead).toBe('so-tai-chinh-31');
    expect(scoreOf(routing, 'btc')).toBeLessThan(0.1);
  });

  test('comes second where a central document is cited', () => {
    const routing = routed([OF_FINANCE], { ...asked, matters });
    expect(names(routing).slice(0, 2)).toEqual(['btc', 'so-tai-chinh-31']);
    expect(routing.lead).toBeNull();
  });
});

import { shippedPolicies, type Matter } from '@thaogo/policy';
import { describe, expect, test } from 'vitest';
import { agencies } from '../testing/world.ts';
import { readingKnowledge } from './knowledge.ts';
import { type NamedDocument, readPetition, type Unread } from './read-petition.ts';

const [policy] = shippedPolicies();
if (policy === undefined) throw new Error('No policy is shipped.');

const matter = (code: string, subject: string, ministry: string, ...phrases: string[]): Matter => ({
  ...{ code, subject, ministry, also: [], department: 'so-tai-chinh', formerly: null },
  ...{ name: { vi: code, en: code }, phrases },
});
const noModel = { labels: [], bias: [], temperature: 1, words: {} };
/** Three matters that no word speaks for but their phrases. */
const knowledge = readingKnowledge({
  matters: [
    matter('hoa-don', 'thue-phi-le-phi-cac-khoan-thu-khac', 'btc', 'hóa đơn'),
    matter('cong-chung', 'hanh-chinh-tu-phap', 'btp', 'công chứng viên'),
    matter('tien-luong', 'lao-dong', 'bnv', 'tiền lương'),
  ],
  matterOfDocument: new Map([['1/2020/NĐ-CP', 'cong-chung']]),
  abbreviations: new Map(),
  provinceNames: [],
  communeNames: [],
  models: {
    matter: { labels: ['hoa-don', 'cong-chung', 'tien-luong'], bias: [0, 0, 0], temperature: 1, words: {} },
    difficulty: noModel,
    scope: { labels: ['in_scope'], bias: [0], temperature: 1, words: {} },
  },
});
const document = (numberSymbol: string, known: Partial<NamedDocument['known']> | null = null): NamedDocument => ({
  numberSymbol,
  title: null,
  issuers: [],
  known: known === null ? null : { title: null, issuer: null, subject: null, draftingAgency: null, ...known },
});
const read = (text: string, rest: Partial<Unread> = {}) =>
  readPetition(
    { text, citations: [], documents: [], province: null, commune: null, ...rest },
    { knowledge, policy, agencies, today: '2026-11-22' },
  );
const subject = (...given: Parameters<typeof read>) => read(...given).subject;

const ABOUT_NOTARIES = document('1/2020/NĐ-CP');
const OF_LABOUR = document('2/2020/NĐ-CP', { subject: 'lao-dong' });

describe('what a petition is about', () => {
  test('is told by phrases', () => {
    expect(subject('Việc của công chứng viên.')?.code).toBe('hanh-chinh-tu-phap');
    expect(subject('Việc tiền lương.')?.code).toBe('lao-dong');
  });

  test('is told by the matter of the document cited, before anything else', () => {
    expect(subject('Không rõ.', { documents: [ABOUT_NOTARIES] })?.code).toBe('hanh-chinh-tu-phap');
    expect(subject('Việc tiền lương.', { documents: [ABOUT_NOTARIES] })?.code).toBe('hanh-chinh-tu-phap');
  });

  test('is told by the subject of the document cited, where its matter is not known', () => {
    expect(subject('Không rõ.', { documents: [OF_LABOUR] })?.code).toBe('lao-dong');
    expect(
      subject('Không rõ.', { documents: [document('3/2020/NĐ-CP', { subject: 'y-te' })] })?.confidence,
    ).toBeLessThan(0.4);
  });

  test('is told less by documents cited later', () => {
    const first = document('4/2020/NĐ-CP', { subject: 'lao-dong' });
    const later = document('5/2020/NĐ-CP', { subject: 'hanh-chinh-tu-phap' });
    expect(subject('Không rõ.', { documents: [first, later] })?.code).toBe('lao-dong');
    expect(subject('Không rõ.', { documents: [later, first] })?.code).toBe('hanh-chinh-tu-phap');
    const alone = subject('Không rõ.', { documents: [first] })?.confidence ?? 0;
    expect(subject('Không rõ.', { documents: [first, later] })?.confidence).toBeLessThan(alone);
  });
});

describe('who answers', () => {
  test('the issuer that the register knows, where the symbol tells none', () => {
    expect(read('Không rõ.', { documents: [document('9', { issuer: 'nhnn' })] }).routing.candidates[0]).toMatchObject({
      agency: 'nhnn',
      reasons: [{ code: 'issued' }],
    });
    const both = { ...document('9', { issuer: 'nhnn' }), issuers: ['btp'] };
    expect(read('Không rõ.', { documents: [both] }).routing.candidates[0]?.agency).toBe('btp');
  });

  test('what documents are about is weighed once: it makes the words of routing no surer', () => {
    const other = document('10', { issuer: 'btc', subject: 'hanh-chinh-tu-phap' });
    const plain = document('10', { issuer: 'btc' });
    const scoreOf = (named: NamedDocument) =>
      read('Không rõ.', { documents: [named] }).routing.candidates.find(({ agency }) => agency === 'btp')?.score;
    expect(scoreOf(other)).toBeCloseTo(scoreOf(plain) ?? 0, 6);
  });

  test('the department of the matter is asked before others of the subject, at the place that the sender chose', () => {
    const local = { ...document('61/2024/QĐ-UBND'), issuers: ['ubnd'] };
    const text = 'Công chứng viên, hóa đơn: đề nghị UBND xã sửa.';
    const inProvince = read(text, { documents: [local], province: '31' }).routing;
    expect(inProvince.candidates[0]?.agency).toBe('so-tai-chinh-31');
    const inCommune = read(text, { documents: [local], province: '31', commune: '11311' }).routing;
    expect(inCommune.candidates[0]?.agency).toBe('ubnd-11311');
  });
});

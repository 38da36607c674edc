import type { PetitionReading } from '@thaogo/domain';
import { shippedAgencies, shippedPolicies } from '@thaogo/policy';
import { describe, expect, test } from 'vitest';
import { figures } from './figures.ts';
import type { JudgedReading } from './judge-petitions.ts';
import type { LabelledPetition } from './labelled-petition.ts';
import { judgeWith, type Score, total } from './score.ts';

const [policy] = shippedPolicies();
if (policy === undefined) throw new Error('No policy is shipped.');
const judge = judgeWith(shippedAgencies(), '2026-11-22');

const petition = (labels: Partial<LabelledPetition>): LabelledPetition => ({
  id: 'p1',
  text: 'Văn bản này không rõ.',
  style: 'standard',
  ...labels,
});
const IN_SCOPE = { inScope: true, ground: null, confidence: 0.9, turnTo: null, words: [] };
const outOfScope = (ground: string) => ({ ...IN_SCOPE, inScope: false, ground });
type Read = Partial<Omit<JudgedReading, 'routing'>> & { routing?: Partial<PetitionReading['routing']> };
const reading = ({ routing, ...rest }: Read) =>
  ({
    subject: null,
    difficulty: null,
    scope: IN_SCOPE,
    citations: [],
    policy,
    ...rest,
    routing: { lead: null, confidence: 0, reasons: [], candidates: [], ...routing },
  }) satisfies JudgedReading;
const candidates = (...codes: string[]) => codes.map((agency) => ({ agency, score: 0.5, reasons: [] }));
const score = (labels: Partial<LabelledPetition>, read: Read) => judge(petition(labels), reading(read));

const RIGHT = { right: 1, of: 1 };
const WRONG = { right: 0, of: 1 };
const NOTHING = { right: 0, of: 0 };

describe('routing', () => {
  const labels = { accept: true, answering_agency_now: 'Bộ Tài chính', also_acceptable_now: ['Bộ Tư pháp'] };
  const routed = (...codes: string[]) => score(labels, { routing: { candidates: candidates(...codes) } }).score;

  test('is strictly right by the answering agency, and leniently by any acceptable one', () => {
    expect(routed('btc', 'btp')).toMatchObject({ strict: RIGHT, lenient: RIGHT, topThree: RIGHT });
    expect(routed('btp', 'btc')).toMatchObject({ strict: WRONG, lenient: RIGHT, topThree: RIGHT });
    expect(routed('bnv', 'bxd', 'btp')).toMatchObject({ strict: WRONG, lenient: WRONG, topThree: RIGHT });
    expect(routed('bnv', 'bxd', 'byt', 'btc')).toMatchObject({ topThree: WRONG });
    expect(routed()).toMatchObject({ strict: WRONG, lenient: WRONG, topThree: WRONG });
  });

  test('takes a department for its committee, once', () => {
    const local = { accept: true, answering_agency_now: 'UBND tỉnh Tuyên Quang' };
    const given = { routing: { candidates: candidates('so-noi-vu-08', 'ubnd-08', 'btc') } };
    expect(score(local, given).score).toMatchObject({ strict: RIGHT });
    const fourth = { routing: { candidates: candidates('so-noi-vu-40', 'ubnd-40', 'btc', 'ubnd-08') } };
    expect(score(local, fourth).score).toMatchObject({ topThree: RIGHT });
  });

  test('counts what is screened apart from what is sent straight on, rightly or not', () => {
    const straight = (lead: string) => score(labels, { routing: { lead, candidates: candidates(lead) } }).score;
    expect(routed('btc')).toMatchObject({ screened: RIGHT, straight: NOTHING, straightStrict: NOTHING });
    expect(straight('btc')).toMatchObject({ screened: WRONG, straight: RIGHT, straightStrict: RIGHT });
    expect(straight('btp')).toMatchObject({ straight: RIGHT, straightStrict: WRONG });
    expect(straight('bnv')).toMatchObject({ straight: WRONG, straightStrict: WRONG });
  });

  test('tells every miss, and which were sent straight on; what can hardly be read too', () => {
    expect(score(labels, { routing: { candidates: candidates('btp') } }).misses).toEqual([]);
    expect(score(labels, { routing: { candidates: candidates('bnv') } }).misses).toEqual([
      'routing: bnv 0.50; is btc or btp',
    ]);
    expect(score(labels, { routing: { lead: 'bnv', candidates: candidates('bnv') } }).misses[0]).toContain('STRAIGHT');
    const unreadable = score({ accept: true, answering_agency_now: 'ai đó' }, {});
    expect(unreadable.misses).toContain('agency unreadable: ai đó');
  });

  test('is not asked of a petition that is out of scope, or without a label', () => {
    const rejected = score({ ...labels, accept: false }, { scope: outOfScope('advertising') });
    expect(rejected.score).toMatchObject({ strict: NOTHING, screened: NOTHING });
    expect(score({ accept: true }, {}).score).toMatchObject({ strict: NOTHING });
  });
});

describe('scope', () => {
  test('is counted apart for what was accepted and what was rejected', () => {
    expect(score({ accept: true }, {}).score).toMatchObject({ accepted: RIGHT, rejected: NOTHING });
    expect(score({ accept: true }, { scope: outOfScope('advertising') })).toMatchObject({
      score: { accepted: WRONG, rejected: NOTHING, ground: NOTHING },
      misses: ['scope: out of scope (advertising) 0.90, is in scope'],
    });
    expect(score({ accept: false, reason: 'quang_cao' }, {})).toMatchObject({
      score: { accepted: NOTHING, rejected: WRONG, ground: NOTHING },
      misses: ['scope: in scope 0.90, is quang_cao'],
    });
    expect(score({}, {}).score).toMatchObject({ accepted: NOTHING, rejected: NOTHING });
  });

  test('has its ground compared where both say so, by the file’s word or by ours', () => {
    const found = { scope: outOfScope('advertising') };
    expect(score({ accept: false, reason: 'quang_cao' }, found).score).toMatchObject({
      rejected: RIGHT,
      ground: RIGHT,
    });
    expect(score({ accept: false, reason: 'advertising' }, found).score).toMatchObject({ ground: RIGHT });
    expect(score({ accept: false, reason: 'to_cao_can_bo' }, found).score).toMatchObject({ ground: WRONG });
    expect(score({ accept: false }, found).score).toMatchObject({ ground: NOTHING });
  });
});

describe('subject and difficulty', () => {
  const of = (code: string) => ({ code, confidence: 0.9, words: [] });

  test('are compared by the field that covers the subject, and by kind', () => {
    const labels = { accept: true, field_group: 'giáo dục', problem_kind: 'compliance_cost_burden' };
    const right = score(labels, { subject: of('giao-duc-dao-tao'), difficulty: of('compliance_cost') });
    expect(right).toMatchObject({ score: { subject: RIGHT, difficulty: RIGHT }, misses: [] });
    const wrong = score(labels, { subject: of('lao-dong'), difficulty: of('unclear') });
    expect(wrong).toMatchObject({
      score: { subject: WRONG, difficulty: WRONG },
      misses: ['subject: lao-dong, is giáo dục', 'difficulty: unclear, is compliance_cost'],
    });
    expect(score(labels, {}).score).toMatchObject({ subject: WRONG, difficulty: WRONG });
  });

  test('are left out where the label says nothing that we have a word for', () => {
    const none = score({ accept: true, field_group: 'khác', problem_kind: 'other' }, { subject: of('lao-dong') });
    expect(none).toMatchObject({ score: { subject: NOTHING, difficulty: NOTHING }, misses: [] });
  });
});

describe('the figures of many', () => {
  const one = score(
    { accept: true, answering_agency_now: 'Bộ Tài chính' },
    { routing: { candidates: candidates('btc') } },
  );
  const other = score({ accept: false }, {});
  const cited = (right: number, found: number, there: number): Score => ({
    ...other.score,
    documents: { right, found, there },
    provisions: { right: 0, found, there: 0 },
  });

  test('are sums, then shares; a share of nothing is nothing', () => {
    const sum = total([one.score, one.score, other.score]);
    expect(sum).toMatchObject({
      petitions: 3,
      strict: { right: 2, of: 2 },
      accepted: { right: 2, of: 2 },
      rejected: WRONG,
    });
    expect(figures(sum)).toMatchObject({
      petitions: 3,
      subject: null,
      citations: { document: null, provision: null },
      routing: { top1Strict: 1, straight: 0, straightRight: null, screened: 1 },
      scope: { acceptedKept: 1, rejectedFound: 0, balanced: 0.5, groundRight: null },
    });
    expect(figures(one.score).scope).toMatchObject({ acceptedKept: 1, rejectedFound: null, balanced: null });
  });

  test('of citations are precision, recall and their harmonic mean', () => {
    const sum = total([cited(1, 1, 4), cited(2, 3, 2)]);
    expect(sum.documents).toEqual({ right: 3, found: 4, there: 6 });
    expect(figures(sum).citations).toEqual({
      document: { precision: 0.75, recall: 0.5, f1: 0.6 },
      provision: { precision: 0, recall: null, f1: 0 },
    });
  });
});

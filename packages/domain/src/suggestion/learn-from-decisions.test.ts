import type { TrainingData, TrainingPetition, WordModel } from '@thaogo/policy';
import { describe, expect, it } from 'vitest';
import {
  type DecidedPetition,
  FEWEST_DECISIONS,
  FEWEST_SENDERS,
  learnFromDecisions,
  shippedScore,
} from './learn-from-decisions.ts';
import type { TrainingGround } from './train-models.ts';

const repository = (id: string, part: 'fit' | 'held', matter: string, text: string): TrainingPetition => ({
  id,
  part,
  style: 'standard',
  ground: null,
  matter,
  agency: null,
  difficulty: 'unclear',
  text,
});
const data: TrainingData = {
  petitions: [
    repository('1', 'fit', 'thue', 'thuế hóa đơn điện tử khó kê khai'),
    repository('2', 'fit', 'dat-dai', 'đất đai sổ đỏ chậm cấp'),
    repository('3', 'held', 'thue', 'thuế và hóa đơn'),
    repository('4', 'held', 'dat-dai', 'đất và sổ đỏ'),
  ],
  headings: [],
  titles: [],
};
const matter = (code: string, ministry: string) => ({
  code,
  ministry,
  subject: 'x',
  also: [],
  department: null,
  formerly: null,
  name: { vi: code, en: code },
  phrases: [],
});
const ground: TrainingGround = {
  data,
  matters: [matter('thue', 'btc'), matter('hai-quan', 'btc'), matter('dat-dai', 'bnnmt')],
  abbreviations: new Map(),
};
/** Knows tax, land and customs by one word each. */
const SHIPPED: WordModel = {
  labels: ['dat-dai', 'hai-quan', 'thue'],
  bias: [0, 0, 0],
  temperature: 1,
  words: { thue: [2, 900], dat: [0, 900], 'hai quan': [1, 900] },
};

const petition = (text: string, change: Partial<DecidedPetition> = {}, sender = text): DecidedPetition => ({
  text,
  sender,
  lead: 'bnnmt',
  ground: null,
  difficulty: null,
  ...change,
});
const many = (count: number, of: (at: number) => DecidedPetition): DecidedPetition[] =>
  Array.from({ length: count }, (_, at) => of(at));
/** What the shipped model takes for tax, and coordinators gave to the ministry of land. */
const forest = (at: number): DecidedPetition => petition(`thuế rừng ${at} trồng cây gây rừng`, {}, `sender ${at}`);

describe('learning from what coordinators decided', () => {
  it('learns what the shipped model got wrong, and is used where it is worse on nothing', () => {
    const learned = learnFromDecisions('matter', ground, SHIPPED, many(60, forest));
    expect(learned.decisions).toBe(60);
    expect(learned.decided).toEqual({ shipped: { petitions: 60, right: 0 }, trained: { petitions: 60, right: 60 } });
    expect(learned.held).toEqual({ shipped: { petitions: 2, right: 2 }, trained: { petitions: 2, right: 2 } });
    expect(learned.better).toBe(true);
    expect(Object.keys(learned.model?.words ?? {})).toEqual(expect.arrayContaining(['rung', 'trong cay']));
  });

  it('is not used where it is worse on the petitions held back', () => {
    // Senders who speak of tax and land were all answered by customs' ministry: taken in, it forgets what land is.
    const wrong = many(200, (at) => petition('đất đai sổ đỏ hóa đơn', { lead: 'btc' }, `sender ${at}`));
    const learned = learnFromDecisions('matter', ground, SHIPPED, wrong);
    expect(learned.held?.trained.right).toBeLessThan(learned.held?.shipped.right ?? 0);
    expect(learned.better).toBe(false);
  });

  it('holds no word that fewer than ten senders wrote, however often one wrote it', () => {
    const rare = many(60, (at) =>
      petition(
        `rừng phòng hộ ${at < FEWEST_SENDERS - 1 ? 'xóm Bàu Cạn' : ''} ${at === 40 ? 'ông Trương Văn Tèo' : ''}`,
        {},
        `sender ${at}`,
      ),
    );
    const often = many(30, () => petition('rừng của công ty Hoa Hướng Dương', {}, 'one sender'));
    const learned = learnFromDecisions('matter', ground, SHIPPED, [...rare, ...often]);
    const words = Object.keys(learned.model?.words ?? {});
    expect(words).toEqual(expect.arrayContaining(['rung', 'phong ho']));
    for (const secret of ['bau can', 'xom', 'truong van', 'teo', 'huong duong', 'cong ty'])
      expect(words.filter((word) => word === secret)).toEqual([]);
    const tenth = learnFromDecisions('matter', ground, SHIPPED, [
      ...rare,
      petition('rừng phòng hộ xóm Bàu Cạn', {}, 'sender 59'),
    ]);
    expect(Object.keys(tenth.model?.words ?? {})).toContain('bau can');
  });

  it('changes no weight by what is rare: who wrote it cannot be told from the model', () => {
    const usual = many(60, forest);
    const with_ = learnFromDecisions('matter', ground, SHIPPED, [
      ...usual.slice(0, -1),
      petition(`${usual.at(-1)?.text ?? ''} hóa đơn`, {}, 'sender 59'),
    ]);
    // "hóa đơn" is a word of the repository, and of one sender here.
    expect(with_.model).toEqual(learnFromDecisions('matter', ground, SHIPPED, usual).model);
  });

  it('judges by all the words of a petition, rare ones too, as a model does that is in use', () => {
    // "hải quan" is what tells, and no ten senders write it.
    const customs = many(5, (at) => petition(`hải quan ${at}`, { lead: 'btc' }, `customs ${at}`));
    const learned = learnFromDecisions('matter', ground, SHIPPED, [...many(60, forest), ...customs]);
    expect(learned.decided?.shipped).toEqual({ petitions: 65, right: 5 });
  });

  it('judges each sender by a model that has seen none of theirs', () => {
    const one = many(60, (at) => petition(`thuế rừng trồng cây ${at}`, {}, at < 50 ? 'one sender' : `sender ${at}`));
    const learned = learnFromDecisions('matter', ground, SHIPPED, one);
    expect(learned.decided?.trained.petitions).toBe(60);
    // Only eleven senders: the fold that judges fifty petitions has learned from at most ten.
    expect(learned.decisions).toBe(60);
  });

  it('learns nothing from little', () => {
    const learned = learnFromDecisions('matter', ground, SHIPPED, many(FEWEST_DECISIONS - 1, forest));
    expect(learned).toMatchObject({ model: null, decided: null, better: false, decisions: FEWEST_DECISIONS - 1 });
  });

  it('takes scope from confirmed grounds, difficulty from what was answered, and no matter from an agency without one', () => {
    const mixed = [
      ...many(60, (at) => petition('tranh chấp hàng xóm', { lead: null, ground: 'civil_dispute' }, `a ${at}`)),
      ...many(60, (at) => petition('quy định chưa rõ', { difficulty: 'unclear' }, `b ${at}`)),
      ...many(5, (at) => petition('việc khác', { lead: null }, `c ${at}`)),
    ];
    const labels = (name: 'scope' | 'difficulty') =>
      learnFromDecisions(name, ground, { ...SHIPPED, labels: ['unclear'], bias: [0] }, mixed);
    expect(labels('scope').decisions).toBe(120);
    expect(labels('scope').model?.labels).toEqual(['civil_dispute', 'in_scope']);
    expect(labels('difficulty').decisions).toBe(60);
    const elsewhere = many(60, (at) => petition('việc của tỉnh', { lead: 'ubnd-31' }, `d ${at}`));
    expect(learnFromDecisions('matter', ground, SHIPPED, elsewhere).decisions).toBe(0);
  });

  it('tells how the shipped model does by itself', () => {
    expect(shippedScore('matter', ground, SHIPPED)).toEqual({ petitions: 2, right: 2 });
  });
});

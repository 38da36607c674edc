import type { TrainingPetition } from '@thaogo/policy';
import { describe, expect, test } from 'vitest';
import { trainModel, type TrainingGround } from './train-models.ts';

let count = 0;
const petition = (difficulty: string, text: string, part: 'fit' | 'held' = 'fit'): TrainingPetition => ({
  ...{ id: `p${(count += 1)}`, part, style: 'standard' as const, ground: null, matter: null, agency: null },
  ...{ difficulty, text },
});
const ground = (petitions: readonly TrainingPetition[]): TrainingGround => ({
  data: { petitions, headings: [], titles: [] },
  matters: [],
  abbreviations: new Map(),
});
const repeated = (times: number, make: () => TrainingPetition): TrainingPetition[] =>
  Array.from({ length: times }, make);
const TWO = [
  ...repeated(10, () => petition('unclear', 'mơ hồ nhiều nghĩa')),
  ...repeated(10, () => petition('compliance_cost', 'tốn kém giấy tờ')),
];

describe('training', () => {
  test('learns from the petitions for fitting, and never from those held back', () => {
    const held = repeated(5, () => petition('unclear', 'riêng biệt lạ lùng', 'held'));
    const { model, held: judged } = trainModel('difficulty', ground([...TWO, ...held]));
    expect(model.labels).toEqual(['compliance_cost', 'unclear']);
    expect(Object.keys(model.words)).toContain('mo ho');
    expect(Object.keys(model.words).filter((word) => word.includes('rieng'))).toEqual([]);
    expect(judged).toHaveLength(5);
  });

  test('judges each petition by a model that has not seen it', () => {
    // Two petitions have a word of their own and fall into the same fold: only who has seen them can know their label.
    const words = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'].map(
      (word) => `${word}${word}`,
    );
    const pairs = words.map((word, at) => petition(at % 2 === 0 ? 'unclear' : 'compliance_cost', `${word} ${word}`));
    const inFolds = [...pairs.slice(0, 5), ...pairs.slice(0, 5), ...pairs.slice(5), ...pairs.slice(5)];
    const { model, crossJudged } = trainModel('difficulty', ground(inFolds));
    expect(Object.keys(model.words)).toEqual(expect.arrayContaining(words));
    const right = crossJudged.filter(
      (each) => each.labels[each.likely.indexOf(Math.max(...each.likely))] === each.right,
    );
    expect(crossJudged).toHaveLength(20);
    expect(right.length).toBeLessThan(16);
  });

  test('is the surer the clearer unseen petitions are', () => {
    const clear = trainModel('difficulty', ground(TWO)).model.temperature;
    const muddled = TWO.map((each, at) => (at % 3 === 0 ? { ...each, difficulty: 'unclear' } : each));
    expect(clear).toBeLessThan(1);
    expect(trainModel('difficulty', ground(muddled)).model.temperature).toBeGreaterThan(clear);
  });

  test('of scope knows what no ground keeps out', () => {
    const out = TWO.slice(0, 10).map((each) => ({ ...each, ground: 'advertising' }));
    expect(trainModel('scope', ground([...out, ...TWO.slice(10)])).model.labels).toEqual(['advertising', 'in_scope']);
  });
});

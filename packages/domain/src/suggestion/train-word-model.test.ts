import { expect, test } from 'vitest';
import { type Example, trainWordModel } from './train-word-model.ts';
import { decidingWords, probabilities, readyModel, suggest } from './word-model.ts';

const WISHES = { rounds: 20, restraint: 0.001, rarest: 1, smallest: 1, mostLabels: 5 };
const example = (label: string, ...features: string[]): Example => ({ features, label, weight: 1 });
const EXAMPLES = [
  example('tax', 'thue', 'hoa don'),
  example('tax', 'thue', 'khai'),
  example('land', 'dat', 'so do'),
  example('land', 'dat', 'khai'),
];
const model = trainWordModel(EXAMPLES, ['land', 'tax'], WISHES);

test('words of one label speak for it, and are named as the reason', () => {
  const ready = readyModel(model);
  expect(suggest(ready, ['thue'])).toMatchObject({ code: 'tax', words: ['thue'] });
  expect(suggest(ready, ['so do'])?.code).toBe('land');
  expect(probabilities(ready, ['khai']).every((likely) => likely > 0.3)).toBe(true);
  expect(decidingWords(ready, ['thue', '#sign'], 'tax')).toEqual(['thue']);
});

test('the same examples give the same model', () => {
  expect(trainWordModel(EXAMPLES, ['land', 'tax'], WISHES)).toEqual(model);
});

test('rare words and small weights are left out', () => {
  const learned = (wishes: Partial<typeof WISHES>): string[] =>
    Object.keys(trainWordModel(EXAMPLES, ['land', 'tax'], { ...WISHES, ...wishes }).words).toSorted();
  expect(learned({})).toEqual(expect.arrayContaining(['dat', 'hoa don', 'so do', 'thue']));
  expect(learned({ rarest: 2 })).not.toContain('hoa don');
  expect(learned({ smallest: 100_000 })).toEqual([]);
});

test('a model without labels suggests nothing', () => {
  expect(suggest(readyModel({ labels: [], bias: [], temperature: 1, words: {} }), ['thue'])).toBeNull();
});

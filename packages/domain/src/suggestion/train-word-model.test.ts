import { expect, test } from 'vitest';
import { type Example, trainWordModel } from './train-word-model.ts';
import { decidingWords, probabilities, readyModel, seenIn, suggest } from './word-model.ts';

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
  expect(suggest(ready, seenIn(ready, ['thue']))).toMatchObject({ code: 'tax', words: ['thue'] });
  expect(suggest(ready, seenIn(ready, ['so do']))?.code).toBe('land');
  expect(probabilities(ready, seenIn(ready, ['khai'])).every((likely) => likely > 0.3)).toBe(true);
  expect(decidingWords(ready, seenIn(ready, ['thue', '#sign']), 'tax')).toEqual(['thue']);
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
  const nothing = readyModel({ labels: [], bias: [], temperature: 1, words: {} });
  expect(suggest(nothing, seenIn(nothing, ['thue']))).toBeNull();
});

/** Weight of a word for a label, in hundredths. */
const weightOf = ({ labels, words }: typeof model, word: string, label: string): number => {
  const weights = words[word] ?? [];
  const at = weights.findIndex((value, index) => index % 2 === 0 && value === labels.indexOf(label));
  return at === -1 ? 0 : (weights[at + 1] ?? 0);
};

test('every wish has its effect: more rounds, more weight of an example, less restraint make words speak louder', () => {
  const thue = (wishes: Partial<typeof WISHES>, examples = EXAMPLES): number =>
    weightOf(trainWordModel(examples, ['land', 'tax'], { ...WISHES, ...wishes }), 'thue', 'tax');
  expect(thue({})).toBeGreaterThan(0);
  expect(thue({ rounds: 40 })).toBeGreaterThan(thue({ rounds: 2 }));
  expect(thue({ restraint: 0.5 })).toBeLessThan(thue({}));
  const disputed = [...EXAMPLES, example('land', 'thue')];
  const weighty = disputed.map((each) => (each.label === 'tax' ? { ...each, weight: 5 } : each));
  expect(thue({}, weighty)).toBeGreaterThan(thue({}, disputed));
});

test('a word keeps its greatest weights, and none that is the same for every label', () => {
  const labels = ['a', 'b', 'c', 'd'];
  const examples = labels.flatMap((label) => [
    example(label, 'everywhere', label),
    example(label, 'everywhere', label),
  ]);
  const learned = trainWordModel(examples, labels, { ...WISHES, mostLabels: 2 });
  for (const weights of Object.values(learned.words)) expect(weights.length).toBeLessThanOrEqual(4);
  for (const label of labels) expect(weightOf(learned, label, label)).toBeGreaterThan(0);
  const middle = trainWordModel(examples, labels, WISHES);
  // The middle of the four is nothing: two lie above it and two below, or at it.
  for (const label of labels) {
    const of = labels.map((each) => weightOf(middle, label, each)).toSorted((x, y) => x - y);
    expect(Math.abs((of[1] ?? 0) + (of[2] ?? 0))).toBeLessThanOrEqual(1);
  }
});

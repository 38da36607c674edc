import { expect, test } from 'vitest';
import { decidingWords, probabilities, readyModel, seenIn, softmax, suggest } from './word-model.ts';

const model = (words: Record<string, number[]>, temperature = 1) =>
  readyModel({ labels: ['tax', 'land'], bias: [0, 0], temperature, words });

/** How much likelier tax is than land, as a logarithm. */
const lean = (ready: ReturnType<typeof model>, features: readonly string[]): number => {
  const [tax = 0, land = 0] = probabilities(ready, seenIn(ready, features));
  return Math.log(tax / land);
};

test('weights are hundredths, a sign counts as three words, and a word of a long text less than one of a short text', () => {
  const ready = model({ thue: [0, 200], '#sign': [0, 200] });
  expect(lean(ready, ['thue'])).toBeCloseTo(2);
  expect(lean(ready, ['#sign'])).toBeCloseTo(6);
  expect(lean(ready, ['thue', 'x', 'y', 'z'])).toBeCloseTo(1);
  expect(lean(ready, ['unknown'])).toBeCloseTo(0);
});

test('the bias stands before any word; a higher temperature makes everything less sure', () => {
  const biased = readyModel({ labels: ['tax', 'land'], bias: [0, 100], temperature: 1, words: {} });
  expect(suggest(biased, seenIn(biased, []))).toEqual({
    code: 'land',
    confidence: 1 / (1 + Math.exp(-1)),
    words: [],
  });
  expect(lean(model({ thue: [0, 200] }, 2), ['thue'])).toBeCloseTo(1);
  expect(softmax([1000, 0], 1)).toEqual([1, 0]);
});

test('the words that decided are those that speak most for the label, without signs, four at most', () => {
  const weights = { a: 10, b: 50, c: 30, d: 40, e: 20 };
  const ready = model({
    ...Object.fromEntries(Object.entries(weights).map(([word, weight]) => [word, [0, weight]])),
    '#sign': [0, 900],
    against: [0, -80, 1, 80],
  });
  const features = ['a', 'b', 'c', 'd', 'e', 'against', 'unknown', '#sign'];
  expect(decidingWords(ready, seenIn(ready, features), 'tax')).toEqual(['b', 'd', 'c', 'e']);
  expect(decidingWords(ready, seenIn(ready, features), 'land')).toEqual(['against']);
  expect(decidingWords(ready, seenIn(ready, features), 'no label')).toEqual([]);
});

test('a sign that has words to show counts as what it weighs', () => {
  const ready = model({ thue: [0, 100], '#sign': [0, 40], '#silent': [0, 900] });
  const seen = seenIn(ready, ['thue', '#sign', '#silent']);
  const told = { ...seen, spell: (index: number) => (index === 1 ? 'doi no' : seen.spell(index)) };
  expect(decidingWords(ready, told, 'tax')).toEqual(['doi no', 'thue']);
});

test('a word is not named beside the phrase that holds it', () => {
  const ready = model({ thue: [0, 30], 'hoa don thue': [0, 90], khai: [0, 10] });
  expect(decidingWords(ready, seenIn(ready, ['thue', 'hoa don thue', 'khai']), 'tax')).toEqual([
    'hoa don thue',
    'khai',
  ]);
});

import { expect, test } from 'vitest';
import { phraseBook, phrasesIn } from './phrases.ts';
import { Vocabulary } from './vocabulary.ts';

const matter = (code: string, ...phrases: string[]) => ({
  ...{ code, subject: 'x', ministry: 'btc', also: [], department: null, formerly: null },
  ...{ name: { vi: code, en: code }, phrases },
});
const vocabulary = new Vocabulary();
const book = phraseBook(
  [matter('land', 'đất', 'đất ở', 'tách thửa đất'), matter('farm', 'đất nông nghiệp', 'đất'), matter('road', 'xe')],
  new Map(),
  vocabulary,
);
const numbers = (words: readonly string[]): number[] => words.map((word) => vocabulary.find(word));
const spoken = (text: string): Record<string, number> => Object.fromEntries(phrasesIn(numbers(text.split(' ')), book));
const each = spoken('xe')['road'] ?? 0;

test('each word of a phrase speaks alike; the longest phrase at a place is the one that is meant', () => {
  expect(each).toBeGreaterThan(0);
  expect(spoken('tach thua dat')).toEqual({ land: each * 3 });
  expect(spoken('dat nong nghiep')).toEqual({ farm: each * 3 });
  expect(spoken('khong co gi')).toEqual({});
});

test('a phrase of several matters is shared among them', () => {
  expect(spoken('dat')).toEqual({ land: each / 2, farm: each / 2 });
});

test('a phrase said again says nothing new, and many phrases no more than a bound', () => {
  expect(spoken('xe xe xe')).toEqual({ road: each });
  const words = Array.from({ length: 30 }, (_, at) => `tu${at}`);
  const many = phraseBook([matter('road', ...words)], new Map(), vocabulary);
  const all = phrasesIn(numbers(words), many).get('road') ?? 0;
  expect(all).toBeLessThan(each * 10);
  expect(all).toBeGreaterThan(each * 5);
});

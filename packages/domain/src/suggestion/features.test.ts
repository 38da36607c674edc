import { findCitations } from '@thaogo/legal';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { featureBook, seenByModels } from './feature-book.ts';
import { judgingFeatures, matterFeatures } from './features-for.ts';
import { featuresOf } from './features.ts';
import { requestFeatures } from './request-words.ts';
import { signsOf } from './signs.ts';
import { Vocabulary, WordNumbers } from './vocabulary.ts';
import { readyModel, type Seen, seenIn } from './word-model.ts';
import { modelWords, readyText } from './words-of.ts';

const NONE = new Map<string, string>();

const spelt = (words: readonly string[], own?: number) => {
  const numbered = new WordNumbers(new Vocabulary());
  const features = featuresOf({ words, numbers: words.map((word) => numbered.of(word)) }, own);
  return { ...features, names: Array.from({ length: features.count }, (_, index) => features.spell(index)) };
};

test('features are words with weight and pairs, each once; a number parts its neighbours', () => {
  expect(spelt(['thue', 'cua', 'dat', 'thue', '0', 'dat', 'a']).names).toEqual([
    'thue',
    'thue cua',
    'cua dat',
    'dat',
    'dat thue',
    'dat a',
  ]);
});

test('each feature is found once however many there are, in the order in which they stand first', () => {
  const word = fc.constantFrom('thue', 'dat', 'cua', '0', 'a', 'xe', 'b2', 'nha');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const expected = new Set<string>();
      words.forEach((each, at) => {
        if (each === '0') return;
        if (each.length > 1 && each !== 'cua') expected.add(each);
        const next = words[at + 1];
        if (next !== undefined && next !== '0') expected.add(`${each} ${next}`);
      });
      expect(spelt(words).names).toEqual([...expected]);
    }),
  );
});

test('those of the own words stand first, and are what these words alone would give', () => {
  const word = fc.constantFrom('thue', 'dat', 'cua', '0', 'xe');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), fc.array(word, { maxLength: 20 }), (own, more) => {
      const both = spelt([...own, ...more], own.length);
      expect(both.names.slice(0, both.own)).toEqual(spelt(own).names);
      expect(both.names).toEqual(spelt([...own, ...more]).names);
    }),
  );
});

test('a reading sees the weights of the same features as training, in the same order', () => {
  const text = 'Đề nghị sửa quy định về thuế đất. Kính đề nghị bỏ giấy phép xây dựng, 2 giấy. Xin cảm ơn?';
  const title = 'Luật Đất đai về thuế';
  const citations = findCitations(text);
  const judged = judgingFeatures(text, citations, NONE);
  const matters = matterFeatures(`${text}\n${title}`, NONE);
  /** Knows every second feature, each by a weight of its own. */
  const model = (features: readonly string[], first: number) =>
    readyModel({
      labels: ['x'],
      bias: [0],
      temperature: 1,
      words: Object.fromEntries(features.flatMap((name, at) => (at % 2 === 0 ? [[name, [0, first + at]]] : []))),
    });
  const models = { matter: model(matters, 1), difficulty: model(judged, 1000), scope: model(judged, 2000) };
  const vocabulary = new Vocabulary();
  const book = featureBook(models, vocabulary);
  const ready = readyText(text, NONE, vocabulary);
  const beside = modelWords(title, NONE, ready.numbered);
  const words = {
    words: [...ready.words.words, ...beside.words],
    numbers: [...ready.words.numbers, ...beside.numbers],
  };
  const seen = seenByModels(
    {
      features: featuresOf(words, ready.words.words.length),
      asked: requestFeatures(ready, NONE),
      signs: signsOf(ready, citations),
      wordsOfSign: (sign) => `words of ${sign}`,
    },
    book,
  );
  const plainly = ({ places, signsFrom, spell }: Seen) => ({
    places: [...places],
    words: Array.from({ length: signsFrom }, (_, index) => spell(index)),
  });
  expect(judged.some((name) => name.startsWith('>')) && judged.some((name) => name.startsWith('#'))).toBe(true);
  expect(plainly(seen.matter)).toEqual(plainly(seenIn(models.matter, matters)));
  expect(plainly(seen.difficulty)).toEqual(plainly(seenIn(models.difficulty, judged)));
  expect(plainly(seen.scope)).toEqual(plainly(seenIn(models.scope, judged)));
});

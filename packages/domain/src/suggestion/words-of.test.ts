import { expect, test } from 'vitest';
import { Vocabulary, WordNumbers } from './vocabulary.ts';
import { asWritten, modelWords, readyText } from './words-of.ts';

const SHORT = new Map([['gplx', 'giấy phép lái xe']]);
const vocabulary = new Vocabulary();
const wordsOf = (text: string): readonly string[] => modelWords(text, SHORT, new WordNumbers(vocabulary)).words;

test('words lose their marks, short forms are spelt out, numbers tell nothing', () => {
  expect(wordsOf('Đổi GPLX hạng B2 theo Điều 12/2017')).toEqual([
    'doi',
    'giay',
    'phep',
    'lai',
    'xe',
    'hang',
    'b2',
    'theo',
    'dieu',
    '0',
    '0',
  ]);
});

test('looks no further than the longest text that can be filed', () => {
  expect(wordsOf(`${'a '.repeat(10_000)}het`)).not.toContain('het');
});

test('a run of letters and digits is one plain word, whatever the models make of it', () => {
  const { plain, words } = readyText('Xe b2c, GPLX 2020nd 0', SHORT, vocabulary);
  expect(plain.words).toEqual(['xe', 'b2c', 'gplx', '2020nd', '0']);
  expect(words.words).toEqual(['xe', 'b2', 'c', 'giay', 'phep', 'lai', 'xe', '0', 'nd', '0']);
});

test('the same word has the same number, in the vocabulary or out of it, and another word another', () => {
  const known = new Vocabulary();
  const number = known.take('xe');
  const { plain, words, numbered } = readyText('Xe lạ, xe của gplx', SHORT, known);
  known.take('sau');
  const numbers = [...plain.numbers, ...words.numbers, numbered.of('moi'), numbered.of('la')];
  expect(numbers[0]).toBe(number);
  const spelt = [...plain.words, ...words.words, 'moi', 'la'];
  for (const [at, word] of spelt.entries()) {
    for (const [other, second] of spelt.entries()) expect(numbers[at] === numbers[other]).toBe(word === second);
  }
  expect(numbers).not.toContain(known.find('sau'));
});

test('features are given back as the sender wrote them, whole phrases only', () => {
  const text = 'Thương nhân và thương binh, Liệt sĩ';
  const written = (of: string, features: readonly string[]) => asWritten(readyText(of, SHORT, vocabulary))(features);
  expect(written(text, ['thuong binh', 'liet', 'thuong sach', 'nha'])).toEqual(['thương binh', 'liệt']);
  expect(written(text.normalize('NFD'), ['liet si'])).toEqual(['liệt sĩ']);
  expect(written(`${'a '.repeat(10_000)}hết`, ['het'])).toEqual([]);
});

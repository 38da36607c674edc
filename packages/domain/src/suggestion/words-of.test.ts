import { expect, test } from 'vitest';
import { asWritten, featuresOf, readyText, wordsOf } from './words-of.ts';

const SHORT = new Map([['gplx', 'giấy phép lái xe']]);

test('words lose their marks, short forms are spelt out, numbers tell nothing', () => {
  expect(wordsOf('Đổi GPLX hạng B2 theo Điều 12/2017', SHORT)).toEqual([
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
  expect(wordsOf(`${'a '.repeat(10_000)}het`, SHORT)).not.toContain('het');
});

test('features are words with weight and pairs, each once; a number parts its neighbours', () => {
  expect(featuresOf(['thue', 'cua', 'dat', 'thue', '0', 'dat', 'a'])).toEqual([
    'thue',
    'thue cua',
    'cua dat',
    'dat',
    'dat thue',
    'dat a',
  ]);
});

test('features are given back as the sender wrote them, whole phrases only', () => {
  const text = 'Thương nhân và thương binh, Liệt sĩ';
  const written = (of: string, features: readonly string[]) => asWritten(readyText(of, SHORT), features);
  expect(written(text, ['thuong binh', 'liet', 'thuong sach', 'nha'])).toEqual(['thương binh', 'liệt']);
  expect(written(text.normalize('NFD'), ['liet si'])).toEqual(['liệt sĩ']);
  expect(written(`${'a '.repeat(10_000)}hết`, ['het'])).toEqual([]);
});

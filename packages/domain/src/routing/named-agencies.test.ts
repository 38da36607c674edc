import { expect, test } from 'vitest';
import { Vocabulary } from '../suggestion/vocabulary.ts';
import { readyText } from '../suggestion/words-of.ts';
import { agenciesNamed, agencyNames } from './named-agencies.ts';

const vocabulary = new Vocabulary();
const names = agencyNames(vocabulary);
const namedIn = (text: string): string[] => agenciesNamed(readyText(text, new Map(), vocabulary), names);

test.each([
  ['Kính gửi Bộ Tài chính và Bộ Nội vụ.', ['btc', 'bnv']],
  ['kinh gui bo tai chinh', ['btc']],
  ['Đề nghị Cục Hải quan và Bộ Giáo dục trả lời.', ['bgddt', 'btc']],
  // The fuller name is read, and what it consists of is not read once more.
  ['Bộ Nông nghiệp và Phát triển nông thôn đã trả lời.', ['bnnptnt']],
  ['Ủy ban Dân tộc và Miền núi đã trả lời.', ['ubdtmn']],
  ['Ủy ban Dân tộc đã trả lời.', ['ubdt']],
  ['Cán bộ tài chính xã và Chính phủ chưa trả lời.', ['btc']],
  ['Không nêu ai cả.', []],
])('%s', (text, codes) => {
  expect(namedIn(text).toSorted()).toEqual(codes.toSorted());
});

test('looks no further than the longest text that can be filed', () => {
  expect(namedIn(`${'a '.repeat(10_000)} Bộ Tài chính`)).toEqual([]);
});

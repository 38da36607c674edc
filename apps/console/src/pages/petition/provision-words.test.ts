import { expect, it } from 'vitest';
import { provisionWords } from './provision-words.ts';

it('names a provision from the smallest part up in Vietnamese, from the article down in English', () => {
  const provision = { article: '15', clause: '2', point: 'đ' };
  expect(provisionWords(provision, 'vi')).toBe('điểm\u00a0đ khoản\u00a02 Điều\u00a015');
  expect(provisionWords(provision, 'en')).toBe('Article\u00a015, clause\u00a02, point\u00a0đ');
  expect(provisionWords({ article: null, clause: null, point: null }, 'vi')).toBe('');
});

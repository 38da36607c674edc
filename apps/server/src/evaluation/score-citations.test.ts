import { findCitations } from '@thaogo/legal';
import { describe, expect, test } from 'vitest';
import { scoreCitations } from './score-citations.ts';

const score = (text: string, labels: Parameters<typeof scoreCitations>[2]) =>
  scoreCitations(text, findCitations(text), labels);

describe('a citation is found', () => {
  const text = 'Điều 5 Nghị định 10/2020/NĐ-CP không rõ.';
  const label = { number_symbol: '10/2020/NĐ-CP', article: '5', surface: 'Điều 5 Nghị định 10/2020/NĐ-CP' };
  const ALL = { right: 1, found: 1, there: 1 };

  test('where the places overlap, wherever they begin and end', () => {
    for (const surface of [label.surface, 'Nghị định 10/2020/NĐ-CP', '10/2020', 'NĐ-CP không rõ']) {
      expect(score(text, [{ ...label, surface }]).provisions).toEqual(ALL);
    }
    for (const surface of ['không rõ', 'nowhere', '']) {
      expect(score(text, [{ ...label, surface }]).provisions).toEqual({ right: 0, found: 1, there: 1 });
    }
  });

  test('by its number however it is spelt', () => {
    const spelt = 'Điều 5 Nghị định 05/2020/NĐ-CP không rõ.';
    for (const symbol of ['05/2020/NĐ-CP', '5/2020/NĐ-CP', '05/2020/nđ-cp']) {
      const found = score(spelt, [{ ...label, number_symbol: symbol, surface: '05/2020/NĐ-CP' }]);
      expect([symbol, found.documents]).toEqual([symbol, ALL]);
    }
  });

  test('once for each label, and each label once', () => {
    const twice = 'Điều 5 Nghị định 10/2020/NĐ-CP và Điều 5 Nghị định 10/2020/NĐ-CP.';
    expect(score(twice, [label])).toMatchObject({ documents: ALL, provisions: ALL, misses: [] });
    const two = 'Điều 5 và Điều 6 Nghị định 10/2020/NĐ-CP.';
    const [first, second] = [
      { ...label, surface: 'Điều 5' },
      { ...label, article: '6', surface: 'Điều 6 Nghị định 10/2020/NĐ-CP' },
    ];
    expect(score(two, [first, second])).toMatchObject({ documents: ALL, provisions: { right: 2, found: 2, there: 2 } });
    const missed = score(two, [first]);
    expect(missed.misses).toEqual(['citation too many: 10/2020/NĐ-CP 6//']);
  });
});

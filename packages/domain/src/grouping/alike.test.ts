import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alikeTo } from './alike.ts';

const TEXT = 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không nêu rõ hồ sơ nào phải nộp khi đăng ký thuế.';

test('the same matter in much the same words comes before the same words about another matter', () => {
  const found = alikeTo(TEXT, [
    { code: 'other', text: 'Thủ tục cấp phép xây dựng nhà ở riêng lẻ mất quá nhiều thời gian.' },
    { code: 'near', text: `Tôi thấy ${TEXT} Đề nghị sửa.` },
    { code: 'same', text: TEXT },
    {
      code: 'unmarked',
      text: 'khoan 2 dieu 5 thong tu 80/2021/tt-btc khong neu ro ho so nao phai nop khi dang ky thue',
    },
  ]);
  expect(found.map(({ code }) => code)).toEqual(['same', 'unmarked', 'near', 'other']);
  expect(found.map(({ likeness }) => likeness)).toEqual([1, 1, expect.closeTo(0.78, 1), 0]);
});

test('nothing is like nothing, and a few words are like themselves alone', () => {
  expect(alikeTo('', [{ code: 'a', text: '' }])).toEqual([{ code: 'a', likeness: 0 }]);
  expect(
    alikeTo('thuế đất', [
      { code: 'a', text: 'Thuế đất' },
      { code: 'b', text: 'đất' },
    ]),
  ).toEqual([
    { code: 'a', likeness: 1 },
    { code: 'b', likeness: 0 },
  ]);
});

test('likeness is the same both ways, and lies between nothing and one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const [there] = alikeTo(one, [{ code: 'x', text: other }]);
      const [back] = alikeTo(other, [{ code: 'x', text: one }]);
      expect(there).toEqual(back);
      expect(there?.likeness).toBeGreaterThanOrEqual(0);
      expect(there?.likeness).toBeLessThanOrEqual(1);
    }),
  );
});

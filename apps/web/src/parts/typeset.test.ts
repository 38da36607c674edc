import { expect, test } from 'vitest';
import { typeset } from './typeset.ts';

const shown = (text: string) => typeset(text).replaceAll('\u00A0', '_');

test.each([
  ['Hạn trả lời: thứ Hai, 07/12/2026.', 'Hạn trả lời: thứ_Hai,_07/12/2026.'],
  ['Chủ Nhật, 22/11/2026', 'Chủ_Nhật,_22/11/2026'],
  ['tại khoản 2 Điều 15', 'tại khoản_2 Điều_15'],
  ['Còn 10 ngày đến hạn', 'Còn 10_ngày đến hạn'],
  ['ngày 16/6/2025.', 'ngày_16/6/2025.'],
  ['is due by Monday, 7 December 2026.', 'is due by Monday, 7_December_2026.'],
  ['một số điện thoại', 'một số điện thoại'],
])('%s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutContacts } from './without-contacts.ts';

it.each([
  ['Gọi tôi số 0912 345 678 nhé', 'Gọi tôi số […] nhé'],
  ['ĐT: +84 (0)912.345.678, thư hoa@example.com.', 'ĐT: […], thư […]'],
  ['CCCD 031088001234 và MST 0312345678-001', 'CCCD […] và MST […]'],
])('leaves out of “%s” what leads to its writer', (text, left) => {
  expect(withoutContacts(text)).toBe(left);
});

it.each([
  'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC ngày 29/9/2021',
  'Nộp 1.500.000.000 đồng trước ngày 22-11-2026',
  'Nghị định 31/2021/NĐ-CP, mục 1.2.3 và 12345',
])('keeps “%s”', (text) => {
  expect(withoutContacts(text)).toBe(text);
});

it('takes no more than the text is long, whatever it is', () => {
  const started = performance.now();
  for (const piece of ['1 ', '1-', '(1', 'a@', '1.', '0'])
    expect(withoutContacts(piece.repeat(20_000)).length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(1_000);
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => !/\d{9}/.test(withoutContacts(text))));
});

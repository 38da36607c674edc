import { mailFrameWords, REPLY_MARK } from '@thaogo/contract';
import { expect, test } from 'vitest';
import { replyText } from './reply-text.ts';

const MARK = `${REPLY_MARK} ${mailFrameWords.vi.replyAbove}`;
const WRITTEN = 'Tôi nộp hồ sơ ngày 03/11.\n\nGiấy phép số 12 bị trả lại.';

test.each([
  [
    'Gmail',
    `${WRITTEN}\n\nVào Th 2, 23 thg 11, 2026 vào lúc 09:00 Tháo Gỡ <\ntra-loi+0a@thaogo.example> đã viết:\n\n> ${MARK}\n>\n> Cơ quan chủ trì đề nghị`,
  ],
  [
    'Gmail in English',
    `${WRITTEN}\r\n\r\nOn Mon, Nov 23, 2026 at 9:00 AM Tháo Gỡ <tra-loi+0a@thaogo.example>\r\nwrote:\r\n\r\n> ${MARK}\r\n> x`,
  ],
  [
    'Outlook',
    `${WRITTEN}\n\n________________________________\nTừ: Tháo Gỡ <x@y>\nĐã gửi: 23 Tháng Mười Một 2026\nTới: Hoa\nChủ đề: 4821: đề nghị bổ sung\n\n${MARK}\n\nCơ quan`,
  ],
  [
    'Outlook in English',
    `${WRITTEN}\n\nFrom: Tháo Gỡ <x@y>\nSent: Monday\nTo: Hoa\nSubject: 4821\n\n${MARK}\n\nCơ quan`,
  ],
  ['no quotation at all', WRITTEN],
  ['our message above all', `${WRITTEN}\n${MARK}`],
])('%s: what was written stays, what is quoted goes', (_program, letter) => {
  expect(replyText(letter)).toBe(WRITTEN);
});

test('a sentence that ends with a colon, and one that speaks of writing, are kept', () => {
  const written = 'Cán bộ đã viết: hồ sơ thiếu.\nTôi còn thiếu những giấy tờ sau:';
  expect(replyText(`${written}\n\nOn Mon Tháo Gỡ <x@y> wrote:\n> ${MARK}`)).toBe(written);
});

test('answers between quoted lines are kept in their order', () => {
  expect(replyText('> Câu hỏi một?\nCó.\n> Câu hỏi hai?\nKhông.')).toBe('Có.\nKhông.');
});

test('a reply without words is empty', () => {
  expect(replyText(`\n\nOn Mon Tháo Gỡ <x@y> wrote:\n> ${MARK}`)).toBe('');
});

test('long letters cost what they weigh', () => {
  const long = `${'a:\n'.repeat(200_000)}${MARK}`;
  const started = performance.now();
  expect(replyText(long).length).toBeGreaterThan(590_000);
  expect(performance.now() - started).toBeLessThan(2000);
});

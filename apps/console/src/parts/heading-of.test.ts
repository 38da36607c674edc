import { expect, test } from 'vitest';
import { headingOf } from './heading-of.ts';

const long =
  'Gia đình tôi bán bún ở đầu ngõ. Theo khoản 2 Điều 5 Thông tư số 40/2021/TT-BTC, hộ nộp thuế theo kê khai.';

test.each([
  ['a title', { title: 'Hồ sơ nào phải nộp?', text: long }, 'Hồ sơ nào phải nộp?'],
  ['a short text whole', { title: null, text: ' Khoản 2\n\nkhông rõ. ' }, 'Khoản 2 không rõ.'],
  [
    'a long one cut between words',
    { title: null, text: long },
    'Gia đình tôi bán bún ở đầu ngõ. Theo khoản 2 Điều 5 Thông tư số 40/2021/TT-BTC, hộ nộp…',
  ],
  ['the code where the words are erased', { title: null, text: '' }, '4821-0937-5516'],
])('%s', (_, petition, heading) => {
  expect(headingOf({ ...petition, code: '4821-0937-5516' })).toBe(heading);
});

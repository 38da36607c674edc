import { expect, test } from 'vitest';
import { readAt, readingReply } from '../testing/readings.ts';
import { NO_ANSWERS } from './answers.ts';
import { withReading } from './found-provisions.ts';

test('however much a text names, what is kept of it stays small enough beside the text', () => {
  const text = 'Điều 5 Nghị định 31/2021/NĐ-CP. '.repeat(600);
  const other = (n: number) => ({
    document: {
      type: 'Nghị định',
      numberSymbol: `${n}/2020/NĐ-CP`,
      title: 'Quy định '.repeat(100),
      issuer: null,
      known: true,
    },
    article: null,
    clause: null,
    point: null,
    heading: 'Nguyên tắc '.repeat(100),
  });
  const citations = Array.from({ length: 3000 }, (_, n) =>
    readAt(text, 'Điều 5', {
      article: String(n % 40),
      title: 'Quy định '.repeat(100),
      heading: 'Nguyên tắc '.repeat(100),
      alternatives: Array.from({ length: 12 }, (_unused, nth) => other(nth)),
    }),
  );
  const { documents } = withReading({ ...NO_ANSWERS, text }, readingReply({ citations }));
  expect(documents).toHaveLength(20);
  expect(Buffer.byteLength(JSON.stringify(documents))).toBeLessThan(60_000);
});

test('a document that is named without its number keeps the words it was named by', () => {
  const text = 'Theo NĐ 31 thì hồ sơ phải nộp lại.';
  const citation = readAt(text, 'NĐ 31', { numberSymbol: null });
  const [document] = withReading({ ...NO_ANSWERS, text }, readingReply({ citations: [citation] })).documents;
  expect(document).toMatchObject({ title: 'NĐ 31', numberSymbol: '', kept: true });
});

test('a weak guess of the kind of difficulty is not told', () => {
  const suggested = (confidence: number) =>
    withReading(NO_ANSWERS, readingReply({ difficulty: { code: 'unclear', confidence, reasons: ['Vì thế.'] } }))
      .suggested;
  expect(suggested(0.3)).toMatchObject({ difficulty: '', difficultyBecause: '' });
  expect(suggested(0.7)).toMatchObject({ difficulty: 'unclear', difficultyBecause: 'Vì thế.' });
});

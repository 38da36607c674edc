import { expect, test } from 'vitest';
import type { ScoreCard } from '../../shapes/score-card.ts';
import { scoreCardWords } from './score-card.ts';

const CARD: ScoreCard = {
  version: 2,
  trainedAt: '2026-11-21T20:40:00.000Z',
  decisions: 1234,
  models: [
    {
      model: 'matter',
      speaks: 'trained',
      held: { petitions: 200, right: 151 },
      decided: { petitions: 900, right: 800 },
    },
    { model: 'scope', speaks: 'shipped', held: { petitions: 300, right: 270 }, decided: null },
  ],
  routing: { straight: 1000, sentBack: 30, assigned: 200, overridden: 40 },
};

test('the score card is said in plain words, with the day in Viet Nam', () => {
  const { sections } = scoreCardWords(CARD, 'vi');
  expect(sections[0]).toMatchObject({
    paragraphs: ['Đếm ngày 22/11/2026, trên 1.234 phản ánh đã có kết quả. Mỗi tuần đếm lại một lần.'],
    list: [
      'Phản ánh nói về việc gì (một phần căn cứ để chọn cơ quan): trên bài viết để thử: đúng 151 trên 200 (75,5\u00A0%); trên phản ánh đã có kết quả ở đây: đúng 800 trên 900 (88,9\u00A0%); đã học thêm từ các kết quả ở đây.',
      'Có phải phản ánh về quy định pháp luật không: trên bài viết để thử: đúng 270 trên 300 (90\u00A0%).',
    ],
  });
  expect(sections[1]?.list?.[1]).toBe('Cơ quan đầu mối quyết định: 200 lần, khác với đề xuất của máy 40 lần.');
  expect(scoreCardWords(CARD, 'en').sections[1]?.list?.[0]).toBe(
    'Sent straight to an agency: 1,000 reports; the agency sent back 30.',
  );
});

test('before anything was counted it says so, and divides by nothing', () => {
  const none: ScoreCard = { ...CARD, version: null, trainedAt: null, routing: null, decisions: 0 };
  const empty = none.models.map((model) => ({ ...model, held: { petitions: 0, right: 0 }, decided: null }));
  const said = JSON.stringify(scoreCardWords({ ...none, models: empty }, 'vi'));
  expect(said).toContain('Chưa có đợt đếm nào ở đây');
  expect(said).not.toMatch(/NaN|Infinity|đúng 0/);
});

import { expect, test } from 'vitest';
import { fakeApi, json, problemReply } from '../../testing/fake-api.ts';
import { visitor } from '../../testing/visitor.ts';

test('the page about the channel tells the periods in force, each with its rule or that there is none', async () => {
  const { html } = await visitor().get('/gioi-thieu');
  expect(html).toContain('Cơ quan trả lời trong 12\u00a0ngày kể từ khi nhận (mức do đơn vị vận hành tạm đặt).');
  expect(html).toContain('đến đúng cơ quan trong 2\u00a0ngày làm việc (theo Công điện 89/CĐ-TTg).');
  expect((await visitor().get('/en/about')).html).toContain('within 2\u00a0working days (by Công điện 89/CĐ-TTg).');
});

test('it promises nothing where no period is set', async () => {
  const fake = fakeApi();
  fake.installation.periods = [];
  const { html } = await visitor(fake).get('/gioi-thieu');
  expect(html).not.toMatch(/Cơ quan trả lời trong|đến đúng cơ quan trong/);
  expect(html).toContain('Hạn tính từ lúc bạn gửi');
});

test('the score card is led to from there, says how often the machine is right, and what is wrong when it cannot', async () => {
  const fake = fakeApi();
  const card = {
    version: 1,
    trainedAt: '2026-11-21T20:40:00.000Z',
    decisions: 80,
    models: [{ model: 'scope', speaks: 'shipped', held: { petitions: 300, right: 270 }, decided: null }],
    routing: { straight: 10, sentBack: 1, assigned: 5, overridden: 2 },
  };
  const reader = visitor(fake);
  expect((await reader.get('/gioi-thieu')).html).toContain('href="/may-goi-y"');
  fake.instead.set('GET /api/v1/score-card', () => json(200, card));
  expect((await reader.get('/may-goi-y')).html).toContain('đúng 270 trên 300');
  fake.instead.set('GET /api/v1/score-card', () => json(200, card));
  expect((await reader.get('/en/score-card')).html).toContain('otherwise than the machine proposed 2 times');
  fake.instead.set('GET /api/v1/score-card', () => problemReply(503, 'unavailable'));
  expect((await reader.get('/may-goi-y')).status).toBe(503);
});

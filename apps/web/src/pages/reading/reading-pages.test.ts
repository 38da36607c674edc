import { expect, test } from 'vitest';
import { fakeApi } from '../../testing/fake-api.ts';
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

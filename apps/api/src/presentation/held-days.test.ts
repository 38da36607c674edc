import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiWorld, apiWorld } from '../testing/api-world.ts';

let world: ApiWorld & { close(): Promise<void> };
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

const FILING = {
  sender: { kind: 'citizen', name: 'Nguyễn An' },
  consent: true,
  text: 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp.',
};

it('tells sender and staff alike who has had the petition for how many days', async () => {
  const filed = (await (await world.file(FILING)).json()) as { code: string; secret: string };
  const held = async (headers: Record<string, string>, path: string): Promise<unknown> =>
    ((await (await world.call('GET', `${path}/${filed.code}`, { headers })).json()) as { held: unknown }).held;
  const sender = { authorization: `Bearer ${filed.secret}` };
  expect(await held(sender, '/petitions')).toEqual([]);

  // Monday 23 November 2026 to Tuesday 1 December.
  world.setNow('2026-12-01T02:00:00Z');
  const lead = { by: 'lead', agency: { code: 'btc', name: 'Cơ quan btc' } };
  const week = [{ ...lead, from: '2026-11-23', to: '2026-12-01', days: 8, workingDays: 6 }];
  expect(await held(sender, '/petitions')).toEqual(week);
  const officer = await world.staff('officer', 'btc');
  expect(await held(officer, '/casework/petitions')).toEqual(week);

  await world.call('POST', `/petitions/${filed.code}/withdrawal`, { headers: sender, json: {} });
  world.setNow('2026-12-20T02:00:00Z');
  expect(await held(sender, '/petitions')).toEqual(week);
});

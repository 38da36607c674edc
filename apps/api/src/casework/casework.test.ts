import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiWorld, apiWorld } from '../testing/api-world.ts';

let world: ApiWorld & { close(): Promise<void> };
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

const filing = {
  sender: { kind: 'citizen', name: 'Nguyễn Thị Hòa', email: 'hoa@example.com' },
  consent: true,
  text: 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp.',
};

test('a petition goes from filing to the answer', async () => {
  const filed = await world.file(filing);
  expect(filed.status).toBe(201);
  const { code, secret, state, agency } = await filed.json();
  expect({ state, agency: agency.code }).toEqual({ state: 'assigned', agency: 'btc' });

  const officer = await world.staff('officer', 'btc');
  const leader = await world.staff('leader', 'btc');
  const clerk = await world.staff('clerk', 'btc');
  const act = async (who: Record<string, string>, version: number, action: string, json: object = {}) => {
    const headers = { ...who, 'if-match': `"${version}"` };
    const done = await world.call('POST', `/casework/petitions/${code}/${action}`, { json, headers });
    expect(await done.clone().json()).toMatchObject({ version: version + 1 });
    return done;
  };
  await act(officer, 1, 'accept');
  await act(officer, 2, 'save_draft', { text: 'Bộ Tài chính trả lời như sau.', outcome: 'guide_application' });
  await act(officer, 3, 'submit_draft');
  await act(leader, 4, 'approve');
  await act(clerk, 5, 'issue', { number: '123/BTC-PC', issuedOn: '2026-11-23' });

  const own = await world.call('GET', `/petitions/${code}`, { headers: { authorization: `Bearer ${secret}` } });
  expect(await own.json()).toMatchObject({
    state: 'answered',
    answer: { text: 'Bộ Tài chính trả lời như sau.', number: '123/BTC-PC', issuedOn: '2026-11-23' },
  });
});

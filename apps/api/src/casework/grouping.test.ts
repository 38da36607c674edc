import { afterAll, describe, expect, it } from 'vitest';
import { caseworkWorld } from '../testing/casework-world.ts';

const { world, at, file, act, viewed, own, say } = await caseworkWorld();
afterAll(() => world.close());

const text = (more: string) =>
  `Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp khi đăng ký. ${more}`;
const DRAFT = { text: 'Bộ Tài chính trả lời chung như sau.', outcome: 'amend' };

/** Three on one provision, the first accepted. */
const three = async () => {
  const main = await file({ text: text('Tôi là hộ kinh doanh.') });
  const near = await file({ text: text('Công ty tôi mất hai ngày.') });
  const far = await file({
    text: 'Điều 5 Thông tư 80/2021/TT-BTC quy định lệ phí quá cao so với thu nhập của người dân.',
  });
  await act(at.officer, main.code, 'accept');
  return { main, near, far };
};
const answer = async (code: string) => {
  await act(at.officer, code, 'save_draft', DRAFT);
  await act(at.officer, code, 'submit_draft');
  await act(at.leader, code, 'approve');
  return act(at.clerk, code, 'issue', {
    number: '20/BTC-PC',
    issuedOn: '2026-11-23',
    signer: 'Trần Văn An',
    capacity: 'kt',
  });
};

describe('alike petitions', () => {
  it('are suggested to the coordinator, the most alike first, and to nobody else', async () => {
    const { main, near, far } = await three();
    const asked = await world.call('GET', `/casework/petitions/${main.code}/alike`, { headers: at.coordinator });
    const { items } = (await asked.json()) as { items: { code: string; likeness: number }[] };
    const places = [near.code, far.code].map((code) => items.findIndex((item) => item.code === code));
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(places[0]).toBeLessThan(places[1] ?? -1);
    expect(items.map((item) => item.code)).not.toContain(main.code);
    // What only few may see is not compared with anything.
    await act(at.coordinator, near.code, 'seal');
    const later = await world.call('GET', `/casework/petitions/${main.code}/alike`, { headers: at.coordinator });
    expect(await later.text()).not.toContain(near.code);
    for (const who of [at.officer, at.leader, at.head, at.elsewhere]) {
      const refused = await world.call('GET', `/casework/petitions/${main.code}/alike`, { headers: who });
      expect(refused.status).toBe(404);
    }
  });

  it('grouped, are answered by one letter, each sender in their own petition', async () => {
    const { main, near, far } = await three();
    await act(at.coordinator, main.code, 'group', { with: [near.code, far.code] });
    expect(await viewed(at.officer, near.code)).toMatchObject({ group: { main: false } });
    // One is worked on further by itself: it keeps its own way.
    await act(at.officer, far.code, 'accept');
    await act(at.officer, far.code, 'ask', { question: 'Mức lệ phí nào?' });
    await answer(main.code);
    expect(await own(near)).toMatchObject({
      state: 'answered',
      answer: {
        text: DRAFT.text,
        number: '20/BTC-PC',
        outcome: 'amend',
        signer: { name: 'Trần Văn An', capacity: 'kt' },
      },
    });
    expect(await own(far)).toMatchObject({ state: 'awaiting_sender', answer: null });
    // Its sender may have it looked at again like any other; those who wrote it do not write the next one.
    expect(await say(near, 'reconsideration', { text: 'Trường hợp của tôi khác.' })).toMatchObject({
      state: 'reconsidered',
      earlierAnswer: { text: DRAFT.text },
    });
  });

  it('taken out before the answer, are as if never grouped', async () => {
    const { main, near } = await three();
    await act(at.coordinator, main.code, 'group', { with: [near.code] });
    expect(await act(at.coordinator, near.code, 'ungroup')).toMatchObject({ group: null });
    await answer(main.code);
    expect(await own(near)).toMatchObject({ state: 'assigned', answer: null });
  });

  it('are grouped all or not at all', async () => {
    const { main, near } = await three();
    const gone = await file();
    await say(gone, 'withdrawal');
    const { version } = await viewed(at.coordinator, main.code);
    const refused = await world.call('POST', `/casework/petitions/${main.code}/group`, {
      json: { with: [near.code, gone.code] },
      headers: { ...at.coordinator, 'if-match': `"${version}"` },
    });
    expect(refused.status).toBe(409);
    expect(await viewed(at.coordinator, near.code)).toMatchObject({ group: null });
    expect(await viewed(at.coordinator, main.code)).toMatchObject({ group: null, version });
  });
});

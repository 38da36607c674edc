import { afterAll, describe, expect, it } from 'vitest';
import { caseworkWorld, unrouted } from '../testing/casework-world.ts';

const { world, at, file, act, refusal, viewed, own, say } = await caseworkWorld();
afterAll(() => world.close());

const status = async (who: Record<string, string>, code: string): Promise<number> =>
  (await world.call('GET', `/casework/petitions/${code}`, { headers: who })).status;
const DRAFT = { text: 'Bộ Tài chính trả lời như sau.', outcome: 'amend' };
const issued = { number: '12/BTC-PC', issuedOn: '2026-11-23' };

/** To the answer, by officer and leader. */
const answered = async () => {
  const petition = await file();
  await act(at.officer, petition.code, 'accept');
  await act(at.officer, petition.code, 'save_draft', DRAFT);
  await act(at.officer, petition.code, 'submit_draft');
  await act(at.leader, petition.code, 'approve');
  await act(at.clerk, petition.code, 'issue', { ...issued, signer: 'Trần Văn An', capacity: 'kt' });
  return petition;
};

describe('who leads', () => {
  it('is decided from above once an agency has sent it back twice', async () => {
    const petition = await file();
    const { code } = petition;
    await act(at.officer, code, 'send_back', { reason: 'Không phải việc của Bộ.' });
    await act(at.coordinator, code, 'assign', { agency: 'btc' });
    await act(at.officer, code, 'send_back', { reason: 'Vẫn không phải.', to: 'so-tai-chinh-31' });
    await act(at.coordinator, code, 'propose_lead', { agency: 'btc', reason: 'Bộ đã chủ trì soạn thảo.' });
    expect(await viewed(at.highest, code)).toMatchObject({
      state: 'disputed',
      dispute: {
        by: { code: 'btc' },
        reason: 'Vẫn không phải.',
        to: { code: 'so-tai-chinh-31' },
        proposal: { agency: { code: 'btc' }, reason: 'Bộ đã chủ trì soạn thảo.' },
      },
    });
    expect(await own(petition)).toMatchObject({ state: 'disputed', agency: null });
    expect(await refusal(at.coordinator, code, 'assign', { agency: 'btc' })).toEqual(['higher_decision_needed']);
    expect(await act(at.highest, code, 'assign', { agency: 'btc' })).toMatchObject({
      state: 'assigned',
      dispute: null,
    });
  });
});

describe('others are asked', () => {
  it('an agency reads what it is consulted on, from the question on, and gives its opinion once', async () => {
    const { code } = await file();
    await act(at.officer, code, 'accept');
    expect(await status(at.elsewhere, code)).toBe(404);
    await act(at.officer, code, 'consult', { agency: 'so-tai-chinh-31', question: 'Đề nghị cho ý kiến.' });
    expect(await status(at.elsewhere, code)).toBe(200);
    const inbox = await world.call('GET', '/casework/petitions?only=consulted', { headers: at.elsewhere });
    expect(await inbox.json()).toMatchObject({
      items: [{ code, agency: { code: 'btc' }, consulted: true, confinement: 'none' }],
    });
    const given = await act(at.elsewhere, code, 'give_opinion', { opinion: 'Nhất trí sửa.' });
    expect(given).toMatchObject({
      consultations: [
        { agency: { code: 'so-tai-chinh-31' }, question: 'Đề nghị cho ý kiến.', opinion: 'Nhất trí sửa.' },
      ],
    });
    expect(await refusal(at.elsewhere, code, 'give_opinion', { opinion: 'Thêm.' })).toEqual(['no_opinion_asked']);
    expect(await refusal(at.elsewhere, code, 'save_draft', DRAFT)).toEqual(['wrong_role']);
  });

  it('the sender is asked, replies by a message, and the work goes on', async () => {
    const petition = await file();
    await act(at.officer, petition.code, 'accept');
    await act(at.officer, petition.code, 'ask', { question: 'Bạn nộp hồ sơ ở đâu?' });
    expect(await own(petition)).toMatchObject({ state: 'awaiting_sender', question: 'Bạn nộp hồ sơ ở đâu?' });
    const after = await say(petition, 'message', { text: 'Ở chi cục thuế.' });
    expect(after).toMatchObject({
      state: 'in_progress',
      question: null,
      messages: [
        { from: 'agency', text: 'Bạn nộp hồ sơ ở đâu?' },
        { from: 'sender', text: 'Ở chi cục thuế.' },
      ],
    });
  });

  it('work is handed over to an officer of the same agency, and to nobody else', async () => {
    const { code } = await file();
    await act(at.officer, code, 'accept');
    const colleagues = await world.call('GET', '/casework/colleagues', { headers: at.officer });
    const ids = ((await colleagues.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    const others = await world.call('GET', '/casework/colleagues', { headers: at.elsewhere });
    const [stranger] = ((await others.json()) as { items: { id: string }[] }).items;
    expect(await refusal(at.leader, code, 'hand_over', { to: stranger?.id })).toEqual(['colleague_unknown']);
    expect(await refusal(at.leader, code, 'hand_over', { to: 'nobody' })).toEqual(['colleague_unknown']);
    const before = (await viewed(at.officer, code)).officer as { id: string; own: boolean };
    expect(before.own).toBe(true);
    const to = ids.find((id) => id !== before.id);
    expect(await act(at.leader, code, 'hand_over', { to })).toMatchObject({ officer: { id: to, own: false } });
  });
});

describe('few eyes', () => {
  it('what is restricted is read by coordinators alone; what is sealed by their leaders, who are told at once', async () => {
    const petition = await file();
    const { code } = petition;
    expect(await refusal(at.officer, code, 'restrict', { ground: 'civil_dispute' })).toEqual(['ground_unknown']);
    await act(at.officer, code, 'seal');
    for (const who of [at.officer, at.leader, at.supervisor, at.chairman, at.coordinator]) {
      expect(await status(who, code)).toBe(404);
    }
    expect(await status(at.head, code)).toBe(200);
    const alarm = await world.db.selectFrom('delivery').select('agency').where('news', '=', 'sealed').execute();
    expect(alarm).toEqual([{ agency: 'btp' }]);
    await act(at.head, code, 'unseal');
    expect(await status(at.coordinator, code)).toBe(200);
    expect(await status(at.officer, code)).toBe(404);
    await act(at.coordinator, code, 'lift_restriction');
    expect(await status(at.officer, code)).toBe(200);
    // Its sender notices nothing of it.
    expect(JSON.stringify(await own(petition))).not.toMatch(/seal|restrict|niêm phong|hạn chế/i);
  });
});

describe('from above and beside', () => {
  it('instructions and remarks are answered', async () => {
    const petition = await file();
    const { code } = petition;
    await act(at.officer, code, 'accept');
    await act(at.chairman, code, 'instruct', { text: 'Trả lời trong tuần.', dueOn: '2026-11-27' });
    const remarked = await act(at.supervisor, code, 'remark', { text: 'Vì sao chưa hỏi người gửi?' });
    const [instruction, remark] = remarked.requests as { id: number }[];
    await act(at.officer, code, 'reply_to_request', { request: remark?.id, text: 'Đã hỏi.' });
    expect(await viewed(at.supervisor, code)).toMatchObject({
      requests: [
        { kind: 'instruction', dueOn: '2026-11-27', reply: null },
        { kind: 'remark', text: 'Vì sao chưa hỏi người gửi?', reply: { text: 'Đã hỏi.' } },
      ],
    });
    expect(await refusal(at.officer, code, 'reply_to_request', { request: 99, text: '…' })).toEqual([
      'request_unknown',
    ]);
    expect(instruction?.id).toBeGreaterThan(0);
    expect(JSON.stringify(await own(petition))).not.toContain('Trả lời trong tuần');
  });
});

describe('after the answer', () => {
  it('a second look is taken once, by others than before', async () => {
    const petition = await answered();
    const { code } = petition;
    await say(petition, 'rating', { score: 1 });
    const asked = await say(petition, 'reconsideration', { text: 'Chưa trả lời đúng câu hỏi.' });
    expect(asked).toMatchObject({
      state: 'reconsidered',
      answer: null,
      earlierAnswer: { number: '12/BTC-PC', rating: 1 },
    });
    await act(at.coordinator, code, 'reopen', { opinion: 'Cần nêu rõ căn cứ.' });
    expect(await refusal(at.officer, code, 'save_draft', DRAFT)).toEqual(['wrote_earlier_answer']);
    await act(at.colleague, code, 'save_draft', { ...DRAFT, text: 'Trả lời lần hai.' });
    await act(at.colleague, code, 'submit_draft');
    await act(at.deputy, code, 'approve');
    await act(at.clerk, code, 'issue', { ...issued, number: '15/BTC-PC' });
    expect(await own(petition)).toMatchObject({
      state: 'answered',
      answer: { text: 'Trả lời lần hai.', number: '15/BTC-PC' },
      earlierAnswer: { text: DRAFT.text, opinion: 'Cần nêu rõ căn cứ.', rating: 1 },
    });
  });

  it('the database itself keeps an author of the earlier answer from writing the next one', async () => {
    const petition = await answered();
    await say(petition, 'reconsideration', { text: 'Chưa đúng.' });
    const { particulars } = await world.db
      .selectFrom('petition')
      .select('particulars')
      .where('code', '=', petition.code)
      .executeTakeFirstOrThrow();
    const [author] = particulars?.earlierAnswer?.involved ?? [];
    const draft = JSON.stringify({ content: { id: 'x', hash: 'y' }, outcome: 'amend', author });
    const forced = world.db.updateTable('petition').set({ draft }).where('code', '=', petition.code).execute();
    await expect(forced).rejects.toThrow('petition_other_author');
  });

  it('an “out of scope” is contested once and comes back; what belongs elsewhere goes there by letter', async () => {
    const petition = await file(unrouted);
    const { code } = petition;
    await act(at.coordinator, code, 'propose_out_of_scope', { ground: 'civil_dispute' });
    await act(at.head, code, 'confirm_out_of_scope');
    expect(await say(petition, 'contest', { text: 'Tôi nói về chính quy định.' })).toMatchObject({
      state: 'screening',
    });
    await act(at.coordinator, code, 'note_external', { ref: 'PA-2026-17', status: 'Đã tiếp nhận' });
    const letter = {
      addressee: 'Tòa án nhân dân',
      letterNumber: '5/BTP-PC',
      on: '2026-11-23',
      ground: 'civil_dispute',
    };
    await act(at.coordinator, code, 'transfer', letter);
    expect(await own(petition)).toMatchObject({
      state: 'transferred',
      transfer: { to: 'Tòa án nhân dân', agency: null, letterNumber: '5/BTP-PC', on: '2026-11-23' },
      external: { ref: 'PA-2026-17', status: 'Đã tiếp nhận' },
    });
  });
});

it('nothing is extended where the rules name no source for it', async () => {
  const { code } = await file();
  const asked = { deadline: 'agency_answer', amount: 5, reason: 'Vụ việc phức tạp.' };
  expect(await refusal(at.leader, code, 'extend', asked)).toEqual(['extension_not_provided']);
});

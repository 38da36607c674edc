import { afterAll, describe, expect, it } from 'vitest';
import { caseworkWorld, unrouted } from '../testing/casework-world.ts';
import { SAMPLES } from '../testing/every-route.ts';

const { world, at, file, send, act, refusal, viewed, own } = await caseworkWorld();
afterAll(() => world.close());

const DRAFT = { text: 'Bộ Tài chính trả lời như sau.', outcome: 'guide_application' };

describe('the way of a petition', () => {
  it('leads back to the coordinator and on to another agency', async () => {
    const petition = await file();
    const { code } = petition;
    const back = await act(at.officer, code, 'send_back', { reason: 'Thuộc Bộ Tư pháp.', to: 'so-tai-chinh-31' });
    const why = { remark: 'Thuộc Bộ Tư pháp.', betterAddress: { code: 'so-tai-chinh-31' } };
    expect(back).toMatchObject({ state: 'screening', agency: null, ...why });
    // Who had it sees it no more; the coordinator does.
    expect((await world.call('GET', `/casework/petitions/${code}`, { headers: at.officer })).status).toBe(404);
    expect(await viewed(at.coordinator, code)).toMatchObject({ state: 'screening', ...why });
    expect(await refusal(at.coordinator, code, 'assign', { agency: 'nowhere' })).toEqual(['agency_unknown']);
    expect(await refusal(at.coordinator, code, 'assign', { agency: 'bxd' })).toEqual(['agency_not_joined']);
    await act(at.coordinator, code, 'assign', { agency: 'so-tai-chinh-31' });
    expect(await viewed(at.elsewhere, code)).toMatchObject({ state: 'assigned', competent: { code: 'ubnd-31' } });
    expect(await act(at.elsewhere, code, 'accept')).toMatchObject({ state: 'in_progress', remark: null });
    const story = await own(petition);
    expect(JSON.stringify(story)).not.toContain('Thuộc Bộ Tư pháp');
    expect(story).toMatchObject({ state: 'in_progress', agency: { code: 'so-tai-chinh-31' } });
  });

  it('returns a draft with a remark, from review and from the clerk, until it is right', async () => {
    const { code } = await file();
    await act(at.officer, code, 'accept');
    expect(await refusal(at.officer, code, 'submit_draft')).toEqual(['no_draft']);
    await act(at.officer, code, 'save_draft', DRAFT);
    await act(at.officer, code, 'submit_draft');
    expect(await act(at.leader, code, 'return_draft', { remark: 'Cần nêu căn cứ.' })).toMatchObject({
      state: 'in_progress',
      remark: 'Cần nêu căn cứ.',
    });
    await act(at.colleague, code, 'save_draft', { ...DRAFT, text: 'Bản thứ hai.' });
    expect((await viewed(at.officer, code)).draft).toMatchObject({ ...DRAFT, text: 'Bản thứ hai.', own: false });
    expect((await viewed(at.colleague, code)).draft).toMatchObject({ own: true });
    await act(at.officer, code, 'submit_draft');
    expect(await refusal(at.clerk, code, 'return_draft', { remark: 'Chưa đến lượt.' })).toEqual(['wrong_state']);
    await act(at.leader, code, 'approve');
    await act(at.clerk, code, 'return_draft', { remark: 'Sai số.' });
    await act(at.officer, code, 'submit_draft');
    await act(at.leader, code, 'approve');
    expect(await refusal(at.clerk, code, 'issue', { number: '1/BTC', issuedOn: '2026-11-22' })).toEqual([
      'issued_before_approval',
    ]);
    expect(await refusal(at.clerk, code, 'issue', { number: '1/BTC', issuedOn: '2026-11-24' })).toEqual([
      'issued_in_future',
    ]);
    const answered = await act(at.clerk, code, 'issue', { number: '1/BTC', issuedOn: '2026-11-23' });
    expect(answered).toMatchObject({
      state: 'answered',
      answer: { text: 'Bản thứ hai.', number: '1/BTC' },
      holder: null,
    });
  });

  it('ends out of scope only when somebody else confirms what was proposed', async () => {
    const petition = await file(unrouted);
    const { code } = petition;
    expect(await refusal(at.head, code, 'confirm_out_of_scope')).toEqual(['no_proposal']);
    expect(await refusal(at.coordinator, code, 'propose_out_of_scope', { ground: 'nothing' })).toEqual([
      'ground_unknown',
    ]);
    const proposed = await act(at.coordinator, code, 'propose_out_of_scope', { ground: 'civil_dispute' });
    expect(proposed.scopeProposal).toEqual({
      ground: 'civil_dispute',
      name: 'Tranh chấp dân sự',
      turnTo: 'Tòa án',
      own: true,
    });
    expect(await refusal(at.coordinator, code, 'assign', { agency: 'btc' })).toEqual(['proposal_pending']);
    expect(await refusal(at.coordinator, code, 'confirm_out_of_scope')).toEqual(expect.arrayContaining(['wrong_role']));
    await act(at.head, code, 'decline_out_of_scope');
    await act(at.coordinator, code, 'propose_out_of_scope', { ground: 'civil_dispute' });
    expect(await act(at.head, code, 'confirm_out_of_scope')).toMatchObject({ state: 'out_of_scope', holder: null });
    expect(await own(petition)).toMatchObject({ state: 'out_of_scope', turnTo: 'Tòa án' });
  });

  it('never lets an author approve, whatever role the account has by then', async () => {
    const { code } = await file();
    await act(at.officer, code, 'accept');
    await act(at.officer, code, 'save_draft', DRAFT);
    await act(at.officer, code, 'submit_draft');
    expect(await refusal(at.officer, code, 'approve')).toEqual(['wrong_role', 'own_draft']);
    const me = (await (await world.call('GET', '/sessions/current', { headers: at.officer })).json()) as {
      email: string;
    };
    const role = (role: 'officer' | 'leader') =>
      world.db.updateTable('account').set({ role }).where('email', '=', me.email).execute();
    await role('leader');
    const tried = await refusal(at.officer, code, 'approve');
    await role('officer');
    expect(tried).toEqual(['own_draft']);
    await act(at.leader, code, 'approve');
  });

  it('is closed to every role that a step is not for, with all reasons', async () => {
    const { code } = await file();
    expect(await refusal(at.leader, code, 'accept')).toEqual(['wrong_role']);
    expect(await refusal(at.clerk, code, 'accept')).toEqual(['wrong_role']);
    expect(await refusal(at.clerk, code, 'issue', { number: '1', issuedOn: '2026-11-23' })).toEqual(['wrong_state']);
    expect(await refusal(at.supervisor, code, 'approve')).toEqual(['wrong_role', 'wrong_state']);
    expect(await refusal(at.coordinator, code, 'accept')).toEqual(['wrong_role']);
    expect((await send(at.elsewhere, code, 1, 'accept')).status).toBe(404);
  });

  it('shows each person what the table would say if they tried', async () => {
    const { code } = await file();
    for (const who of [at.officer, at.leader, at.clerk, at.coordinator]) {
      const { actions } = await viewed(who, code);
      expect(actions.filter(({ allowed, reasons }) => allowed !== (reasons.length === 0))).toEqual([]);
      for (const { name, reasons } of actions.filter(({ allowed }) => !allowed)) {
        const { json } = SAMPLES[`post /casework/petitions/{code}/${name}`] ?? {};
        expect(await refusal(who, code, name, json)).toEqual(reasons.map((reason) => reason.code));
      }
    }
  });

  it('never shows who sent it to anybody who works on it', async () => {
    const { code } = await file({
      sender: { kind: 'citizen', name: 'Canary Thị Yến', email: 'canary@example.com', phone: '0987654321' },
    });
    for (const who of [at.officer, at.leader, at.clerk, at.coordinator, at.supervisor]) {
      expect(JSON.stringify(await viewed(who, code))).not.toMatch(/canary|0987654321/i);
    }
  });
});

describe('the version', () => {
  it('is needed, in the form of an entity tag', async () => {
    const { code } = await file();
    for (const header of [undefined, '', '*', '"x"', 'x', '-1', '"1', '"1", "2"'].filter((each) => each !== '"1')) {
      const headers = { ...at.officer, ...(header !== undefined && { 'if-match': header }) };
      const response = await world.call('POST', `/casework/petitions/${code}/accept`, { json: {}, headers });
      expect([header, await response.json()]).toMatchObject([header, { status: 428, code: 'version_missing' }]);
    }
    expect((await send(at.officer, code, 0, 'accept')).status).toBe(412);
    expect((await send(at.officer, code, 2, 'accept')).status).toBe(412);
    expect((await send(at.officer, code, 999_999_999, 'accept')).status).toBe(412);
    expect((await send(at.officer, code, 1, 'accept')).status).toBe(200);
  });

  it('of two officers at once lets one act; the other is told, and may act on the new one', async () => {
    const { code } = await file();
    await act(at.officer, code, 'accept');
    const typed = [at.officer, at.colleague].map((who, index) => ({ who, text: `Bản của người thứ ${index + 1}.` }));
    const tries = await Promise.all(typed.map(({ who, text }) => send(who, code, 2, 'save_draft', { ...DRAFT, text })));
    expect(tries.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const late = tries.find(({ status }) => status === 412);
    expect(await late?.json()).toMatchObject({ code: 'stale_version' });
    const loser = typed[tries.findIndex(({ status }) => status === 412)];
    const saved = await act(loser?.who ?? {}, code, 'save_draft', { ...DRAFT, text: loser?.text });
    expect(saved.draft).toMatchObject({ text: loser?.text });
  });

  it('of many who accept at once lets one', async () => {
    const { code } = await file();
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_none, index) => send(index % 2 === 0 ? at.officer : at.colleague, code, 1, 'accept')),
    );
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(tries.filter(({ status }) => status === 412)).toHaveLength(7);
  });
});

it('words that are typed come back as they were typed', async () => {
  const words = [
    "'; drop table petition; --",
    '<img src=x onerror=alert(1)>',
    '\u202Eđảo chữ\u202C và Аdmin',
    '\\x4142 %s {{7*7}}',
    `${'ế'.normalize('NFD')} 🇻🇳 𠀋`,
    'x'.repeat(2000),
  ];
  const { code } = await file();
  await act(at.officer, code, 'accept');
  for (const text of words) {
    const saved = await act(at.officer, code, 'save_draft', { ...DRAFT, text });
    expect(saved.draft).toMatchObject({ text: text.normalize('NFC') });
    await act(at.officer, code, 'submit_draft');
    expect(await act(at.leader, code, 'return_draft', { remark: text })).toMatchObject({
      remark: text.normalize('NFC'),
    });
  }
  for (const text of words) {
    const { code: fresh } = await file();
    await act(at.officer, fresh, 'send_back', { reason: text });
    expect(await viewed(at.coordinator, fresh)).toMatchObject({ remark: text.normalize('NFC') });
  }
});

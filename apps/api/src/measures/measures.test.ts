import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { caseworkWorld, type Person } from '../testing/casework-world.ts';

const { world, document, at, file, act, refusal, viewed, own, send } = await caseworkWorld();
afterAll(() => world.close());
beforeEach(() => world.setNow('2026-11-23T02:00:00Z'));

interface Measure {
  code: string;
  version: number;
  state: string;
  stages: { stage: string }[];
  actions: { name: string; allowed: boolean }[];
  openInstructions: { count: number; dueOn: string | null; late: boolean };
  instructions: { id: number; dueOn: string | null; late: boolean; told: string | null; reply: unknown }[];
  reminders: { told: string | null }[];
}

const text = 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp.';
const DRAFT = { text: 'Bộ Tài chính sẽ sửa quy định này.', outcome: 'amend' };

/** From filing to the answer; gives the sender's keys and the code of the measure. */
const answered = async (draft: object = DRAFT, issue: object = {}, filing: object = {}) => {
  const keys = await file({ text, ...filing });
  const { code } = keys;
  if ('citations' in filing) await act(at.coordinator, code, 'assign', { agency: 'btc' });
  await act(at.officer, code, 'accept');
  await act(at.officer, code, 'save_draft', draft);
  await act(at.officer, code, 'submit_draft');
  await act(at.leader, code, 'approve');
  const view = await act(at.clerk, code, 'issue', { number: '20/BTC-PC', issuedOn: '2026-11-23', ...issue });
  const [measure] = view.measures as { code: string }[];
  return { ...keys, measure: measure?.code ?? '' };
};

const show = async (who: Person, measure: string): Promise<Measure> => {
  const response = await world.call('GET', `/casework/measures/${measure}`, { headers: who });
  expect(await document.faults('get /api/v1/casework/measures/{code}', response)).toEqual([]);
  expect(response.status).toBe(200);
  return (await response.json()) as Measure;
};

const attempt = (who: Person, measure: string, action: string, json: object, version: number | string) =>
  world.call('POST', `/casework/measures/${measure}/${action}`, {
    json,
    headers: { ...who, 'if-match': `"${version}"` },
  });

/** Acts on the newest version and gives the new view. */
const doTo = async (who: Person, measure: string, action: string, json: object): Promise<Measure> => {
  const { version } = await show(who, measure);
  const done = await attempt(who, measure, action, json, version);
  expect(await document.faults(`post /api/v1/casework/measures/{code}/${action}`, done)).toEqual([]);
  const view = (await done.json()) as Measure;
  expect([action, done.status, view.version]).toEqual([action, 200, version + 1]);
  expect(done.headers.get('etag')).toBe(`"${view.version}"`);
  return view;
};
const refused = async (who: Person, measure: string, action: string, json: object): Promise<unknown> => {
  const { version } = await show(who, measure);
  const response = await attempt(who, measure, action, json, version);
  expect(await document.faults(`post /api/v1/casework/measures/{code}/${action}`, response)).toEqual([]);
  const { reasons } = (await response.json()) as { reasons?: { code: string }[] };
  return [response.status, ...(reasons ?? []).map(({ code }) => code)];
};
const note = (stage: string) => ({ stage, on: '2026-11-23', number: '5/BTC' });

const listed = async (who: Person, query = ''): Promise<string[]> => {
  const response = await world.call('GET', `/casework/measures?limit=100${query}`, { headers: who });
  expect(await document.faults('get /api/v1/casework/measures', response)).toEqual([]);
  return ((await response.json()) as { items: { code: string }[] }).items.map(({ code }) => code);
};

describe('outcomes', () => {
  it('that the document does not allow are refused with the reason, when saved and when submitted', async () => {
    const { code } = await file({
      text: 'Khoản 1 Điều 3 Luật 45/2019/QH14 khó hiểu với người lao động.',
      citations: [{ numberSymbol: '45/2019/QH14', article: '3', clause: '1' }, { numberSymbol: '80/2021/TT-BTC' }],
    });
    await act(at.officer, code, 'accept');
    expect(
      await refusal(at.officer, code, 'save_draft', { ...DRAFT, outcome: 'propose_interpretation', whose: 'own' }),
    ).toEqual(['always_proposed']);
    const view = await act(at.officer, code, 'save_draft', { ...DRAFT, outcome: 'propose_interpretation' });
    expect(view.draft).toMatchObject({ measure: { whose: 'proposed', addressee: { code: 'ubtvqh' } } });
    expect(await refusal(at.officer, code, 'save_draft', { ...DRAFT, addressee: 'nowhere' })).toEqual([
      'agency_unknown',
    ]);
    const special = { ...DRAFT, outcome: 'special_resolution', expiresOn: '2027-03-01' };
    expect(await refusal(at.officer, code, 'save_draft', special)).toEqual(['expires_too_late']);
    await act(at.officer, code, 'save_draft', { ...special, expiresOn: '2027-02-28' });
    // The mechanism ends while the draft lies there.
    world.setNow('2027-03-02T02:00:00Z');
    expect(await refusal(at.officer, code, 'submit_draft')).toEqual(['special_mechanism_over']);
    world.setNow('2026-11-23T02:00:00Z');
    const options = await world.call('GET', `/casework/petitions/${code}/outcomes`, { headers: at.officer });
    expect(await document.faults('get /api/v1/casework/petitions/{code}/outcomes', options)).toEqual([]);
    const { items } = (await options.json()) as { items: { outcome: string; whose: string | null }[] };
    expect(items.find(({ outcome }) => outcome === 'amend')).toMatchObject({ allowed: true, whose: 'own' });
    expect(items.find(({ outcome }) => outcome === 'not_an_obstacle')).toMatchObject({ whose: null, ways: null });
    expect(items.find(({ outcome }) => outcome === 'amend')).toMatchObject({
      ways: { own: true, proposed: { to: [{ code: 'quoc-hoi' }], anybody: false }, latest: null },
    });
    expect(items.find(({ outcome }) => outcome === 'special_resolution')).toMatchObject({
      ways: { own: false, proposed: { to: [{ code: 'chinh-phu' }, { code: 'ubtvqh' }] }, latest: '2027-02-28' },
    });
    // Each way that is offered is one that is taken.
    const chosen = { ...special, whose: 'proposed', addressee: 'ubtvqh', expiresOn: '2026-12-31' };
    expect((await act(at.officer, code, 'save_draft', chosen)).draft).toMatchObject({
      measure: { whose: 'proposed', addressee: { code: 'ubtvqh' }, expiresOn: '2026-12-31' },
    });
  });

  it('that promise nothing are followed by nothing', async () => {
    const { code, measure } = await answered({ ...DRAFT, outcome: 'not_an_obstacle' });
    expect([measure, (await viewed(at.officer, code)).measures]).toEqual(['', []]);
  });
});

describe('a measure', () => {
  it('is registered with the answer and led until the new text is in force; the senders are told and asked', async () => {
    const { code, secret, measure } = await answered();
    expect(measure).toMatch(/^NV-\d{4}-\d{4}-\d{4}$/);
    expect((await own({ code, secret })).measures).toMatchObject([
      { code: measure, whose: 'own', next: { stage: 'drafted', plannedOn: null }, asked: false },
    ]);
    await doTo(at.officer, measure, 'plan_stage', { stage: 'adopted', on: '2027-01-15' });
    expect(await refused(at.officer, measure, 'plan_stage', { stage: 'adopted', on: '2027-02-15' })).toEqual([
      409,
      'planned_later_needs_slip',
    ]);
    const slip = { stage: 'adopted', on: '2027-02-15', reason: 'Chờ luật mới.' };
    expect(await refused(at.officer, measure, 'slip_stage', slip)).toEqual([409, 'wrong_role']);
    await doTo(at.leader, measure, 'slip_stage', slip);
    await doTo(at.coordinator, measure, 'remind', { number: '3/BTP-PLKT', on: '2026-11-23' });
    await doTo(at.chairman, measure, 'instruct', { text: 'Hoàn thành trong quý I.' });
    expect(await refused(at.supervisor, measure, 'remind', { number: '3', on: '2026-11-23' })).toEqual([
      409,
      'wrong_role',
    ]);
    const told = world.delivered.length;
    await doTo(at.officer, measure, 'note_stage', note('drafted'));
    expect(world.delivered.length).toBe(told);
    await doTo(at.officer, measure, 'note_stage', note('adopted'));
    expect(world.delivered.length).toBe(told + 1);
    const force = (json: object) => refused(at.officer, measure, 'put_in_force', json);
    expect(await force({})).toEqual([409, 'new_text_missing']);
    expect(await force({ document: '9/2026/TT-BTC' })).toEqual([409, 'new_text_unknown']);
    await world.db
      .insertInto('legal_document')
      .values({
        id: '9-2026-tt-btc',
        type: 'Thông tư',
        number_symbol: '9/2026/TT-BTC',
        title: 'Thông tư sửa đổi',
        issuer: 'btc',
        issued_on: '2026-11-23',
        effective_on: '2026-11-24',
        expires_on: null,
        subject: null,
        drafting_agency: null,
        drafting_inferred: false,
        origin: 'entered',
        source: null,
        state: 'confirmed',
      })
      .execute();
    expect(await force({ document: '9/2026/TT-BTC' })).toEqual([409, 'date_in_future']);
    world.setNow('2026-11-25T02:00:00Z');
    const kept = await doTo(at.officer, measure, 'put_in_force', { document: '9/2026/tt-btc' });
    expect(kept).toMatchObject({ state: 'kept', inForce: { number: '9/2026/TT-BTC', on: '2026-11-24' }, slips: 1 });
    expect(world.delivered.length).toBe(told + 2);
    expect((await own({ code, secret })).measures).toMatchObject([{ asked: true, late: false, slips: 1 }]);

    const say = (json: object, credential = secret) =>
      world.call('POST', `/petitions/${code}/solved`, { json, headers: { authorization: `Bearer ${credential}` } });
    expect((await say({ measure, solved: 'yes' }, 'wrong')).status).toBe(404);
    expect((await say({ measure: 'NV-0000-0000-0000', solved: 'yes' })).status).toBe(422);
    expect((await say({ measure, solved: 'perhaps' })).status).toBe(422);
    const said = await say({ measure, solved: 'partly', text: 'Mẫu đơn vẫn như cũ.' });
    expect(await document.faults('post /api/v1/petitions/{code}/solved', said)).toEqual([]);
    expect(((await said.json()) as { measures: unknown[] }).measures).toMatchObject([
      { asked: false, solved: 'partly' },
    ]);
    expect((await say({ measure, solved: 'no' })).status).toBe(409);
    expect(await show(at.leader, measure)).toMatchObject({ senders: { petitions: 1, yes: 0, partly: 1, no: 0 } });
  });

  it('that is proposed ends with the reasons, which the senders read', async () => {
    const { code, secret, measure } = await answered(
      { ...DRAFT, outcome: 'issue_new', whose: 'proposed', addressee: 'chinh-phu' },
      {},
      { citations: [{ numberSymbol: '31/2021/NĐ-CP', article: '15' }] },
    );
    expect(await show(at.officer, measure)).toMatchObject({ state: 'proposing', addressee: { code: 'chinh-phu' } });
    await doTo(at.officer, measure, 'send_proposal', { number: '7/BTC-PC', on: '2026-11-23' });
    const reply = { accepted: false, number: '8/VPCP', on: '2026-11-23' };
    expect(await refused(at.officer, measure, 'note_reply', reply)).toEqual([409, 'reason_missing']);
    const told = world.delivered.length;
    await doTo(at.officer, measure, 'note_reply', { ...reply, reasons: 'Đã có trong dự án luật năm sau.' });
    expect(world.delivered.length).toBe(told + 1);
    expect((await own({ code, secret })).measures).toMatchObject([
      { state: 'not_accepted', reply: { accepted: false, reasons: 'Đã có trong dự án luật năm sau.' } },
    ]);
    expect(await refused(at.leader, measure, 'abandon', { reason: 'Thôi.' })).toEqual([409, 'wrong_state']);
  });

  it('is joined rather than doubled when the clerk says so, and by a whole group at once', async () => {
    const first = await answered();
    const keys = await file({ text });
    await act(at.officer, keys.code, 'accept');
    await act(at.officer, keys.code, 'save_draft', DRAFT);
    await act(at.officer, keys.code, 'submit_draft');
    const ready = await act(at.leader, keys.code, 'approve');
    expect((ready.joinableMeasures as { code: string }[]).map(({ code }) => code)).toContain(first.measure);
    const issue = { number: '21/BTC-PC', issuedOn: '2026-11-23' };
    for (const wrong of ['NV-0000-0000-0000', 'không có']) {
      const tried = await send(at.clerk, keys.code, ready.version, 'issue', { ...issue, measure: wrong });
      expect([wrong, tried.status]).toEqual([wrong, 422]);
    }
    // Nothing of it happened.
    expect((await viewed(at.clerk, keys.code)).state).toBe('awaiting_issue');
    const view = await act(at.clerk, keys.code, 'issue', { ...issue, measure: first.measure });
    expect(view.measures).toMatchObject([{ code: first.measure }]);
    expect(await show(at.officer, first.measure)).toMatchObject({
      senders: { petitions: 2 },
      petitions: expect.arrayContaining([
        expect.objectContaining({ code: first.code }),
        expect.objectContaining({ code: keys.code }),
      ]) as unknown,
    });

    const [main, member] = [await file({ text }), await file({ text })];
    await act(at.officer, main.code, 'accept');
    await act(at.coordinator, main.code, 'group', { with: [member.code] });
    await act(at.officer, main.code, 'save_draft', DRAFT);
    await act(at.officer, main.code, 'submit_draft');
    await act(at.leader, main.code, 'approve');
    const together = await act(at.clerk, main.code, 'issue', issue);
    const [shared] = together.measures as { code: string }[];
    expect(shared?.code).not.toBe(first.measure);
    expect((await own(member)).measures).toMatchObject([{ code: shared?.code }]);
    expect(await show(at.officer, shared?.code ?? '')).toMatchObject({ senders: { petitions: 2 } });
  });

  it('is nobody’s business elsewhere, and stale decisions and hostile input change nothing', async () => {
    const { measure } = await answered();
    const elsewhere = await world.call('GET', `/casework/measures/${measure}`, { headers: at.elsewhere });
    const missing = await world.call('GET', '/casework/measures/NV-0000-0000-0000', { headers: at.officer });
    expect([elsewhere.status, missing.status]).toEqual([404, 404]);
    const { requestId: _a, ...one } = (await elsewhere.json()) as Record<string, unknown>;
    const { requestId: _b, ...other } = (await missing.json()) as Record<string, unknown>;
    expect(one).toEqual(other);
    const plan = { stage: 'adopted', on: '2027-01-15' };
    expect((await attempt(at.elsewhere, measure, 'plan_stage', plan, 1)).status).toBe(404);
    expect((await attempt(at.officer, measure, 'plan_stage', plan, 7)).status).toBe(412);
    const unversioned = await world.call('POST', `/casework/measures/${measure}/plan_stage`, {
      json: plan,
      headers: at.officer,
    });
    expect(unversioned.status).toBe(428);
    const foreign = { ...at.officer, origin: 'https://elsewhere.example' };
    expect((await attempt(foreign, measure, 'plan_stage', plan, 1)).status).toBe(403);
    for (const json of [
      { stage: 'nowhere', on: '2027-01-15' },
      { stage: 'adopted', on: '15/01/2027' },
      { stage: 'adopted' },
      [],
    ])
      expect((await attempt(at.officer, measure, 'plan_stage', json, 1)).status).toBe(422);
    // Twice at once: one of them.
    const both = await Promise.all([1, 1].map((version) => attempt(at.officer, measure, 'plan_stage', plan, version)));
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 412]));
    const words = await world.db.selectFrom('measure_event').select('data').execute();
    expect(JSON.stringify(words)).not.toContain('Chờ luật mới');
  });
});

/** What agencies were planned to hear, oldest first. */
const heard = async (code: string): Promise<unknown[]> =>
  (
    await world.db
      .selectFrom('measure_notice')
      .innerJoin('measure', 'measure.id', 'measure_notice.measure_id')
      .select(['news', 'measure_notice.agency', 'measure_notice.id'])
      .where('measure.code', '=', code)
      .orderBy('event_seq')
      .execute()
  ).map(({ news, agency, id }) => {
    expect(world.delivered).toContain(id);
    return [news, agency];
  });

describe('an instruction on a measure', () => {
  it('is told to the owner with its day, answered by the owner, and told back; it stays open until then', async () => {
    const { measure } = await answered();
    const text = 'Trình dự thảo trước Tết.';
    expect(await refused(at.chairman, measure, 'instruct', { text, dueOn: '2026-11-22' })).toEqual([
      409,
      'due_in_past',
    ]);
    const given = await doTo(at.chairman, measure, 'instruct', { text, dueOn: '2026-12-01' });
    expect(given).toMatchObject({
      ownerJoined: true,
      openInstructions: { count: 1, dueOn: '2026-12-01', late: false },
      instructions: [{ agency: { code: 'btc' }, text, dueOn: '2026-12-01', late: false, told: 'waiting', reply: null }],
    });
    await doTo(at.coordinator, measure, 'remind', { number: '3/BTP-PLKT', on: '2026-11-23' });
    expect(await heard(measure)).toEqual([
      ['instructed', 'btc'],
      ['reminded', 'btc'],
    ]);
    expect(await listed(at.officer, '&due=instructed')).toContain(measure);
    expect(await listed(at.elsewhere, '&due=instructed')).toEqual([]);
    world.setNow('2026-12-02T02:00:00Z');
    await doTo(at.leader, measure, 'abandon', { reason: 'Luật mới đã giải quyết.' });
    const late = await show(at.officer, measure);
    expect(late.openInstructions).toEqual({ count: 1, dueOn: '2026-12-01', late: true });
    expect(await listed(at.officer, '&due=instructed')).toContain(measure);
    const [{ id } = { id: 0 }] = late.instructions;
    const reply = { instruction: id, text: 'Đã trình ngày 30/11.' };
    expect(await refused(at.chairman, measure, 'reply_to_instruction', reply)).toEqual([409, 'wrong_role']);
    expect(await refused(at.officer, measure, 'reply_to_instruction', { ...reply, instruction: id + 1 })).toEqual([
      409,
      'instruction_unknown',
    ]);
    const done = await doTo(at.officer, measure, 'reply_to_instruction', reply);
    expect(done.openInstructions).toEqual({ count: 0, dueOn: null, late: false });
    expect(done.instructions).toMatchObject([
      { late: true, reply: { on: '2026-12-02', text: 'Đã trình ngày 30/11.' } },
    ]);
    expect(await listed(at.officer, '&due=instructed')).not.toContain(measure);
    expect((await heard(measure)).at(-1)).toEqual(['instruction_answered', 'btc']);
    const events = JSON.stringify(await world.db.selectFrom('measure_event').select('data').execute());
    expect(events).not.toContain('Trình dự thảo');
    expect(events).not.toContain('Đã trình');
  });

  it('is answered once however often it is sent, by whoever may, and with what fits', async () => {
    const { secret, code, measure } = await answered();
    await doTo(at.chairman, measure, 'instruct', { text: 'Báo cáo.' });
    const { version, instructions } = await show(at.officer, measure);
    expect(instructions).toMatchObject([{ dueOn: null }]);
    const reply = { instruction: instructions[0]?.id, text: 'Đã báo cáo.' };
    const post = (who: Person, json: object, on: number = version) =>
      attempt(who, measure, 'reply_to_instruction', json, on);
    expect((await post(at.elsewhere, reply)).status).toBe(404);
    expect((await post(at.officer, reply, version - 1)).status).toBe(412);
    for (const wrong of [
      { text: 'x' },
      { ...reply, instruction: 0 },
      { ...reply, text: ' ' },
      { ...reply, instruction: '2' },
    ])
      expect((await post(at.officer, wrong)).status).toBe(422);
    expect((await attempt(at.chairman, measure, 'instruct', { text: 'x', dueOn: '31/12/2026' }, version)).status).toBe(
      422,
    );
    const both = await Promise.all([post(at.officer, reply), post(at.leader, reply)]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 412]));
    // What goes on between agencies is nothing of the sender's.
    expect(JSON.stringify(await own({ code, secret }))).not.toMatch(/instruction|Đã báo cáo/);
  });

  it('reaches an owner that does not work here by letter alone, and the coordinating agency notes its answer', async () => {
    const { measure } = await answered();
    const given = await doTo(at.chairman, measure, 'instruct', { text: 'Báo cáo.' });
    // As if its owner had left meanwhile.
    await world.db.updateTable('measure').set({ owner: 'bxd' }).where('code', '=', measure).execute();
    expect(await show(at.coordinator, measure)).toMatchObject({ ownerJoined: false });
    const letter = { number: '4/BTP-PLKT', on: '2026-11-23' };
    const reminded = await doTo(at.coordinator, measure, 'remind', letter);
    expect(reminded.reminders).toMatchObject([{ told: null }]);
    expect(await heard(measure)).toEqual([['instructed', 'btc']]);
    const reply = { instruction: given.instructions[0]?.id, text: 'Theo công văn số 9/BXD-PC.' };
    await doTo(at.coordinator, measure, 'reply_to_instruction', reply);
  });
});

describe('the list of measures', () => {
  it('holds what somebody may see, and what is late by its first promise', async () => {
    const { measure } = await answered();
    await doTo(at.officer, measure, 'plan_stage', { stage: 'drafted', on: '2026-11-24' });
    await doTo(at.leader, measure, 'slip_stage', { stage: 'drafted', on: '2027-05-01', reason: 'Thiếu số liệu.' });
    expect(await listed(at.officer)).toContain(measure);
    expect(await listed(at.coordinator)).toContain(measure);
    expect(await listed(at.supervisor)).toContain(measure);
    expect(await listed(at.elsewhere)).toEqual([]);
    expect(await listed(at.officer, '&due=late')).not.toContain(measure);
    world.setNow('2026-11-26T02:00:00Z');
    expect(await listed(at.officer, '&due=late')).toContain(measure);
    expect(await listed(at.officer, '&due=month')).not.toContain(measure);
    expect(await listed(at.officer, '&state=kept')).not.toContain(measure);
    expect(await listed(at.officer, '&agency=nowhere')).toEqual([]);
    world.setNow('2026-11-23T02:00:00Z');
    const wrong = await world.call('GET', '/casework/measures?after=nonsense', { headers: at.officer });
    expect(wrong.status).toBe(422);
  });
});

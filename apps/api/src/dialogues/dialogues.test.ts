import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { PLAN, COMING, NOW, dialogueWorld } from '../testing/dialogue-world.ts';

const {
  world,
  at,
  send,
  read,
  once,
  plan,
  step,
  announced,
  register,
  linkOf,
  confirm,
  coming,
  refusal,
  seatsOf,
  questionsOf,
} = await dialogueWorld();
afterAll(() => world.close());
beforeEach(() => world.setNow(NOW));

describe('a plan', () => {
  it('is its organisers’ alone until it is announced', async () => {
    const id = await plan();
    for (const who of [at.clerk, at.leader])
      expect((await send(who, 'GET', `/casework/dialogues/${id}`)).status).toBe(200);
    for (const who of [at.officer, at.supervisor, at.coordinator, at.elsewhere])
      expect((await send(who, 'GET', `/casework/dialogues/${id}`)).status).toBe(404);
    expect((await send({}, 'GET', `/dialogues/${id}`)).status).toBe(404);
    expect((await register(id)).status).toBe(404);
    expect(await step(id, 'opening').then((response) => response.json())).toMatchObject({ state: 'open' });
    expect(await read(send({}, 'GET', `/dialogues/${id}`))).toMatchObject({
      state: 'open',
      closed: null,
      registered: 0,
    });
    const listed = await read<{ items: { id: string }[] }>(send({}, 'GET', '/dialogues?limit=50'));
    expect(listed.items.map((item) => item.id)).toContain(id);
  });

  it('is made once for every key, closes before it begins, and is changed only as it was seen', async () => {
    const key = once();
    const first = await read(send(at.clerk, 'POST', '/casework/dialogues', PLAN, key));
    expect(await read(send(at.clerk, 'POST', '/casework/dialogues', PLAN, key))).toEqual(first);
    const late = await send(at.clerk, 'POST', '/casework/dialogues', { ...PLAN, closesOn: '2026-12-11' }, once());
    expect(await late.json()).toMatchObject({ errors: [{ pointer: '/closesOn', code: 'out_of_order' }] });
    // On its own day is still before it.
    expect(
      (await send(at.clerk, 'POST', '/casework/dialogues', { ...PLAN, closesOn: '2026-12-10' }, once())).status,
    ).toBe(201);
    const id = await plan();
    const edit = (version: number): Promise<Response> =>
      send(at.clerk, 'PUT', `/casework/dialogues/${id}`, { ...PLAN, capacity: 9 }, { 'if-match': `"${version}"` });
    expect(await read(edit(1))).toMatchObject({ capacity: 9, version: 2 });
    expect((await edit(1)).status).toBe(412);
    expect((await send(at.officer, 'POST', '/casework/dialogues', PLAN, once())).status).toBe(404);
  });
});

describe('a question', () => {
  it('of somebody who has not confirmed is nobody’s to read; what is a petition already stays one', async () => {
    const id = await announced();
    const said = await read<{ registration: string; petitions: { code: string; secret: string }[] }>(
      register(id, { questions: COMING['questions'] }),
    );
    expect(await questionsOf(id)).toEqual([]);
    const own = await world.call('GET', `/petitions/${said.petitions[0]?.code}`, {
      headers: { authorization: `Bearer ${said.petitions[0]?.secret}` },
    });
    expect(own.status).toBe(200);
    await confirm(await linkOf(said.registration));
    expect(await questionsOf(id)).toMatchObject([{ petition: said.petitions[0]?.code }]);
  });

  it('that its sender makes a petition has all the rights of one, and is theirs alone', async () => {
    const id = await announced();
    const said = await coming(id, { questions: COMING['questions'] });
    const [filed] = said['petitions'] as { code: string; secret: string }[];
    const own = await world.call('GET', `/petitions/${filed?.code}`, {
      headers: { authorization: `Bearer ${filed?.secret}` },
    });
    expect(own.status).toBe(200);
    const row = await world.db
      .selectFrom('petition')
      .selectAll()
      .where('code', '=', filed?.code ?? '')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ source: 'dialogue', sender_kind: 'company', lead: 'btc' });
    expect(row.deadlines).toHaveLength(2);
    expect(await questionsOf(id)).toMatchObject([{ petition: filed?.code, name: 'Phạm Thị Lan' }]);
  });

  it('asked ahead or in the room becomes a petition by the clerk, once', async () => {
    const id = await announced();
    await coming(id, { questions: [{ text: 'Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp.' }] });
    const inRoom = { text: 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC bao giờ sửa?' };
    const key = once();
    const asked = await read(send(at.clerk, 'POST', `/casework/dialogues/${id}/questions`, inRoom, key));
    expect(await read(send(at.clerk, 'POST', `/casework/dialogues/${id}/questions`, inRoom, key))).toEqual(asked);
    const found = await questionsOf(id);
    const [ahead, room] = [found.find(({ name }) => name !== null), found.find(({ name }) => name === null)];
    for (const [limit, more] of [
      [1, true],
      [2, false],
    ] as const) {
      const page = await read<{ next: string | null }>(
        send(at.clerk, 'GET', `/casework/dialogues/${id}/questions?limit=${limit}`),
      );
      expect([limit, page.next !== null]).toEqual([limit, more]);
    }
    const make = (question: unknown, json: object, how = once()): Promise<Response> =>
      send(at.clerk, 'POST', `/casework/dialogues/${id}/questions/${String(question)}/petition`, json, how);
    expect((await make(randomUUID(), { consent: true })).status).toBe(404);
    const first = once();
    const filed = await make(ahead?.['id'], { consent: true }, first);
    expect(filed.status).toBe(201);
    const said = await read<{ code: string; secret: string }>(filed);
    expect(await read(make(ahead?.['id'], { consent: true }, first))).toEqual(said);
    expect(await refusal(await make(ahead?.['id'], { consent: true }))).toEqual(['action_not_allowed']);
    // Nobody knows who asked in the room until they say so.
    expect((await make(room?.['id'], { consent: true })).status).toBe(422);
    const sender = { kind: 'citizen', name: 'Lê Văn Ba', phone: '0912 345 679' };
    expect((await make(room?.['id'], { consent: true, sender })).status).toBe(201);
  });
});

describe('afterwards', () => {
  it('who came is noted, whoever withdrew frees a seat', async () => {
    const id = await announced({ capacity: 1 });
    const registration = String((await coming(id))['registration']);
    const note = (attendance: string | null, who = at.clerk): Promise<Response> =>
      send(who, 'PUT', `/casework/dialogues/${id}/registrations/${registration}`, { attendance });
    expect(await refusal(await register(id))).toEqual(['action_not_allowed', 'full']);
    expect((await note('withdrawn')).status).toBe(204);
    await coming(id);
    // Somebody else has that seat now.
    expect(await refusal(await note(null))).toEqual(['action_not_allowed', 'full']);
    expect(await seatsOf(id)).toBe(1);
    expect((await note('withdrawn')).status).toBe(204);
    expect((await note('attended', at.officer)).status).toBe(404);
    expect(
      (await send(at.clerk, 'PUT', `/casework/dialogues/${id}/registrations/${randomUUID()}`, { attendance: null }))
        .status,
    ).toBe(404);
  });

  it('is held on its day, and tells in its report what was asked and answered, and nobody’s name', async () => {
    const id = await announced();
    await coming(id, { name: 'Chim Sơn Ca', questions: COMING['questions'] });
    expect(await refusal(await step(id, 'holding'))).toEqual(['action_not_allowed', 'not_yet_held']);
    expect(await refusal(await step(id, 'report', { report: 'Buổi đối thoại đã giải đáp hết.' }))).toEqual([
      'action_not_allowed',
      'wrong_state',
    ]);
    world.setNow('2026-12-10T05:00:00Z');
    expect((await step(id, 'holding')).status).toBe(200);
    const [question] = await questionsOf(id);
    const words = { publicQuestion: 'Hồ sơ nào phải nộp?', publicAnswer: 'Bộ sẽ hướng dẫn.' };
    const written = await send(
      at.clerk,
      'PUT',
      `/casework/dialogues/${id}/questions/${String(question?.['id'])}`,
      words,
    );
    expect(written.status).toBe(204);
    expect(await read(send({}, 'GET', `/dialogues/${id}`))).toMatchObject({ report: null, questions: [] });
    expect((await step(id, 'report', { report: 'Buổi đối thoại đã giải đáp hết.' })).status).toBe(200);
    const page = await read<object>(send({}, 'GET', `/dialogues/${id}`));
    expect(page).toMatchObject({
      state: 'reported',
      report: 'Buổi đối thoại đã giải đáp hết.',
      questions: [{ question: words.publicQuestion, answer: words.publicAnswer }],
    });
    expect(JSON.stringify(page)).not.toContain('Sơn Ca');
    const past = await read<{ items: { id: string }[] }>(send({}, 'GET', '/dialogues?when=past&limit=50'));
    expect(past.items.map((item) => item.id)).toContain(id);
  });

  it('names no petition in its report, nothing of what was sealed since, and shows few what few may see', async () => {
    const id = await announced({ capacity: 50 });
    const codes: string[] = [];
    for (let time = 0; time < 4; time += 1) {
      const { petitions } = await coming(id, { questions: COMING['questions'] });
      codes.push((petitions as { code: string }[])[0]?.code ?? '');
    }
    const [open = '', restricted = '', sealed = '', withdrawn = ''] = codes;
    world.setNow('2026-12-10T05:00:00Z');
    await step(id, 'holding');
    const written = ['Câu thứ nhất?', 'Câu thứ hai?', 'Câu thứ ba?', 'Câu thứ tư?'];
    const questions = await questionsOf(id);
    for (const [place, publicQuestion] of written.entries()) {
      const path = `/casework/dialogues/${id}/questions/${String(questions[place]?.['id'])}`;
      await send(at.clerk, 'PUT', path, { publicQuestion, publicAnswer: 'Bộ sẽ hướng dẫn.' });
    }
    await step(id, 'report', { report: 'Buổi đối thoại đã giải đáp hết.' });
    const reported = async (): Promise<string[]> => {
      const page = await (await send({}, 'GET', `/dialogues/${id}`)).text();
      for (const code of codes) expect(page).not.toContain(code);
      return (JSON.parse(page) as { questions: { question: string }[] }).questions.map(({ question }) => question);
    };
    expect(await reported()).toEqual(written);
    // What becomes of them afterwards counts, not what they were when the report came out.
    const become = (code: string, change: { confinement?: 'restricted' | 'sealed'; state?: 'withdrawn' }) =>
      world.db.updateTable('petition').set(change).where('code', '=', code).execute();
    await become(restricted, { confinement: 'restricted' });
    await become(sealed, { confinement: 'sealed' });
    await become(withdrawn, { state: 'withdrawn' });
    expect(await reported()).toEqual([written[0], written[1], written[3]]);
    const seen = await questionsOf(id);
    expect(seen.map(({ petition, confined }) => [petition, confined])).toEqual([
      [open, false],
      [null, true],
      [null, true],
      [withdrawn, false],
    ]);
    const few = seen.filter(({ confined }) => confined === true);
    expect(few.map(({ text, name }) => [text, name])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('pages follow each other without a gap', async () => {
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: { items: { id: string }[]; next: string | null } = await read(
        send({}, 'GET', `/dialogues?limit=2${next === '' ? '' : `&after=${next}`}`),
      );
      seen.push(...page.items.map(({ id }) => id));
      ({ next } = page);
    }
    const all = await read<{ items: { id: string }[] }>(send({}, 'GET', '/dialogues?limit=50'));
    expect(seen).toEqual(all.items.map(({ id }) => id));
    expect((await send({}, 'GET', '/dialogues?after=zzz')).status).toBe(422);
  });
});

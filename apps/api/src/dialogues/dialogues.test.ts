import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { caseworkWorld, type Person } from '../testing/casework-world.ts';
import { SAMPLES } from '../testing/every-route.ts';

const { world, document, at } = await caseworkWorld();
afterAll(() => world.close());

const PLAN = SAMPLES['post /casework/dialogues']?.json ?? {};
const COMING = SAMPLES['post /dialogues/{id}/registrations']?.json ?? {};
const NOW = '2026-11-23T02:00:00Z';
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

const send = async (who: Person, method: string, path: string, json?: object, headers: Record<string, string> = {}) => {
  const response = await world.call(method, path, {
    ...(json !== undefined && { json }),
    headers: { ...who, ...headers },
  });
  const route = path
    .replace(UUID, '{id}')
    .replace(new RegExp(`registrations/${UUID.source}`), 'registrations/{registration}')
    .replace(new RegExp(`questions/${UUID.source}`), 'questions/{question}')
    .replace(/\?.*/, '');
  expect(await document.faults(`${method.toLowerCase()} /api/v1${route}`, response)).toEqual([]);
  return response;
};
const read = async <T>(response: Promise<Response> | Response): Promise<T> => (await (await response).json()) as T;
const once = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });
const plan = async (rest: object = {}): Promise<string> =>
  (await read<{ id: string }>(send(at.clerk, 'POST', '/casework/dialogues', { ...PLAN, ...rest }, once()))).id;
const versionOf = async (id: string): Promise<number> =>
  (await read<{ version: number }>(send(at.clerk, 'GET', `/casework/dialogues/${id}`))).version;
const step = async (id: string, rest: string, json: object = {}, who = at.clerk): Promise<Response> =>
  send(who, 'POST', `/casework/dialogues/${id}/${rest}`, json, { 'if-match': `"${await versionOf(id)}"` });
const announced = async (rest: object = {}): Promise<string> => {
  const id = await plan(rest);
  expect((await step(id, 'opening')).status).toBe(200);
  return id;
};
let people = 0;
const register = (id: string, rest: object = {}, key = once()): Promise<Response> => {
  people += 1;
  const own = { email: `nguoi-${people}@example.com`, questions: [] };
  return send({}, 'POST', `/dialogues/${id}/registrations`, { ...COMING, ...own, ...rest }, key);
};
const refusal = async (response: Response): Promise<unknown> => {
  const { code, reasons = [] } = await read<{ code: string; reasons?: { code: string }[] }>(response);
  return [code, ...reasons.map((reason) => reason.code)];
};
const questionsOf = async (id: string): Promise<Record<string, unknown>[]> =>
  (await read<{ items: Record<string, unknown>[] }>(send(at.clerk, 'GET', `/casework/dialogues/${id}/questions`)))
    .items;

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
    const id = await plan();
    const edit = (version: number): Promise<Response> =>
      send(at.clerk, 'PUT', `/casework/dialogues/${id}`, { ...PLAN, capacity: 9 }, { 'if-match': `"${version}"` });
    expect(await read(edit(1))).toMatchObject({ capacity: 9, version: 2 });
    expect((await edit(1)).status).toBe(412);
    expect((await send(at.officer, 'POST', '/casework/dialogues', PLAN, once())).status).toBe(404);
  });
});

describe('registering', () => {
  it('takes a seat, keeps who comes sealed, and mails that it did', async () => {
    const id = await announced();
    world.delivered.splice(0);
    expect((await register(id, { name: 'Chim Hoàng Yến', email: 'yen.canary@example.com' })).status).toBe(201);
    expect(world.delivered).toHaveLength(1);
    const kept = JSON.stringify(await world.db.selectFrom('dialogue_registration').selectAll().execute());
    for (const word of ['Hoàng Yến', 'canary']) expect(kept).not.toContain(word);
    const { items } = await read<{ items: object[] }>(send(at.clerk, 'GET', `/casework/dialogues/${id}/registrations`));
    expect(items).toMatchObject([{ name: 'Chim Hoàng Yến', organisation: 'Công ty Hòa Bình', attendance: null }]);
    expect(JSON.stringify(items)).not.toContain('canary');
  });

  it('pressed twice is one seat, with the same reply', async () => {
    const id = await announced();
    const key = once();
    const body = { email: 'hai-lan@example.com', questions: COMING['questions'] };
    const first = await read<{ petitions: { code: string }[] }>(register(id, body, key));
    const again = await register(id, body, key);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await again.json()).toEqual(first);
    expect(await read(send({}, 'GET', `/dialogues/${id}`))).toMatchObject({ registered: 1 });
    expect((await register(id, { ...body, name: 'Người khác' }, key)).status).toBe(422);
  });

  it('ends with the seats: whoever comes for the last one at the same time gets one, and no petition of the others is left', async () => {
    const id = await announced({ capacity: 3 });
    const before = await world.db.selectFrom('petition').select('id').execute();
    const all = await Promise.all(Array.from({ length: 8 }, () => register(id, { questions: COMING['questions'] })));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(await refusal(all.find(({ status }) => status !== 201) as Response)).toEqual(['action_not_allowed', 'full']);
    expect(await read(send({}, 'GET', `/dialogues/${id}`))).toMatchObject({ registered: 3, closed: 'full' });
    expect(await world.db.selectFrom('petition').select('id').execute()).toHaveLength(before.length + 3);
  });

  it('ends with its last day, and where the dialogue is cancelled', async () => {
    const id = await announced({ capacity: 50 });
    world.setNow('2026-12-08T17:00:00Z');
    expect(await refusal(await register(id))).toEqual(['action_not_allowed', 'over']);
    world.setNow(NOW);
    await register(id);
    world.delivered.splice(0);
    expect((await step(id, 'cancellation', { reason: 'Trùng lịch họp.' })).status).toBe(200);
    expect(world.delivered).toHaveLength(1);
    expect(await refusal(await register(id))).toEqual(['action_not_allowed', 'not_open']);
    expect(await read(send({}, 'GET', `/dialogues/${id}`))).toMatchObject({
      state: 'cancelled',
      cancelReason: 'Trùng lịch họp.',
    });
  });

  it('is for one address three times at most', async () => {
    const id = await announced({ capacity: 50 });
    const same = { email: 'Nhieu.Lan@example.com' };
    for (let time = 0; time < 3; time += 1) expect((await register(id, same)).status).toBe(201);
    expect((await register(id, { email: 'nhieu.lan@EXAMPLE.com' })).status).toBe(429);
    expect((await register(id)).status).toBe(201);
  });

  it('needs consent and a name, and says where something is wrong', async () => {
    const id = await announced();
    const response = await register(id, { name: ' ', consent: false, questions: [{ text: 'Ngắn' }] });
    const { errors } = await read<{ errors: { pointer: string }[] }>(response);
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/name', '/consent', '/questions/0/text']);
  });
});

describe('a question', () => {
  it('that its sender makes a petition has all the rights of one, and is theirs alone', async () => {
    const id = await announced();
    const { petitions } = await read<{ petitions: { code: string; secret: string }[] }>(
      register(id, { questions: COMING['questions'] }),
    );
    const [filed] = petitions;
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
    await register(id, { questions: [{ text: 'Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp.' }] });
    const inRoom = { text: 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC bao giờ sửa?' };
    const key = once();
    const asked = await read(send(at.clerk, 'POST', `/casework/dialogues/${id}/questions`, inRoom, key));
    expect(await read(send(at.clerk, 'POST', `/casework/dialogues/${id}/questions`, inRoom, key))).toEqual(asked);
    const found = await questionsOf(id);
    const [ahead, room] = [found.find(({ name }) => name !== null), found.find(({ name }) => name === null)];
    const make = (question: unknown, json: object, how = once()): Promise<Response> =>
      send(at.clerk, 'POST', `/casework/dialogues/${id}/questions/${String(question)}/petition`, json, how);
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
    const { registration } = await read<{ registration: string }>(register(id));
    const note = (attendance: string | null, who = at.clerk): Promise<Response> =>
      send(who, 'PUT', `/casework/dialogues/${id}/registrations/${registration}`, { attendance });
    expect((await note('withdrawn')).status).toBe(204);
    expect((await register(id)).status).toBe(201);
    expect((await note('attended', at.officer)).status).toBe(404);
    expect(
      (await send(at.clerk, 'PUT', `/casework/dialogues/${id}/registrations/${randomUUID()}`, { attendance: null }))
        .status,
    ).toBe(404);
  });

  it('is held on its day, and tells in its report what was asked and answered, and nobody’s name', async () => {
    const id = await announced();
    await register(id, { name: 'Chim Sơn Ca', questions: COMING['questions'] });
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

import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { COMING, NOW, dialogueWorld } from '../testing/dialogue-world.ts';

const { world, at, send, read, once, plan, step, announced, register, linkOf, confirm, enter, seatsOf, refusal } =
  await dialogueWorld();
afterAll(() => world.close());
beforeEach(() => world.setNow(NOW));

describe('registering', () => {
  it('takes a seat once the link is opened, keeps who comes sealed, and mails that it did', async () => {
    const id = await announced();
    world.delivered.splice(0);
    const said = await read<{ registration: string; confirmBy: string }>(
      register(id, { name: 'Chim Hoàng Yến', email: 'yen.canary@example.com' }),
    );
    expect(said.confirmBy).toBe('2026-11-25T02:00:00.000Z');
    const people = async () =>
      (await read<{ items: object[] }>(send(at.clerk, 'GET', `/casework/dialogues/${id}/registrations`))).items;
    expect([world.delivered.length, await seatsOf(id), await people()]).toEqual([1, 0, []]);
    expect((await confirm(await linkOf(said.registration))).status).toBe(200);
    expect([world.delivered.length, await seatsOf(id)]).toEqual([2, 1]);
    const kept = JSON.stringify(await world.db.selectFrom('dialogue_registration').selectAll().execute());
    for (const word of ['Hoàng Yến', 'canary']) expect(kept).not.toContain(word);
    const items = await people();
    expect(items).toMatchObject([{ name: 'Chim Hoàng Yến', organisation: 'Công ty Hòa Bình', attendance: null }]);
    expect(JSON.stringify(items)).not.toContain('canary');
  });

  it('pressed twice is one registration, with the same reply', async () => {
    const id = await announced();
    const key = once();
    const body = { email: 'hai-lan@example.com', questions: COMING['questions'] };
    const first = await read<{ petitions: { code: string }[] }>(register(id, body, key));
    const again = await register(id, body, key);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await again.json()).toEqual(first);
    expect((await register(id, { ...body, name: 'Người khác' }, key)).status).toBe(422);
  });

  it('is answered alike whatever its address did before, and asks one address three times a day at most', async () => {
    const id = await announced({ capacity: 50 });
    const same = { email: 'Nhieu.Lan@example.com' };
    const shapeOf = async (response: Response) => ({
      status: response.status,
      headers: [...response.headers.keys()].filter((name) => name !== 'x-request-id').toSorted(),
      fields: Object.entries(await read<object>(response)).map(([name, value]) => [name, typeof value]),
    });
    const jobs: number[] = [];
    const said: unknown[] = [];
    for (let time = 0; time < 6; time += 1) {
      world.delivered.splice(0);
      const email = time % 2 === 0 ? same.email : 'nhieu.lan@EXAMPLE.com';
      const response = await register(id, { email });
      const { registration } = await read<{ registration: string }>(response.clone());
      said.push(await shapeOf(response));
      jobs.push(world.delivered.length);
      if (time < 3) await confirm(await linkOf(registration));
    }
    said.push(await shapeOf(await register(id)));
    expect(said).toEqual(said.map(() => said[0]));
    expect(said[0]).toMatchObject({ status: 201 });
    expect(jobs).toEqual([1, 1, 1, 1, 1, 1]);
    const { length: letters } = await world.db
      .selectFrom('dialogue_letter as letter')
      .innerJoin('dialogue_registration as r', 'r.id', 'letter.registration_id')
      .select('letter.id')
      .where('r.dialogue_id', '=', id)
      .where('letter.news', '=', 'confirm')
      .execute();
    // Three for that address, one for the other.
    expect(letters).toBe(4);
  });

  it('fills nothing: seats are taken by who confirms, never more than there are, and petitions of the others stay', async () => {
    const id = await announced({ capacity: 3 });
    const before = await world.db.selectFrom('petition').select('id').execute();
    const all = await Promise.all(Array.from({ length: 8 }, () => register(id, { questions: COMING['questions'] })));
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 201));
    expect(await read(send({}, 'GET', `/dialogues/${id}`))).toMatchObject({ registered: 0, closed: null });
    const made = await Promise.all(all.map((response) => read<{ registration: string }>(response)));
    const links = await Promise.all(made.map(({ registration }) => linkOf(registration)));
    const confirmed = await Promise.all(links.map((link) => confirm(link)));
    expect(confirmed.filter(({ status }) => status === 200)).toHaveLength(3);
    const late = confirmed.findIndex(({ status }) => status !== 200);
    expect(await refusal(confirmed[late] as Response)).toEqual(['action_not_allowed', 'full']);
    expect(await read(send({}, 'GET', `/dialogues/${id}`))).toMatchObject({ registered: 3, closed: 'full' });
    expect(await refusal(await register(id))).toEqual(['action_not_allowed', 'full']);
    expect(await world.db.selectFrom('petition').select('id').execute()).toHaveLength(before.length + 8);
    // Whoever comes too late may try again while the link lasts: seats become free.
    const { items } = await read<{ items: { id: string }[] }>(
      send(at.clerk, 'GET', `/casework/dialogues/${id}/registrations`),
    );
    await send(at.clerk, 'PUT', `/casework/dialogues/${id}/registrations/${items[0]?.id ?? ''}`, {
      attendance: 'withdrawn',
    });
    expect((await confirm(links[late] ?? '')).status).toBe(200);
    expect(await seatsOf(id)).toBe(3);
  });

  it('gives one address three seats', async () => {
    const id = await announced({ capacity: 50 });
    const links: string[] = [];
    for (let time = 0; time < 4; time += 1) {
      const said = await read<{ registration: string }>(register(id, { email: 'gia-dinh@example.com' }));
      links.push(await linkOf(said.registration));
    }
    const confirmed = await Promise.all(links.map((link) => confirm(link)));
    expect(confirmed.filter(({ status }) => status === 200)).toHaveLength(3);
    const [refused] = confirmed.filter(({ status }) => status !== 200);
    expect(await refusal(refused as Response)).toEqual(['action_not_allowed', 'enough_for_address']);
    expect(await seatsOf(id)).toBe(3);
  });

  it('has a link that expires, that nobody can guess, and that opened again changes nothing', async () => {
    const id = await announced();
    const { registration } = await read<{ registration: string }>(register(id));
    const link = await linkOf(registration);
    for (const other of [link.slice(1), `${link}A`, registration, '.'])
      expect(await refusal(await confirm(other))).toEqual(['not_found']);
    expect((await confirm(link)).status).toBe(200);
    expect(await read(confirm(link))).toEqual({ dialogue: id });
    expect(await seatsOf(id)).toBe(1);
    await send(at.clerk, 'PUT', `/casework/dialogues/${id}/registrations/${registration}`, { attendance: 'withdrawn' });
    expect((await confirm(link)).status).toBe(200);
    expect(await seatsOf(id)).toBe(0);
    const late = await read<{ registration: string }>(register(id));
    const expiring = await linkOf(late.registration);
    world.setNow('2026-11-25T02:00:00Z');
    expect(await refusal(await confirm(expiring))).toEqual(['not_found']);
  });

  it('ends with its last day, its confirmation with the dialogue, both where that is cancelled', async () => {
    const id = await announced({ capacity: 50 });
    world.setNow('2026-12-08T16:59:00Z');
    const last = await read<{ registration: string }>(register(id));
    const two = await read<{ registration: string }>(register(id));
    const [link, late] = [await linkOf(last.registration), await linkOf(two.registration)];
    world.setNow('2026-12-08T17:00:00Z');
    expect(await refusal(await register(id))).toEqual(['action_not_allowed', 'over']);
    expect((await confirm(link)).status).toBe(200);
    world.setNow('2026-12-10T02:00:00Z');
    expect(await refusal(await confirm(late))).toEqual(['action_not_allowed', 'over']);
    world.setNow(NOW);
    world.delivered.splice(0);
    expect((await step(id, 'cancellation', { reason: 'Trùng lịch họp.' })).status).toBe(200);
    // Who has a seat is told; an address that nobody proved is not written to.
    expect(world.delivered).toHaveLength(1);
    expect(await refusal(await register(id))).toEqual(['action_not_allowed', 'not_open']);
    expect(await refusal(await confirm(late))).toEqual(['action_not_allowed', 'not_open']);
    expect(await read(send({}, 'GET', `/dialogues/${id}`))).toMatchObject({
      state: 'cancelled',
      cancelReason: 'Trùng lịch họp.',
    });
  });

  it('needs an address at which it can be confirmed', async () => {
    const id = await announced();
    const response = await register(id, { email: '', phone: '' });
    expect(await response.json()).toMatchObject({ errors: [{ pointer: '/email', code: 'required' }] });
    expect((await register(id, { email: '' })).status).toBe(201);
  });

  it('needs consent and a name, and says where something is wrong', async () => {
    const id = await announced();
    const response = await register(id, { name: ' ', consent: false, questions: [{ text: 'Ngắn' }] });
    const { errors } = await read<{ errors: { pointer: string }[] }>(response);
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/name', '/consent', '/questions/0/text']);
  });
});

describe('at the counter', () => {
  it('somebody without any address is entered by the organiser, and has the seat at once', async () => {
    const id = await announced({ capacity: 2 });
    const key = once();
    const first = await enter(id, { name: 'Trần Văn Tư', phone: '' }, at.clerk, key);
    expect(first.status).toBe(201);
    expect(await read(enter(id, { name: 'Trần Văn Tư', phone: '' }, at.clerk, key))).toEqual(await first.json());
    expect(await seatsOf(id)).toBe(1);
    const both = await Promise.all([enter(id), enter(id)]);
    expect(both.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await refusal(both.find(({ status }) => status === 409) as Response)).toEqual([
      'action_not_allowed',
      'full',
    ]);
    expect(await seatsOf(id)).toBe(2);
    const listed = await read<{ items: { name: string }[] }>(
      send(at.clerk, 'GET', `/casework/dialogues/${id}/registrations`),
    );
    expect(listed.items.map(({ name }) => name)).toContain('Trần Văn Tư');
  });

  it('only its organisers enter people, and only where it is announced', async () => {
    const planned = await plan();
    expect(await refusal(await enter(planned))).toEqual(['action_not_allowed', 'not_open']);
    const id = await announced();
    for (const who of [at.officer, at.coordinator, at.elsewhere]) expect((await enter(id, {}, who)).status).toBe(404);
    expect((await enter(id, { consent: false })).status).toBe(422);
  });
});

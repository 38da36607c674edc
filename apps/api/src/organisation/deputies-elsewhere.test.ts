import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { caseworkWorld, type Person } from '../testing/casework-world.ts';
import { DOSSIER_SAMPLES } from '../testing/dossier-samples.ts';
import { SAMPLES } from '../testing/every-route.ts';
import { standIn } from '../testing/stand-in.ts';

/** Whoever fills a leader's post does that leader's work beside petitions too, on the days on which they fill it. */

const casework = await caseworkWorld();
const { world, at } = casework;
const [BEFORE, DAY, AFTER] = ['2026-11-23T02:00:00Z', '2026-11-24T02:00:00Z', '2026-11-25T02:00:00Z'] as const;
const stand = await standIn(casework, { role: 'officer', agency: 'btc', post: 'leader', from: '2026-11-24' });
afterAll(() => world.close());
beforeEach(() => world.setNow(BEFORE));

const read = async (who: Person, path: string): Promise<number> =>
  (await world.call('GET', path, { headers: who })).status;

it('dialogues are planned', async () => {
  const plan = () =>
    world.call('POST', '/casework/dialogues', {
      json: SAMPLES['post /casework/dialogues']?.json ?? {},
      headers: { ...stand.who, 'idempotency-key': randomUUID() },
    });
  expect((await plan()).status).toBe(404);
  world.setNow(DAY);
  const planned = await plan();
  expect(planned.status).toBe(201);
  const { id } = (await planned.json()) as { id: string };
  const path = `/casework/dialogues/${id}`;
  expect([await read(stand.who, path), await read(at.officer, path)]).toEqual([200, 404]);
  world.setNow(AFTER);
  expect(await read(stand.who, path)).toBe(404);
});

it('checks of legality are seen, listed and concluded, and the post that was acted in is kept', async () => {
  const entry = { ...SAMPLES['post /casework/documents']?.json, numberSymbol: '999/2026/NĐ-CP' };
  await world.call('POST', '/casework/documents', { json: entry, headers: at.coordinator });
  const path = '/casework/legality-checks';
  const noting = {
    ...DOSSIER_SAMPLES[`post ${path}`]?.json,
    provision: { document: '999-2026-nd-cp', article: '7' },
    owner: 'btc',
    petition: undefined,
  };
  const made = await world.call('POST', path, { json: noting, headers: { ...at.coordinator } });
  expect(made.status).toBe(201);
  const { id } = (await made.json()) as { id: string };
  const act = (who: Person, action: string, version: number, rest: object = {}) =>
    world.call('POST', `${path}/${id}/${action}`, {
      json: { ...DOSSIER_SAMPLES[`post ${path}/{id}/${action}`]?.json, ...rest },
      headers: { ...who, 'if-match': `"${version}"` },
    });
  expect((await act(at.coordinator, 'request', 1)).status).toBe(200);
  const listed = async (who: Person): Promise<string[]> => {
    const { items } = (await (await world.call('GET', path, { headers: who })).json()) as { items: { id: string }[] };
    return items.map((item) => item.id);
  };
  expect([await read(stand.who, `${path}/${id}`), await listed(stand.who)]).toEqual([404, []]);
  expect((await act(stand.who, 'conclude', 2)).status).toBe(404);
  world.setNow(DAY);
  expect([await read(stand.who, `${path}/${id}`), await listed(stand.who)]).toEqual([200, [id]]);
  expect((await act(stand.who, 'conclude', 2)).status).toBe(200);
  const { actor } = await world.db
    .selectFrom('dossier_event')
    .select('actor')
    .where('dossier_id', '=', id)
    .where('seq', '=', 3)
    .executeTakeFirstOrThrow();
  const actingFor = { account: stand.holder, capacity: 'kt' };
  expect(actor).toEqual({ kind: 'staff', id: stand.id, role: 'leader', agency: 'btc', actingFor });
  world.setNow(AFTER);
  expect([await read(stand.who, `${path}/${id}`), await read(at.leader, `${path}/${id}`)]).toEqual([404, 200]);
});

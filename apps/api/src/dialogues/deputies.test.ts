import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { caseworkWorld, type Person } from '../testing/casework-world.ts';
import { SAMPLES } from '../testing/every-route.ts';
import { standIn } from '../testing/stand-in.ts';

const casework = await caseworkWorld();
const { world } = casework;
afterAll(() => world.close());

it('dialogues are planned by whoever fills a leader’s post, on the days on which they do', async () => {
  world.setNow('2026-11-23T02:00:00Z');
  const { who } = await standIn(casework, { role: 'officer', agency: 'btc', post: 'leader', from: '2026-11-24' });
  const plan = (by: Person) =>
    world.call('POST', '/casework/dialogues', {
      json: SAMPLES['post /casework/dialogues']?.json ?? {},
      headers: { ...by, 'idempotency-key': randomUUID() },
    });
  expect((await plan(who)).status).toBe(404);
  world.setNow('2026-11-24T02:00:00Z');
  const planned = await plan(who);
  expect(planned.status).toBe(201);
  const { id } = (await planned.json()) as { id: string };
  const read = (by: Person) => world.call('GET', `/casework/dialogues/${id}`, { headers: by });
  expect([(await read(who)).status, (await read(casework.at.officer)).status]).toEqual([200, 404]);
  world.setNow('2026-11-25T02:00:00Z');
  expect((await read(who)).status).toBe(404);
});

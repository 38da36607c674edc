import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { caseworkWorld } from '../testing/casework-world.ts';
import { SAMPLES } from '../testing/every-route.ts';

const { world, at, own } = await caseworkWorld();
afterAll(() => world.close());

const sample = SAMPLES['post /casework/petitions']?.json;
const enter = (who: Record<string, string>, json: object = {}, key: string = randomUUID()): Promise<Response> =>
  world.call('POST', '/casework/petitions', {
    json: { ...sample, ...json },
    headers: { ...who, 'idempotency-key': key },
  });

it('what staff enter for somebody has the same rights: a code and a secret that are theirs alone', async () => {
  const key = randomUUID();
  const response = await enter(at.clerk, {}, key);
  expect(response.status).toBe(201);
  const filed = (await response.json()) as { code: string; secret: string; receipt: object; deadlines: object[] };
  expect(filed).toMatchObject({ state: 'assigned', agency: { code: 'btc' } });
  expect(filed.deadlines).toHaveLength(2);
  expect(await own(filed)).toMatchObject({ state: 'assigned', text: sample?.text });

  const event = await world.db
    .selectFrom('petition_event')
    .innerJoin('petition', 'petition.id', 'petition_event.petition_id')
    .select(['petition_event.actor', 'petition_event.data', 'petition.source'])
    .where('petition.code', '=', filed.code)
    .executeTakeFirstOrThrow();
  expect(event).toMatchObject({ source: 'counter', actor: { kind: 'staff', role: 'clerk', agency: 'btc' } });
  expect(JSON.stringify(event)).not.toContain('Lê Văn Ba');

  const again = await enter(at.clerk, {}, key);
  expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
  expect(((await again.json()) as { code: string }).code).toBe(filed.code);
});

it.each(['counter', 'telephone', 'post', 'voice_note'])('by %s', async (source) => {
  expect((await enter(at.officer, { source })).status).toBe(201);
});

it('not without the person’s consent, and by no way that staff do not take', async () => {
  expect((await enter(at.clerk, { consent: false })).status).toBe(422);
  expect((await enter(at.clerk, { source: 'public_form' })).status).toBe(422);
});

it('only by those who meet people', async () => {
  for (const who of [at.leader, at.supervisor, at.chairman]) expect((await enter(who)).status).toBe(404);
});

import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { caseworkWorld } from '../testing/casework-world.ts';
import { SAMPLES } from '../testing/every-route.ts';

const { world, at, own, viewed } = await caseworkWorld();
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

it.each(['counter', 'telephone', 'post'])('by %s', async (source) => {
  expect((await enter(at.officer, { source })).status).toBe(201);
});

it('a voice note only once it was read back and confirmed', async () => {
  const refused = await enter(at.officer, { source: 'voice_note' });
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ errors: [{ pointer: '/readBackTo', code: 'required' }] });
  expect((await enter(at.officer, { source: 'voice_note', readBackTo: 'sender' })).status).toBe(201);
});

it('tells when the letter came and how the person agreed; deadlines start with the filing all the same', async () => {
  const told = { source: 'post', receivedOn: '2026-11-20', consentGiven: 'written' };
  const filed = (await (await enter(at.clerk, told)).json()) as { code: string; deadlines: { startedOn: string }[] };
  expect(filed.deadlines.map(({ startedOn }) => startedOn)).toEqual(['2026-11-23', '2026-11-23']);
  expect(await viewed(at.officer, filed.code)).toMatchObject({
    origin: { receivedOn: '2026-11-20', consent: 'written', readBackTo: null, forwarding: null, dialogue: null },
  });
  const ahead = await enter(at.clerk, { ...told, receivedOn: '2026-11-24' });
  expect(await ahead.json()).toMatchObject({
    code: 'invalid',
    errors: [{ pointer: '/receivedOn', code: 'date_future' }],
  });
});

it('not without the person’s consent, and by no way that staff do not take', async () => {
  expect((await enter(at.clerk, { consent: false })).status).toBe(422);
  expect((await enter(at.clerk, { source: 'public_form' })).status).toBe(422);
});

it('only by those who meet people', async () => {
  for (const who of [at.leader, at.supervisor, at.chairman]) expect((await enter(who)).status).toBe(404);
});

import { openIdentity } from '@thaogo/db';
import { afterAll, describe, expect, it } from 'vitest';
import { caseworkWorld } from '../testing/casework-world.ts';

const { world, at, file, act, own, viewed } = await caseworkWorld({ rateLimits: true });
afterAll(() => world.close());

const PROOF = { proof: 'identity_card' };
const renew = async (who: Record<string, string>, code: string, body: object, version?: number): Promise<Response> => {
  const seen = version ?? ((await viewed(at.clerk, code)) as { version: number }).version;
  return world.call('POST', `/casework/petitions/${code}/renew_secret`, {
    headers: { ...who, 'if-match': `"${seen}"` },
    json: body,
  });
};
const nameOf = async (code: string): Promise<string> => {
  const { id } = await world.db.selectFrom('petition').select('id').where('code', '=', code).executeTakeFirstOrThrow();
  return (await openIdentity(world.db, id, world.deps.keys.vault))?.name ?? '';
};
const status = async (code: string, secret: string): Promise<number> =>
  (await world.call('GET', `/petitions/${code}`, { headers: { authorization: `Bearer ${secret}` } })).status;

describe('a new secret at the counter', () => {
  it('is given where the name fits, however it is written; the one before opens nothing any more', async () => {
    const petition = await file();
    const name = (await nameOf(petition.code))
      .normalize('NFD')
      .toUpperCase()
      .replaceAll(/\p{M}/gu, '')
      .replaceAll('Đ', 'D');
    const given = await renew(at.clerk, petition.code, { name: `  ${name.replaceAll(' ', '  ')} `, ...PROOF });
    expect(given.status).toBe(200);
    const { secret } = (await given.json()) as { secret: string };
    expect(secret).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    expect(await status(petition.code, petition.secret)).toBe(404);
    expect(await own({ ...petition, secret })).toMatchObject({ code: petition.code });
    const timeline = ((await own({ ...petition, secret })) as { timeline: { event: string }[] }).timeline;
    expect(timeline.at(-1)?.event).toBe('secret_renewed');
    const told = await world.db
      .selectFrom('delivery')
      .innerJoin('petition', 'petition.id', 'delivery.petition_id')
      .select(['news', 'recipient'])
      .where('petition.code', '=', petition.code)
      .where('news', '=', 'secret_renewed')
      .execute();
    expect(told).toEqual([{ news: 'secret_renewed', recipient: 'sender' }]);
  });

  it('is given to nobody else, who learns no name; after five tries a day to nobody at all', async () => {
    const petition = await file();
    for (let time = 0; time < 5; time += 1) {
      const refused = await renew(at.clerk, petition.code, { name: `Người Khác ${time}`, ...PROOF });
      expect(refused.status).toBe(409);
      const text = await refused.text();
      expect(text).toContain('name_does_not_fit');
      expect(text).not.toContain(await nameOf(petition.code));
    }
    const right = await renew(at.clerk, petition.code, { name: await nameOf(petition.code), ...PROOF });
    expect(right.status).toBe(429);
    expect(await status(petition.code, petition.secret)).toBe(200);
  });

  it('keeps its tries for those who may give it: whoever may not uses none up', async () => {
    const petition = await file();
    const name = await nameOf(petition.code);
    for (let time = 0; time < 6; time += 1)
      expect((await renew(at.officer, petition.code, { name, ...PROOF })).status).toBe(409);
    expect((await renew(at.clerk, petition.code, { name, ...PROOF })).status).toBe(200);
  });

  it('is given by the lead agency’s clerks and by coordinators only, on the version they saw', async () => {
    const petition = await file();
    const name = await nameOf(petition.code);
    expect((await renew(at.officer, petition.code, { name, ...PROOF })).status).toBe(409);
    expect((await renew(at.elsewhere, petition.code, { name, ...PROOF })).status).toBe(404);
    expect((await renew(at.clerk, petition.code, { name, ...PROOF }, 99)).status).toBe(412);
    expect((await renew(at.clerk, petition.code, { name, proof: 'a friend' })).status).toBe(422);
    expect((await renew(at.clerk, petition.code, { name: '', ...PROOF })).status).toBe(422);
    expect((await renew(at.coordinator, petition.code, { name, ...PROOF })).status).toBe(200);
    await act(at.officer, petition.code, 'accept');
  });
});

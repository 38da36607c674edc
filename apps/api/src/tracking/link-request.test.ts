import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiWorld, apiWorld } from '../testing/api-world.ts';
import { type Document, readDocument } from '../testing/described.ts';
import { SAMPLES } from '../testing/every-route.ts';
import { QUOTAS } from '../http/quotas.ts';

const EMAIL = 'hoa@example.com';

let world: ApiWorld & { close(): Promise<void> };
let document: Document;
beforeAll(async () => {
  world = await apiWorld({ rateLimits: true });
  document = await readDocument(world.app);
});
afterAll(() => world.close());

const file = async (): Promise<string> => {
  const filed = await world.file({ ...SAMPLES['post /petitions']?.json, place: undefined });
  return ((await filed.json()) as { code: string }).code;
};
const ask = (json: unknown): Promise<Response> => world.call('POST', '/links/requests', { json });
const planned = async (code: string): Promise<string[]> => {
  const rows = await world.db
    .selectFrom('delivery')
    .innerJoin('petition', 'petition.id', 'delivery.petition_id')
    .select('delivery.id')
    .where('petition.code', '=', code)
    .where('delivery.news', '=', 'link_requested')
    .execute();
  return rows.map(({ id }) => id);
};
/** All that a client can see, but for the request's id and what is left of its quota. */
const seen = async (response: Response): Promise<unknown> => [
  response.status,
  [...response.headers].filter(([name]) => !['x-request-id', 'ratelimit'].includes(name)),
  await response.text(),
];

describe('asking for a link', () => {
  it('sends one where code and address belong together, and answers alike where they do not', async () => {
    const code = await file();
    const right = await ask({ code: code.replaceAll('-', ' '), email: 'HOA@example.com' });
    expect(await document.faults('post /api/v1/links/requests', right.clone())).toEqual([]);
    const answer = await seen(right);
    expect(answer).toMatchObject([202, expect.anything(), '']);
    for (const wrong of [
      { code, email: 'lan@example.com' },
      { code: '0000-0000-0000', email: EMAIL },
      { code: 'x', email: EMAIL },
    ]) {
      expect(await seen(await ask(wrong))).toEqual(answer);
    }
    const [delivery = ''] = await planned(code);
    expect(await planned(code)).toHaveLength(1);
    expect(world.delivered).toContain(delivery);
    expect(JSON.stringify(world.log)).not.toContain('example.com');
  });

  it('takes a telephone number as well, and one of the two only', async () => {
    const sample = SAMPLES['post /petitions']?.json as { sender: object };
    const filed = await world.file({
      ...sample,
      sender: { ...sample.sender, phone: '0912 345 678' },
      place: undefined,
    });
    const { code } = (await filed.json()) as { code: string };
    expect((await ask({ code, phone: '+84 912 345 678' })).status).toBe(202);
    expect(await planned(code)).toHaveLength(1);
    expect((await ask({ code })).status).toBe(422);
    expect((await ask({ code, email: EMAIL, phone: '0912345678' })).status).toBe(422);
  });

  it('plans a job in any case', async () => {
    const before = world.delivered.length;
    await ask({ code: '0000-0000-0000', email: EMAIL });
    expect(world.delivered).toHaveLength(before + 1);
  });

  it('is counted by caller', async () => {
    const statuses: number[] = [];
    for (let time = 0; time < QUOTAS.link_request.points; time += 1) {
      statuses.push((await ask({ code: '0000-0000-0000', email: EMAIL })).status);
    }
    expect(statuses.at(-1)).toBe(429);
    expect(statuses[0]).toBe(202);
  });
});

import { LIMITS } from '@thaogo/contract';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ApiWorld, apiWorld } from '../testing/api-world.ts';
import { SAMPLES } from '../testing/every-route.ts';
import { QUOTAS } from './quotas.ts';

let address = '192.0.2.1';
const opened: { close(): Promise<void> }[] = [];
let world: ApiWorld;
beforeEach(async () => {
  const made = await apiWorld({ rateLimits: true, remoteAddress: () => address, trustedProxies: 1 });
  opened.push(made);
  world = made;
  address = '192.0.2.1';
});
afterAll(() => Promise.all(opened.map((each) => each.close())));

const times = async (count: number, ask: () => Promise<Response>): Promise<Response[]> => {
  const responses: Response[] = [];
  for (let n = 0; n < count; n += 1) responses.push(await ask());
  return responses;
};

describe('quotas', () => {
  it('stop a caller who asks too often, say for how long, and leave others alone', async () => {
    const file = () => world.call('POST', '/petitions', { json: {} });
    const allowed = await times(QUOTAS.filing.points, file);
    expect(new Set(allowed.map(({ status }) => status))).toEqual(
      new Set([400, 422].filter((s) => allowed.some(({ status }) => status === s))),
    );
    expect(allowed.some(({ status }) => status === 429)).toBe(false);
    const over = await file();
    expect(await over.json()).toMatchObject({ status: 429, code: 'too_many_requests' });
    const wait = Number(over.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(QUOTAS.filing.seconds);
    expect((await world.call('GET', '/installation')).status).toBe(200);
    address = '192.0.2.2';
    expect((await file()).status).not.toBe(429);
  });

  it('of files hold over a day too, for senders', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const send = () =>
        world.call('POST', '/drafts/current/attachments', { headers: { authorization: 'Bearer no-draft' } });
      const statuses: number[] = [];
      for (let left: number = QUOTAS.upload_day.points; left > 0; left -= QUOTAS.upload.points) {
        statuses.push(...(await times(Math.min(left, QUOTAS.upload.points), send)).map(({ status }) => status));
        vi.setSystemTime(Date.now() + QUOTAS.upload.seconds * 1000 + 1000);
      }
      expect(new Set(statuses)).toEqual(new Set([404]));
      const over = await send();
      expect([over.status, Number(over.headers.get('retry-after')) > QUOTAS.upload.seconds]).toEqual([429, true]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('of files count every byte that comes, for its address and those around it', async () => {
    const opened = await world.call('POST', '/drafts', { json: { data: {} } });
    const authorization = `Bearer ${((await opened.json()) as { token: string }).token}`;
    const counted = vi.spyOn(RateLimiterMemory.prototype, 'penalty');
    const body = Buffer.from('ghi chép');
    await world.call('POST', '/drafts/current/attachments', {
      body,
      headers: { authorization, 'x-file-name': 't.txt' },
    });
    const spent = counted.mock.calls.map(([caller, points]) => `${caller} ${points}`);
    counted.mockRestore();
    expect(spent).toEqual([`192.0.2.1 ${body.length}`, `192.0.2.0/24 ${body.length}`]);
  });

  it('leave half of the room for drafts to whoever sent little, however much others send', async () => {
    world.deps.files.unsentBytes = 2 * 65_536;
    const much = { consumedPoints: LIMITS.filesBytes + 1 } as RateLimiterRes;
    const used = vi.spyOn(RateLimiterMemory.prototype, 'get');
    used.mockImplementation((caller) => Promise.resolve(caller === '192.0.2.1' ? much : null));
    try {
      const opened = await world.call('POST', '/drafts', { json: { data: {} } });
      const authorization = `Bearer ${((await opened.json()) as { token: string }).token}`;
      const send = async (body: string, from: string) => {
        address = from;
        const headers = { authorization, 'x-file-name': 't.txt' };
        const sent = await world.call('POST', '/drafts/current/attachments', { body: Buffer.from(body), headers });
        const { code = 'taken' } = (await sent.json()) as { code?: string };
        return code;
      };
      expect(await send('một', '192.0.2.1')).toBe('taken');
      expect(await send('hai', '192.0.2.1')).toBe('files_full');
      expect(await send('ba', '192.0.2.2')).toBe('taken');
      expect(await send('bốn', '192.0.2.2')).toBe('files_full');
    } finally {
      used.mockRestore();
    }
  });

  it('tell on every answer what is left', async () => {
    const [first, second] = await times(2, () => world.call('GET', '/installation'));
    const left = (response: Response | undefined): number =>
      Number(/r=(\d+)/.exec(response?.headers.get('ratelimit') ?? '')?.[1]);
    expect(first?.headers.get('ratelimit-policy')).toBe(
      `"listing";q=${QUOTAS.listing.points};w=${QUOTAS.listing.seconds}`,
    );
    expect(left(first) - left(second)).toBe(1);
  });

  it('count by what a trusted proxy says, not by what the client says before it', async () => {
    const file = (forwarded: string) =>
      world.call('POST', '/petitions', { json: {}, headers: { 'x-forwarded-for': forwarded } });
    let made = 0;
    await times(QUOTAS.filing.points, () => file(`10.0.0.${(made += 1)}, 198.51.100.7`));
    expect((await file('203.0.113.9, 198.51.100.7')).status).toBe(429);
    expect((await file('198.51.100.7, 203.0.113.9')).status).not.toBe(429);
  });

  it('count wrong secrets by petition, wherever they come from, and right ones not at all', async () => {
    const filed = async () => {
      const response = await world.file({ ...SAMPLES['post /petitions']?.json, place: undefined });
      return (await response.json()) as { code: string; secret: string };
    };
    const [one, other] = [await filed(), await filed()];
    const guess = (secret: string, code = one.code) => {
      address = `192.0.2.${Math.floor(Math.random() * 250)}`;
      return world.call('GET', `/petitions/${code}`, { headers: { authorization: `Bearer ${secret}` } });
    };
    const right = await times(QUOTAS.wrong_secret.points + 5, () => guess(one.secret));
    expect(right.every(({ status }) => status === 200)).toBe(true);
    const wrong = await times(QUOTAS.wrong_secret.points, () => guess('K7QM-2D9X-H4TB-9NRP-3WZE'));
    expect(wrong.every(({ status }) => status === 404)).toBe(true);
    const over = await guess('K7QM-2D9X-H4TB-9NRP-3WZE');
    expect([over.status, Number(over.headers.get('retry-after')) > 0]).toEqual([429, true]);
    // Whoever knows the code alone shuts nobody out.
    expect((await guess(one.secret)).status).toBe(200);
    expect((await guess(other.secret, other.code)).status).toBe(200);
    // A code that nobody has is counted alike, so that nothing tells which exist.
    const none = await times(QUOTAS.wrong_secret.points + 1, () => guess('x', '0000-0000-0000'));
    expect(none.map(({ status }) => status)).toEqual([
      ...Array.from({ length: QUOTAS.wrong_secret.points }, () => 404),
      429,
    ]);
  });

  it('count messages by petition, and nothing else that its sender does', async () => {
    const filed = await world.file({ ...SAMPLES['post /petitions']?.json, place: undefined });
    const { code, secret } = (await filed.json()) as { code: string; secret: string };
    const act = (action: string, json: object) =>
      world.call('POST', `/petitions/${code}/${action}`, { json, headers: { authorization: `Bearer ${secret}` } });
    const messages = await times(QUOTAS.message.points + 1, () => act('message', { text: 'Thêm.' }));
    expect(messages.map(({ status }) => status).slice(-2)).toEqual([200, 429]);
    expect((await act('withdrawal', {})).status).toBe(200);
  });
});

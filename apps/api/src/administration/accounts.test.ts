import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiWorld, apiWorld } from '../testing/api-world.ts';

let world: ApiWorld & { close(): Promise<void> };
let administrator: Record<string, string>;
beforeAll(async () => {
  world = await apiWorld();
  administrator = await world.staff('administrator', null);
});
afterAll(() => world.close());

interface Listed {
  id: string;
  email: string;
  role: string;
  state: string;
  lastSignedInAt: string | null;
}

const list = async (agency?: string): Promise<Listed[]> => {
  const query = agency === undefined ? '' : `?agency=${agency}`;
  const reply = await world.call('GET', `/admin/accounts${query}`, { headers: administrator });
  return ((await reply.json()) as { items: Listed[] }).items;
};
const act = (id: string, what: string, headers = administrator): Promise<Response> =>
  world.call('POST', `/admin/accounts/${id}/${what}`, { json: {}, headers });
const own = async (headers: Record<string, string>): Promise<number> =>
  (await world.call('GET', '/sessions/current', { headers })).status;
/** The account of the newest member of staff at an agency. */
const accountOf = async (agency: string): Promise<Listed> => {
  const [account] = await list(agency);
  if (account === undefined) throw new Error(`Nobody works at ${agency}.`);
  return account;
};

describe('an account', () => {
  it('is listed with its state and its last sign-in', async () => {
    await world.staff('clerk', 'bxd');
    const [account] = await list('bxd');
    expect(account).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      email: expect.stringMatching(/^clerk-/),
      role: 'clerk',
      agency: 'bxd',
      twoFactor: true,
      state: 'open',
      lastSignedInAt: expect.stringMatching(/^2026-11-23T/),
    });
  });

  it('is closed: whoever works with it is out at once; reopened it is open again', async () => {
    const officer = await world.staff('officer', 'btp');
    const { id } = await accountOf('btp');
    expect(await own(officer)).toBe(200);
    expect((await act(id, 'close')).status).toBe(204);
    expect(await own(officer)).toBe(401);
    expect(await list('btp')).toMatchObject([{ state: 'closed' }]);
    const closedReset = await act(id, 'reset');
    expect([closedReset.status, await closedReset.json()]).toMatchObject([409, { code: 'account_closed' }]);
    expect((await act(id, 'reopen')).status).toBe(204);
    expect(await list('btp')).toMatchObject([{ state: 'open' }]);
    expect(await own(officer)).toBe(401);
  });

  it('is reset by a one-time invitation, whose link is told once and works', async () => {
    const leader = await world.staff('leader', 'btc');
    const { id, email } = await accountOf('btc');
    const reply = await act(id, 'reset');
    expect(reply.status).toBe(201);
    const { url, expiresAt } = (await reply.json()) as { url: string; expiresAt: string };
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.parse('2026-11-29'));
    const token = url.split('/console/invitation#')[1] ?? '';
    expect(await own(leader)).toBe(401);
    const { origin = '' } = administrator;
    const accepted = await world.call('POST', '/sessions/invitations', {
      json: { token, password: 'mật khẩu mới đủ dài' },
      headers: { origin },
    });
    expect(accepted.status).toBe(204);
    const signedIn = await world.call('POST', '/sessions', {
      json: { email, password: 'mật khẩu mới đủ dài' },
      headers: { origin },
    });
    expect(await signedIn.json()).toEqual({ next: 'enrol' });
  });

  it('of the last administrator is neither closed nor reset, with the reason', async () => {
    const { id } = (await list()).find(({ role }) => role === 'administrator') ?? { id: '' };
    for (const what of ['close', 'reset']) {
      const refused = await act(id, what);
      expect([refused.status, await refused.json()]).toMatchObject([
        409,
        { code: 'last_administrator', title: expect.stringContaining('quản trị duy nhất') },
      ]);
    }
    expect(await own(administrator)).toBe(200);
  });

  it.each(['close', 'reopen', 'reset'])('that is not there cannot be acted on: %s', async (what) => {
    for (const id of ['00000000-0000-4000-8000-000000000000', 'x', '%00']) {
      expect((await act(id, what)).status).toBe(404);
    }
  });

  it('is nothing to anybody but an administrator', async () => {
    const officer = await world.staff('officer', 'ubnd-31');
    const { id } = await accountOf('ubnd-31');
    for (const what of ['close', 'reopen', 'reset']) expect((await act(id, what, officer)).status).toBe(404);
    expect(await own(officer)).toBe(200);
  });
});

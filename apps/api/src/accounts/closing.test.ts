import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, PASSWORD, postgresWorld } from './testing/world.ts';

let world: Awaited<ReturnType<typeof postgresWorld>>;
let by: string;
beforeAll(async () => {
  world = await postgresWorld();
  by = (await world.account('administrator', null)).id;
});
afterAll(() => world.close());

const NEW_PASSWORD = 'Bún chả Hà Nội 2027';
const close = (id: string) => world.accounts.close({ id, by });
const reopen = (id: string) => world.accounts.reopen({ id, by });
const reset = async (id: string) => {
  const made = await world.accounts.reset({ id, by });
  if (typeof made === 'string') throw new Error(`The account was to be reset: ${made}.`);
  return made;
};
const listed = async (email: string) =>
  (await world.accounts.list({ limit: 1000 })).find((account) => account.email === email);
const isSignedIn = async ({ headers }: Browser): Promise<boolean> => (await world.accounts.current(headers)) !== null;
const accept = (token: string, password = NEW_PASSWORD) =>
  world.accounts.acceptInvitation({ token, password, address: '192.0.2.1' });

describe('a closed account', () => {
  test('loses its sessions at once, whatever their stage, and nobody signs in with it', async () => {
    const account = await world.account();
    const [full, half] = [await world.signIn(account), world.browser()];
    await world.tryPassword(half, account.email);
    expect(await close(account.id)).toBe('done');
    expect(await isSignedIn(full)).toBe(false);
    world.advance(60);
    expect((await world.tryCode(half, await world.code(account.secret))).kind).toBe('no_sign_in');
    expect(await world.tryPassword(world.browser(), account.email)).toEqual({ kind: 'refused' });
    expect(await listed(account.email)).toMatchObject({ state: 'closed', twoFactor: true });
    expect(await world.accounts.invite({ email: account.email, role: 'clerk', agency: 'btp', invitedBy: by })).toBe(
      'taken',
    );
  });

  test('keeps its record of acts, and the act says who closed it; closing again changes nothing', async () => {
    const account = await world.account();
    await world.signIn(account);
    const before = await world.acts(account.id);
    expect([await close(account.id), await close(account.id)]).toEqual(['done', 'done']);
    await world.tryPassword(world.browser(), account.email);
    expect(await world.acts(account.id)).toEqual([...before, 'closed', 'closed_refused']);
    const act = await world.db
      .selectFrom('account_act')
      .select('by_account_id')
      .where('account_id', '=', account.id)
      .where('kind', '=', 'closed')
      .executeTakeFirstOrThrow();
    expect(act.by_account_id).toBe(by);
  });

  test('opens again with the credentials it had, and without the sessions', async () => {
    const account = await world.account();
    const before = await world.signIn(account);
    await close(account.id);
    expect([await reopen(account.id), await reopen(account.id)]).toEqual(['done', 'done']);
    expect(await isSignedIn(before)).toBe(false);
    expect(await isSignedIn(await world.signIn(account))).toBe(true);
    expect((await world.acts(account.id)).filter((kind) => kind === 'reopened')).toHaveLength(1);
  });

  test('cannot be reset, and its open invitation ends with it', async () => {
    const account = await world.account();
    const { token } = await reset(account.id);
    await close(account.id);
    expect(await world.accounts.reset({ id: account.id, by })).toBe('closed');
    await reopen(account.id);
    expect(await accept(token)).toBe('unknown');
    expect(await listed(account.email)).toMatchObject({ state: 'awaiting_owner' });
  });

  test('that is closed while somebody signs in lets nobody in', async () => {
    const account = await world.account();
    const browsers = Array.from({ length: 6 }, () => world.browser());
    const tries = browsers.map((browser) => world.tryPassword(browser, account.email));
    const closing = close(account.id);
    await Promise.all([...tries, closing]);
    const sessions = await world.db
      .selectFrom('account_session')
      .select('stage')
      .where('account_id', '=', account.id)
      .execute();
    expect(sessions).toEqual([]);
  });
});

describe('a reset account', () => {
  test('ends password, second factor and sessions when the invitation is made', async () => {
    const account = await world.account();
    const [full, half] = [await world.signIn(account), world.browser()];
    await world.tryPassword(half, account.email);
    await reset(account.id);
    expect(await isSignedIn(full)).toBe(false);
    world.advance(60);
    expect((await world.tryCode(half, await world.code(account.secret))).kind).toBe('no_sign_in');
    expect(await world.accounts.enrol(half)).toBeNull();
    expect(await world.tryPassword(world.browser(), account.email)).toEqual({ kind: 'refused' });
    expect(await listed(account.email)).toMatchObject({ state: 'awaiting_owner', twoFactor: false });
  });

  test('is the same account again once its owner has chosen a password and enrolled', async () => {
    const account = await world.account('clerk', 'btc');
    const { token, expiresAt } = await reset(account.id);
    expect(expiresAt.getTime() - world.now().getTime()).toBe(7 * 24 * 60 * 60 * 1000);
    expect(await accept(token)).toBe('accepted');
    expect(await accept(token)).toBe('unknown');
    expect((await world.tryPassword(world.browser(), account.email)).kind).toBe('refused');
    const browser = world.browser();
    expect(await world.tryPassword(browser, account.email, NEW_PASSWORD)).toMatchObject({ next: 'enrol' });
    const offered = await world.accounts.enrol(browser);
    expect(offered?.secret).not.toBe(account.secret);
    world.advance(60);
    expect((await world.tryCode(browser, await world.code(account.secret))).kind).toBe('wrong_code');
    expect((await world.tryCode(browser, await world.code(offered?.secret ?? ''))).kind).toBe('ok');
    expect(await world.accounts.current(browser.headers)).toEqual({
      id: account.id,
      email: account.email,
      role: 'clerk',
      agency: 'btc',
    });
    expect(await listed(account.email)).toMatchObject({ state: 'open', twoFactor: true });
    const acts = await world.acts(account.id);
    expect(acts).toEqual(expect.arrayContaining(['reset', 'password_renewed', 'second_factor_enrolled']));
  });

  test('reset again takes the newest invitation only', async () => {
    const account = await world.account();
    const [first, second] = [await reset(account.id), await reset(account.id)];
    expect(await accept(first.token)).toBe('unknown');
    expect(await accept(second.token)).toBe('accepted');
  });

  test('that is closed, or reset again, while the invitation is accepted is either way whole', async () => {
    // Choosing a password takes some tens of milliseconds: the other comes before, within and after.
    for (const after of [0, 30, 60, 90]) {
      for (const meanwhile of [close, reset]) {
        const account = await world.account();
        const { token } = await reset(account.id);
        const later = async (): Promise<unknown> => {
          await wait(after);
          return meanwhile(account.id);
        };
        const [accepted] = await Promise.all([accept(token), later()]);
        const state = (await listed(account.email))?.state;
        expect(state).toBe(meanwhile === close ? 'closed' : 'awaiting_owner');
        await reopen(account.id);
        const kept = accepted === 'accepted' && meanwhile === close;
        const { kind } = await world.tryPassword(world.browser(), account.email, NEW_PASSWORD);
        expect([accepted, kind]).toEqual([accepted, kept ? 'ok' : 'refused']);
      }
    }
  });

  test('that is reset while somebody signs in lets nobody in by the old password', async () => {
    const account = await world.account('officer', 'btp', false);
    const browsers = Array.from({ length: 6 }, () => world.browser());
    const tries = browsers.map((browser) => world.tryPassword(browser, account.email));
    await Promise.all([...tries, reset(account.id)]);
    for (const browser of browsers) expect(await world.accounts.enrol(browser)).toBeNull();
  });

  test('that is reset while a second factor is confirmed has none afterwards', async () => {
    for (let round = 0; round < 5; round += 1) {
      const account = await world.account('officer', 'btp', false);
      const browser = world.browser();
      await world.tryPassword(browser, account.email);
      const offered = await world.accounts.enrol(browser);
      const code = await world.code(offered?.secret ?? '');
      await Promise.all([world.tryCode(browser, code), reset(account.id)]);
      expect(await isSignedIn(browser)).toBe(false);
      expect(await listed(account.email)).toMatchObject({ state: 'awaiting_owner', twoFactor: false });
    }
  });
});

describe('the last administrator', () => {
  test('is neither closed nor reset, unless another one can sign in', async () => {
    const other = await world.account('administrator', null);
    const last = async (): Promise<void> => {
      expect(await close(by)).toBe('last_administrator');
      expect(await world.accounts.reset({ id: by, by })).toBe('last_administrator');
    };
    // One that is closed, or waits for its owner, is no help.
    await close(other.id);
    await last();
    await reopen(other.id);
    await reset(other.id);
    await last();
    await world.accounts.invite({ email: world.email(), role: 'administrator', agency: null, invitedBy: by });
    await last();
    const third = await world.account('administrator', null);
    expect(await close(third.id)).toBe('done');
    expect(await listed(other.email)).toMatchObject({ state: 'awaiting_owner' });
  });

  test('remains where two close each other at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const other = await world.account('administrator', null);
      const closed = await Promise.all([close(other.id), close(by)]);
      expect(closed.toSorted()).toEqual(['done', 'last_administrator']);
      await reopen(by);
      await close(other.id);
    }
  });
});

test('an account that is not there is not found', async () => {
  const id = randomUUID();
  expect([await close(id), await reopen(id), await world.accounts.reset({ id, by })]).toEqual([
    'unknown',
    'unknown',
    'unknown',
  ]);
});

test('the list tells when somebody last signed in with both factors', async () => {
  const account = await world.account();
  expect(await listed(account.email)).toMatchObject({ state: 'open', lastSignedInAt: null });
  await world.tryPassword(world.browser(), account.email, PASSWORD);
  expect(await listed(account.email)).toMatchObject({ lastSignedInAt: null });
  await world.signIn(account);
  const at = world.now();
  world.advance(600);
  await world.tryPassword(world.browser(), account.email, 'wrong');
  expect(await listed(account.email)).toMatchObject({ lastSignedInAt: at });
});

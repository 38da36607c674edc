import { connectEmbedded, connectPostgresql, migrate } from '@thaogo/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/support/fresh-database.ts';
import { PASSWORD, type World, worldOn } from './testing/world.ts';

const open = {
  postgresql: async () => {
    const database = await freshDatabase();
    const connection = connectPostgresql({ url: database.url });
    const close = async (): Promise<void> => {
      await connection.close();
      await database.drop();
    };
    return { ...connection, close };
  },
  embedded: () => connectEmbedded(null),
};

/** Every act once, on either database; what each refuses is tested beside it. */
describe.each(['postgresql', 'embedded'] as const)('accounts on %s', (kind) => {
  let world: World;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const connection = await open[kind]();
    await migrate(connection.db);
    world = worldOn(connection.db);
    close = connection.close;
  });
  afterAll(() => close());

  test('from invitation to sign-out, every act on record', async () => {
    const { accounts } = world;
    const email = world.email();
    const invited = await accounts.invite({ email, role: 'coordinator', agency: 'so-tu-phap-31', invitedBy: null });
    if (invited === 'taken') throw new Error('The address was to be free.');
    expect(await accounts.acceptInvitation({ token: invited.token, password: PASSWORD, address: '::1' })).toBe(
      'accepted',
    );

    const browser = world.browser();
    expect((await world.tryPassword(browser, email, 'wrong')).kind).toBe('refused');
    expect(await world.tryPassword(browser, email)).toMatchObject({ kind: 'ok', next: 'enrol' });
    const offered = await accounts.enrol(browser);
    if (offered === null) throw new Error('A second factor was to be offered.');
    expect((await world.tryCode(browser, '000000')).kind).toBe('wrong_code');
    const code = await world.code(offered.secret);
    expect((await world.tryCode(browser, code)).kind).toBe('ok');
    const account = await accounts.current(browser.headers);
    expect(account).toMatchObject({ email, role: 'coordinator', agency: 'so-tu-phap-31' });
    await accounts.signOut(browser);
    expect(await accounts.current(browser.headers)).toBeNull();

    expect(await world.tryPassword(browser, email)).toMatchObject({ next: 'totp' });
    expect((await world.tryCode(browser, code)).kind).toBe('wrong_code');
    world.advance(30);
    expect((await world.tryCode(browser, await world.code(offered.secret))).kind).toBe('ok');

    expect(await world.acts(account?.id ?? '')).toEqual([
      'invitation_accepted',
      'password_failed',
      'password_accepted',
      'second_factor_offered',
      'code_failed',
      'second_factor_enrolled',
      'signed_in',
      'signed_out',
      'password_accepted',
      'code_replayed',
      'signed_in',
    ]);
  });

  test('limits hold', async () => {
    const { email } = await world.account();
    const browser = world.browser();
    for (let guess = 0; guess < 10; guess += 1) await world.tryPassword(browser, email, 'guess');
    expect(await world.tryPassword(browser, email)).toEqual({ kind: 'too_many', retryAfter: 180 });
  });

  test('an account made outright may have its second factor already; an address has one account', async () => {
    const account = await world.account('supervisor', 'hdnd-31');
    expect((await world.accounts.current((await world.signIn(account)).headers))?.id).toBe(account.id);
    const again = { email: account.email.toUpperCase(), password: PASSWORD, role: 'clerk', agency: 'btp' } as const;
    expect(await world.accounts.create(again)).toBe('taken');
  });

  test('accounts are listed in order, by agency, by role and by pages', async () => {
    const made = [
      await world.account('officer', 'btc'),
      await world.account('clerk', 'btc', false),
      await world.account('officer', 'btc'),
    ].toSorted((one, other) => (one.email < other.email ? -1 : 1));
    const all = await world.accounts.list({ agency: 'btc', limit: 100 });
    expect(all.map(({ id }) => id)).toEqual(made.map(({ id }) => id));
    expect(all.map(({ role, twoFactor }) => twoFactor === (role === 'officer'))).toEqual([true, true, true]);
    const firstPage = await world.accounts.list({ agency: 'btc', limit: 2 });
    const secondPage = await world.accounts.list({ agency: 'btc', limit: 2, after: firstPage.at(-1)?.email ?? '' });
    expect([...firstPage, ...secondPage]).toEqual(all);
    expect(await world.accounts.list({ agency: 'btc', role: 'clerk', limit: 100 })).toHaveLength(1);
    expect(await world.accounts.list({ role: 'administrator', limit: 1 })).toEqual([]);
  });

  test('sweeping removes what has run out and nothing else', async () => {
    const account = await world.account();
    await world.signIn(account);
    await world.accounts.invite({ email: world.email(), role: 'clerk', agency: 'btp', invitedBy: null });
    await world.tryPassword(world.browser(), account.email, 'guess');
    const rows = async (): Promise<number[]> => {
      const tables = ['account_session', 'invitation', 'sign_in_limit'] as const;
      const found = await Promise.all(tables.map((table) => world.db.selectFrom(table).selectAll().execute()));
      return found.map(({ length }) => length);
    };
    world.advance(60);
    await world.accounts.sweep();
    expect((await rows()).every((count) => count > 0)).toBe(true);
    const fresh = await world.signIn(account);
    world.advance(8 * 24 * 60 * 60);
    expect(await world.accounts.current(fresh.headers)).toBeNull();
    await world.accounts.sweep();
    expect(await rows()).toEqual([0, 0, 0]);
  });
});

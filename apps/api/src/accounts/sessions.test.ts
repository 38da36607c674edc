import type { Tables } from '@thaogo/db';
import type { Kysely, KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Accounts, createAccounts } from './accounts.ts';
import { PASSWORD, postgresWorld, SECRET } from './testing/world.ts';

let world: Awaited<ReturnType<typeof postgresWorld>>;
beforeAll(async () => {
  world = await postgresWorld();
});
afterAll(() => world.close());

const NAME = '__Host-thaogo-staff';
const withToken = (token: string): Headers => new Headers({ cookie: `${NAME}=${token}` });
const tokenOf = (headers: Headers): string => (headers.get('cookie') ?? '').replace(`${NAME}=`, '');

const counting = (db: Kysely<Tables>) => {
  const counter = { statements: 0, db };
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      counter.statements += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  counter.db = db.withPlugin(plugin);
  return counter;
};

test('an hour of doing nothing ends a session', async () => {
  const browser = await world.signIn(await world.account());
  world.advance(60 * 60 - 1);
  expect(await world.accounts.current(browser.headers)).not.toBeNull();
  world.advance(60 * 60 - 1);
  expect(await world.accounts.current(browser.headers)).not.toBeNull();
  world.advance(60 * 60);
  expect(await world.accounts.current(browser.headers)).toBeNull();
});

test('twelve hours end it in any case', async () => {
  const browser = await world.signIn(await world.account());
  for (let half = 0; half < 23; half += 1) {
    world.advance(30 * 60);
    expect(await world.accounts.current(browser.headers)).not.toBeNull();
  }
  world.advance(30 * 60);
  expect(await world.accounts.current(browser.headers)).toBeNull();
});

test('asking who is signed in is one statement, and one more every few minutes', async () => {
  const browser = await world.signIn(await world.account());
  const counter = counting(world.db);
  const accounts = createAccounts({
    db: counter.db,
    secrets: [SECRET],
    publicUrl: 'https://thaogo.example',
    secureCookies: true,
    rateLimits: true,
    now: world.now,
  });
  await accounts.current(browser.headers);
  expect(counter.statements).toBe(1);
  await accounts.current(new Headers({ cookie: 'other=1' }));
  expect(counter.statements).toBe(1);
  world.advance(6 * 60);
  await accounts.current(browser.headers);
  expect(counter.statements).toBe(3);
  await accounts.current(browser.headers);
  expect(counter.statements).toBe(4);
});

test('signing out ends the session for good, and no other one', async () => {
  const account = await world.account();
  const [here, there] = [await world.signIn(account), await world.signIn(account)];
  const kept = here.headers;
  const { cookies } = await world.accounts.signOut(here);
  expect(cookies).toEqual([expect.stringMatching(/Max-Age=0/)]);
  expect(await world.accounts.current(kept)).toBeNull();
  expect((await world.accounts.current(there.headers))?.id).toBe(account.id);
});

test('signing out twice, or without a session, is no error', async () => {
  const browser = await world.signIn(await world.account());
  await world.accounts.signOut(browser);
  expect((await world.accounts.signOut(browser)).cookies).toHaveLength(1);
  expect((await world.accounts.signOut({ headers: new Headers(), address: '' })).cookies).toHaveLength(1);
});

test('a tampered cookie is nobody', async () => {
  const { headers } = await world.signIn(await world.account());
  const token = tokenOf(headers);
  expect(await world.accounts.current(withToken(token))).not.toBeNull();
  const tampered = [...token].map(
    (letter, position) => token.slice(0, position) + (letter === 'A' ? 'B' : 'A') + token.slice(position + 1),
  );
  for (const wrong of [...tampered, token.slice(1), `${token}A`, token.toLowerCase(), '']) {
    if (wrong === token) continue;
    expect(await world.accounts.current(withToken(wrong))).toBeNull();
  }
});

test('the cookie of one installation is worth nothing under another key', async () => {
  const { headers } = await world.signIn(await world.account());
  expect(await world.withKeys('another sessions key, that is long enough too').current(headers)).toBeNull();
});

test('a sessions key that is too short is refused', () => {
  expect(() => world.withKeys('short')).toThrow('32 bytes');
  expect(() => world.withKeys(SECRET, 'short')).toThrow('32 bytes');
  expect(() => world.withKeys()).toThrow('no sessions key');
});

/** Everything in the account tables, as whoever holds a dump has it. */
const dump = async (): Promise<unknown[]> => {
  const rows: object[] = [];
  for (const table of ['account', 'account_session', 'invitation', 'sign_in_limit', 'account_act'] as const) {
    rows.push(...(await world.db.selectFrom(table).selectAll().execute()));
  }
  return rows.flatMap((row) => Object.values(row) as unknown[]);
};

test('whoever reads the database cannot get in', async () => {
  const account = await world.account('administrator', null);
  const { headers } = await world.signIn(account);
  const fresh = world.browser();
  const enrolling = await world.account('officer', 'btp', false);
  await world.tryPassword(fresh, enrolling.email);
  const offered = await world.accounts.enrol(fresh);
  const invited = await world.accounts.invite({ email: world.email(), role: 'clerk', agency: 'btp', invitedBy: null });
  if (invited === 'taken' || offered === null) throw new Error('Both were to succeed.');

  const values = await dump();
  const readable = values
    .map((value) => (Buffer.isBuffer(value) ? `${value.toString('latin1')} ${value.toString('hex')}` : String(value)))
    .join('\n');
  for (const known of [
    tokenOf(headers),
    tokenOf(fresh.headers),
    account.secret,
    offered.secret,
    invited.token,
    PASSWORD,
  ]) {
    expect(readable).not.toContain(known);
    expect(readable).not.toContain(Buffer.from(known).toString('hex'));
  }
  for (const value of new Set(values)) {
    const bytes = Buffer.isBuffer(value) ? value : Buffer.from(String(value));
    for (const token of [bytes.toString('base64url'), bytes.toString('hex').slice(0, 43), String(value)]) {
      if (/[^\u0020-\u007e]/.test(token)) continue;
      expect(await world.accounts.current(withToken(token))).toBeNull();
      expect(await world.accounts.acceptInvitation({ token, password: PASSWORD, address: '' })).toBe('unknown');
    }
  }
});

test('the record of acts and the limits hold no address in clear', async () => {
  const account = await world.account();
  await world.tryPassword(world.browser(), account.email, 'wrong');
  for (const table of ['account_act', 'sign_in_limit'] as const) {
    const rows = await world.db.selectFrom(table).selectAll().execute();
    const readable = JSON.stringify(rows) + rows.map((row) => Object.values(row).map(String).join(' ')).join('\n');
    expect(readable).not.toContain('agency.example');
    expect(readable).not.toContain('192.0.2.');
  }
});

test('a second factor moved to another account in the database does not open there', async () => {
  const [own, other] = [await world.account(), await world.account()];
  const { totp_secret: sealed } = await world.db
    .selectFrom('account')
    .select('totp_secret')
    .where('id', '=', own.id)
    .executeTakeFirstOrThrow();
  await world.db.updateTable('account').set({ totp_secret: sealed }).where('id', '=', other.id).execute();
  const browser = world.browser();
  await world.tryPassword(browser, other.email);
  expect(await world.tryCode(browser, await world.code(own.secret))).toEqual({ kind: 'wrong_code' });
  expect(await world.acts(other.id)).toContain('second_factor_unreadable');
});

describe('a new sessions key', () => {
  const NEW = 'the sessions key that came after, as long as one has to be';

  /** Signs in at accounts with other keys. */
  const signInAt = async (accounts: Accounts, who: { email: string; secret: string }) => {
    world.advance(60);
    const browser = world.browser();
    const { address } = browser;
    const first = await accounts.signIn({ email: who.email, password: PASSWORD, headers: browser.headers, address });
    if (first.kind === 'ok') browser.take(first.cookies);
    const code = await world.code(who.secret);
    const second = await accounts.confirm({ headers: browser.headers, address, code });
    if (second.kind === 'ok') browser.take(second.cookies);
    return { kind: second.kind, headers: browser.headers };
  };
  const sealedOf = async (id: string): Promise<Buffer | null> =>
    (await world.db.selectFrom('account').select('totp_secret').where('id', '=', id).executeTakeFirstOrThrow())
      .totp_secret;

  test('ends sessions and open invitations, and keeps passwords and second factors', async () => {
    const account = await world.account();
    const { headers } = await world.signIn(account);
    const invited = await world.accounts.invite({
      email: world.email(),
      role: 'clerk',
      agency: 'btp',
      invitedBy: null,
    });
    if (invited === 'taken') throw new Error('The address was to be new.');
    const renewed = world.withKeys(NEW, SECRET);
    expect(await renewed.current(headers)).toBeNull();
    expect(await renewed.acceptInvitation({ token: invited.token, password: PASSWORD, address: '' })).toBe('unknown');
    const again = await signInAt(renewed, account);
    expect(again.kind).toBe('ok');
    expect(await renewed.current(again.headers)).toMatchObject({ id: account.id });
  });

  test('takes a second factor over at the next sign-in, and then the old key may go', async () => {
    const [came, stayedAway] = [await world.account(), await world.account()];
    const before = await sealedOf(came.id);
    const renewed = world.withKeys(NEW, SECRET);
    expect((await signInAt(renewed, came)).kind).toBe('ok');
    expect(await sealedOf(came.id)).not.toEqual(before);
    const sealed = await sealedOf(came.id);
    expect((await signInAt(renewed, came)).kind).toBe('ok');
    // What the newest key sealed is left as it is.
    expect(await sealedOf(came.id)).toEqual(sealed);
    const without = world.withKeys(NEW);
    expect((await signInAt(without, came)).kind).toBe('ok');
    expect((await signInAt(without, stayedAway)).kind).toBe('wrong_code');
    expect(await world.acts(stayedAway.id)).toContain('second_factor_unreadable');
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, postgresWorld } from './testing/world.ts';

let world: Awaited<ReturnType<typeof postgresWorld>>;
beforeAll(async () => {
  world = await postgresWorld();
});
afterAll(() => world.close());

const offer = async (browser: Browser): Promise<string> => {
  const offered = await world.accounts.enrol({ headers: browser.headers, address: browser.address });
  if (offered === null) throw new Error('Nothing was offered.');
  return offered.secret;
};

const afterPassword = async (email: string): Promise<Browser> => {
  const browser = world.browser();
  await world.tryPassword(browser, email);
  return browser;
};

test('a second factor is enrolled by confirming it, and that signs in', async () => {
  const account = await world.account('officer', 'btp', false);
  const browser = await afterPassword(account.email);
  const secret = await offer(browser);
  expect(await world.accounts.current(browser.headers)).toBeNull();
  expect((await world.tryCode(browser, await world.code(secret))).kind).toBe('ok');
  expect((await world.accounts.current(browser.headers))?.id).toBe(account.id);

  await world.signIn({ ...account, secret });
});

test('beginning anew makes the earlier secret worthless', async () => {
  const { email } = await world.account('officer', 'btp', false);
  const browser = await afterPassword(email);
  const first = await offer(browser);
  const second = await offer(browser);
  expect(await world.tryCode(browser, await world.code(first))).toEqual({ kind: 'wrong_code' });
  expect((await world.tryCode(browser, await world.code(second))).kind).toBe('ok');
});

test('what one browser was offered, another cannot confirm', async () => {
  const { email } = await world.account('officer', 'btp', false);
  const [owner, other] = [await afterPassword(email), await afterPassword(email)];
  const secret = await offer(owner);
  expect((await world.tryCode(other, await world.code(secret))).kind).toBe('wrong_code');
  await offer(other);
  expect((await world.tryCode(other, await world.code(secret))).kind).toBe('wrong_code');
  expect((await world.tryCode(owner, await world.code(secret))).kind).toBe('ok');
});

test('of two enrolments at once one stands, and the other sign-in ends', async () => {
  const { id, email } = await world.account('officer', 'btp', false);
  const rivals = [await afterPassword(email), await afterPassword(email)];
  const attempts = await Promise.all(rivals.map(async (browser) => ({ browser, secret: await offer(browser) })));
  const results = await Promise.all(
    attempts.map(async ({ browser, secret }) => ({
      secret,
      result: await world.tryCode(browser, await world.code(secret)),
    })),
  );
  const winners = results.filter(({ result }) => result.kind === 'ok');
  expect(winners).toHaveLength(1);
  const sessions = await world.db.selectFrom('account_session').select('stage').where('account_id', '=', id).execute();
  expect(sessions).toEqual([{ stage: 'full' }]);
  await world.signIn({ email, secret: winners[0]?.secret ?? '' });
});

test('an enrolled second factor cannot be replaced, neither before nor after the code', async () => {
  const account = await world.account();
  const before = await afterPassword(account.email);
  const after = await world.signIn(account);
  for (const { headers, address } of [before, after]) {
    expect(await world.accounts.enrol({ headers, address })).toBeNull();
  }
  expect(await world.accounts.enrol({ headers: new Headers(), address: '' })).toBeNull();
});

test('a code works once', async () => {
  const account = await world.account();
  const code = await world.code(account.secret);
  expect((await world.tryCode(await afterPassword(account.email), code)).kind).toBe('ok');
  const again = await afterPassword(account.email);
  expect(await world.tryCode(again, code)).toEqual({ kind: 'wrong_code' });
  expect(await world.accounts.current(again.headers)).toBeNull();
  expect(await world.acts(account.id)).toContain('code_replayed');
});

test('the code that enrolled does not sign in as well', async () => {
  const { email } = await world.account('officer', 'btp', false);
  const browser = await afterPassword(email);
  const code = await world.code(await offer(browser));
  expect((await world.tryCode(browser, code)).kind).toBe('ok');
  expect((await world.tryCode(await afterPassword(email), code)).kind).toBe('wrong_code');
});

test('of many browsers with the same code at once, one gets in', async () => {
  const { email, secret } = await world.account();
  const browsers = [await afterPassword(email), await afterPassword(email), await afterPassword(email)];
  const code = await world.code(secret);
  const results = await Promise.all(browsers.map((browser) => world.tryCode(browser, code)));
  expect(results.map(({ kind }) => kind).toSorted()).toEqual(['ok', 'wrong_code', 'wrong_code']);
});

test('the same browser asking twice at once gets one session', async () => {
  const { id, email, secret } = await world.account();
  const browser = await afterPassword(email);
  const { headers, address } = browser;
  const codes = [await world.code(secret), await world.code(secret, 1)];
  const results = await Promise.all(codes.map((code) => world.accounts.confirm({ headers, address, code })));
  expect(results.filter(({ kind }) => kind === 'ok')).toHaveLength(1);
  const sessions = await world.db.selectFrom('account_session').select('stage').where('account_id', '=', id).execute();
  expect(sessions).toEqual([{ stage: 'full' }]);
});

test('a clock that is one step off is forgiven, two are not', async () => {
  for (const [steps, kind] of [
    [-2, 'wrong_code'],
    [-1, 'ok'],
    [1, 'ok'],
    [2, 'wrong_code'],
  ] as const) {
    const { email, secret } = await world.account();
    expect((await world.tryCode(await afterPassword(email), await world.code(secret, steps))).kind).toBe(kind);
  }
});

test('after the code of a later step an earlier one counts no more', async () => {
  const { email, secret } = await world.account();
  expect((await world.tryCode(await afterPassword(email), await world.code(secret, 1))).kind).toBe('ok');
  for (const steps of [-1, 0, 1]) {
    const browser = await afterPassword(email);
    expect((await world.tryCode(browser, await world.code(secret, steps))).kind).toBe('wrong_code');
  }
  world.advance(60);
  expect((await world.tryCode(await afterPassword(email), await world.code(secret))).kind).toBe('ok');
});

test('a sign-in under way lasts fifteen minutes', async () => {
  const { email, secret } = await world.account();
  const [soon, late] = [await afterPassword(email), await afterPassword(email)];
  world.advance(15 * 60 - 1);
  expect((await world.tryCode(soon, '000000')).kind).toBe('wrong_code');
  world.advance(1);
  expect((await world.tryCode(late, await world.code(secret))).kind).toBe('no_sign_in');
});

test('a code without a sign-in, or after it, does nothing', async () => {
  const account = await world.account();
  const code = await world.code(account.secret);
  expect((await world.tryCode(world.browser(), code)).kind).toBe('no_sign_in');
  const complete = await world.signIn(account);
  expect((await world.tryCode(complete, await world.code(account.secret, 1))).kind).toBe('no_sign_in');
});

test('before anything is offered no code fits', async () => {
  const { email } = await world.account('officer', 'btp', false);
  expect((await world.tryCode(await afterPassword(email), '123456')).kind).toBe('wrong_code');
});

test('guessing codes is stopped, and a new sign-in does not help', async () => {
  const { email, secret } = await world.account();
  const browser = await afterPassword(email);
  for (let guess = 0; guess < 6; guess += 1) expect((await world.tryCode(browser, 'guess')).kind).toBe('wrong_code');
  const right = await world.code(secret);
  expect(await world.tryCode(browser, right)).toEqual({ kind: 'too_many', retryAfter: 600 });
  expect((await world.tryCode(await afterPassword(email), right)).kind).toBe('too_many');
  world.advance(600);
  expect((await world.tryCode(await afterPassword(email), await world.code(secret))).kind).toBe('ok');
});

test('right codes never count', async () => {
  const account = await world.account();
  for (let round = 0; round < 8; round += 1) {
    const browser = await world.signIn(account);
    expect(await world.accounts.current(browser.headers)).not.toBeNull();
  }
});

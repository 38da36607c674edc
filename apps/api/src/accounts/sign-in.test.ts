import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser, PASSWORD, postgresWorld } from './testing/world.ts';

let world: Awaited<ReturnType<typeof postgresWorld>>;
beforeAll(async () => {
  world = await postgresWorld();
});
afterAll(() => world.close());

test('a password alone lets nobody in', async () => {
  const account = await world.account();
  const browser = world.browser();
  expect(await world.tryPassword(browser, account.email)).toMatchObject({ kind: 'ok', next: 'totp' });
  expect(await world.accounts.current(browser.headers)).toBeNull();
});

test('password and code together do', async () => {
  const account = await world.account('leader', 'ubnd-11311');
  const browser = await world.signIn(account);
  expect(await world.accounts.current(browser.headers)).toEqual({
    id: account.id,
    email: account.email,
    role: 'leader',
    agency: 'ubnd-11311',
  });
});

test('without a second factor the next step is to enrol one', async () => {
  const account = await world.account('officer', 'btp', false);
  expect(await world.tryPassword(world.browser(), account.email)).toMatchObject({ kind: 'ok', next: 'enrol' });
});

test('the spelling of the address does not matter', async () => {
  const { email } = await world.account();
  expect((await world.tryPassword(world.browser(), `  ${email.toUpperCase()} `)).kind).toBe('ok');
});

test('a wrong password and an unknown address answer alike, with no cookie', async () => {
  const { email } = await world.account();
  const wrong = await world.tryPassword(world.browser(), email, 'not the password');
  const unknown = await world.tryPassword(world.browser(), world.email(), PASSWORD);
  expect(wrong).toEqual({ kind: 'refused' });
  expect(unknown).toEqual(wrong);
});

test('a wrong password and an unknown address take as long as each other', async () => {
  const { email } = await world.account();
  const quickest = async (address: () => string): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const start = performance.now();
      await world.tryPassword(world.browser(), address(), 'not the password');
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  };
  const ratio = (await quickest(() => email)) / (await quickest(() => world.email()));
  // Without the same work for both it is about ten.
  expect(ratio).toBeGreaterThan(1 / 3);
  expect(ratio).toBeLessThan(3);
});

test('guessing at one account from one place is stopped; its owner elsewhere still gets in', async () => {
  const { email } = await world.account();
  const guesser = world.browser();
  for (let guess = 0; guess < 10; guess += 1) {
    expect(await world.tryPassword(guesser, email, `guess ${guess}`)).toEqual({ kind: 'refused' });
  }
  expect(await world.tryPassword(guesser, email, PASSWORD)).toEqual({ kind: 'too_many', retryAfter: 180 });
  expect((await world.tryPassword(world.browser(), email)).kind).toBe('ok');

  world.advance(179);
  expect(await world.tryPassword(guesser, email)).toEqual({ kind: 'too_many', retryAfter: 1 });
  world.advance(1);
  expect((await world.tryPassword(guesser, email, 'guess')).kind).toBe('refused');
  expect((await world.tryPassword(guesser, email)).kind).toBe('too_many');
});

test('long quiet gives no more than a fresh start', async () => {
  const [email, guesser] = [world.email(), world.browser()];
  await world.tryPassword(guesser, email, 'guess');
  world.advance(24 * 60 * 60);
  for (let guess = 0; guess < 10; guess += 1) await world.tryPassword(guesser, email, 'guess');
  expect((await world.tryPassword(guesser, email, 'guess')).kind).toBe('too_many');
});

test('somebody who hammers at one account does not use up what colleagues beside them may do', async () => {
  const { email } = await world.account();
  const [impatient, colleague] = [new Browser('2001:db8:9::1'), new Browser('2001:db8:9::2')];
  for (let attempt = 0; attempt < 100; attempt += 1) await world.tryPassword(impatient, email, 'x');
  expect((await world.tryPassword(impatient, email)).kind).toBe('too_many');
  expect((await world.tryPassword(colleague, (await world.account()).email)).kind).toBe('ok');
});

test('an address without account is limited like any other', async () => {
  const [email, guesser] = [world.email(), world.browser()];
  for (let guess = 0; guess < 10; guess += 1) await world.tryPassword(guesser, email, 'guess');
  expect(await world.tryPassword(guesser, email, 'guess')).toEqual({ kind: 'too_many', retryAfter: 180 });
});

test('guessing at many accounts from one network is stopped, even all at once', async () => {
  const results = await Promise.all(
    Array.from({ length: 60 }, (_, host) =>
      world.tryPassword(new Browser(`2001:db8:7:7::${host.toString(16)}`), world.email(), 'guess'),
    ),
  );
  expect(results.filter(({ kind }) => kind === 'refused')).toHaveLength(50);
  expect(results.filter(({ kind }) => kind === 'too_many')).toHaveLength(10);
  expect((await world.tryPassword(new Browser('2001:db8:7:8::1'), world.email(), 'guess')).kind).toBe('refused');
});

test('signing in rightly never counts', async () => {
  const { email } = await world.account();
  const browser = world.browser();
  for (let round = 0; round < 12; round += 1) expect((await world.tryPassword(browser, email)).kind).toBe('ok');
});

test('a session planted beforehand gains nothing', async () => {
  const [attacker, victim] = [await world.account(), await world.account()];
  const planted = world.browser();
  await world.tryPassword(planted, attacker.email);
  const known = planted.headers;

  // The victim signs in with the browser that carries the planted cookie.
  await world.tryPassword(planted, victim.email);
  const afterPassword = planted.headers;
  await world.tryCode(planted, await world.code(victim.secret));

  expect((await world.accounts.current(planted.headers))?.email).toBe(victim.email);
  for (const headers of [known, afterPassword]) {
    expect(await world.accounts.current(headers)).toBeNull();
    const code = await world.code(attacker.secret);
    expect((await world.accounts.confirm({ headers, address: '', code })).kind).toBe('no_sign_in');
  }
});

test('signing in anew in one browser ends the session before', async () => {
  const account = await world.account();
  const browser = await world.signIn(account);
  const before = browser.headers;
  await world.tryPassword(browser, account.email);
  expect(await world.accounts.current(before)).toBeNull();
});

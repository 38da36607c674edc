import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD, postgresWorld } from './testing/world.ts';

let world: Awaited<ReturnType<typeof postgresWorld>>;
beforeAll(async () => {
  world = await postgresWorld();
});
afterAll(() => world.close());

const DAY = 24 * 60 * 60;

const invite = async (email: string, role: 'clerk' | 'leader' = 'clerk', invitedBy: string | null = null) => {
  const invited = await world.accounts.invite({ email, role, agency: 'ubnd-31', invitedBy });
  if (invited === 'taken') throw new Error('The address was to be free.');
  return invited;
};
const accept = (token: string, password = PASSWORD) =>
  world.accounts.acceptInvitation({ token, password, address: '192.0.2.1' });

test('whoever accepts has the account they were invited to, and must enrol a second factor', async () => {
  const email = world.email();
  const { token, expiresAt } = await invite(email.toUpperCase(), 'leader');
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(expiresAt.getTime() - world.now().getTime()).toBe(7 * DAY * 1000);
  expect(await world.accounts.list({ agency: 'ubnd-31', limit: 100 })).toEqual([]);

  expect(await accept(token)).toBe('accepted');
  const [listed] = await world.accounts.list({ agency: 'ubnd-31', limit: 100 });
  expect(listed).toMatchObject({ email, role: 'leader', agency: 'ubnd-31', twoFactor: false });
  expect(await world.tryPassword(world.browser(), email)).toMatchObject({ kind: 'ok', next: 'enrol' });
});

test('an invitation works once', async () => {
  const email = world.email();
  const { token } = await invite(email);
  expect(await accept(token)).toBe('accepted');
  expect(await accept(token, 'the password of somebody else')).toBe('unknown');
  expect((await world.tryPassword(world.browser(), email)).kind).toBe('ok');
});

test('used twice at once, it makes one account', async () => {
  const { token } = await invite(world.email());
  expect((await Promise.all([accept(token), accept(token), accept(token)])).toSorted()).toEqual([
    'accepted',
    'unknown',
    'unknown',
  ]);
});

test('it lasts seven days', async () => {
  const [soon, late] = [await invite(world.email()), await invite(world.email())];
  world.advance(7 * DAY - 1);
  expect(await accept(soon.token)).toBe('accepted');
  world.advance(1);
  expect(await accept(late.token)).toBe('unknown');
});

test('a new invitation ends the one before', async () => {
  const email = world.email();
  const first = await invite(email);
  const second = await invite(email);
  expect(await accept(first.token)).toBe('unknown');
  expect(await accept(second.token)).toBe('accepted');
});

test('an address that has an account is not invited, and a late acceptance changes nothing', async () => {
  const account = await world.account();
  expect(await world.accounts.invite({ email: account.email, role: 'clerk', agency: 'btp', invitedBy: null })).toBe(
    'taken',
  );

  const email = world.email();
  const { token } = await invite(email);
  await world.accounts.create({ email, password: 'made meanwhile', role: 'officer', agency: 'btp' });
  expect(await accept(token)).toBe('taken');
  expect((await world.tryPassword(world.browser(), email, 'made meanwhile')).kind).toBe('ok');
  expect((await world.tryPassword(world.browser(), email)).kind).toBe('refused');
});

test.each(['', 'x', 'A'.repeat(43), 'ü', '\u0000'])('%j invites nobody', async (token) => {
  expect(await accept(token)).toBe('unknown');
});

test('administrators have no agency, and everybody else has one', async () => {
  const email = world.email();
  await expect(world.accounts.invite({ email, role: 'administrator', agency: 'btp', invitedBy: null })).rejects.toThrow(
    'check',
  );
  await expect(world.accounts.invite({ email, role: 'officer', agency: null, invitedBy: null })).rejects.toThrow(
    'check',
  );
  expect(await world.accounts.invite({ email, role: 'administrator', agency: null, invitedBy: null })).not.toBe(
    'taken',
  );
});

test('who invited whom is on record', async () => {
  const administrator = await world.account('administrator', null);
  const { token } = await invite(world.email(), 'clerk', administrator.id);
  await accept(token);
  const acts = await world.db.selectFrom('account_act').selectAll().orderBy('id', 'desc').limit(2).execute();
  const [accepted, invited] = acts;
  expect(invited).toMatchObject({ kind: 'invited', by_account_id: administrator.id, account_id: null });
  expect(accepted).toMatchObject({ kind: 'invitation_accepted', by_account_id: null });
  expect(accepted?.email_digest).toEqual(invited?.email_digest);
});

import { expect, test } from 'vitest';
import { hashPassword, passwordFits } from './password.ts';

test('a password fits its own hash and no other', async () => {
  const hash = await hashPassword('Phở bò tái chín 2026');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await passwordFits('Phở bò tái chín 2026', hash)).toBe(true);
  expect(await passwordFits('Phở bò tái chín 2027', hash)).toBe(false);
  expect(await passwordFits('', hash)).toBe(false);
});

test('composed and decomposed letters are the same password', async () => {
  const password = 'Phở bò tái chín 2026';
  expect(password.normalize('NFD')).not.toBe(password.normalize('NFC'));
  expect(await passwordFits(password.normalize('NFD'), await hashPassword(password.normalize('NFC')))).toBe(true);
});

test('each hash has its own salt', async () => {
  expect(await hashPassword('the same password')).not.toBe(await hashPassword('the same password'));
});

test('a hash made elsewhere with other parameters is understood', async () => {
  // From the tests of the reference implementation (P-H-C/phc-winner-argon2, src/test.c).
  const hash = Buffer.from('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7', 'hex');
  const stored = `$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$${hash.toString('base64').replaceAll('=', '')}`;
  expect(await passwordFits('password', stored)).toBe(true);
  expect(await passwordFits('differentpassword', stored)).toBe(false);
});

test('nothing fits where there is no account, and a broken hash is an error', async () => {
  expect(await passwordFits('', null)).toBe(false);
  expect(await passwordFits('anything', null)).toBe(false);
  await expect(passwordFits('anything', 'plain text')).rejects.toThrow('PHC');
});

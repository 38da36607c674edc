import { expect, test } from 'vitest';
import { sessionCookie } from './session-cookie.ts';

const TOKEN = 'abcdefghijklmnopqrstuvwxyz0123456789_-ABCDE';
const withCookie = (cookie: string): Headers => new Headers({ cookie });

test('the cookie belongs to this host alone, is hidden from scripts and ends with the browser', () => {
  const [pair, ...attributes] = sessionCookie(true).write(TOKEN).split('; ');
  expect(pair).toBe(`__Host-thaogo-staff=${TOKEN}`);
  expect(attributes.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
});

test('without TLS it can be neither prefixed nor secure', () => {
  const [pair, ...attributes] = sessionCookie(false).write(TOKEN).split('; ');
  expect(pair).toBe(`thaogo-staff=${TOKEN}`);
  expect(attributes.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);
});

test('it is read among others, and only under its own name', () => {
  const cookie = sessionCookie(true);
  expect(cookie.read(withCookie(`a=b; __Host-thaogo-staff=${TOKEN}; c=d`))).toBe(TOKEN);
  expect(cookie.read(withCookie(`thaogo-staff=${TOKEN}`))).toBeNull();
  expect(cookie.read(new Headers())).toBeNull();
});

test.each(['', 'x', TOKEN.slice(1), `${TOKEN}A`, `${TOKEN.slice(1)}.`, `${TOKEN.slice(1)}%00`])(
  '%j is no token',
  (token) => {
    expect(sessionCookie(true).read(withCookie(`__Host-thaogo-staff=${token}`))).toBeNull();
  },
);

test('clearing it ends it at once', () => {
  expect(sessionCookie(true).clear()).toMatch(/^__Host-thaogo-staff=; Max-Age=0; Path=\//);
});

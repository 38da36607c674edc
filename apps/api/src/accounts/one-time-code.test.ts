import { expect, test } from 'vitest';
import { newTotpSecret, otpauthUri, stepOfCode } from './one-time-code.ts';

/** RFC 6238, appendix B: the last six of its eight digits, for the SHA-1 secret "12345678901234567890" in Base32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const VECTORS: [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
];
const at = (seconds: number): Date => new Date(seconds * 1000);

test.each(VECTORS)('RFC 6238 at %d seconds', async (seconds, code) => {
  expect(await stepOfCode(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

test('a code counts in its own step and in those beside it, from their first second to their last', async () => {
  const [seconds, code] = [1_234_567_890, '005924'];
  const start = Math.floor(seconds / 30) * 30;
  for (const offset of [-30, -1, 0, 29, 30, 59]) {
    expect(await stepOfCode(SECRET, code, at(start + offset))).toBe(start / 30);
  }
  for (const offset of [-31, 60, 3600]) expect(await stepOfCode(SECRET, code, at(start + offset))).toBeNull();
});

test.each(['', '00592', '0059240', 'abcdef', '00 5924', '００５９２４', '-05924'])('%j is no code', async (code) => {
  expect(await stepOfCode(SECRET, code, at(1_234_567_890))).toBeNull();
});

test('a secret has 160 bits, and its address carries who and where', () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(secret);
  const uri = new URL(otpauthUri('Tháo Gỡ (thaogo.example)', 'a+b@agency.example', secret));
  expect(uri.protocol).toBe('otpauth:');
  expect(decodeURIComponent(uri.pathname)).toContain('Tháo Gỡ (thaogo.example):a+b@agency.example');
  expect(uri.searchParams.get('secret')).toBe(secret);
  expect(uri.searchParams.get('issuer')).toBe('Tháo Gỡ (thaogo.example)');
});

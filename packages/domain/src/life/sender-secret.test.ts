import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSenderSecret, SECRET_BYTES, senderSecret } from './sender-secret.ts';

const bytes = fc.uint8Array({ minLength: SECRET_BYTES, maxLength: SECRET_BYTES });
const SECRET = senderSecret(Uint8Array.from({ length: SECRET_BYTES }, (_, index) => index * 7));

test('a secret is twenty letters and digits in five groups, five bits each', () => {
  expect(SECRET).toBe('07EN-W3AH-RZ6D-MV29-GQY5');
  fc.assert(
    fc.property(bytes, (random) => {
      const secret = senderSecret(random);
      expect(secret).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(readSenderSecret(secret)).toBe(secret);
      // Only the lower five bits of each byte count, and all of them do.
      expect(senderSecret(random.map((byte) => byte ^ 0b1110_0000))).toBe(secret);
      expect(senderSecret(random.map((byte) => byte ^ 1))).not.toBe(secret);
    }),
  );
});

test.each([0, 19, 21])('%i bytes make no secret', (length) => {
  expect(() => senderSecret(new Uint8Array(length))).toThrow(RangeError);
});

test.each([
  ['small letters', SECRET.toLowerCase()],
  ['no groups', SECRET.replaceAll('-', '')],
  ['spaces and line ends', ` ${SECRET.replaceAll('-', ' ')}\r\n`],
  ['long dashes', SECRET.replaceAll('-', '–')],
  ['letters for digits', 'O7EN-W3AH-RZ6D-MV29-GQY5'],
  ['invisible characters', `\u200B${SECRET}\uFEFF`],
  ['full width', '０７ＥＮ－Ｗ３ＡＨ－ＲＺ６Ｄ－ＭＶ２９－ＧＱＹ５'],
])('it is read with %s', (_how, typed) => {
  expect(readSenderSecret(typed)).toBe(SECRET);
});

test('I and L are read as 1', () => {
  expect(readSenderSecret('1111-1111-1111-1111-11il')).toBe('1111-1111-1111-1111-1111');
});

test.each([
  '',
  SECRET.slice(1),
  `${SECRET}0`,
  SECRET.replace('0', 'U'),
  SECRET.replace('0', 'é'),
  SECRET.replace('0', '\u0000'),
  'x'.repeat(100_000),
])('%j is none', (typed) => {
  expect(readSenderSecret(typed)).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { saltedHash, sha256 } from './hashes.ts';

describe('sha256', () => {
  it('hashes bytes and text alike, as FIPS 180-4 has it for "abc"', () => {
    const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(Buffer.from(sha256('abc')).toString('hex')).toBe(expected);
    expect(Buffer.from(sha256(Buffer.from('abc'))).toString('hex')).toBe(expected);
  });
});

describe('saltedHash', () => {
  it('is HMAC-SHA-256 with the salt as key (RFC 4231, test case 1)', () => {
    expect(saltedHash(Buffer.alloc(20, 0x0b), 'Hi There')).toBe(
      Buffer.from('b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7', 'hex').toString('base64url'),
    );
  });

  it('tells apart texts that look alike, and salts', () => {
    const salt = Buffer.alloc(16, 1);
    expect(saltedHash(salt, 'khó khăn'.normalize('NFC'))).not.toBe(saltedHash(salt, 'khó khăn'.normalize('NFD')));
    expect(saltedHash(salt, 'khó khăn')).not.toBe(saltedHash(Buffer.alloc(16, 2), 'khó khăn'));
  });

  it('refuses a salt that could be guessed and text that has no UTF-8', () => {
    expect(() => saltedHash(Buffer.alloc(15), 'a')).toThrow(RangeError);
    expect(() => saltedHash(Buffer.alloc(16), '\ud800')).toThrow(TypeError);
  });
});

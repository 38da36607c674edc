import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saltedHash } from './hashes.ts';
import { keyInReceipt, type Receipt, receiptCovers, signingKey, signReceipt, verifyReceipt } from './receipt.ts';

// RFC 8032, section 7.1, test 1.
const privateKey = createPrivateKey({
  key: {
    kty: 'OKP',
    crv: 'Ed25519',
    d: Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex').toString('base64url'),
    x: Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex').toString('base64url'),
  },
  format: 'jwk',
});
const key = signingKey('receipts-2026', privateKey);
const known: ReadonlyMap<string, KeyObject> = new Map([['receipts-2026', createPublicKey(privateKey)]]);

const words = 'Điều 15 Nghị định 31/2021/NĐ-CP và Thông tư 03/2021/TT-BKHĐT quy định khác nhau.';
const salt = Buffer.alloc(32, 7);
const receipt: Receipt = {
  kind: 'thaogo-receipt',
  v: 1,
  code: '4821-0937-5516',
  filedAt: '2026-02-13T02:03:04.567Z',
  state: 'assigned',
  agency: 'btc',
  contentHash: saltedHash(salt, words),
  contentSalt: salt.toString('base64url'),
  eventHash: Buffer.alloc(32, 9).toString('base64url'),
  operator: 'Sở Tư pháp tỉnh Ví Dụ',
  url: 'https://thaogo.example/tra-cuu/4821-0937-5516',
};
const signed = signReceipt(receipt, key);

describe('a receipt', () => {
  it('is genuine as it was signed, however its members are ordered', () => {
    expect(verifyReceipt(signed, known)).toEqual({ genuine: true, receipt: signed });
    expect(verifyReceipt(Object.fromEntries(Object.entries(signed).toReversed()), known).genuine).toBe(true);
    expect(verifyReceipt(JSON.parse(JSON.stringify(signed, null, 2)), known).genuine).toBe(true);
  });

  it('stays what it was when the first receipts were given', () => {
    expect(signed.publicKey).toBe('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo');
    expect(signed.signature).toBe(
      '8v0VLhbVBWql33ZfKFzLBKMHuY1Jqk5InEjkmyPa4Za06ESRH3q_0IvnLDeZ-TkF_bEUwGTm9683HsnxVlD1CA',
    );
  });

  it('is not genuine once any of its letters is another', () => {
    const members = Object.keys(signed).filter((name) => name !== 'kind' && name !== 'v' && name !== 'keyId');
    fc.assert(
      fc.property(fc.constantFrom(...members), fc.nat(), fc.nat(127), (name, at, code) => {
        const old = String(Reflect.get(signed, name));
        const index = at % old.length;
        const letter = String.fromCharCode(code);
        fc.pre(letter !== old[index]);
        const altered = { ...signed, [name]: old.slice(0, index) + letter + old.slice(index + 1) };
        expect(verifyReceipt(altered, known)).toEqual({ genuine: false, fault: 'altered' });
      }),
    );
  });

  it('has one spelling of its signature', () => {
    for (const signature of [`${signed.signature}=`, `${signed.signature.slice(0, -1)}B`]) {
      expect(Buffer.from(signature, 'base64url')).toEqual(Buffer.from(signed.signature, 'base64url'));
      expect(verifyReceipt({ ...signed, signature }, known)).toEqual({ genuine: false, fault: 'altered' });
    }
  });

  it('is not genuine by a key that is not ours, though it says so', () => {
    const stranger = signReceipt(receipt, signingKey('receipts-2026', generateKeyPairSync('ed25519').privateKey));
    expect(verifyReceipt(stranger, known)).toEqual({ genuine: false, fault: 'altered' });
    expect(verifyReceipt(signReceipt(receipt, { ...key, keyId: 'other' }), known)).toEqual({
      genuine: false,
      fault: 'unknown_key',
    });
  });

  it.each([
    null,
    'text',
    [],
    {},
    receipt,
    { ...signed, remark: 'believe me' },
    { ...signed, v: 2 },
    { ...signed, kind: 'other' },
    { ...signed, code: 4821 },
    { ...signed, operator: '\ud800' },
  ])('is not a receipt at all: case %#', (value) => {
    expect(verifyReceipt(value, known)).toEqual({ genuine: false, fault: 'malformed' });
    expect(keyInReceipt(value).size).toBe(0);
  });

  it('can be checked with the key that it carries, which shows that nothing was altered', () => {
    expect(verifyReceipt(signed, keyInReceipt(signed)).genuine).toBe(true);
    const altered = { ...signed, filedAt: '2026-02-12T02:03:04.567Z' };
    expect(verifyReceipt(altered, keyInReceipt(altered))).toEqual({ genuine: false, fault: 'altered' });
    const broken = { ...signed, publicKey: 'AA' };
    expect(verifyReceipt(broken, keyInReceipt(broken))).toEqual({ genuine: false, fault: 'unknown_key' });
  });

  it('covers the words it was given for and no others', () => {
    expect(receiptCovers(signed, words)).toBe(true);
    expect(receiptCovers(signed, `${words} `)).toBe(false);
  });

  it('is signed with nothing but Ed25519', () => {
    expect(() => signingKey('rsa', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)).toThrow(TypeError);
    expect(() => signingKey('public', createPublicKey(privateKey))).toThrow('"public" is another');
  });
});

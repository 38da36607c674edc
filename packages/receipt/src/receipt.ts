/**
 * "Phiếu xác nhận đã gửi": proof for the sender that a petition was filed, when, and with which words. Its seal is the
 * system's own (dấu xác thực của hệ thống), an Ed25519 signature; it is not a digital signature (chữ ký số) under the Law on
 * Electronic Transactions (20/2023/QH15) and must not be called one.
 */

import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { saltedHash } from './hashes.ts';

export interface Receipt {
  kind: 'thaogo-receipt';
  v: 1;
  /** The petition's code. */
  code: string;
  /** ISO instant in UTC with milliseconds. */
  filedAt: string;
  /** State at filing. */
  state: string;
  /** Code of the agency that had it at filing. */
  agency: string;
  /** `saltedHash` of the filed words: base64url. */
  contentHash: string;
  /**
   * The salt of that hash, base64url: with it the sender, who has the words, can show that these and no others were
   * filed. Whoever stores it apart from the words must erase it with them.
   */
  contentSalt: string;
  /** Chain hash of the petition's newest event at filing, base64url. */
  eventHash: string;
  /** Who runs the installation. */
  operator: string;
  /** Where the petition is followed; holds no secret. */
  url: string;
}

export interface SignedReceipt extends Receipt {
  keyId: string;
  /** The raw Ed25519 public key, base64url, so that the receipt can be checked with nothing else at hand. */
  publicKey: string;
  /** Ed25519 over a fixed prefix and the canonical form of everything else here, base64url. */
  signature: string;
}

export interface SigningKey {
  keyId: string;
  privateKey: KeyObject;
  publicKey: string;
}

/** A key made ready once, for many receipts. @throws TypeError for any other than an Ed25519 private key. */
export const signingKey = (keyId: string, privateKey: KeyObject): SigningKey => {
  if (privateKey.type !== 'private' || privateKey.asymmetricKeyType !== 'ed25519') {
    throw new TypeError(`Receipts are signed with an Ed25519 private key; "${keyId}" is another.`);
  }
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { keyId, privateKey, publicKey: String(x) };
};

const signedBytes = (receipt: Omit<SignedReceipt, 'signature'>): Buffer =>
  Buffer.from(`thaogo/receipt/v1\n${canonicalJson(receipt)}`);

export const signReceipt = (receipt: Receipt, { keyId, privateKey, publicKey }: SigningKey): SignedReceipt => {
  const unsigned = { ...receipt, keyId, publicKey };
  return { ...unsigned, signature: sign(null, signedBytes(unsigned), privateKey).toString('base64url') };
};

const MEMBERS = {
  kind: 'string',
  v: 'number',
  code: 'string',
  filedAt: 'string',
  state: 'string',
  agency: 'string',
  contentHash: 'string',
  contentSalt: 'string',
  eventHash: 'string',
  operator: 'string',
  url: 'string',
  keyId: 'string',
  publicKey: 'string',
  signature: 'string',
} as const satisfies Record<keyof SignedReceipt, 'string' | 'number'>;

const isOf = (member: unknown, type: 'string' | 'number'): boolean =>
  typeof member === 'string' ? type === 'string' && member.isWellFormed() : typeof member === type;

/** Exactly these members: one that is not signed would be one that a reader may believe. */
const isSignedReceipt = (value: unknown): value is SignedReceipt =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === Object.keys(MEMBERS).length &&
  Object.entries(MEMBERS).every(([name, type]) => isOf(Reflect.get(value, name), type)) &&
  Reflect.get(value, 'kind') === 'thaogo-receipt' &&
  Reflect.get(value, 'v') === 1;

/** `malformed`: not a receipt of this version; `unknown_key`: signed with a key not given; `altered`: not what was signed. */
export type ReceiptCheck =
  | { genuine: true; receipt: SignedReceipt }
  | { genuine: false; fault: 'malformed' | 'unknown_key' | 'altered' };

/**
 * @param value what was read from a receipt file; anything at all.
 * @param publicKeys Ed25519 public keys by id, old ones among them.
 */
export const verifyReceipt = (value: unknown, publicKeys: ReadonlyMap<string, KeyObject>): ReceiptCheck => {
  if (!isSignedReceipt(value)) return { genuine: false, fault: 'malformed' };
  const { signature, ...unsigned } = value;
  const key = publicKeys.get(value.keyId);
  if (key === undefined) return { genuine: false, fault: 'unknown_key' };
  const seal = Buffer.from(signature, 'base64url');
  const genuine = seal.toString('base64url') === signature && verify(null, signedBytes(unsigned), key, seal);
  return genuine ? { genuine, receipt: value } : { genuine, fault: 'altered' };
};

/**
 * The key that a receipt names as its own, for `verifyReceipt` where no other is at hand. That shows only that the receipt
 * is unaltered; who signed it is known once its `publicKey` is compared with the one that the operator publishes.
 * Empty where the receipt names none that can be read.
 */
export const keyInReceipt = (value: unknown): ReadonlyMap<string, KeyObject> => {
  if (!isSignedReceipt(value)) return new Map();
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: value.publicKey };
    return new Map([[value.keyId, createPublicKey({ key: jwk, format: 'jwk' })]]);
  } catch {
    return new Map();
  }
};

/** Whether a genuine receipt was given for exactly these words. */
export const receiptCovers = (receipt: Receipt, text: string): boolean =>
  saltedHash(Buffer.from(receipt.contentSalt, 'base64url'), text) === receipt.contentHash;

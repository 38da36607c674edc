import { createHmac, hkdfSync } from 'node:crypto';
import { open, seal } from '@thaogo/db';

/** What accounts do with the installation's sessions key: one derived key a purpose. */
export interface AccountKeys {
  /** Under what a session or invitation token is stored. */
  tokenHash(token: string): Buffer;
  /** Stands for an e-mail or client address in the record of acts. */
  digest(kind: 'email' | 'address', value: string): Buffer;
  /** Names what an attempt counts against. */
  limitKey(kind: string, ...parts: string[]): Buffer;
  /** Seals the secret of an account's second factor; it opens for the same account only. */
  sealSecret(accountId: string, secret: string): Buffer;
  /** @throws SealBrokenError when the row was altered, or sealed with another sessions key. */
  openSecret(accountId: string, sealed: Uint8Array): string;
}

const KEY_BYTES = 32;

/** @param secret the sessions key of the key ring, 32 bytes of chance at least. */
export const accountKeys = (secret: string | Uint8Array): AccountKeys => {
  if (Buffer.byteLength(secret) < KEY_BYTES) throw new Error('The sessions key is shorter than 32 bytes.');
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `thaogo accounts: ${purpose}`, KEY_BYTES));
  const tokens = derive('tokens');
  const acts = derive('acts');
  const limits = derive('limits');
  const secrets = derive('second factors');
  const keyed = (key: Buffer, ...parts: string[]): Buffer =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest();
  return {
    tokenHash: (token) => keyed(tokens, token),
    digest: (kind, value) => keyed(acts, kind, value),
    limitKey: (kind, ...parts) => keyed(limits, kind, ...parts),
    sealSecret: (accountId, plain) => seal(secrets, plain, `totp:${accountId}`),
    openSecret: (accountId, sealed) => open(secrets, sealed, `totp:${accountId}`).toString('utf8'),
  };
};

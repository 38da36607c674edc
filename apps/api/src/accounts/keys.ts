import { createHmac, hkdfSync } from 'node:crypto';
import { open, seal, SealBrokenError } from '@thaogo/db';

/**
 * What accounts do with the installation's sessions keys: one derived key a purpose. Everything is made with the newest one.
 * Tokens, digests and limits of an older one mean nothing any more; what an older one sealed still opens.
 */
export interface AccountKeys {
  /** Under what a session or invitation token is stored. */
  tokenHash(token: string): Buffer;
  /** Stands for an e-mail or client address in the record of acts. */
  digest(kind: 'email' | 'address', value: string): Buffer;
  /** Names what an attempt counts against. */
  limitKey(kind: string, ...parts: string[]): Buffer;
  /** Seals the secret of an account's second factor; it opens for the same account only. */
  sealSecret(accountId: string, secret: string): Buffer;
  /**
   * `resealed` is the same secret under the newest key, where an older one had sealed it, else null. Null when the row was
   * altered, or sealed with a key that is not there any more.
   */
  openSecret(accountId: string, sealed: Uint8Array): { secret: string; resealed: Buffer | null } | null;
}

const KEY_BYTES = 32;

const derived = (secret: string | Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `thaogo accounts: ${purpose}`, KEY_BYTES));

/** @param secrets the sessions keys of the key ring, the newest first, each 32 bytes of chance at least. */
export const accountKeys = (secrets: readonly (string | Uint8Array)[]): AccountKeys => {
  if (secrets.some((secret) => Buffer.byteLength(secret) < KEY_BYTES))
    throw new Error('A sessions key is shorter than 32 bytes.');
  const [newest, ...others] = secrets;
  if (newest === undefined) throw new Error('There is no sessions key.');
  const tokens = derived(newest, 'tokens');
  const acts = derived(newest, 'acts');
  const limits = derived(newest, 'limits');
  const sealing = derived(newest, 'second factors');
  const older = others.map((secret) => derived(secret, 'second factors'));
  const keyed = (key: Buffer, ...parts: string[]): Buffer =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest();
  const sealSecret = (accountId: string, plain: string): Buffer => seal(sealing, plain, `totp:${accountId}`);
  const opened = (key: Buffer, accountId: string, sealed: Uint8Array): string | null => {
    try {
      return open(key, sealed, `totp:${accountId}`).toString('utf8');
    } catch (error) {
      if (error instanceof SealBrokenError) return null;
      throw error;
    }
  };
  return {
    tokenHash: (token) => keyed(tokens, token),
    digest: (kind, value) => keyed(acts, kind, value),
    limitKey: (kind, ...parts) => keyed(limits, kind, ...parts),
    sealSecret,
    openSecret: (accountId, sealed) => {
      for (const [at, key] of [sealing, ...older].entries()) {
        const secret = opened(key, accountId, sealed);
        if (secret !== null) return { secret, resealed: at === 0 ? null : sealSecret(accountId, secret) };
      }
      return null;
    },
  };
};

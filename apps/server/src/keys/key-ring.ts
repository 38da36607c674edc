import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import type { SealingKey, VaultKeys } from '@thaogo/db';
import { type SigningKey, signingKey } from '@thaogo/receipt';
import { addKeyFile, type KeyFile, KeyRingError, PURPOSES, type Purpose, readKeyFiles } from './key-files.ts';

/** The installation's keys, held outside its database. */
export interface KeyRing extends VaultKeys {
  /** Signs receipts: the newest receipt key. */
  receipts: SigningKey;
  /** Public keys of receipts by id, retired ones among them. */
  receiptPublicKeys: ReadonlyMap<string, KeyObject>;
  /** Secret of staff sessions and second factors. */
  sessions: Uint8Array;
}

const KEY_BYTES = 32;

const newContent = (purpose: Purpose): string =>
  purpose === 'receipts'
    ? generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim()
    : randomBytes(KEY_BYTES).toString('base64url');

const secretOf = ({ id, content }: KeyFile): Uint8Array => {
  const key = Buffer.from(content, 'base64url');
  if (key.length !== KEY_BYTES)
    throw new KeyRingError(`${id}.key is damaged: it must hold ${KEY_BYTES} bytes in base64url.`);
  return key;
};

const signingKeyOf = ({ id, content }: KeyFile): SigningKey => {
  try {
    return signingKey(id, createPrivateKey(content));
  } catch {
    throw new KeyRingError(`${id}.key is damaged: it must hold an Ed25519 private key in PEM.`);
  }
};

const newest = <T>(keys: readonly T[], purpose: Purpose): T => {
  const last = keys.at(-1);
  if (last === undefined) throw new KeyRingError(`The key ring has no ${purpose} key.`);
  return last;
};

/** Digests and second factors of an older key would be lost, so there is exactly one of these. */
const only = (keys: readonly KeyFile[], purpose: Purpose): Uint8Array => {
  if (keys.length > 1) {
    throw new KeyRingError(
      `The key ring has ${keys.length} ${purpose} keys; there can be one only. Keep the one in use.`,
    );
  }
  return secretOf(newest(keys, purpose));
};

/** The ring made of key files. @throws KeyRingError when a purpose has no key, or a key is damaged. */
export const keyRingOf = (files: readonly KeyFile[]): KeyRing => {
  const of = (purpose: Purpose): KeyFile[] => files.filter((file) => file.purpose === purpose);
  const vault: SealingKey[] = of('vault').map((file) => ({ id: file.id, key: secretOf(file) }));
  const receipts = of('receipts').map(signingKeyOf);
  return {
    vault: {
      current: newest(vault, 'vault'),
      find: (id) => vault.find((key) => key.id === id) ?? null,
    },
    blindIndex: only(of('blind-index'), 'blind-index'),
    receipts: newest(receipts, 'receipts'),
    receiptPublicKeys: new Map(receipts.map((key) => [key.keyId, createPublicKey(key.privateKey)])),
    sessions: only(of('sessions'), 'sessions'),
  };
};

/** Purposes for which a folder has no key yet. */
export const missingPurposes = (files: readonly KeyFile[]): Purpose[] =>
  PURPOSES.filter((purpose) => !files.some((file) => file.purpose === purpose));

/** Makes a key for every purpose that lacks one. @returns the ids of what was made. */
export const makeMissingKeys = async (folder: string, today: string): Promise<string[]> => {
  const made: string[] = [];
  for (const purpose of missingPurposes(await readKeyFiles(folder, false))) {
    made.push((await addKeyFile(folder, purpose, newContent(purpose), today)).id);
  }
  return made;
};

/**
 * Opens the ring. In production nothing is made and nothing that others may read is used; elsewhere the first start
 * makes what is missing.
 * @throws KeyRingError saying what to do.
 */
export const openKeyRing = async (folder: string, production: boolean, today: string): Promise<KeyRing> => {
  if (!production) await makeMissingKeys(folder, today);
  const files = await readKeyFiles(folder, production);
  const missing = missingPurposes(files);
  if (missing.length > 0) {
    throw new KeyRingError(
      `The key ring in ${folder} has no key for: ${missing.join(', ')}. ` +
        'If this is a new installation, make them once: npx pnpm exec node apps/server/src/commands/make-keys.ts. ' +
        'If it ran before, restore them from their backup: without them nothing that was sealed can be opened.',
    );
  }
  return keyRingOf(files);
};

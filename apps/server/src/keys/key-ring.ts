import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { SealingKey, VaultKeys } from '@thaogo/db';
import { type SigningKey, signingKey } from '@thaogo/receipt';
import { addKeyFile, type KeyFile, KeyRingError, PURPOSES, type Purpose, readKeyFiles } from './key-files.ts';

/** The installation's keys, held outside its database. */
export interface KeyRing extends VaultKeys {
  /** Signs receipts: the newest receipt key. */
  receipts: SigningKey;
  /** Public keys of receipts by id, retired ones among them. */
  receiptPublicKeys: ReadonlyMap<string, KeyObject>;
  /** Secrets of staff sessions and second factors, the newest first: it seals and signs, the others open. */
  sessions: readonly Uint8Array[];
  /** What every key is known by, and which ones were given up. */
  marks: readonly KeyMark[];
}

/** A key without anything of the key: enough to know it again. */
export interface KeyMark {
  id: string;
  purpose: Purpose;
  /** Base64url; null for a key that was given up. */
  fingerprint: string | null;
}

const KEY_BYTES = 32;
const FINGERPRINT_BYTES = 16;

/** The whole content of the file of a key that was given up on purpose. */
const GIVEN_UP = 'given up';
/** What was sealed or digested with a key of these can be had in no other way, so none of them is ever given up. */
const KEPT_FOR_EVER: readonly Purpose[] = ['vault', 'blind-index'];

const isGivenUp = ({ content, purpose }: KeyFile): boolean => content === GIVEN_UP && !KEPT_FOR_EVER.includes(purpose);

/** Derived from the key one way: whoever reads it learns nothing of the key, and nobody without the key can make it. */
const fingerprintOf = ({ id, content }: KeyFile): string =>
  Buffer.from(hkdfSync('sha256', content, '', `thaogo key fingerprint: ${id}`, FINGERPRINT_BYTES)).toString(
    'base64url',
  );

/** What key files are known by. */
export const marksOf = (files: readonly KeyFile[]): KeyMark[] =>
  files.map((file) => ({
    id: file.id,
    purpose: file.purpose,
    fingerprint: isGivenUp(file) ? null : fingerprintOf(file),
  }));

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

/** Digests made with an older key would be lost, so there is exactly one of these. */
const only = (keys: readonly KeyFile[], purpose: Purpose): Uint8Array => {
  if (keys.length > 1) {
    throw new KeyRingError(
      `The key ring has ${keys.length} ${purpose} keys; there can be one only. Keep the one in use.`,
    );
  }
  return secretOf(newest(keys, purpose));
};

/** The ring made of key files, oldest first. @throws KeyRingError when a purpose has no key, or a key is damaged. */
export const keyRingOf = (files: readonly KeyFile[]): KeyRing => {
  const inUse = files.filter((file) => !isGivenUp(file));
  const of = (purpose: Purpose): KeyFile[] => inUse.filter((file) => file.purpose === purpose);
  const vault: SealingKey[] = of('vault').map((file) => ({ id: file.id, key: secretOf(file) }));
  const receipts = of('receipts').map(signingKeyOf);
  const sessions = of('sessions').map(secretOf);
  newest(sessions, 'sessions');
  return {
    vault: {
      current: newest(vault, 'vault'),
      find: (id) => vault.find((key) => key.id === id) ?? null,
    },
    blindIndex: only(of('blind-index'), 'blind-index'),
    receipts: newest(receipts, 'receipts'),
    receiptPublicKeys: new Map(receipts.map((key) => [key.keyId, createPublicKey(key.privateKey)])),
    sessions: sessions.toReversed(),
    marks: marksOf(files),
  };
};

/** Purposes for which a folder has no key in use yet. */
export const missingPurposes = (files: readonly KeyFile[]): Purpose[] =>
  PURPOSES.filter((purpose) => !files.some((file) => file.purpose === purpose && !isGivenUp(file)));

/** Purposes of which a ring may hold several keys, so that a new one can be added to those in use. */
export const RENEWABLE: readonly Purpose[] = PURPOSES.filter((purpose) => purpose !== 'blind-index');

/** Adds a key that is used instead of the ones before, which still open. @returns its id. */
export const addKey = async (folder: string, purpose: Purpose, today: string): Promise<string> =>
  (await addKeyFile(folder, purpose, newContent(purpose), today)).id;

/** Makes a key for every purpose that lacks one. @returns the ids of what was made. */
export const makeMissingKeys = async (folder: string, today: string): Promise<string[]> => {
  const made: string[] = [];
  for (const purpose of missingPurposes(await readKeyFiles(folder, false))) {
    made.push(await addKey(folder, purpose, today));
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
        'If this is a new installation, make them once: npx pnpm keys:make. ' +
        'If it ran before, restore them from their backup: without them nothing that was sealed can be opened.',
    );
  }
  return keyRingOf(files);
};

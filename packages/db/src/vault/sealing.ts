import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

/** A key of the key ring: 32 bytes and the name that sealed rows keep. */
export interface SealingKey {
  id: string;
  key: Uint8Array;
}

/** Keys of one purpose: the newest seals, every one ever used opens. */
export interface SealingKeys {
  current: SealingKey;
  find(id: string): SealingKey | null;
}

/** Sealed bytes that cannot be opened: wrong key, or altered. */
export class SealBrokenError extends Error {
  override name = 'SealBrokenError';
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

// Keys are wrapped before they are used: Node takes two thirds longer over bare bytes.

/** AES-256-GCM; nonce, tag and ciphertext in one buffer. `context` must be the same on opening, so rows cannot be swapped. */
export const seal = (key: Uint8Array, plain: Uint8Array | string, context: string): Buffer => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([
    typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain),
    cipher.final(),
  ]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
};

/** @throws SealBrokenError when key, context or bytes do not fit. */
export const open = (key: Uint8Array, sealed: Uint8Array, context: string): Buffer => {
  try {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch (error) {
    throw new SealBrokenError('Sealed data could not be opened: wrong key or altered bytes.', { cause: error });
  }
};

import { createHmac, createSecretKey, hash } from 'node:crypto';

/** Length of every hash here, in bytes. */
export const HASH_BYTES = 32;

/** SHA-256 of bytes, or of text in UTF-8. */
export const sha256 = (data: Uint8Array | string): Uint8Array => hash('sha256', data, 'buffer');

const SHORTEST_SALT = 16;

/**
 * What an event keeps of words that may have to be erased: once the salt is gone, nobody can try out what the words were.
 * HMAC-SHA-256 with the salt as key over the text in UTF-8.
 * @param salt at least 16 random bytes, kept and erased together with the text.
 * @returns base64url, 43 characters.
 * @throws RangeError for a shorter salt; TypeError for text with half of a surrogate pair, which has no UTF-8.
 */
export const saltedHash = (salt: Uint8Array, text: string): string => {
  if (salt.length < SHORTEST_SALT)
    throw new RangeError(`A salt has at least ${SHORTEST_SALT} bytes; got ${salt.length}.`);
  if (!text.isWellFormed()) throw new TypeError('The text contains half of a surrogate pair.');
  return createHmac('sha256', createSecretKey(salt)).update(text, 'utf8').digest('base64url');
};

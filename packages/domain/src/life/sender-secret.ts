/**
 * The secret that opens a petition to its sender: 100 random bits as twenty letters and digits in five groups,
 * `K7QM-2D9X-H4TB-9NRP-3WZE`, without I, L, O and U so that it can be read aloud and copied by hand (Crockford's base 32).
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 20;

/** Random bytes that one secret is made from: five bits of each are used. */
export const SECRET_BYTES = LETTERS;

const grouped = (letters: string): string => (letters.match(/.{4}/g) ?? []).join('-');

/** The secret for 20 random bytes. @throws RangeError for any other number of bytes. */
export const senderSecret = (random: Uint8Array): string => {
  if (random.length !== SECRET_BYTES) throw new RangeError(`A secret is made from ${SECRET_BYTES} random bytes.`);
  return grouped(Array.from(random, (byte) => ALPHABET[byte & 31]).join(''));
};

/**
 * The secret in its one written form, from however it was typed or pasted (case, spaces, any dashes, invisible characters,
 * O for 0, I or L for 1); null when it cannot be one.
 */
export const readSenderSecret = (typed: string): string | null => {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s.\p{Pd}\p{Cf}\u2212]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (letters.length !== LETTERS || ![...letters].every((letter) => ALPHABET.includes(letter))) return null;
  return grouped(letters);
};

/**
 * A petition's code: twelve digits in three groups, `4821-0937-5514`, the last digit a check digit, so that it can be
 * read over a telephone and a slip is noticed. It names a petition and opens nothing: that needs the secret.
 */

/** Damm's quasigroup of order 10: notices every single wrong digit and every swap of neighbours (Damm, 2004). */
const DAMM = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

/** How many codes there are: eleven free digits. */
export const CODE_SPACE = 100_000_000_000;

/** Nobody types more than this for twelve digits. */
const LONGEST_TYPED = 100;

const checkDigit = (digits: string): number => {
  let interim = 0;
  for (const digit of digits) interim = DAMM[interim]?.[Number(digit)] ?? 0;
  return interim;
};

/**
 * The code for a number drawn at random from 0 to `CODE_SPACE` − 1.
 * @throws RangeError for anything else.
 */
export const petitionCode = (random: number): string => {
  if (!Number.isSafeInteger(random) || random < 0 || random >= CODE_SPACE) {
    throw new RangeError(`A petition code is made from a whole number below ${CODE_SPACE}; got ${random}.`);
  }
  const digits = random.toString().padStart(11, '0');
  const all = `${digits}${checkDigit(digits)}`;
  return `${all.slice(0, 4)}-${all.slice(4, 8)}-${all.slice(8)}`;
};

/**
 * The code in its one written form, from however a person typed or pasted it (spaces, dots, any dashes, full-width digits,
 * invisible characters, or nothing between the groups); null when it cannot be one.
 */
export const readPetitionCode = (typed: string): string | null => {
  if (typed.length > LONGEST_TYPED) return null;
  const digits = typed.normalize('NFKC').replaceAll(/[\s.\p{Pd}\p{Cf}\u2212]/gu, '');
  if (!/^\d{12}$/.test(digits) || checkDigit(digits) !== 0) return null;
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
};

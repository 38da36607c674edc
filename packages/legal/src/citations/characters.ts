import { plainCharacter } from '../fold.ts';

/** Class of a UTF-16 code unit: the folded letter ("a" to "z") or digit as its ASCII code, or one of these. */
export const SKIPPED = 1;
export const OTHER = 2;
export const NEWLINE = 10;
export const SPACE = 32;

export const CODE_0 = 48;
export const CODE_9 = 57;
export const CODE_A = 97;
export const CODE_Z = 122;

const CLASSES = buildClasses();

/**
 * The class of every UTF-16 code unit: folds Vietnamese letters to a–z, look-alikes to what they look like, blanks to
 * one. Length 65,536; not to be written to.
 */
export function characterClasses(): Uint8Array {
  return CLASSES;
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000).fill(OTHER);
  for (let code = 0; code < 0x3000; code += 1) classes[code] = classify(String.fromCharCode(code));
  for (let code = 0xff01; code <= 0xff5e; code += 1) classes[code] = classify(String.fromCharCode(code));
  classes[0x3000] = SPACE;
  classes[0xfeff] = SKIPPED;
  return classes;
}

function classify(char: string): number {
  const code = char.charCodeAt(0);
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return NEWLINE;
  if (code === 9 || code === 11 || code === 12) return SPACE;
  // Combining marks, and characters without width that word processors leave inside words.
  if ((code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200d) || code === 0xad) return SKIPPED;
  const plain = plainCharacter(char);
  const base = plain.normalize('NFD').charAt(0);
  const folded = base === 'đ' || base === 'Đ' ? 'd' : base.toLowerCase();
  const value = folded.charCodeAt(0);
  if (value === SPACE) return SPACE;
  return value > SPACE && value < 127 ? value : OTHER;
}

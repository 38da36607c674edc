import { wordId, wordIds } from './lexicon.ts';
import { SPACED, type Tokens } from './tokens.ts';
import * as w from './words.ts';

const DIEM_GLUED = wordIds(
  'diema diemb diemc diemd dieme diemg diemh diemi diemk dieml diemm diemn diemo diemp diemq diems diemt diemu diemv diemx diemy',
);

/** Whether a word is "điểm" with its letter glued to it: "khoản2, điểmc". */
export function isGluedPoint(word: number): boolean {
  return DIEM_GLUED.has(word);
}

/** The letter of "điểmc" at token `at`, null where none is glued. */
export function readGluedPoint(tokens: Tokens, at: number): string | null {
  return isGluedPoint(tokens.word(at)) ? typed(tokens, at, at + 1).slice(-1) : null;
}

/** Digits that a scanner reads as letters: "Điều 3l", "Điều 1o". No article was ever inserted that late. */
export const SCANNED_DIGITS: ReadonlyMap<string | null, string> = new Map([
  ['l', '1'],
  ['o', '0'],
]);

const DI = wordId('di');
const KHO = wordId('kho');

/** The word that a conversion from PDF broke before its accented letter at token `at`: "Đi ều", "kho ản", "đi ểm". */
export function readBroken(tokens: Tokens, at: number): number | null {
  const word = tokens.word(at);
  if ((word !== DI && word !== KHO) || tokens.gap(at + 1) !== SPACED) return null;
  const whole = typed(tokens, at, at + 2);
  if (word === KHO) return /^kho\s+ản$/.test(whole) ? w.KHOAN : null;
  return /^đi\s+ều$/.test(whole) ? w.DIEU : /^đi\s+ểm$/.test(whole) ? w.DIEM : null;
}

function typed(tokens: Tokens, from: number, to: number): string {
  return tokens.slice(from, to).normalize('NFC').toLowerCase();
}

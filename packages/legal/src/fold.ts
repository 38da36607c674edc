/** Letters that carry no combining mark when decomposed but stand for d. */
const D_LETTERS = /[đĐðÐɖƉ]/g;
const COMBINING = /[\u0300-\u036f]/g;

/**
 * Text as a Vietnamese reader who ignores marks would compare it: lower case, no diacritics, `đ` as `d`. Composed and
 * decomposed input, and old and new places of the tone mark ("hoà", "hòa"), fold to the same string. The length of
 * the text may change, so offsets into the result are not offsets into the input.
 */
export function foldVietnamese(text: string): string {
  return text.normalize('NFD').replace(COMBINING, '').replace(D_LETTERS, 'd').toLowerCase();
}

/** Letters of other alphabets, and other forms of Latin ones, that are typed or scanned in place of a Latin letter. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  Ѕ: 'S',
  І: 'I',
  Ј: 'J',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  ѕ: 's',
  і: 'i',
  ј: 'j',
  к: 'k',
  т: 't',
  н: 'n',
  м: 'm',
  в: 'b',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  Ð: 'Đ',
  ð: 'đ',
  Ɖ: 'Đ',
  ɖ: 'đ',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '﹣': '-',
  '－': '-',
  '\u00ad': '-',
  '⁄': '/',
  '∕': '/',
  '╱': '/',
  '／': '/',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
};

/** The Latin letter or plain sign that a look-alike character stands for; the character itself otherwise. */
export function plainCharacter(char: string): string {
  const known = LOOK_ALIKES[char];
  if (known !== undefined) return known;
  const code = char.charCodeAt(0);
  // Full-width forms repeat ASCII at a fixed distance.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return char;
}

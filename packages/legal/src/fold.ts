/** Letters that carry no combining mark when decomposed but stand for d. */
const D_LETTERS = /[đĐðÐɖƉ]/g;
const COMBINING = /[\u0300-\u036f]/g;

/**
 * Text as a Vietnamese reader who ignores marks would compare it: lower case, no diacritics, `đ` as `d`. Composed and
 * decomposed input, and old and new places of the tone mark ("hoà", "hòa"), fold to the same string. The length of
 * the text may change, so offsets into the result are not offsets into the input.
 */
export function foldVietnamese(text: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80 && (code < CAPITAL_A || code > CAPITAL_Z)) continue;
    const letter = FOLDED[code];
    if (letter === undefined) return foldAny(text);
    folded += text.slice(from, at) + letter;
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

const CAPITAL_A = 65;
const CAPITAL_Z = 90;

function foldAny(text: string): string {
  return text.normalize('NFD').replace(COMBINING, '').replace(D_LETTERS, 'd').toLowerCase();
}

/**
 * What each character becomes that becomes the same in every text: Latin letters, combining marks and punctuation. A text with any
 * other (Greek, whose small letters depend on their neighbours; marks that change places) is folded as a whole.
 */
const FOLDED: readonly (string | undefined)[] = foldedCharacters();

function foldedCharacters(): (string | undefined)[] {
  const folded = Array.from({ length: 0x2070 }, (): string | undefined => undefined);
  const ranges = [
    [0, 0x24f],
    [0x300, 0x36f],
    [0x1e00, 0x1eff],
    [0x2010, 0x206f],
  ] as const;
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code += 1) folded[code] = foldAny(String.fromCharCode(code));
  }
  return folded;
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
  '→': '~',
  '⇒': '~',
  '÷': '~',
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

/** Letters that set the tone when Telex is typed with the keyboard in the wrong mode; no folded Vietnamese word ends with one. */
const TONES = 'sfrxj';
const VOWELS = 'aeiouy';
const DOUBLED = 'aeod';

/**
 * A folded word as it was meant where Telex keys were left in it: "ddieeuf" is "dieu", "luaatj" is "luat". Null where
 * nothing in the word speaks of Telex.
 */
export function withoutTelex(word: string): string | null {
  let meant = '';
  let vowels = false;
  for (const letter of word) {
    if (letter === 'w') {
      // "tuw" is tư, and so is "tw" to quick typists.
      if (!vowels) meant += 'u';
      vowels = true;
      continue;
    }
    if (vowels && TONES.includes(letter)) continue;
    if (DOUBLED.includes(letter) && meant.endsWith(letter)) continue;
    vowels ||= VOWELS.includes(letter);
    meant += letter;
  }
  return vowels && meant.length > 1 && meant !== word ? meant : null;
}

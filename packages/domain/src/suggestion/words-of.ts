import { foldVietnamese } from '@thaogo/legal';
import { NO_WORD, NUMBER, type NumberedWords, type Vocabulary, WordNumbers } from './vocabulary.ts';

const LONGEST_TEXT = 20_000;

const CODE_0 = 48;
const CODE_9 = 57;
const CODE_A = 97;
const CODE_Z = 122;

const isDigit = (code: number): boolean => code >= CODE_0 && code <= CODE_9;
const isLetter = (code: number): boolean => code >= CODE_A && code <= CODE_Z;

/** Where the digits, or the letters with the digits behind them, that begin at `at` end. */
const endOfWord = (folded: string, at: number): number => {
  let end = at;
  while (isLetter(folded.charCodeAt(end))) end += 1;
  while (isDigit(folded.charCodeAt(end))) end += 1;
  return end;
};

/** The words of one text and of what is read beside it, as the models know them: see `modelWords`. */
class ModelWords implements NumberedWords {
  readonly words: string[] = [];
  readonly numbers: number[] = [];
  readonly #abbreviations: ReadonlyMap<string, string>;
  readonly #numbered: WordNumbers;

  constructor(abbreviations: ReadonlyMap<string, string>, numbered: WordNumbers) {
    this.#abbreviations = abbreviations;
    this.#numbered = numbered;
  }

  add(word: string, number: number): void {
    const long = this.#abbreviations.get(word);
    if (long === undefined) this.#push(word, number);
    else for (const each of foldVietnamese(long).split(' ')) this.#push(each, this.#numbered.of(each));
  }

  addNumber(): void {
    this.#push(NUMBER, NO_WORD);
  }

  #push(word: string, number: number): void {
    this.words.push(word);
    this.numbers.push(number);
  }
}

/** Goes through the words of a folded text: letters with the digits behind them, or digits alone. */
const addWords = (folded: string, to: ModelWords, numbered: WordNumbers, plain: PlainWords | null): void => {
  let at = 0;
  while (at < folded.length) {
    const start = at;
    let word = '';
    let number = 0;
    for (let end = endOfWord(folded, at); end > at; end = endOfWord(folded, at)) {
      if (isDigit(folded.charCodeAt(at))) to.addNumber();
      else {
        word = folded.slice(at, end);
        number = numbered.of(word);
        to.add(word, number);
      }
      at = end;
    }
    if (at === start) at += 1;
    else if (plain !== null) {
      // Nearly always the run is that one word.
      const whole = word.length === at - start ? word : folded.slice(start, at);
      plain.words.push(whole);
      plain.numbers.push(whole === word ? number : numbered.of(whole));
    }
  }
};

interface PlainWords extends NumberedWords {
  readonly words: string[];
  readonly numbers: number[];
}

/**
 * The words of a text as the models know them: without marks, short forms spelt out ("gplx" → "giay phep lai xe"), numbers
 * left out. Linear in the text.
 */
export const modelWords = (
  text: string,
  abbreviations: ReadonlyMap<string, string>,
  numbered: WordNumbers,
): NumberedWords => {
  const words = new ModelWords(abbreviations, numbered);
  addWords(foldVietnamese(text.slice(0, LONGEST_TEXT)), words, numbered, null);
  return words;
};

/** A text made ready for everything that looks at it, so that each thing is worked out once. */
export interface ReadyText {
  /** As it was written, as far as it is read. */
  text: string;
  /** The same in small letters without marks. */
  folded: string;
  /** Its words and numbers as they stand in `folded`. */
  plain: NumberedWords;
  /** The words as the models know them: see `modelWords`. */
  words: NumberedWords;
  /** The numbers of its words, for further words to be numbered alike. */
  numbered: WordNumbers;
}

export const readyText = (
  whole: string,
  abbreviations: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): ReadyText => {
  const text = whole.slice(0, LONGEST_TEXT);
  const folded = foldVietnamese(text);
  const numbered = new WordNumbers(vocabulary);
  const plain: PlainWords = { words: [], numbers: [] };
  const words = new ModelWords(abbreviations, numbered);
  addWords(folded, words, numbered, plain);
  return { text, folded, plain, words, numbered };
};

/**
 * Gives the words of a text as they stand in it, for features of a model: "thuong binh" → "thương binh". Others are left out.
 * The text is looked through when it is asked first.
 */
export const asWritten = ({ text }: ReadyText): ((features: readonly string[]) => string[]) => {
  let known: { written: readonly string[]; folded: readonly string[] } | null = null;
  const look = () => {
    const written = text.normalize('NFC').match(/\p{L}+\d*/gu) ?? [];
    return { written, folded: foldVietnamese(written.join(' ')).split(' ') };
  };
  return (features) => {
    if (features.length === 0) return [];
    known ??= look();
    const { written, folded } = known;
    return features.flatMap((feature) => {
      const words = feature.split(' ');
      const at = placeOf(words, folded);
      return at === -1
        ? []
        : [
            written
              .slice(at, at + words.length)
              .join(' ')
              .toLowerCase(),
          ];
    });
  };
};

/** Where words stand first in a row of words; -1 where they do not. */
const placeOf = (words: readonly string[], row: readonly string[]): number => {
  const [first = '', ...rest] = words;
  for (let at = row.indexOf(first); at !== -1; at = row.indexOf(first, at + 1)) {
    if (rest.every((next, after) => row[at + 1 + after] === next)) return at;
  }
  return -1;
};

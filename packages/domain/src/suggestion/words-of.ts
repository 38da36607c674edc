import { foldVietnamese } from '@thaogo/legal';

/** Words without weight in any choice: they stand everywhere. */
const EVERYWHERE = new Set(
  'la va cua cac nhung thi ma o nay do da se cung ve cho co duoc tai theo den tu khi'.split(' '),
);
const LONGEST_TEXT = 20_000;

const NUMBER = '0';

const wordsIn = (folded: string, abbreviations: ReadonlyMap<string, string>): string[] => {
  const words: string[] = [];
  for (const word of folded.match(/[a-z]+\d*|\d+/g) ?? []) {
    const long = abbreviations.get(word);
    if (word < ':') words.push(NUMBER);
    else if (long === undefined) words.push(word);
    else words.push(...foldVietnamese(long).split(' '));
  }
  return words;
};

/**
 * The words of a text as the models know them: without marks, short forms spelt out ("gplx" → "giay phep lai xe"), numbers
 * left out. Linear in the text.
 */
export const wordsOf = (text: string, abbreviations: ReadonlyMap<string, string>): string[] =>
  wordsIn(foldVietnamese(text.slice(0, LONGEST_TEXT)), abbreviations);

/** Words and pairs of neighbouring words, each once; a number parts its neighbours. */
export const featuresOf = (words: readonly string[]): string[] => {
  const found = new Set<string>();
  words.forEach((word, at) => {
    if (word === NUMBER) return;
    if (word.length > 1 && !EVERYWHERE.has(word)) found.add(word);
    const next = words[at + 1];
    if (next !== undefined && next !== NUMBER) found.add(`${word} ${next}`);
  });
  return [...found];
};

/** A text made ready for everything that looks at it, so that each thing is worked out once. */
export interface ReadyText {
  /** As it was written, as far as it is read. */
  text: string;
  /** The same in small letters without marks. */
  folded: string;
  /** Its words and numbers as they stand in `folded`. */
  plainWords: readonly string[];
  /** The words as the models know them: see `wordsOf`. */
  words: readonly string[];
  features: readonly string[];
}

export const readyText = (whole: string, abbreviations: ReadonlyMap<string, string>): ReadyText => {
  const text = whole.slice(0, LONGEST_TEXT);
  const folded = foldVietnamese(text);
  const words = wordsIn(folded, abbreviations);
  return { text, folded, plainWords: folded.match(/[a-z0-9]+/g) ?? [], words, features: featuresOf(words) };
};

/** The words of a text as they stand in it, for features of a model: "thuong binh" → "thương binh". Others are left out. */
export const asWritten = ({ text }: ReadyText, features: readonly string[]): string[] => {
  if (features.length === 0) return [];
  const written = text.normalize('NFC').match(/\p{L}+\d*/gu) ?? [];
  const folded = foldVietnamese(written.join(' ')).split(' ');
  return features.flatMap((feature) => {
    const [first = '', ...rest] = feature.split(' ');
    const at = folded.findIndex(
      (word, index) => word === first && rest.every((next, after) => folded[index + 1 + after] === next),
    );
    return at === -1
      ? []
      : [
          written
            .slice(at, at + 1 + rest.length)
            .join(' ')
            .toLowerCase(),
        ];
  });
};

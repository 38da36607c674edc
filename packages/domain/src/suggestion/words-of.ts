import { foldVietnamese } from '@thaogo/legal';

/** Words without weight in any choice: they stand everywhere. */
const EVERYWHERE = new Set(
  'la va cua cac nhung thi ma o nay do da se cung ve cho co duoc tai theo den tu khi'.split(' '),
);
const LONGEST_TEXT = 20_000;

/**
 * The words of a text as the models know them: without marks, short forms spelt out ("gplx" → "giay phep lai xe"), numbers
 * left out. Linear in the text.
 */
export const wordsOf = (text: string, abbreviations: ReadonlyMap<string, string>): string[] =>
  (foldVietnamese(text.slice(0, LONGEST_TEXT)).match(/[a-z]+\d*|\d+/g) ?? []).flatMap((word) => {
    if (/^\d/.test(word)) return ['0'];
    const long = abbreviations.get(word);
    return long === undefined ? [word] : foldVietnamese(long).split(' ');
  });

/** Words and pairs of neighbouring words, each once; a number parts its neighbours. */
export const featuresOf = (words: readonly string[]): string[] => {
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (word === '0') continue;
    if (word.length > 1 && !EVERYWHERE.has(word)) found.add(word);
    const next = words[at + 1];
    if (next !== undefined && next !== '0') found.add(`${word} ${next}`);
  }
  return [...found];
};

/** The words of a text as they stand in it, for features of a model: "thuong binh" → "thương binh". Others are left out. */
export const asWritten = (text: string, features: readonly string[]): string[] => {
  const written =
    text
      .slice(0, LONGEST_TEXT)
      .normalize('NFC')
      .match(/\p{L}+\d*/gu) ?? [];
  const folded = written.map(foldVietnamese);
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

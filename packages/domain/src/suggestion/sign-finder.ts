import { kindOf, LOOKED_AT, patternStarts } from './pattern-starts.ts';

/** The kinds of characters by number, of five bits each; 0 stands behind the end of a text. */
const KINDS = ['', ...'abcdefghijklmnopqrstuvwxyz'.split(''), ' ', '0', '?'];
const BITS = 5;
const NUMBER_OF_KIND = new Map(KINDS.map((kind, number) => [kind, number]));
const KIND_OF_CODE = Uint8Array.from(
  { length: 128 },
  (_, code) => NUMBER_OF_KIND.get(kindOf(String.fromCharCode(code))) ?? 0,
);
const OTHER = NUMBER_OF_KIND.get('?') ?? 0;

/** Kinds that may stand at one place of a beginning. */
const kindsAt = (start: string, at: number): number[] =>
  at < start.length ? [NUMBER_OF_KIND.get(start[at] ?? '') ?? 0] : KINDS.map((_, number) => number);

/** For each pattern the kinds, as bits, that may stand behind three characters; by the three characters. */
type Table = Map<number, Map<number, number>>;

const noteStarts = (table: Table, pattern: number, starts: ReadonlySet<string>): void => {
  for (const start of starts) {
    const last = kindsAt(start, LOOKED_AT - 1).reduce((bits, kind) => bits | (1 << kind), 0);
    for (const first of kindsAt(start, 0)) {
      for (const second of kindsAt(start, 1)) {
        for (const third of kindsAt(start, 2)) {
          const key = (first << (2 * BITS)) | (second << BITS) | third;
          const there = table.get(key) ?? new Map<number, number>();
          table.set(key, there.set(pattern, (there.get(pattern) ?? 0) | last));
        }
      }
    }
  }
};

/**
 * Tells which of many patterns are found in a text, as `test` of each would, in one walk: a pattern is tried only where the next
 * four characters may begin a match of it. Patterns have no flags.
 */
export const patternFinder = (patterns: readonly RegExp[]): ((text: string) => Uint8Array) => {
  const table: Table = new Map();
  for (const [number, pattern] of patterns.entries()) noteStarts(table, number, patternStarts(pattern));
  const tried = patterns.map(({ source }) => new RegExp(source, 'y'));
  const candidates: (Int32Array | undefined)[] = Array.from({ length: 1 << (3 * BITS) }, () => undefined);
  for (const [key, there] of table) candidates[key] = Int32Array.from([...there].flat());
  return (text) => {
    const found = new Uint8Array(patterns.length);
    const kinds = new Uint8Array(text.length + LOOKED_AT);
    for (let at = 0; at < text.length; at += 1) kinds[at] = KIND_OF_CODE[text.charCodeAt(at)] ?? OTHER;
    for (let at = 0; at < text.length; at += 1) {
      const key = ((kinds[at] ?? 0) << (2 * BITS)) | ((kinds[at + 1] ?? 0) << BITS) | (kinds[at + 2] ?? 0);
      const here = candidates[key];
      if (here === undefined) continue;
      const next = 1 << (kinds[at + 3] ?? 0);
      for (let index = 0; index < here.length; index += 2) {
        const number = here[index] ?? 0;
        const pattern = tried[number];
        if (found[number] === 1 || ((here[index + 1] ?? 0) & next) === 0 || pattern === undefined) continue;
        pattern.lastIndex = at;
        if (pattern.test(text)) found[number] = 1;
      }
    }
    return found;
  };
};

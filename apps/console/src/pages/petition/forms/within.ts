/** Length in code points as the server counts them. */
const lengthOf = (typed: string): number => [...typed.normalize('NFC').trim()].length;

/** A rule for a field that may stay empty: at most `limit` code points. */
export const atMost =
  (limit: number, words: { tooLong: (limit: number) => string }) =>
  (typed: string): string | true =>
    lengthOf(typed) <= limit || words.tooLong(limit);

/** A rule for a field: not empty, and at most `limit` code points. */
export const within =
  (limit: number, words: { needed: string; tooLong: (limit: number) => string }) =>
  (typed: string): string | true =>
    lengthOf(typed) === 0 ? words.needed : atMost(limit, words)(typed);

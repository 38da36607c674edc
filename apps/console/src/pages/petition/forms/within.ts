/** A rule for a field: not empty, and at most `limit` code points as the server counts them. */
export const within =
  (limit: number, words: { needed: string; tooLong: (limit: number) => string }) =>
  (typed: string): string | true => {
    const length = [...typed.normalize('NFC').trim()].length;
    if (length === 0) return words.needed;
    return length <= limit || words.tooLong(limit);
  };

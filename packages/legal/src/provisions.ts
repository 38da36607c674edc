/** A place inside a document, each level as written: article "12a", clause "2", point "đ". */
export interface ProvisionPath {
  readonly article: string | null;
  readonly clause: string | null;
  readonly point: string | null;
}

/** Order of letters in Vietnamese, which is also the order of points (Decree 78/2025/NĐ-CP art. 63 to 70). */
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';

/**
 * Orders provisions as they stand in a document: 12 before 12a before 13, điểm d before đ before e, a before a1; the
 * whole before its parts. Negative, zero or positive, for `Array.prototype.sort`.
 */
export function compareProvisions(a: ProvisionPath, b: ProvisionPath): number {
  return compareLevel(a.article, b.article) || compareLevel(a.clause, b.clause) || compareLevel(a.point, b.point);
}

function compareLevel(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  const left = pieces(a);
  const right = pieces(b);
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? -1) - (right[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Numbers by value, letters by their place in the alphabet, after every number so that 12.1 stands before 12a. */
function pieces(label: string): number[] {
  const found =
    label
      .normalize('NFC')
      .toLowerCase()
      .match(/\d+|\p{L}/gu) ?? [];
  return found.map((piece) => (/\d/.test(piece) ? Number(piece) : 1e9 + ALPHABET.indexOf(piece)));
}

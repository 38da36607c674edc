/** Chance that repeats itself: the same seed draws the same world. */
export interface Chance {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** One of the entries, each as likely as its weight says. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T;
  bytes(length: number): Uint8Array;
  /** A UUIDv7 for a moment, so that rows lie in order of time as real ones do. */
  idAt(moment: Date): string;
}

/** sfc32 (Chris Doty-Humphrey, PractRand): quick, and good enough for anything but secrets. */
const sfc32 = (seed: number): (() => number) => {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp += 1) next();
  return next;
};

/** @param seed any whole number. */
export const chanceFrom = (seed: number): Chance => {
  const draw = sfc32(seed);
  const next = (): number => draw() / 4_294_967_296;
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[Math.floor(next() * list.length)];
    if (chosen === undefined) throw new RangeError('Nothing can be picked from an empty list.');
    return chosen;
  };
  return {
    next,
    between,
    pick,
    weighted: (entries) => {
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of entries) {
        left -= weight;
        if (left < 0) return value;
      }
      return pick(entries)[0];
    },
    bytes: (length) => Uint8Array.from({ length }, () => draw() & 0xff),
    idAt: (moment) => {
      const time = moment.getTime().toString(16).padStart(12, '0');
      const [x, y, z] = [draw(), draw(), draw()].map((word) => word.toString(16).padStart(8, '0'));
      const variant = ((Number.parseInt(y?.[0] ?? '0', 16) & 3) | 8).toString(16);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${x?.slice(0, 3)}-${variant}${y?.slice(1, 4)}-${y?.slice(4)}${z}`;
    },
  };
};

import { foldVietnamese } from '../fold.ts';
import { CODE_A } from './characters.ts';

/** Words of more letters are in no vocabulary: the key of a word must stay an exact number. */
export const LONGEST_WORD = 11;
const BASE = 27;

/** Folded words and their numbers, found by hash without making a string. */
export class Vocabulary {
  #size = 0;
  #mask = 1023;
  #keys = new Float64Array(1024);
  #ids = new Int32Array(1024);

  /** The number of a word, given one if it is new. `word` may carry diacritics; letters only. */
  add(word: string): number {
    const { key, hash } = keyOf(foldVietnamese(word));
    const known = this.find(key, hash);
    if (known !== 0) return known;
    this.#size += 1;
    if (this.#size * 3 > this.#mask) this.#grow();
    this.#put(key, hash, this.#size);
    return this.#size;
  }

  /** The number of a folded word, 0 if it is none of ours. */
  idOf(word: string): number {
    const { key, hash } = keyOf(word);
    return this.find(key, hash);
  }

  /** The number of the word with this key and hash, 0 if it is none of ours. */
  find(key: number, hash: number): number {
    let slot = spread(hash) & this.#mask;
    for (;;) {
      const id = this.#ids[slot] ?? 0;
      if (id === 0 || this.#keys[slot] === key) return id;
      slot = (slot + 1) & this.#mask;
    }
  }

  get size(): number {
    return this.#size;
  }

  /** A copy that can take more words without changing this one. */
  copy(): Vocabulary {
    const copy = new Vocabulary();
    copy.#size = this.#size;
    copy.#mask = this.#mask;
    copy.#keys = this.#keys.slice();
    copy.#ids = this.#ids.slice();
    return copy;
  }

  #put(key: number, hash: number, id: number): void {
    let slot = spread(hash) & this.#mask;
    while (this.#ids[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = key;
    this.#ids[slot] = id;
  }

  #grow(): void {
    const keys = this.#keys;
    const ids = this.#ids;
    this.#mask = this.#mask * 2 + 1;
    this.#keys = new Float64Array(this.#mask + 1);
    this.#ids = new Int32Array(this.#mask + 1);
    for (const [slot, id] of ids.entries()) {
      if (id === 0) continue;
      const key = keys[slot] ?? 0;
      this.#put(key, hashOfKey(key), id);
    }
  }
}

function keyOf(folded: string): { key: number; hash: number } {
  let key = 0;
  let hash = 0;
  for (const letter of folded) {
    const place = letter.charCodeAt(0) - CODE_A + 1;
    key = key * BASE + place;
    hash = (Math.imul(hash, 31) + place) | 0;
  }
  return { key, hash };
}

/** The hash again from the key, whose digits in base 27 are the letters. */
function hashOfKey(key: number): number {
  const places: number[] = [];
  for (let rest = key; rest > 0; rest = Math.floor(rest / BASE)) places.push(rest % BASE);
  return places.reduceRight((hash, place) => (Math.imul(hash, 31) + place) | 0, 0);
}

function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 12;
}

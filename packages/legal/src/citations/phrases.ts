import { foldVietnamese } from '../fold.ts';
import type { Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  values: T[];
  /** A word that may be left out inside phrases and ends this one: "tự vệ". 0 for none. */
  last: number;
}

/** What a phrase stands for, and the token after it. */
export interface PhraseMatch<T> {
  readonly values: readonly T[];
  readonly end: number;
}

/** Phrases of known words, compared without marks, case and the words and signs that people leave out. */
export class Phrases<T> {
  readonly #root: Node<T> = { next: new Map(), values: [], last: 0 };
  readonly #vocabulary: Vocabulary;
  readonly #optional: ReadonlySet<number>;

  /** `optional`: words that may be left out or put in anywhere inside a phrase, "và" for example. */
  constructor(vocabulary: Vocabulary, optional: readonly string[] = []) {
    this.#vocabulary = vocabulary;
    this.#optional = new Set(optional.map((word) => vocabulary.add(word)));
  }

  add(phrase: string, value: T): void {
    let node = this.#root;
    let last = 0;
    for (const word of lettersOf(phrase)) {
      const id = this.#vocabulary.add(word);
      last = this.#optional.has(id) ? id : 0;
      if (last !== 0) continue;
      let next = node.next.get(id);
      if (!next) {
        next = { next: new Map(), values: [], last: 0 };
        node.next.set(id, next);
      }
      node = next;
    }
    if (node === this.#root) return;
    node.last = last;
    if (!node.values.includes(value)) node.values.push(value);
  }

  /** The words that phrases begin with. */
  firstWords(): Iterable<number> {
    return this.#root.next.keys();
  }

  /** The longest phrase that begins at token `at`. */
  longest(tokens: Tokens, at: number): PhraseMatch<T> | null {
    let node = this.#root;
    let found: PhraseMatch<T> | null = null;
    let skipped = 0;
    for (let here = at; ; here += 1) {
      const word = tokens.word(here);
      const next = word === 0 ? undefined : node.next.get(word);
      if (next) {
        node = next;
        skipped = 0;
        if (node.values.length > 0) {
          const ends = node.last !== 0 && tokens.word(here + 1) === node.last;
          found = { values: node.values, end: here + (ends ? 2 : 1) };
        }
      } else if (here > at && skipped < 2 && (this.#optional.has(word) || isJoiner(tokens.sign(here)))) skipped += 1;
      else return found;
    }
  }
}

/** Signs that stand inside names: "Thi đua, khen thưởng", "HIV/AIDS", "Lao động - Thương binh". */
function isJoiner(sign: number): boolean {
  return sign === 0x2c || sign === 0x2d || sign === 0x2f || sign === 0x26 || sign === 0x2e;
}

/** The folded words of a text; digits and signs are left out. */
export function lettersOf(text: string): string[] {
  return foldVietnamese(text).match(/[a-z]+/g) ?? [];
}

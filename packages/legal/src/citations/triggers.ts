import { type Lexicon, wordIds } from './lexicon.ts';
import { NUMBER, type Tokens, WORD } from './tokens.ts';
import * as w from './words.ts';

const PROVISION_WORDS = wordIds('dieu deiu khoan khoang diem d k muc chuong phan tiet cac di kho');
const CODES = 1 << 14;

/** Tells in one step at which tokens a citation can begin, so that the grammar is tried nowhere else. */
export class Triggers {
  static readonly #cache = new WeakMap<Lexicon, Triggers>();
  readonly #words = new Uint8Array(CODES);

  static of(lexicon: Lexicon): Triggers {
    const known = Triggers.#cache.get(lexicon);
    if (known) return known;
    const made = new Triggers(lexicon);
    Triggers.#cache.set(lexicon, made);
    return made;
  }

  private constructor(lexicon: Lexicon) {
    const starts = [
      PROVISION_WORDS,
      w.DIEU_TYPED_WRONG,
      w.KHOAN_TYPED_WRONG,
      w.DIEM_TYPED_WRONG,
      lexicon.types.firstWords(),
      lexicon.abbreviations.firstWords(),
      STANDARDS,
    ];
    for (const word of starts.flatMap((words) => [...words])) this.#words[word] = 1;
  }

  at(tokens: Tokens, at: number): boolean {
    const kind = tokens.kind(at);
    if (kind === WORD) return this.#words[tokens.word(at)] === 1;
    if (kind !== NUMBER) return false;
    const sign = tokens.sign(at + 1);
    return sign === w.SLASH || sign === w.HYPHEN || sign === w.DOT;
  }
}

const STANDARDS = wordIds('tcvn qcvn tcxdvn qcxdvn tcxd tccs');

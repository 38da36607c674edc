import { type Features, hashOf, roomFor } from './features.ts';
import type { Vocabulary } from './vocabulary.ts';
import { IN_REQUEST, type ReadyModel, type Seen, UNKNOWN } from './word-model.ts';

/** The models of a reading. */
export interface ReadyModels {
  matter: ReadyModel;
  difficulty: ReadyModel;
  scope: ReadyModel;
}

const NAMES = ['matter', 'difficulty', 'scope'] as const;

/** First and second word, then where the weights begin in each model. */
const WIDTH = 2 + NAMES.length;

/** Words and pairs by their numbers, and where the weights of each begin in every model, so that it is looked up once for all. */
class PlaceTable {
  readonly #rows: Int32Array;
  readonly #mask: number;

  constructor(most: number) {
    const room = roomFor(most);
    this.#rows = new Int32Array(room * WIDTH);
    this.#mask = room - 1;
  }

  /** The row of a feature, or the empty one where it belongs. Numbers of words begin at 1. */
  #rowOf(first: number, second: number): number {
    const rows = this.#rows;
    let at = hashOf(first, second) & this.#mask;
    for (let row = at * WIDTH; rows[row] !== 0; row = at * WIDTH) {
      if (rows[row] === first && rows[row + 1] === second) return row;
      at = (at + 1) & this.#mask;
    }
    return at * WIDTH;
  }

  note(first: number, second: number, model: number, place: number): void {
    const row = this.#rowOf(first, second);
    if (this.#rows[row] === 0) {
      this.#rows[row] = first;
      this.#rows[row + 1] = second;
      this.#rows.fill(UNKNOWN, row + 2, row + WIDTH);
    }
    this.#rows[row + 2 + model] = place;
  }

  /** Writes where the weights of one feature begin in each model to the place `at` of each list that has it. */
  tell(first: number, second: number, lists: readonly (Int32Array | null)[], at: number): void {
    const row = this.#rowOf(first, second);
    const known = this.#rows[row] !== 0;
    for (let model = 0; model < NAMES.length; model += 1) {
      const list = lists[model];
      if (list) list[at] = known ? (this.#rows[row + 2 + model] ?? UNKNOWN) : UNKNOWN;
    }
  }
}

/** What is looked for in the models: a text, what is asked in it, and its signs. */
export interface ToBeSeen {
  /** Those of the text and, behind its own, of the titles of what it cites. */
  features: Features;
  asked: Features;
  signs: readonly string[];
  /** The words that are a sign; empty where it has none to show. */
  wordsOfSign: (sign: string) => string;
}

/** The words and pairs of all models. */
export interface FeatureBook {
  plain: PlaceTable;
  asked: PlaceTable;
  vocabulary: Vocabulary;
}

/** Notes what the models know, and gives their words numbers. Takes some tens of milliseconds; do it once. */
export const featureBook = (models: ReadyModels, vocabulary: Vocabulary): FeatureBook => {
  const most = NAMES.reduce((sum, name) => sum + models[name].words.size, 0);
  const book = { plain: new PlaceTable(most), asked: new PlaceTable(most), vocabulary };
  for (const [model, name] of NAMES.entries()) {
    for (const [feature, place] of models[name].words) {
      const isAsked = feature.startsWith(IN_REQUEST);
      const [first = '', second] = (isAsked ? feature.slice(IN_REQUEST.length) : feature).split(' ');
      const numbers = [vocabulary.take(first), second === undefined ? 0 : vocabulary.take(second)] as const;
      (isAsked ? book.asked : book.plain).note(...numbers, model, place);
    }
  }
  return book;
};

/**
 * A text as each model sees it: that of matters its words and the titles of what it cites, the others its words, the same of what is
 * asked for, and signs.
 */
export const seenByModels = (
  { features, asked, signs, wordsOfSign }: ToBeSeen,
  { plain, asked: requests, vocabulary }: FeatureBook,
): { matter: Seen; difficulty: Seen; scope: Seen } => {
  const { own } = features;
  const signsFrom = own + asked.count;
  const [matter, difficulty, scope] = [
    new Int32Array(features.count),
    new Int32Array(signsFrom + signs.length),
    new Int32Array(signsFrom + signs.length),
  ];
  const all = [matter, difficulty, scope];
  const ofTitles = [matter, null, null];
  for (let at = 0; at < features.count; at += 1) {
    plain.tell(features.firsts[at] ?? 0, features.seconds[at] ?? 0, at < own ? all : ofTitles, at);
  }
  const judging = [null, difficulty, scope];
  for (let at = 0; at < asked.count; at += 1) {
    requests.tell(asked.firsts[at] ?? 0, asked.seconds[at] ?? 0, judging, own + at);
  }
  for (const [at, sign] of signs.entries()) plain.tell(vocabulary.find(sign), 0, judging, signsFrom + at);
  const spell = (index: number): string => {
    if (index >= signsFrom) return wordsOfSign(signs[index - signsFrom] ?? '');
    return index < own ? features.spell(index) : asked.spell(index - own);
  };
  return {
    matter: { places: matter, signsFrom: features.count, spell: features.spell },
    difficulty: { places: difficulty, signsFrom, spell },
    scope: { places: scope, signsFrom, spell },
  };
};

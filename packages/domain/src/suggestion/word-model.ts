import type { WordModel } from '@thaogo/policy';

/** A label and how likely it is, from 0 to 1, with the words that spoke for it, the weightiest first. */
export interface Suggestion {
  code: string;
  confidence: number;
  words: readonly string[];
}

/** A model made ready for use: its weights in one row of numbers, which is read several times as fast as a list a word. */
export interface ReadyModel {
  labels: readonly string[];
  bias: readonly number[];
  temperature: number;
  /** Where the weights of a word begin. */
  words: ReadonlyMap<string, number>;
  /** For each word how many numbers follow, then label and weight in hundredths by turns. */
  weights: Int32Array;
}

export const readyModel = (model: WordModel): ReadyModel => {
  const entries = Object.entries(model.words);
  const weights = new Int32Array(entries.reduce((sum, [, each]) => sum + 1 + each.length, 0));
  const words = new Map<string, number>();
  let next = 0;
  for (const [word, each] of entries) {
    words.set(word, next);
    weights[next] = each.length;
    weights.set(each, next + 1);
    next += 1 + each.length;
  }
  const bias = model.bias.map((weight) => weight / 100);
  return { labels: model.labels, bias, temperature: model.temperature, words, weights };
};

/** The features of a text as one model sees them. */
export interface Seen {
  /** For each feature where its weights begin in the model; `UNKNOWN` for one that it does not know. */
  places: Int32Array;
  /** From here on they are signs. */
  signsFrom: number;
  /** The word or pair, or the words that are a sign; empty where it has none to show. */
  spell: (index: number) => string;
}

export const UNKNOWN = -1;
/** The mark of a feature that stands in a request. */
export const IN_REQUEST = '>';

/** Features by name as a model sees them, signs last. */
export const seenIn = (model: ReadyModel, features: readonly string[]): Seen => {
  const signsFrom = features.findIndex((feature) => feature.startsWith('#'));
  return {
    places: Int32Array.from(features, (feature) => model.words.get(feature) ?? UNKNOWN),
    signsFrom: signsFrom === -1 ? features.length : signsFrom,
    spell: (index) => (features[index] ?? '').replace(IN_REQUEST, '').replace(/^#.*/, ''),
  };
};

/** A sign ("#asks_advice") says as much as several words. */
const SIGN = 3;

/** How much a word, and a sign, of a text of so many features counts: a word of a text of n words 1/√n, a sign a multiple of it. */
export const countsOf = (features: number): { word: number; sign: number } => {
  const word = 1 / Math.sqrt(Math.max(1, features));
  return { word, sign: SIGN * word };
};

/** Probabilities of scores. */
export const softmax = (scores: readonly number[], temperature: number): number[] => {
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp((score - highest) / temperature));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
};

const scoresOf = ({ bias, weights }: ReadyModel, { places, signsFrom }: Seen): number[] => {
  const scores = [...bias];
  const { word, sign } = countsOf(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const from = places[index] ?? UNKNOWN;
    if (from === UNKNOWN) continue;
    const each = (index < signsFrom ? word : sign) / 100;
    const end = from + (weights[from] ?? 0);
    for (let at = from + 1; at < end; at += 2) {
      const label = weights[at] ?? 0;
      scores[label] = (scores[label] ?? 0) + (weights[at + 1] ?? 0) * each;
    }
  }
  return scores;
};

/** How likely each label is, in the model's own order. */
export const probabilities = (model: ReadyModel, seen: Seen): number[] =>
  softmax(scoresOf(model, seen), model.temperature);

const MOST_WORDS = 4;

/** How much each feature speaks for one label, in hundredths of a word's; 0 where the model does not say, or it speaks against it. */
const weightsFor = ({ weights }: ReadyModel, { places, signsFrom }: Seen, label: number): Int32Array => {
  const found = new Int32Array(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const from = places[index] ?? UNKNOWN;
    if (from === UNKNOWN) continue;
    const end = from + (weights[from] ?? 0);
    for (let at = from + 1; at < end; at += 2) {
      if (weights[at] !== label) continue;
      found[index] = Math.max(0, weights[at + 1] ?? 0) * (index < signsFrom ? 1 : SIGN);
      break;
    }
  }
  return found;
};

/** The words that speak most for a label, of equal ones that said first; longer ones swallow those they contain. */
export const decidingWords = (model: ReadyModel, seen: Seen, label: string): string[] => {
  const weights = weightsFor(model, seen, model.labels.indexOf(label));
  const chosen: string[] = [];
  while (chosen.length < MOST_WORDS) {
    let best = 0;
    for (let index = 1; index < weights.length; index += 1) {
      if ((weights[index] ?? 0) > (weights[best] ?? 0)) best = index;
    }
    if ((weights[best] ?? 0) === 0) break;
    weights[best] = 0;
    const word = seen.spell(best);
    if (word !== '' && !chosen.some((other) => other.includes(word) || word.includes(other))) chosen.push(word);
  }
  return chosen;
};

/** The likeliest label with the words that decided; null for a model without labels. */
export const suggest = (model: ReadyModel, seen: Seen): Suggestion | null => {
  const likely = probabilities(model, seen);
  let best = -1;
  for (const [at, probability] of likely.entries()) if (best === -1 || probability > (likely[best] ?? 0)) best = at;
  const code = model.labels[best];
  return code === undefined ? null : { code, confidence: likely[best] ?? 0, words: decidingWords(model, seen, code) };
};

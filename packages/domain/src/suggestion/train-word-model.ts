import type { WordModel } from '@thaogo/policy';
import { countsOf, softmax } from './word-model.ts';

/** A text with its right label; texts of more weight are learned from more. */
export interface Example {
  features: readonly string[];
  label: string;
  weight: number;
}

export interface TrainingWishes {
  rounds: number;
  /** Pulls every weight towards nothing, so that single words of few examples do not decide. */
  restraint: number;
  /** A word found in fewer examples is not learned. */
  rarest: number;
  /** Weights below this many hundredths are left out of the model. */
  smallest: number;
  /** Each word keeps so many of its weights, the greatest. */
  mostLabels: number;
}

/** Order of examples in a round: every example once, the same in every run, neighbours far apart. */
const orderOf = (count: number, round: number): number[] => {
  const order = Array.from({ length: count }, (_, at) => at);
  // A multiplicative shuffle: 48271 is the minimal standard generator's factor (Park and Miller 1988).
  let state = round + 1;
  for (let at = count - 1; at > 0; at -= 1) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
};

const STEP = 0.6;

/**
 * Multinomial logistic regression by stochastic gradient descent with per-weight steps (Duchi, Hazan and Singer 2011).
 * The same examples give the same model.
 */
export const trainWordModel = (
  examples: readonly Example[],
  labels: readonly string[],
  wishes: TrainingWishes,
): WordModel => {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const word of features) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= wishes.rarest).map(([word]) => word);
  const ids = new Map(kept.toSorted().map((word, at) => [word, at + 1]));
  const width = labels.length;
  // Row 0 is the bias.
  const weights = new Float64Array((ids.size + 1) * width);
  const squares = new Float64Array((ids.size + 1) * width).fill(1e-6);
  const labelIds = new Map(labels.map((label, at) => [label, at]));
  const known = examples.map(({ features, label, weight }) => ({
    rows: rowsOf(features, ids),
    label: labelIds.get(label) ?? 0,
    weight,
  }));
  for (let round = 0; round < wishes.rounds; round += 1) {
    for (const at of orderOf(known.length, round)) {
      const example = known[at];
      if (example !== undefined) learn(example, { weights, squares, width, restraint: wishes.restraint });
    }
  }
  return asModel(weights, ids, labels, wishes);
};

interface Row {
  row: number;
  each: number;
}

const rowsOf = (features: readonly string[], ids: ReadonlyMap<string, number>): Row[] => {
  const counts = countsOf(features.length);
  return features.flatMap((word) => {
    const row = ids.get(word);
    return row === undefined ? [] : [{ row, each: word.startsWith('#') ? counts.sign : counts.word }];
  });
};

interface Learned {
  weights: Float64Array;
  squares: Float64Array;
  width: number;
  restraint: number;
}

const learn = (
  { rows, label, weight }: { rows: readonly Row[]; label: number; weight: number },
  { weights, squares, width, restraint }: Learned,
): void => {
  const scores = Array.from({ length: width }, (_, at) => weights[at] ?? 0);
  for (const { row, each } of rows) {
    for (let at = 0; at < width; at += 1) scores[at] = (scores[at] ?? 0) + (weights[row * width + at] ?? 0) * each;
  }
  const likely = softmax(scores, 1);
  for (let at = 0; at < width; at += 1) {
    const error = weight * ((likely[at] ?? 0) - (at === label ? 1 : 0));
    if (Math.abs(error) < 1e-4) continue;
    change(weights, squares, at, error * 0.2);
    for (const { row, each } of rows) {
      const place = row * width + at;
      change(weights, squares, place, error * each + restraint * (weights[place] ?? 0));
    }
  }
};

const change = (weights: Float64Array, squares: Float64Array, place: number, gradient: number): void => {
  const sum = (squares[place] ?? 0) + gradient * gradient;
  squares[place] = sum;
  weights[place] = (weights[place] ?? 0) - (STEP * gradient) / Math.sqrt(sum);
};

const asModel = (
  weights: Float64Array,
  ids: ReadonlyMap<string, number>,
  labels: readonly string[],
  { smallest, mostLabels }: TrainingWishes,
): WordModel => {
  const width = labels.length;
  const words: Record<string, number[]> = {};
  for (const [word, row] of ids) {
    const own = labels.map((_, at) => weights[row * width + at] ?? 0);
    // What a word adds to every label alike changes no probability: the middle weight becomes nothing.
    const inOrder = own.toSorted((a, b) => a - b);
    const common = ((inOrder[(width - 1) >> 1] ?? 0) + (inOrder[width >> 1] ?? 0)) / 2;
    const found = own
      .map((weight, at) => ({ at, weight: Math.round((weight - common) * 100) }))
      .filter(({ weight }) => Math.abs(weight) >= smallest)
      .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.at - b.at)
      .slice(0, mostLabels);
    if (found.length > 0) words[word] = found.flatMap(({ at, weight }) => [at, weight]);
  }
  const bias = labels.map((_, at) => Math.round((weights[at] ?? 0) * 100));
  return { labels, bias, temperature: 1, words };
};

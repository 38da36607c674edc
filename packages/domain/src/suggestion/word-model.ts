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

/** A sign ("#asks_advice") says as much as several words. */
const SIGN = 3;

/** How much each feature of a text counts: a word of a text of n words 1/√n, a sign a multiple of it. */
export const weigher = (features: readonly string[]): ((feature: string) => number) => {
  const each = 1 / Math.sqrt(Math.max(1, features.length));
  return (feature) => (feature.startsWith('#') ? SIGN * each : each);
};

/** Probabilities of scores. */
export const softmax = (scores: readonly number[], temperature: number): number[] => {
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp((score - highest) / temperature));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
};

const scoresOf = ({ bias, words, weights }: ReadyModel, features: readonly string[]): number[] => {
  const scores = [...bias];
  const weight = weigher(features);
  for (const feature of features) {
    const from = words.get(feature);
    if (from === undefined) continue;
    const each = weight(feature) / 100;
    const end = from + (weights[from] ?? 0);
    for (let at = from + 1; at < end; at += 2) {
      const label = weights[at] ?? 0;
      scores[label] = (scores[label] ?? 0) + (weights[at + 1] ?? 0) * each;
    }
  }
  return scores;
};

/** How likely each label is, in the model's own order. */
export const probabilities = (model: ReadyModel, features: readonly string[]): number[] =>
  softmax(scoresOf(model, features), model.temperature);

const MOST_WORDS = 4;

/** How much a feature speaks for one label, in hundredths; 0 where the model does not say. */
const weightFor = ({ words, weights }: ReadyModel, feature: string, label: number): number => {
  const from = words.get(feature);
  if (from === undefined) return 0;
  const end = from + (weights[from] ?? 0);
  for (let at = from + 1; at < end; at += 2) if (weights[at] === label) return weights[at + 1] ?? 0;
  return 0;
};

/** The words that speak most for a label; longer ones swallow those they contain. */
export const decidingWords = (model: ReadyModel, features: readonly string[], label: string): string[] => {
  const wanted = model.labels.indexOf(label);
  const weighted: { feature: string; weight: number }[] = [];
  for (const feature of features) {
    const weight = weightFor(model, feature, wanted);
    // What stands in a request is marked; the reader sees the word.
    if (weight > 0 && !feature.startsWith('#')) weighted.push({ feature: feature.replace('>', ''), weight });
  }
  const chosen: string[] = [];
  for (const { feature } of weighted.toSorted((a, b) => b.weight - a.weight)) {
    if (chosen.length === MOST_WORDS) break;
    if (!chosen.some((word) => word.includes(feature) || feature.includes(word))) chosen.push(feature);
  }
  return chosen;
};

/** The likeliest label with the words that decided; null for a model without labels. */
export const suggest = (model: ReadyModel, features: readonly string[]): Suggestion | null => {
  const likely = probabilities(model, features);
  let best = -1;
  for (const [at, probability] of likely.entries()) if (best === -1 || probability > (likely[best] ?? 0)) best = at;
  const code = model.labels[best];
  return code === undefined
    ? null
    : { code, confidence: likely[best] ?? 0, words: decidingWords(model, features, code) };
};

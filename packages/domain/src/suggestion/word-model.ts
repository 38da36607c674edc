import type { WordModel } from '@thaogo/policy';

/** A label and how likely it is, from 0 to 1, with the words that spoke for it, the weightiest first. */
export interface Suggestion {
  code: string;
  confidence: number;
  words: readonly string[];
}

/** A model made ready for use. */
export interface ReadyModel {
  labels: readonly string[];
  bias: readonly number[];
  temperature: number;
  words: ReadonlyMap<string, readonly number[]>;
}

export const readyModel = (model: WordModel): ReadyModel => ({
  labels: model.labels,
  bias: model.bias.map((weight) => weight / 100),
  temperature: model.temperature,
  words: new Map(Object.entries(model.words)),
});

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

const scoresOf = (model: ReadyModel, features: readonly string[]): number[] => {
  const scores = [...model.bias];
  const weight = weigher(features);
  for (const feature of features) {
    const weights = model.words.get(feature);
    if (weights === undefined) continue;
    const each = weight(feature) / 100;
    for (let at = 0; at + 1 < weights.length; at += 2) {
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

/** The words that speak most for a label; longer ones swallow those they contain. */
export const decidingWords = (model: ReadyModel, features: readonly string[], label: string): string[] => {
  const wanted = model.labels.indexOf(label);
  const weighted = features.flatMap((feature) => {
    const weights = model.words.get(feature) ?? [];
    const at = weights.findIndex((value, index) => index % 2 === 0 && value === wanted);
    const weight = at === -1 ? 0 : (weights[at + 1] ?? 0);
    return weight > 0 && !feature.startsWith('#') ? [{ feature, weight }] : [];
  });
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

import type { Bilingual, Policy } from '@thaogo/policy';
import { IN_SCOPE } from './train-models.ts';
import { decidingWords, probabilities, type ReadyModel, type Seen } from './word-model.ts';

/** Whether a text looks like a petition about a rule; a guess that a person confirms. */
export interface ScopeSuggestion {
  inScope: boolean;
  /** Code of the likeliest ground where it does not. */
  ground: string | null;
  /** How sure the guess is, from 0 to 1. */
  confidence: number;
  /** Where the sender can turn instead; null where it is in scope. */
  turnTo: Bilingual | null;
  words: readonly string[];
}

/**
 * Out of scope is only said when it is this likely. The shares were chosen on the petitions written for training (five folds) so
 * that of a hundred with a rule in mind at most one is told to go elsewhere; the score card shows what that costs.
 */
const SURELY_OUT = 0.4;
/** The same where the text asks for a rule to be changed. */
const SURELY_OUT_ALTHOUGH_A_RULE_IS_MEANT = 0.6;
/**
 * The same where the sender leaves the own case aside in so many words ("tôi không khiếu nại, chỉ mong sửa quy định") or calls a rule
 * bad and wants it otherwise.
 */
const SURELY_OUT_ALTHOUGH_THE_CASE_IS_LEFT = 0.85;

const surelyOut = (signs: readonly string[]): number => {
  const speaksOfRule = signs.includes('#speaks_of_rule');
  if (signs.includes('#leaves_case_aside') || (speaksOfRule && signs.includes('#rule_judged'))) {
    return SURELY_OUT_ALTHOUGH_THE_CASE_IS_LEFT;
  }
  const meansRule = speaksOfRule && signs.includes('#wants_rule_changed');
  return meansRule ? SURELY_OUT_ALTHOUGH_A_RULE_IS_MEANT : SURELY_OUT;
};

const TOO_LITTLE = 'too_little_content';

/**
 * The likeliest ground on which a text is out of scope, if it surely is. A short text that names what it is about (`namesMatter`) is
 * hardly ever too little: "cho nghỉ hưu ở tuổi 55 như trước".
 */
export const judgeScope = (
  model: ReadyModel,
  seen: Seen,
  signs: readonly string[],
  policy: Policy,
  namesMatter = false,
): ScopeSuggestion => {
  const likely = probabilities(model, seen);
  const within = likely[model.labels.indexOf(IN_SCOPE)] ?? 0;
  const grounds = model.labels
    .map((code, at) => ({ ground: policy.grounds.find((each) => each.code === code), likelihood: likely[at] ?? 0 }))
    .toSorted((a, b) => b.likelihood - a.likelihood);
  const ground = grounds.find((each) => each.ground !== undefined)?.ground;
  const toThePoint = namesMatter && ground?.code === TOO_LITTLE && signs.includes('#short');
  const sure = toThePoint ? SURELY_OUT_ALTHOUGH_THE_CASE_IS_LEFT : surelyOut(signs);
  if (1 - within < sure || ground === undefined) {
    return { inScope: true, ground: null, confidence: within, turnTo: null, words: [] };
  }
  return {
    inScope: false,
    ground: ground.code,
    confidence: 1 - within,
    turnTo: ground.turnTo,
    words: decidingWords(model, seen, ground.code),
  };
};

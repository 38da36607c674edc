import type { WordModel } from '@thaogo/policy';
import {
  IN_SCOPE,
  type ModelName,
  petitionFeatures,
  petitionWeight,
  repositoryExamples,
  type TrainingGround,
} from './train-models.ts';
import { type Example, trainWordModel } from './train-word-model.ts';
import { probabilities, readyModel, type ReadyModel, seenIn } from './word-model.ts';

/** A petition that people decided: its words are personal data and leave here only as weights of words that many used. */
export interface DecidedPetition {
  text: string;
  /** Tells senders apart and nothing else. */
  sender: string;
  /** Who answered it in the end; null where nobody did. */
  lead: string | null;
  /** The confirmed ground on which it was out of scope; null where it was answered. */
  ground: string | null;
  /** The difficulty that stood when it was answered. */
  difficulty: string | null;
}

/**
 * A word, or a pair of words, must stand in the petitions of so many different senders before it is learned from at all: what
 * fewer wrote (a name, a house number's street, a firm) changes no weight and enters no list, not even where the repository knows
 * the word. No rule sets the number: ten is the usual lower bound for publishing counts of people, and many petitions of one sender
 * count as one. An assumption.
 */
export const FEWEST_SENDERS = 10;
/** Below so many decided petitions with a label nothing is learned: the repository's own texts know better. */
export const FEWEST_DECISIONS = 50;
const FOLDS = 5;

/** How many of so many petitions, all of them unseen by the model, were judged right. */
export interface Score {
  petitions: number;
  right: number;
}

export interface Comparison {
  shipped: Score;
  trained: Score;
}

/** What training on decisions came to. */
export interface LearnedModel {
  name: ModelName;
  /** Petitions with a label for this model. */
  decisions: number;
  /** Words and pairs of decided petitions that enough senders used. */
  words: number;
  /** Null where too little was decided. */
  model: WordModel | null;
  /** On decided petitions, each judged by a model that had not seen its sender; null where nothing was trained. */
  decided: Comparison | null;
  /** On petitions of the repository that no model ever learned from. */
  held: Comparison | null;
  /** Whether the trained model is worse on neither. */
  better: boolean;
}

/** The matter of a petition, as far as who answered tells it: the likeliest by its words among those of that agency. */
const matterOfLead = (
  features: readonly string[],
  lead: string,
  { matters }: TrainingGround,
  shipped: ReadyModel,
): string | null => {
  const own = new Set(matters.flatMap(({ code, ministry }) => (ministry === lead ? [code] : [])));
  const likely = probabilities(shipped, seenIn(shipped, features));
  let best: { label: string; likelihood: number } | null = null;
  for (const [at, label] of shipped.labels.entries()) {
    const likelihood = likely[at] ?? 0;
    if (own.has(label) && (best === null || likelihood > best.likelihood)) best = { label, likelihood };
  }
  return best?.label ?? null;
};

const labelOf = (
  name: ModelName,
  petition: DecidedPetition,
  features: readonly string[],
  ground: TrainingGround,
  shipped: ReadyModel,
): string | null => {
  if (name === 'scope') return petition.ground ?? (petition.lead === null ? null : IN_SCOPE);
  if (petition.ground !== null || petition.lead === null) return null;
  return name === 'difficulty' ? petition.difficulty : matterOfLead(features, petition.lead, ground, shipped);
};

interface DecidedExample extends Example {
  sender: string;
  /** Everything that is in the text: what a model sees when it judges, and never learns from. */
  whole: readonly string[];
}

/** Leaves only what enough senders wrote; signs ("#asks_advice") are no words of anybody's. */
const withoutRareWords = (examples: readonly DecidedExample[]): { examples: DecidedExample[]; words: number } => {
  const senders = new Map<string, Set<string>>();
  for (const { features, sender } of examples) {
    for (const feature of features) {
      const known = senders.get(feature);
      if (known === undefined) senders.set(feature, new Set([sender]));
      else if (known.size < FEWEST_SENDERS) known.add(sender);
    }
  }
  const kept = new Set([...senders].flatMap(([feature, by]) => (by.size >= FEWEST_SENDERS ? [feature] : [])));
  return {
    examples: examples.map((example) => ({
      ...example,
      features: example.features.filter((feature) => kept.has(feature)),
    })),
    words: [...kept].filter((feature) => !feature.startsWith('#')).length,
  };
};

/** As a model meets petitions: with all their words. */
const asJudged = (examples: readonly DecidedExample[]): Example[] =>
  examples.map(({ whole, label, weight }) => ({ features: whole, label, weight }));

const likeliest = (model: ReadyModel, features: readonly string[]): string => {
  const likely = probabilities(model, seenIn(model, features));
  return model.labels[likely.indexOf(Math.max(...likely))] ?? '';
};

const scoreOf = (model: ReadyModel, examples: readonly Example[]): Score => ({
  petitions: examples.length,
  right: examples.filter(({ features, label }) => likeliest(model, features) === label).length,
});

const sum = (scores: readonly Score[]): Score => ({
  petitions: scores.reduce((all, { petitions }) => all + petitions, 0),
  right: scores.reduce((all, { right }) => all + right, 0),
});

const notWorse = ({ shipped, trained }: Comparison): boolean => trained.right >= shipped.right;

/**
 * One model trained on the repository's data and on what people decided, compared with the shipped one on petitions that neither
 * has seen. All petitions of one sender are in one fold. The same data give the same model.
 */
export const learnFromDecisions = (
  name: ModelName,
  ground: TrainingGround,
  shipped: WordModel,
  petitions: readonly DecidedPetition[],
): LearnedModel => {
  const before = readyModel(shipped);
  const labelled = petitions.flatMap((petition): DecidedExample[] => {
    const features = petitionFeatures(name, petition, ground);
    const label = labelOf(name, petition, features, ground, before);
    return label === null
      ? []
      : [{ features, whole: features, label, weight: petitionWeight(name), sender: petition.sender }];
  });
  const { examples, words } = withoutRareWords(labelled);
  const facts = { name, decisions: examples.length, words };
  if (examples.length < FEWEST_DECISIONS) return { ...facts, model: null, decided: null, held: null, better: false };
  const { learned, held, wishes } = repositoryExamples(name, ground);
  const labels = [...new Set([...learned, ...examples].map(({ label }) => label))].toSorted();
  const train = (own: readonly Example[]): WordModel => ({
    ...trainWordModel([...learned, ...own], labels, wishes),
    // The shares of the two are compared; how sure it may be of itself stays as it was found on the repository's data.
    temperature: shipped.temperature,
  });
  const senders = [...new Set(examples.map(({ sender }) => sender))].toSorted();
  const foldOf = new Map(senders.map((sender, at) => [sender, at % FOLDS]));
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const unseen = examples.filter(({ sender }) => foldOf.get(sender) === fold);
    const seen = examples.filter(({ sender }) => foldOf.get(sender) !== fold);
    return scoreOf(readyModel(train(seen)), asJudged(unseen));
  });
  const model = train(examples);
  const decided = { shipped: scoreOf(before, asJudged(examples)), trained: sum(folds) };
  const onHeld = { shipped: scoreOf(before, held), trained: scoreOf(readyModel(model), held) };
  return { ...facts, model, decided, held: onHeld, better: notWorse(decided) && notWorse(onHeld) };
};

/** How the shipped model judges the petitions of the repository that it never learned from. */
export const shippedScore = (name: ModelName, ground: TrainingGround, shipped: WordModel): Score =>
  scoreOf(readyModel(shipped), repositoryExamples(name, ground).held);

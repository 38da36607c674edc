import { findCitations } from '@thaogo/legal';
import type { Matter, TrainingData, TrainingPetition, WordModel } from '@thaogo/policy';
import { judgingFeatures, matterFeatures } from './features-for.ts';
import { type Example, trainWordModel, type TrainingWishes } from './train-word-model.ts';
import { probabilities, readyModel, seenIn } from './word-model.ts';

/** The label of petitions that no ground keeps out. */
export const IN_SCOPE = 'in_scope';

export type ModelName = 'matter' | 'difficulty' | 'scope';

/** What training looks at. */
export interface TrainingGround {
  data: TrainingData;
  matters: readonly Matter[];
  abbreviations: ReadonlyMap<string, string>;
}

const WISHES: Record<ModelName, TrainingWishes> = {
  matter: { rounds: 10, restraint: 0.0005, rarest: 2, smallest: 30, mostLabels: 16 },
  difficulty: { rounds: 12, restraint: 0.0005, rarest: 2, smallest: 10, mostLabels: 20 },
  scope: { rounds: 12, restraint: 0.0005, rarest: 2, smallest: 10, mostLabels: 20 },
};

/** How much more is learned from one example of each kind than from a heading. */
const WEIGHTS = { heading: 0.3, title: 0.6, phrase: 2, petition: 3 } as const;

const judged = (petition: { text: string }, abbreviations: ReadonlyMap<string, string>): string[] =>
  judgingFeatures(petition.text, findCitations(petition.text), abbreviations);

const labelOf = (model: ModelName, petition: TrainingPetition): string | null =>
  model === 'scope' ? (petition.ground ?? IN_SCOPE) : petition[model];

/** What a model looks at in a petition. */
export const petitionFeatures = (model: ModelName, petition: { text: string }, ground: TrainingGround): string[] =>
  model === 'matter' ? matterFeatures(petition.text, ground.abbreviations) : judged(petition, ground.abbreviations);

const fromPetitions = (model: ModelName, petitions: readonly TrainingPetition[], ground: TrainingGround): Example[] =>
  petitions.flatMap((petition) => {
    const label = labelOf(model, petition);
    if (label === null) return [];
    return [{ features: petitionFeatures(model, petition, ground), label, weight: petitionWeight(model) }];
  });

/** How much is learned from one petition, beside headings and titles. */
export const petitionWeight = (model: ModelName): number => (model === 'matter' ? WEIGHTS.petition : 1);

/** What a model learns from in the repository (`learned`), and what is held back from it for good. */
export const repositoryExamples = (
  model: ModelName,
  ground: TrainingGround,
): { learned: Example[]; held: Example[]; wishes: TrainingWishes } => {
  const part = (wanted: TrainingPetition['part']): Example[] =>
    fromPetitions(
      model,
      ground.data.petitions.filter((petition) => petition.part === wanted),
      ground,
    );
  const always = model === 'matter' ? fromRegister(ground) : [];
  return { learned: [...always, ...part('fit')], held: part('held'), wishes: WISHES[model] };
};

const fromRegister = ({ data, matters, abbreviations }: TrainingGround): Example[] => {
  const example = (text: string, label: string, weight: number): Example => ({
    features: matterFeatures(text, abbreviations),
    label,
    weight,
  });
  return [
    ...data.headings.map(({ heading, matter }) => example(heading, matter, WEIGHTS.heading)),
    ...data.titles.map(({ title, matter }) => example(title, matter, WEIGHTS.title)),
    ...matters.flatMap(({ code, name, phrases }) =>
      [name.vi, ...phrases].map((phrase) => example(phrase, code, WEIGHTS.phrase)),
    ),
  ];
};

const labelsOf = (examples: readonly Example[]): string[] =>
  [...new Set(examples.map(({ label }) => label))].toSorted();

const FOLDS = 5;

/** Divides examples so that each is judged once by a model that has not seen it. */
const heldBack = <T>(items: readonly T[]): { learned: T[]; judged: T[] }[] =>
  Array.from({ length: FOLDS }, (_, fold) => ({
    learned: items.filter((_item, at) => at % FOLDS !== fold),
    judged: items.filter((_item, at) => at % FOLDS === fold),
  }));

/** A judgment of a model on an example that it had not seen. */
export interface Judgment {
  right: string;
  labels: readonly string[];
  likely: readonly number[];
}

const TEMPERATURES = [0.3, 0.4, 0.5, 0.6, 0.7, 0.85, 1, 1.2, 1.5, 2];

/** The temperature under which the right labels of unseen examples are likeliest. */
const bestTemperature = (model: WordModel, unseen: readonly Example[]): number => {
  const lossAt = (temperature: number): number => {
    const ready = readyModel({ ...model, temperature });
    return unseen.reduce((loss, { features, label }) => {
      const likely = probabilities(ready, seenIn(ready, features))[model.labels.indexOf(label)] ?? 0;
      return loss - Math.log(Math.max(likely, 1e-9));
    }, 0);
  };
  return TEMPERATURES.map((temperature) => ({ temperature, loss: lossAt(temperature) })).reduce((best, each) =>
    each.loss < best.loss ? each : best,
  ).temperature;
};

/**
 * One model, trained on the petitions of the `fit` part (and for matters on the register), with what five-fold
 * held-back judging says of it. `held` petitions are judged by the finished model only.
 */
export const trainModel = (
  name: ModelName,
  ground: TrainingGround,
): { model: WordModel; crossJudged: Judgment[]; held: Judgment[] } => {
  const wishes = WISHES[name];
  const always = name === 'matter' ? fromRegister(ground) : [];
  const { petitions } = ground.data;
  const fit = fromPetitions(
    name,
    petitions.filter(({ part }) => part === 'fit'),
    ground,
  );
  const heldExamples = fromPetitions(
    name,
    petitions.filter(({ part }) => part === 'held'),
    ground,
  );
  const labels = labelsOf([...always, ...fit]);
  const folds = heldBack(fit).map(({ learned, judged: unseen }) => {
    const model = trainWordModel([...always, ...learned], labels, wishes);
    return { model, unseen };
  });
  const temperature = middle(folds.map(({ model, unseen }) => bestTemperature(model, unseen)));
  const model = { ...trainWordModel([...always, ...fit], labels, wishes), temperature };
  return {
    model,
    crossJudged: folds.flatMap(({ model: foldModel, unseen }) => judge({ ...foldModel, temperature }, unseen)),
    held: judge(model, heldExamples),
  };
};

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 1;

const judge = (model: WordModel, examples: readonly Example[]): Judgment[] => {
  const ready = readyModel(model);
  return examples.map(({ features, label }) => ({
    right: label,
    labels: model.labels,
    likely: probabilities(ready, seenIn(ready, features)),
  }));
};

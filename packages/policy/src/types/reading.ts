import type { Bilingual } from './facts.ts';

/** A piece of government work that one ministry answers for today, whatever paper it once stood on (việc). */
export interface Matter {
  code: string;
  /** Code of its subject in the Codification. */
  subject: string;
  /** Who answers for it today. */
  ministry: string;
  /** Ministries that share it, the likeliest first. */
  also: readonly string[];
  /** Department of a province that works on it, by prefix ('so-noi-vu'); null where no department of the committee does. */
  department: string | null;
  /** The ministry that had it until 28/2/2025, where that was another one. */
  formerly: string | null;
  name: Bilingual;
  /** How officials and people speak of it. */
  phrases: readonly string[];
}

/**
 * Weights of words for a choice among labels, as `train` wrote them. Weights are whole hundredths, so that the file reads
 * and compares well.
 */
export interface WordModel {
  labels: readonly string[];
  /** One per label. */
  bias: readonly number[];
  /** By what the scores are divided before they become probabilities: found on held-back data. */
  temperature: number;
  /** Word or pair of words, without marks → label index and weight, alternating. */
  words: Readonly<Record<string, readonly number[]>>;
}

/** What the reading of a petition rests on besides the policy and the register of documents. */
export interface ReadingFacts {
  matters: readonly Matter[];
  /** Code of the matter by number and symbol, or by the name of a law: '100/2019/NĐ-CP', 'Luật Đất đai'. */
  matterOfDocument: ReadonlyMap<string, string>;
  /** What people type short, without marks: 'gplx' → 'giấy phép lái xe'. */
  abbreviations: ReadonlyMap<string, string>;
  /** Names of provinces of today and before, with marks and without their kind, and the code of the province of today. */
  provinceNames: readonly { name: string; province: string }[];
  /** Districts until 30/6/2025 whose name stands in one province of today alone; people go on naming them. */
  districtNames?: readonly { name: string; province: string }[];
  /** Communes of today by their own names; many names stand in several provinces. */
  communeNames: readonly { name: string; commune: string; province: string }[];
  models: { matter: WordModel; difficulty: WordModel; scope: WordModel };
}

/** A petition written for training; never one of a published sample. */
export interface TrainingPetition {
  id: string;
  /** `held` petitions are never learned from. */
  part: 'fit' | 'held';
  style: 'standard' | 'no_diacritics' | 'typos_abbrev';
  /** Code of the ground on which it is out of scope; null where it is in scope. */
  ground: string | null;
  matter: string | null;
  /** Where the matter does not tell who answers: a local authority. */
  agency: string | null;
  difficulty: string | null;
  text: string;
}

/** What the models are trained on. */
export interface TrainingData {
  petitions: readonly TrainingPetition[];
  /** Headings of articles of the Codification that belong to one matter alone. */
  headings: readonly { matter: string; heading: string }[];
  /** Titles of registered documents. */
  titles: readonly { matter: string; title: string }[];
}

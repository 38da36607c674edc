import type { DocumentTypeCode } from '@thaogo/legal';
import type { MeasureKind, Whose } from './measure-kinds.ts';

/**
 * The stations of a measure after it is registered: for a proposed one the letter to whoever is competent and their
 * reply, then (with one's own, at once) the way of the document itself.
 */
export const MEASURE_STAGES = [
  'proposed',
  'replied',
  'drafted',
  'consulted',
  'appraised',
  'submitted',
  'examined',
  'adopted',
  'in_force',
] as const;
export type MeasureStage = (typeof MEASURE_STAGES)[number];

type OwnWay = Exclude<MeasureStage, 'proposed' | 'replied'>;

const LAW: readonly OwnWay[] = ['drafted', 'consulted', 'appraised', 'submitted', 'examined', 'adopted', 'in_force'];
const WITHOUT_EXAMINATION: readonly OwnWay[] = LAW.filter((stage) => stage !== 'examined');
/** Made and signed in one house: appraised by its legal department, submitted to nobody outside. */
const OF_ONE_HOUSE: readonly OwnWay[] = WITHOUT_EXAMINATION.filter((stage) => stage !== 'submitted');
/** A letter, or a correction: written, issued, posted. */
const LETTER: readonly OwnWay[] = ['drafted', 'adopted', 'in_force'];
/** An interpretation by the Standing Committee of the National Assembly (Law 64/2025/QH15 art. 60). */
const INTERPRETATION: readonly OwnWay[] = LAW.filter((stage) => stage !== 'appraised');

/** What the document is whose fate a measure changes. */
export interface StagedDocument {
  type: DocumentTypeCode | null;
  /** Codes of whoever will adopt it. */
  adopters: readonly string[];
}

/** Elected bodies have a draft examined by a committee of theirs before they vote. */
const isElected = (code: string): boolean => /^(?:quoc-hoi|ubtvqh|hdnn|hdnd(?:-\d+)?)$/.test(code);

const wayOf = (kind: MeasureKind, { type, adopters }: StagedDocument): readonly OwnWay[] => {
  if (kind === 'guide_application' || kind === 'correct') return LETTER;
  if (kind === 'propose_interpretation') return INTERPRETATION;
  if (adopters.some(isElected)) return LAW;
  // What is new, and what adjusts a law for a while, need not be of the type of what is there.
  if (kind === 'special_resolution' || kind === 'issue_new') return WITHOUT_EXAMINATION;
  if (type === 'constitution' || type === 'code' || type === 'law' || type === 'ordinance') return LAW;
  if (type === 'circular' || type === 'joint_circular') return OF_ONE_HOUSE;
  return WITHOUT_EXAMINATION;
};

/**
 * The stations that apply to a measure, in their order. They follow what Law 64/2025/QH15 orders for each type of
 * document; ASSUMPTION where the law was not read in full: that a circular is submitted to nobody outside its ministry, and
 * that a document of unknown type goes the way of a decree. None binds: a shortened procedure may pass over some.
 */
export const stagesFor = (kind: MeasureKind, whose: Whose, document: StagedDocument): readonly MeasureStage[] => [
  ...(whose === 'proposed' ? (['proposed', 'replied'] as const) : []),
  ...wayOf(kind, document),
];

/** Whether what the measure comes to is a legal document, which the register must then have; letters and corrections are none. */
export const endsInDocument = (kind: MeasureKind): boolean => kind !== 'guide_application' && kind !== 'correct';

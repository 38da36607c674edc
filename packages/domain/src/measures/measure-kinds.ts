import type { Outcome } from '../life/outcomes.ts';

/** Outcomes that leave something to be done to the law itself; the other two say that nothing need be done. */
export type MeasureKind = Exclude<Outcome, 'not_an_obstacle' | 'already_settled'>;

export const MEASURE_KINDS = [
  'amend',
  'replace',
  'repeal',
  'suspend',
  'correct',
  'issue_new',
  'propose_interpretation',
  'guide_application',
  'special_resolution',
] as const satisfies readonly MeasureKind[];

/** `own`: whoever answers does it; `proposed`: it is proposed to whoever is competent. */
export const WHOSE = ['own', 'proposed'] as const;
export type Whose = (typeof WHOSE)[number];

/** The measure that an outcome calls for; null where nothing is to be done. */
export const measureKindOf = (outcome: Outcome): MeasureKind | null =>
  outcome === 'not_an_obstacle' || outcome === 'already_settled' ? null : outcome;

import type { AgencyDirectory } from '../access/agency-directory.ts';
import type { Staff } from '../access/actors.ts';
import { applyBottleneck, type Bottleneck, type BottleneckEvent } from './bottleneck.ts';
import { applyDelegatedRule, type DelegatedRule, type DelegatedRuleEvent } from './delegated-rule.ts';
import type { DossierKind, Placed } from './dossier.ts';
import { applyLegalityCheck, type LegalityCheck, type LegalityEvent } from './legality-check.ts';
import { mayReadLegalityCheck } from './legality-rules.ts';

/** A dossier of each kind. */
export interface Dossiers {
  bottleneck: Bottleneck;
  delegated_rule: DelegatedRule;
  legality_check: LegalityCheck;
}
export type Dossier = Dossiers[DossierKind];

/** The events of each kind. */
export interface DossierEvents {
  bottleneck: BottleneckEvent;
  delegated_rule: DelegatedRuleEvent;
  legality_check: LegalityEvent;
}
export type DossierEvent = DossierEvents[DossierKind];

type Fold<K extends DossierKind> = (
  id: string,
  before: Dossiers[K] | null,
  event: Placed<DossierEvents[K]>,
) => Dossiers[K];

const FOLDS: { [K in DossierKind]: Fold<K> } = {
  bottleneck: applyBottleneck,
  delegated_rule: applyDelegatedRule,
  legality_check: applyLegalityCheck,
};

/** What an event makes of a dossier of its kind. */
export const applyToDossier = <K extends DossierKind>(
  kind: K,
  id: string,
  before: Dossiers[K] | null,
  event: Placed<DossierEvents[K]>,
): Dossiers[K] => FOLDS[kind](id, before, event);

/** Whether something is still expected of somebody. A conclusion that nothing is unlawful ends a check. */
export const isLive = (dossier: Dossier): boolean => {
  switch (dossier.kind) {
    case 'bottleneck':
      return dossier.state === 'open' || dossier.state === 'being_solved';
    case 'delegated_rule':
      return dossier.state === 'awaited';
    case 'legality_check':
      return dossier.state === 'concluded'
        ? dossier.conclusion?.unlawful === true
        : dossier.state === 'noted' || dossier.state === 'requested';
  }
};

/**
 * Whether a member of staff may read a dossier. Bottlenecks are public, and what the law delegates is no secret to anybody who
 * works on it; administrators keep the system running and read neither.
 */
export const mayReadDossier = (staff: Staff, dossier: Dossier, agencies: AgencyDirectory): boolean =>
  dossier.kind === 'legality_check' ? mayReadLegalityCheck(staff, dossier, agencies) : staff.role !== 'administrator';

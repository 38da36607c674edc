import type { CivilDate } from '@thaogo/policy';

/** How a later document touches an earlier one. */
export type RelationKind = 'amended_by' | 'partly_expired_by' | 'replaced_by';

/** One touch, from the day on which the later document takes effect; null where that day is not known. */
export interface DocumentRelation {
  kind: RelationKind;
  effectiveOn: CivilDate | null;
}

/** Whether a document is in force on a day, as far as the register can tell. */
export type DocumentStanding = 'in_force' | 'partly_in_force' | 'not_yet' | 'replaced' | 'unknown';

/**
 * The standing of a document on a day. `unknown` where the register has neither the day of effect nor a source that saw
 * it in force: silence is not force. A relation without a day counts for none.
 */
export const standingOn = (
  document: { effectiveOn: CivilDate | null; relations: readonly DocumentRelation[] },
  on: CivilDate,
): DocumentStanding => {
  const begun = document.relations.filter(({ effectiveOn }) => effectiveOn !== null && effectiveOn <= on);
  if (begun.some(({ kind }) => kind === 'replaced_by')) return 'replaced';
  if (document.effectiveOn === null) return 'unknown';
  if (document.effectiveOn > on) return 'not_yet';
  return begun.some(({ kind }) => kind === 'partly_expired_by') ? 'partly_in_force' : 'in_force';
};

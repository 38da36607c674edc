import type { CivilDate } from '@thaogo/policy';

/** How a later document touches an earlier one. */
export type RelationKind = 'amended_by' | 'partly_expired_by' | 'replaced_by' | 'repealed_by' | 'guided_by';

/** One touch, from the day on which the later document takes effect; null where that day is not known. */
export interface DocumentRelation {
  kind: RelationKind;
  effectiveOn: CivilDate | null;
}

/** Whether a document is in force on a day, as far as the register can tell. */
export type DocumentStanding =
  | 'in_force'
  | 'partly_in_force'
  | 'not_yet'
  | 'replaced'
  | 'repealed'
  | 'expired'
  | 'unknown';

/** What tells whether a document is in force. */
export interface DocumentForce {
  effectiveOn: CivilDate | null;
  /** From this day on it is no longer in force. */
  expiresOn: CivilDate | null;
  relations: readonly DocumentRelation[];
}

/**
 * The standing of a document on a day. `unknown` where the register has neither the day of effect nor a source that saw
 * it in force: silence is not force. A relation without a day counts for none.
 */
export const standingOn = (document: DocumentForce, on: CivilDate): DocumentStanding => {
  const begun = document.relations.filter(({ effectiveOn }) => effectiveOn !== null && effectiveOn <= on);
  const has = (wanted: RelationKind) => begun.some(({ kind }) => kind === wanted);
  if (has('replaced_by')) return 'replaced';
  if (has('repealed_by')) return 'repealed';
  if (document.expiresOn !== null && document.expiresOn <= on) return 'expired';
  if (document.effectiveOn === null) return 'unknown';
  if (document.effectiveOn > on) return 'not_yet';
  return has('partly_expired_by') ? 'partly_in_force' : 'in_force';
};

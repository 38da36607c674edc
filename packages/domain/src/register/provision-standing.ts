import { findCitations, type ProvisionPath } from '@thaogo/legal';
import type { CivilDate } from '@thaogo/policy';
import { type DocumentForce, type DocumentRelation, type DocumentStanding, standingOn } from './standing.ts';

/** A touch with the provisions it is said to concern, in words ("khoản 2 Điều 5"); null where only the document is named. */
export interface ProvisionRelation extends DocumentRelation {
  provisions: string | null;
}

/**
 * What a touch means for one provision: it is named itself or stands in what is named (`whole`), a part of it is named
 * (`part`), others are (`other`), or nobody said which are concerned (`unsaid`).
 */
export type ProvisionTouch = 'whole' | 'part' | 'other' | 'unsaid';

const within = (whole: ProvisionPath, part: ProvisionPath): boolean =>
  whole.article === part.article &&
  (whole.clause === null || whole.clause === part.clause) &&
  (whole.point === null || whole.point === part.point);

const touchOf = (provisions: string | null, path: ProvisionPath): ProvisionTouch => {
  if (provisions === null || path.article === null) return 'unsaid';
  // Provisions alone are read beside a document.
  const named = findCitations(`${provisions} của Nghị định này`).filter(({ article }) => article !== null);
  if (named.length === 0) return 'unsaid';
  if (named.some((one) => within(one, path))) return 'whole';
  return named.some((one) => within(path, one)) ? 'part' : 'other';
};

/** The standing of one provision on a day, and every touch that had begun by then or may have. */
export interface ProvisionStanding<R extends ProvisionRelation> {
  standing: DocumentStanding;
  touches: readonly { relation: R; touch: Exclude<ProvisionTouch, 'other'> }[];
}

/**
 * What the register can say of a provision on a day: whether it was in force and which documents had touched it. A partial
 * repeal counts for what it names: it leaves other provisions in force. Where the register does not say which provisions were
 * concerned, that stays unsaid. Touches whose day is not known are told, but end nothing.
 */
export const provisionStandingOn = <R extends ProvisionRelation>(
  path: ProvisionPath,
  document: Pick<DocumentForce, 'effectiveOn' | 'expiresOn'> & { relations: readonly R[] },
  on: CivilDate,
): ProvisionStanding<R> => {
  const touches = document.relations
    .filter(({ kind, effectiveOn }) => kind !== 'guided_by' && (effectiveOn === null || effectiveOn <= on))
    .flatMap((relation) => {
      const touch = touchOf(relation.provisions, path);
      return touch === 'other' ? [] : [{ relation, touch }];
    });
  const standing = standingOn({ ...document, relations: touches.map(({ relation }) => relation) }, on);
  const ended = touches.some(
    ({ relation, touch }) =>
      relation.kind === 'partly_expired_by' && relation.effectiveOn !== null && touch === 'whole',
  );
  return { standing: standing === 'partly_in_force' && ended ? 'expired' : standing, touches };
};

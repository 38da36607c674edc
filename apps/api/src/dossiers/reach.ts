import type { DossierReach } from '@thaogo/db';
import { capacitiesOf, type DossierKind, mayReadLegalityCheck, roleInAgency, type Staff } from '@thaogo/domain';
import type { AgencyBook } from '../dependencies.ts';

/** Agencies whose checks somebody steers or watches: asked of the very rule that judges each. */
const agenciesBelow = (staff: Staff, agencies: AgencyBook): string[] =>
  agencies
    .all()
    .filter(({ code }) =>
      mayReadLegalityCheck(staff, { coordinator: code, owner: null, officer: null, request: null }, agencies),
    )
    .map(({ code }) => code);

/** Which checks somebody may know of by one post. */
const reachOfPost = (staff: Staff, agencies: AgencyBook): DossierReach => {
  switch (roleInAgency(staff)) {
    case 'coordinator':
      return { kind: 'coordinated', by: staff.agency };
    case 'chairman_office':
    case 'supervisor':
      return { kind: 'concerning', agencies: agenciesBelow(staff, agencies) };
    case 'leader':
      return { kind: 'asked', owner: staff.agency, officer: null };
    case 'officer':
      return { kind: 'asked', owner: staff.agency, officer: staff.id };
    default:
      return { kind: 'nothing' };
  }
};

/** Which dossiers of a kind somebody may know of, the posts that they fill as a deputy included, as the database is asked. */
export const reachOf = (staff: Staff, kind: DossierKind, agencies: AgencyBook): DossierReach => {
  if (kind !== 'legality_check') return { kind: staff.role === 'administrator' ? 'nothing' : 'everything' };
  return { kind: 'any', of: capacitiesOf(staff).map((as) => reachOfPost(as, agencies)) };
};

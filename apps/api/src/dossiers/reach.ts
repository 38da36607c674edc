import type { DossierReach } from '@thaogo/db';
import { type DossierKind, mayReadLegalityCheck, type Staff } from '@thaogo/domain';
import type { AgencyBook } from '../dependencies.ts';

/** Agencies whose checks somebody steers or watches: asked of the very rule that judges each. */
const agenciesBelow = (staff: Staff, agencies: AgencyBook): string[] =>
  agencies
    .all()
    .filter(({ code }) =>
      mayReadLegalityCheck(staff, { coordinator: code, owner: null, officer: null, request: null }, agencies),
    )
    .map(({ code }) => code);

/** Which dossiers of a kind somebody may know of, as the database is asked. */
export const reachOf = (staff: Staff, kind: DossierKind, agencies: AgencyBook): DossierReach => {
  if (kind !== 'legality_check') return { kind: staff.role === 'administrator' ? 'nothing' : 'everything' };
  switch (staff.role) {
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

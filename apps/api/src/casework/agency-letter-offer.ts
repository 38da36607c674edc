import type { CaseworkView } from '@thaogo/contract';
import type { NamedAgency } from '@thaogo/db';
import {
  civilDateOf,
  exists,
  hasJoined,
  type Language,
  type Petition,
  type RefusalCode,
  type Staff,
} from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { agencyName } from '../presentation/agency-name.ts';

/**
 * Why somebody may not have the letter to an agency that has not joined: it is the coordinator's, while nobody here leads the
 * petition, and not of one that may hold a state secret. Null where they may.
 */
export const whyNoAgencyLetter = (petition: Petition, staff: Staff): RefusalCode | null => {
  if (staff.role !== 'coordinator' || staff.agency !== petition.coordinator) return 'wrong_role';
  const passedOn = petition.state !== 'screening' && petition.state !== 'transferred';
  return passedOn || petition.confinement === 'sealed' ? 'wrong_state' : null;
};

/** An agency that exists and has not joined; null for any other code. */
export const outside = (code: string | null, deps: ApiDependencies): NamedAgency | null => {
  const agency = code === null ? null : deps.agencies.find(code);
  const today = civilDateOf(deps.now());
  return agency === null || !exists(agency, today) || hasJoined(agency, today) ? null : agency;
};

/** What the screen of a petition says of that letter. */
export const agencyLetterOffer = (
  petition: Petition,
  staff: Staff,
  deps: ApiDependencies,
  language: Language,
): CaseworkView['agencyLetter'] => {
  if (whyNoAgencyLetter(petition, staff) !== null) return null;
  const proposed = outside(petition.proposedLead, deps);
  return { proposed: proposed === null ? null : agencyName(proposed.code, deps.agencies, language) };
};

import type { AgencyKind, CivilDate } from '@thaogo/policy';

/** What the rules need to know of an agency. */
export interface AgencyStanding {
  code: string;
  kind: AgencyKind;
  /** Code of the province it belongs to; null for central agencies. */
  province: string | null;
  /** Agency above it; null at the top. */
  parent: string | null;
  /** First day on which the agency handles petitions here; null while it has not joined. */
  joinedOn: CivilDate | null;
  validFrom: CivilDate;
  /** Last day of its existence; null while it exists. */
  validTo: CivilDate | null;
}

/** The installation's agencies, looked up by code. */
export interface AgencyDirectory {
  find(code: string): AgencyStanding | null;
}

/** True when the agency exists and takes part on `today`. */
export const hasJoined = (agency: AgencyStanding, today: CivilDate): boolean =>
  agency.joinedOn !== null && agency.joinedOn <= today && exists(agency, today);

/** True when the agency exists on `today`. */
export const exists = (agency: AgencyStanding, today: CivilDate): boolean =>
  agency.validFrom <= today && (agency.validTo === null || today <= agency.validTo);

import type { Petition } from '../life/petition.ts';
import type { Staff } from './actors.ts';
import type { AgencyDirectory } from './agency-directory.ts';

/**
 * Which petitions a member of staff may read, as data: the same value judges one petition here and becomes the
 * `where` of every list in the database.
 */
export type ReadScope =
  | { kind: 'nothing' }
  | { kind: 'everything' }
  /** Petitions led by `lead`, or coordinated by `coordinator` when it is not null. */
  | { kind: 'agency'; lead: string; coordinator: string | null }
  /** Petitions held inside one province. */
  | { kind: 'province'; province: string };

const NOTHING: ReadScope = { kind: 'nothing' };

/** Everything below an agency: its province when it steers one, itself when it is a commune or a ministry. */
const below = (staff: Staff, agencies: AgencyDirectory): ReadScope => {
  const agency = agencies.find(staff.agency);
  if (agency === null) return NOTHING;
  switch (agency.kind) {
    case 'provincial_committee':
    case 'provincial_council':
    case 'provincial_office':
    case 'provincial_inspectorate':
      return agency.province === null ? NOTHING : { kind: 'province', province: agency.province };
    case 'government':
    case 'national_assembly':
      return { kind: 'everything' };
    case 'commune_council':
      // The council watches over the committee of its own commune.
      return { kind: 'agency', lead: agency.code.replace(/^hdnd-/, 'ubnd-'), coordinator: null };
    default:
      return { kind: 'agency', lead: agency.code, coordinator: null };
  }
};

/** The read scope of a member of staff. Administrators keep the system running and read no petitions. */
export const readScope = (staff: Staff, agencies: AgencyDirectory): ReadScope => {
  switch (staff.role) {
    case 'officer':
    case 'clerk':
      return { kind: 'agency', lead: staff.agency, coordinator: null };
    case 'leader':
    case 'coordinator':
      return { kind: 'agency', lead: staff.agency, coordinator: staff.agency };
    case 'chairman_office':
    case 'supervisor':
      return below(staff, agencies);
    case 'administrator':
      return NOTHING;
  }
};

/** Whether a petition lies within a read scope. */
export const mayRead = (scope: ReadScope, petition: Pick<Petition, 'lead' | 'coordinator' | 'province'>): boolean => {
  switch (scope.kind) {
    case 'nothing':
      return false;
    case 'everything':
      return true;
    case 'agency':
      return petition.lead === scope.lead || (scope.coordinator !== null && petition.coordinator === scope.coordinator);
    case 'province':
      return petition.province === scope.province;
  }
};

import type { Confinement } from '../life/events.ts';
import { consultedAgencies, type Petition } from '../life/petition.ts';
import { capacitiesOf, headsUnit, type Staff } from './actors.ts';
import type { AgencyDirectory } from './agency-directory.ts';

/**
 * Which petitions a member of staff may read, as data: the same value judges one petition here and becomes the
 * `where` of every list in the database.
 */
export type ReadScope =
  | { kind: 'nothing' }
  | { kind: 'everything' }
  /**
   * Petitions that `lead` leads or is consulted on, and those that `coordinator` coordinates when it is not null; of
   * these alone also such as only few may see.
   */
  | { kind: 'agency'; lead: string; coordinator: string | null; opens: readonly Confinement[] }
  /** Petitions held inside one province. */
  | { kind: 'province'; province: string }
  /** Whatever lies within any of these: somebody reads what their own post reads and the posts they fill as a deputy. */
  | { kind: 'any'; of: readonly ReadScope[] };

const NOTHING: ReadScope = { kind: 'nothing' };

const ofAgency = (code: string): ReadScope => ({ kind: 'agency', lead: code, coordinator: null, opens: ['none'] });
/** An agency's own, and what it coordinates. */
const withCoordinated = (code: string, ...opens: readonly Confinement[]): ReadScope => ({
  kind: 'agency',
  lead: code,
  coordinator: code,
  opens: ['none', ...opens],
});

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
      return ofAgency(agency.code.replace(/^hdnd-/, 'ubnd-'));
    default:
      // Whoever steers a coordinating agency decides the disputes that it cannot.
      return staff.role === 'chairman_office' ? withCoordinated(agency.code) : ofAgency(agency.code);
  }
};

/** What one post reads. */
const scopeOfPost = (staff: Staff, agencies: AgencyDirectory): ReadScope => {
  switch (staff.role) {
    case 'officer':
    case 'clerk':
      return ofAgency(staff.agency);
    case 'leader':
      // What only few may see is for the agency's own leaders, not for the heads of its units.
      return headsUnit(staff) ? ofAgency(staff.agency) : withCoordinated(staff.agency, 'restricted', 'sealed');
    case 'coordinator':
      return withCoordinated(staff.agency, 'restricted');
    case 'chairman_office':
    case 'supervisor':
      return below(staff, agencies);
    case 'administrator':
      return NOTHING;
  }
};

/**
 * The read scope of a member of staff, the posts that they fill as a deputy included. Administrators keep the system
 * running and read no petitions.
 */
export const readScope = (staff: Staff, agencies: AgencyDirectory): ReadScope => {
  const scopes = capacitiesOf(staff).map((each) => scopeOfPost(each, agencies));
  const [own] = scopes;
  return scopes.length === 1 && own !== undefined ? own : { kind: 'any', of: scopes };
};

/** What reading a petition depends on. */
export type Readable = Pick<Petition, 'lead' | 'coordinator' | 'province' | 'confinement' | 'consultations'>;

/** Whether a petition lies within a read scope. */
export const mayRead = (scope: ReadScope, petition: Readable): boolean => {
  const open = petition.confinement === 'none';
  switch (scope.kind) {
    case 'nothing':
      return false;
    case 'everything':
      return open;
    case 'any':
      return scope.of.some((each) => mayRead(each, petition));
    case 'agency':
      return (
        (open && (petition.lead === scope.lead || consultedAgencies(petition).includes(scope.lead))) ||
        (petition.coordinator === scope.coordinator && scope.opens.includes(petition.confinement))
      );
    case 'province':
      return open && petition.province === scope.province;
  }
};

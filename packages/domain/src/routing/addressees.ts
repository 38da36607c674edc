import type { AgencyStanding } from '../access/agency-directory.ts';

/** Kinds of agency that can work on a petition and answer it. What the Government issues is answered by whoever drafted it. */
const ADDRESSABLE: Record<AgencyStanding['kind'], boolean> = {
  ministry: true,
  ministerial_agency: true,
  government: false,
  national_assembly: true,
  court: true,
  procuracy: true,
  state_audit: true,
  provincial_committee: true,
  provincial_council: true,
  department: true,
  provincial_inspectorate: true,
  provincial_office: true,
  commune_committee: true,
  commune_council: true,
};

/** Whether petitions can be sent to this agency. */
export const isAddressable = (agency: AgencyStanding): boolean => ADDRESSABLE[agency.kind];

/**
 * Who may change the document when `lead` works on it: a provincial department drafts for its People's Committee;
 * every other agency answers for itself.
 */
export const competentFor = (lead: AgencyStanding): string =>
  lead.kind === 'department' || lead.kind === 'provincial_inspectorate' || lead.kind === 'provincial_office'
    ? (lead.parent ?? lead.code)
    : lead.code;

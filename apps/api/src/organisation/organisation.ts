import type { Api } from '../http/endpoint.ts';
import { addDeputyships } from './deputyships.ts';
import { addMembers } from './members.ts';
import { addReports } from './reports.ts';
import { addUnits } from './units.ts';

/**
 * What an agency is made of inside: its units, who belongs to them, who acts in whose post for a time, and what its
 * coordinators report by when.
 */
export const addOrganisation = (api: Api): void => {
  addUnits(api);
  addMembers(api);
  addDeputyships(api);
  addReports(api);
};

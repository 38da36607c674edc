import type { Api } from '../http/endpoint.ts';
import { addFilingOfTables } from './file-table.ts';
import { addForwarderPages } from './forwarder-routes.ts';
import { addForwardings } from './forwarding-routes.ts';
import { addTables } from './table-routes.ts';

/** Petitions that others collected and passed on: voters', the Front's, the press's, associations'. */
export const addForwarding = (api: Api): void => {
  addForwardings(api);
  addTables(api);
  addFilingOfTables(api);
  addForwarderPages(api);
};

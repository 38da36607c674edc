import type { Api } from '../http/endpoint.ts';
import { addAccountAdministration } from './accounts.ts';
import { addAgencyAdministration } from './agencies.ts';
import { addDeliveryAdministration } from './deliveries.ts';

/** What an administrator needs to bring an installation to life and keep it running. */
export const addAdministration = (api: Api): void => {
  addAgencyAdministration(api);
  addAccountAdministration(api);
  addDeliveryAdministration(api);
};

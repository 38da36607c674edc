import type { Api } from '../http/endpoint.ts';
import { addFilePetition } from './file-petition.ts';
import { addFormDrafts } from './form-drafts.ts';

/** How petitions come in. */
export const addIntake = (api: Api): void => {
  addFilePetition(api);
  addFormDrafts(api);
};

import type { Api } from '../http/endpoint.ts';
import { addDraftFiles } from './draft-files.ts';
import { addFiling } from './filing-routes.ts';
import { addFormDrafts } from './form-drafts.ts';

/** How petitions come in. */
export const addIntake = (api: Api): void => {
  addFiling(api);
  addFormDrafts(api);
  addDraftFiles(api);
};

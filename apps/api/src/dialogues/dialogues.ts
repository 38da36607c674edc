import type { Api } from '../http/endpoint.ts';
import { addConfirming } from './confirm.ts';
import { addDoor } from './door-routes.ts';
import { addOrganising } from './organising-routes.ts';
import { addPublicDialogues } from './public-routes.ts';
import { addQuestions } from './question-routes.ts';
import { addRegistering } from './register.ts';

/** Dialogues of agencies with people and businesses, from plan to report. */
export const addDialogues = (api: Api): void => {
  addPublicDialogues(api);
  addRegistering(api);
  addConfirming(api);
  addOrganising(api);
  addDoor(api);
  addQuestions(api);
};

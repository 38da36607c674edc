import { caseworkView as caseworkShape } from '@thaogo/contract';
import { readablePetition } from '../commands/readable-petition.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { addAnsweringActions } from './answering-actions.ts';
import { caseworkView } from './casework-view.ts';
import { addColleagues } from './colleagues.ts';
import { addCaseworkFiles } from './files.ts';
import { addGrouping } from './grouping.ts';
import { addInbox } from './inbox.ts';
import { addMovesAway } from './moves-away.ts';
import { addNewSecret } from './new-secret.ts';
import { addPaper } from './paper.ts';
import { addSurroundingActions } from './surrounding-actions.ts';

/** The agencies' side of a petition. */
export const addCasework = (api: Api): void => {
  const { deps } = api;
  addInbox(api);
  addMovesAway(api);
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/petitions/{code}',
      summary: 'One petition as this person may see it, with the actions they may take now',
      access: 'staff',
      quota: 'casework',
      replies: { status: 200, shape: caseworkShape },
    },
    async ({ caller, path, language }) => {
      const petition = await readablePetition(deps, path.code, caller.staff);
      const view = await caseworkView(petition, caller.staff, deps, language);
      return { status: 200, body: view, headers: { etag: `"${view.version}"` } };
    },
  );
  addPaper(api);
  addColleagues(api);
  addCaseworkFiles(api);
  addGrouping(api);
  addAnsweringActions(api);
  addSurroundingActions(api);
  addNewSecret(api);
};

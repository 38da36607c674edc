import { dialogueList, dialogueQuery, publicDialogue } from '@thaogo/contract';
import { findDialogue, publishedDialogues, reportedQuestions } from '@thaogo/db';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { pageOf, publicDialogues, readDialogueCursor } from './dialogue-views.ts';
import { readId } from './own-dialogue.ts';

/** Dialogues as everybody may read them: to come, and with their reports. */
export const addPublicDialogues = (api: Api): void => {
  const { deps } = api;
  const { db, agencies } = deps;
  endpoint(
    api,
    {
      method: 'get',
      path: '/dialogues',
      summary: 'Dialogues of agencies with people and businesses: those to come, or those that were',
      access: 'public',
      quota: 'listing',
      query: dialogueQuery,
      replies: { status: 200, shape: dialogueList },
    },
    async ({ query, language }) => {
      const now = deps.now();
      const wanted = { after: readDialogueCursor(query.after), limit: query.limit + 1 };
      const found = await publishedDialogues(db, query.when, now, wanted);
      const { page, next } = pageOf(found, query.limit, (last) => ({ at: last.starts_at, id: last.id }));
      return { status: 200, body: { items: await publicDialogues(page, { db, agencies, now, language }), next } };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/dialogues/{id}',
      summary: 'One dialogue, with its report and what was asked and answered once that is published',
      access: 'public',
      quota: 'listing',
      replies: { status: 200, shape: publicDialogue },
      problems: ['not_found'],
    },
    async ({ path, language }) => {
      const found = await findDialogue(db, readId(path['id']));
      if (found === null || found.state === 'planned') throw new ApiProblem('not_found');
      const [view] = await publicDialogues([found], { db, agencies, now: deps.now(), language });
      const reported = found.state === 'reported';
      const questions = reported ? await reportedQuestions(db, found.id) : [];
      return {
        status: 200,
        body: { ...view, cancelReason: found.cancel_reason, report: reported ? found.report : null, questions },
      };
    },
  );
};

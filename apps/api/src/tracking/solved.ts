import { saidAlreadyWords, senderView, solvedRequest } from '@thaogo/contract';
import { keepJudgement, measuresOfPetition } from '@thaogo/db';
import { civilDateOf } from '@thaogo/domain';
import { wordsCollector } from '../commands/new-words.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { ownView } from './own-view.ts';
import { petitionOfSender } from './sender-access.ts';

/** `POST /petitions/{code}/solved`: whether a measure that came into force solved the problem, once. */
export const addSolved = (api: Api): void => {
  const { deps } = api;
  endpoint<'sender', typeof solvedRequest>(
    api,
    {
      method: 'post',
      path: '/petitions/{code}/solved',
      summary: 'Say, once, whether a measure that came into force solved one’s problem',
      access: 'sender',
      quota: 'tracking',
      body: solvedRequest,
      replies: { status: 200, shape: senderView },
      problems: ['action_not_allowed'],
    },
    async ({ body, caller, language, path }) => {
      const petition = await petitionOfSender(api, path.code ?? '', caller.credential);
      const promised = await measuresOfPetition(deps.db, petition.id);
      const asked = promised.find(({ measure }) => measure.code === body.measure && measure.state === 'kept');
      if (asked === undefined)
        throw new ApiProblem('invalid', { fields: [{ pointer: '/measure', code: 'unknown_code' }] });
      const { contents, write } = wordsCollector(deps);
      if (body.text !== undefined) write('measure_judgement', body.text);
      const now = deps.now();
      const kept = await deps.db.transaction().execute((trx) =>
        keepJudgement(trx, {
          measureId: asked.measure.id,
          petitionId: petition.id,
          solved: body.solved,
          words: contents[0] ?? null,
          on: civilDateOf(now),
          at: now,
        }),
      );
      if (!kept)
        throw new ApiProblem('action_not_allowed', {
          reasons: [{ code: 'said_already', detail: saidAlreadyWords[language] }],
        });
      return { status: 200, body: await ownView(petition, deps, language) };
    },
  );
};

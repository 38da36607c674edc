import { countSettled } from '@thaogo/db';
import { civilDateOf } from '@thaogo/domain';
import { z } from 'zod';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';

/** `POST /answers/{id}/settled`: somebody found their question answered and files nothing. Only that is counted, by day. */
export const addCountSettled = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'post',
      path: '/answers/{id}/settled',
      summary:
        'Count that a published answer settled somebody’s question before they filed; nothing is kept of who it was',
      access: 'public',
      quota: 'filing',
      body: z.object({}),
      replies: { status: 204, shape: null },
      problems: ['not_found'],
    },
    async ({ path }) => {
      const id = z.uuid().safeParse(path.id);
      const counted = id.success && (await countSettled(deps.db, id.data, civilDateOf(deps.now())));
      if (!counted) throw new ApiProblem('not_found');
      return { status: 204 };
    },
  );
};

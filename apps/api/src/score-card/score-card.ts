import { scoreCard } from '@thaogo/contract';
import { type Api, endpoint } from '../http/endpoint.ts';

/** `GET /score-card`: how well the machine's suggestions do, for everybody. */
export const addScoreCard = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/score-card',
      summary: 'How often the suggestions of the machine are right, and what became of its proposals of an agency',
      access: 'public',
      quota: 'listing',
      replies: { status: 200, shape: scoreCard },
    },
    async () => ({
      status: 200,
      body: await deps.scoreCard(),
      headers: { 'cache-control': 'public, max-age=300' },
    }),
  );
};

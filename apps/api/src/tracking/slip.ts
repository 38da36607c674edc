import { slipQuery } from '@thaogo/contract';
import { readSenderSecret } from '@thaogo/domain';
import type { z } from 'zod';
import { type Api, endpoint } from '../http/endpoint.ts';
import { slipOf } from '../paper/slip.ts';
import { readStory } from '../presentation/petition-story.ts';
import { petitionOfSender } from './sender-access.ts';

/**
 * `GET /petitions/{code}/slip.pdf`: the slip as a sheet. With `secret=yes` it prints the secret that the request came with, for
 * whoever entered the petition at a counter to hand over: the secret stands in no address and is kept nowhere.
 */
export const addSlip = (api: Api): void => {
  const { deps } = api;
  endpoint<'sender', z.ZodUndefined, typeof slipQuery>(
    api,
    {
      method: 'get',
      path: '/petitions/{code}/slip.pdf',
      summary:
        'The slip that proves one’s own filing, as a sheet of paper; with the secret it was asked with where wanted',
      access: 'sender',
      quota: 'paper',
      query: slipQuery,
      replies: { status: 200, file: ['application/pdf'] },
    },
    async ({ caller, path, query, language }) => {
      const petition = await petitionOfSender(api, path.code ?? '', caller.credential);
      // The key of an opened link is no secret and is not printed.
      const secret = query.secret === 'yes' ? readSenderSecret(caller.credential) : null;
      const slip = slipOf(await readStory(deps.db, petition), deps, language, secret);
      const bytes = await deps.paper.slip(slip);
      return { status: 200, file: { bytes, type: 'application/pdf', name: `${petition.code}.pdf` } };
    },
  );
};

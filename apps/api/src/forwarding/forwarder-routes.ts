import { forwardedPetitionQuery, forwarderView, forwardingLinkOpened, linkOpening } from '@thaogo/contract';
import { countForwarded, forwardedPetitions, forwardingOfKey, openForwardingLink } from '@thaogo/db';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { forwardedPetitionView, letterOf } from './forwarding-views.ts';

/** What the link of a message opens for whoever forwarded petitions: their letter and what became of it. */
export const addForwarderPages = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'post',
      path: '/forwardings/links',
      summary: 'Exchange the link of a message to a forwarder for a short-lived key to their forwarding',
      access: 'public',
      quota: 'tracking',
      body: linkOpening,
      replies: { status: 200, shape: forwardingLinkOpened },
      problems: ['not_found'],
    },
    async ({ body }) => {
      const opened = await deps.db.transaction().execute((trx) => openForwardingLink(trx, body.token, deps.now()));
      if (opened === null) throw new ApiProblem('not_found');
      return { status: 200, body: { token: opened.token, expiresAt: opened.expiresAt.toISOString() } };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/forwardings/current',
      summary: 'The forwarding that a short-lived key opens: the letter, and what became of every petition in it',
      access: 'sender',
      quota: 'tracking',
      query: forwardedPetitionQuery,
      replies: { status: 200, shape: forwarderView },
    },
    async ({ caller, query, language }) => {
      const forwarding = await forwardingOfKey(deps.db, caller.credential, deps.now());
      if (forwarding === null) throw new ApiProblem('not_found');
      const counts = await countForwarded(deps.db, [forwarding.id]);
      const found = await forwardedPetitions(deps.db, forwarding.id, { after: query.after, limit: query.limit + 1 });
      const items = found.slice(0, query.limit).map((each) => forwardedPetitionView(each, deps.agencies, language));
      return {
        status: 200,
        body: {
          ...letterOf(forwarding),
          ...(counts.get(forwarding.id) ?? { petitions: 0, answered: 0 }),
          items,
          next: found.length > query.limit ? (items.at(-1)?.line ?? null) : null,
        },
      };
    },
  );
};

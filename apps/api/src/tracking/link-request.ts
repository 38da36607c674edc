import { linkRequest } from '@thaogo/contract';
import { ADDRESS_OF, blindIndex, planRequestedLink } from '@thaogo/db';
import { readPetitionCode } from '@thaogo/domain';
import { type Api, endpoint } from '../http/endpoint.ts';

/** `POST /links/requests`: a way back for who lost the secret. The same is done, and said, whether anything matches or not. */
export const addLinkRequest = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'post',
      path: '/links/requests',
      summary:
        'Ask for a link by message, with the code and the e-mail address or telephone number that was given when filing',
      access: 'public',
      quota: 'link_request',
      body: linkRequest,
      replies: { status: 202, shape: null },
    },
    async ({ body: { code, email, phone }, requestId }) => {
      const deliveryId = deps.newId();
      const channel = email === undefined ? 'text' : 'mail';
      const request = {
        deliveryId,
        code: readPetitionCode(code) ?? '',
        channel,
        addressDigest: blindIndex(ADDRESS_OF[channel], email ?? phone ?? '', deps.keys.blindIndex),
        now: deps.now(),
      } as const;
      await deps.db.transaction().execute(async (trx) => {
        await planRequestedLink(trx, request);
        // A job in any case, so that the time taken tells nothing; one without a delivery does nothing.
        await deps.jobs.deliver(trx, [deliveryId], requestId);
      });
      return { status: 202 };
    },
  );
};

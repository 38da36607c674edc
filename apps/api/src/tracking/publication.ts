import { senderView } from '@thaogo/contract';
import { withdrawPublicationConsent } from '@thaogo/db';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ownView } from './own-view.ts';
import { petitionOfSender } from './sender-access.ts';

/** `DELETE /petitions/{code}/publication`: the answer is not, or no longer, published. */
export const addPublicationWithdrawal = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'delete',
      path: '/petitions/{code}/publication',
      summary: 'Take back the consent that the answer to one’s own petition be published',
      access: 'sender',
      quota: 'tracking',
      replies: { status: 200, shape: senderView },
    },
    async ({ caller, path, language }) => {
      const petition = await petitionOfSender(api, path.code ?? '', caller.credential);
      await deps.db.transaction().execute((trx) => withdrawPublicationConsent(trx, petition.id, deps.now()));
      return { status: 200, body: await ownView(petition, deps, language) };
    },
  );
};

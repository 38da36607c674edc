import { linkOpened, linkOpening, receipt, senderView } from '@thaogo/contract';
import { openLink } from '@thaogo/db';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { readStory } from '../presentation/petition-story.ts';
import { addSenderActions } from './act.ts';
import { addSenderFiles } from './files.ts';
import { ownView } from './own-view.ts';
import { addLinkRequest } from './link-request.ts';
import { addPublicationWithdrawal } from './publication.ts';
import { receiptOf } from './receipt.ts';
import { addSolved } from './solved.ts';
import { petitionOfSender } from './sender-access.ts';
import { addSlip } from './slip.ts';

/** A sender's way back to their own petition. */
export const addTracking = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/petitions/{code}',
      summary: 'One’s own petition',
      access: 'sender',
      quota: 'tracking',
      replies: { status: 200, shape: senderView },
    },
    async ({ caller, path, language }) => {
      const petition = await petitionOfSender(api, path.code ?? '', caller.credential);
      return { status: 200, body: await ownView(petition, deps, language) };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/petitions/{code}/receipt',
      summary: 'The receipt of one’s own petition',
      access: 'sender',
      quota: 'tracking',
      replies: { status: 200, shape: receipt },
    },
    async ({ caller, path }) => {
      const petition = await petitionOfSender(api, path.code ?? '', caller.credential);
      return { status: 200, body: receiptOf(await readStory(deps.db, petition), deps) };
    },
  );
  addSlip(api);
  addSenderActions(api);
  addSenderFiles(api);
  addSolved(api);
  addPublicationWithdrawal(api);
  addLinkRequest(api);
  endpoint(
    api,
    {
      method: 'post',
      path: '/links',
      summary: 'Exchange the token of a message’s link for a short-lived key to its petition',
      access: 'public',
      quota: 'tracking',
      body: linkOpening,
      replies: { status: 200, shape: linkOpened },
      problems: ['not_found'],
    },
    async ({ body }) => {
      const opened = await deps.db.transaction().execute((trx) => openLink(trx, body.token, deps.now()));
      if (opened === null) throw new ApiProblem('not_found');
      return { status: 200, body: { ...opened, expiresAt: opened.expiresAt.toISOString() } };
    },
  );
};

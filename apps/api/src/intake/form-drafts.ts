import { formDraft, formDraftOpened, LIMITS } from '@thaogo/contract';
import { deleteFormDraft, openFormDraft, readFormDraft, saveFormDraft } from '@thaogo/db';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';

const dataText = (data: object): string => {
  const text = JSON.stringify(data);
  if (Buffer.byteLength(text) > LIMITS.formDraft) throw new ApiProblem('body_too_large');
  return text;
};

/** Working drafts of the public form, so that nothing typed is lost between its steps. */
export const addFormDrafts = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'post',
      path: '/drafts',
      summary:
        'Start a working draft of the public form, to be saved within an hour; only the token given here opens it',
      access: 'public',
      quota: 'form',
      body: formDraft,
      replies: { status: 201, shape: formDraftOpened },
    },
    async ({ body }) => {
      const opened = await openFormDraft(deps.db, dataText(body.data), deps.now());
      return { status: 201, body: { token: opened.token, expiresAt: opened.expiresAt.toISOString() } };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/drafts/current',
      summary: 'Read the working draft that the token opens',
      access: 'sender',
      quota: 'form',
      replies: { status: 200, shape: formDraft },
    },
    async ({ caller }) => {
      const text = await readFormDraft(deps.db, caller.credential, deps.now());
      if (text === null) throw new ApiProblem('not_found');
      return { status: 200, body: { data: JSON.parse(text) as unknown } };
    },
  );
  endpoint(
    api,
    {
      method: 'put',
      path: '/drafts/current',
      summary: 'Save the working draft',
      access: 'sender',
      quota: 'form',
      body: formDraft,
      replies: { status: 204, shape: null },
    },
    async ({ caller, body }) => {
      const saved = await saveFormDraft(deps.db, caller.credential, dataText(body.data), deps.now());
      if (!saved) throw new ApiProblem('not_found');
      return { status: 204 };
    },
  );
  endpoint(
    api,
    {
      method: 'delete',
      path: '/drafts/current',
      summary: 'Delete the working draft',
      access: 'sender',
      quota: 'form',
      replies: { status: 204, shape: null },
    },
    async ({ caller }) => {
      await deleteFormDraft(deps.db, caller.credential);
      return { status: 204 };
    },
  );
};

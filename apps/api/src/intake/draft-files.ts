import { fileView as fileShape, waitingFiles as waitingShape } from '@thaogo/contract';
import { dropWaitingFile, findFile, readFormDraft, waitingFiles } from '@thaogo/db';
import { z } from 'zod';
import { upload } from '../attachments/upload.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { sentLittle } from '../http/file-quotas.ts';
import { ApiProblem } from '../http/problems.ts';
import { fileView } from '../presentation/file-views.ts';

/** Files of a working draft: sealed like it, gone with it, the petition's once it is sent. */
export const addDraftFiles = (api: Api): void => {
  const { deps } = api;
  const placeOf = async (token: string) => {
    if ((await readFormDraft(deps.db, token, deps.now())) === null) throw new ApiProblem('not_found');
    return { kind: 'draft' as const, token };
  };
  endpoint(
    api,
    {
      method: 'post',
      path: '/drafts/current/attachments',
      summary:
        'Add a file to the working draft: its bytes as the body, its name percent-encoded in X-File-Name. The same file is kept once',
      access: 'sender',
      quota: 'upload',
      upload: true,
      headers: z.object({ 'x-file-name': z.string().optional(), 'idempotency-key': z.string().optional() }),
      replies: { status: 201, shape: fileShape },
      problems: [
        'action_not_allowed',
        'malformed',
        'file_too_large',
        'file_type_not_taken',
        'invalid',
        'idempotency_key_invalid',
        'idempotency_key_reused',
      ],
    },
    async (given) => {
      const place = await placeOf(given.caller.credential);
      // Half of the room is for whoever sent little today: a few who send much take it from nobody else.
      const mostUnsent = async (): Promise<number> =>
        (await sentLittle(api.quotas, given.address)) ? deps.files.unsentBytes : deps.files.unsentBytes / 2;
      const destination = { place, purpose: 'attachment' as const, uploader: 'sender', agency: null, mostUnsent };
      const { view, known } = await upload(deps, given, destination);
      return { status: 201, body: view, ...(known && { headers: { 'idempotent-replayed': 'true' } }) };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/drafts/current/attachments',
      summary: 'The files of the working draft',
      access: 'sender',
      quota: 'form',
      replies: { status: 200, shape: waitingShape },
    },
    async ({ caller }) => {
      const files = await waitingFiles(deps.db, await placeOf(caller.credential), 'sender');
      return { status: 200, body: { items: files.map(({ row, name }) => fileView(row, name)) } };
    },
  );
  endpoint(
    api,
    {
      method: 'delete',
      path: '/drafts/current/attachments/{id}',
      summary: 'Take a file out of the working draft',
      access: 'sender',
      quota: 'form',
      replies: { status: 204, shape: null },
    },
    async ({ caller, path }) => {
      const place = await placeOf(caller.credential);
      const id = z.uuid().safeParse(path.id);
      const row = id.success ? await findFile(deps.db, place, id.data) : null;
      if (row === null || !(await dropWaitingFile(deps.db, row.id))) throw new ApiProblem('not_found');
      return { status: 204 };
    },
  );
};

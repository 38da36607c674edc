import { FILE_TYPES, fileView as fileShape, uploadQuery } from '@thaogo/contract';
import {
  attachFiles,
  dropWaitingFile,
  fileWords,
  findFile,
  loadForUpdate,
  SALT_BYTES,
  waitingFiles,
  type Writer,
} from '@thaogo/db';
import { actionsFor, civilDateOf, type Language, type Petition } from '@thaogo/domain';
import { z } from 'zod';
import { fileAnswer } from '../attachments/download.ts';
import { upload } from '../attachments/upload.ts';
import { carryOut } from '../commands/carry-out.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { readStory } from '../presentation/petition-story.ts';
import { refused } from '../presentation/refusals.ts';
import { openableFile } from '../presentation/story-files.ts';
import { petitionOfSender } from './sender-access.ts';

const idOf = (path: Record<string, string>): string => {
  const id = z.uuid().safeParse(path.id);
  if (!id.success) throw new ApiProblem('not_found');
  return id.data;
};

/** Told before anything is read: whoever may not send files need not send them first. */
const mayAttach = (petition: Petition, deps: ApiDependencies, language: Language): void => {
  const actions = actionsFor(petition, { kind: 'sender' }, { today: civilDateOf(deps.now()), agencies: deps.agencies });
  const attach = actions.find(({ name }) => name === 'attach');
  if (attach?.allowed !== true) throw refused(attach?.reasons ?? [], language);
};

const FILES = Object.keys(FILE_TYPES) as [string, ...string[]];

/** Files of the sender's own petition: sending, looking, taking away what was not sent yet. */
export const addSenderFiles = (api: Api): void => {
  const { deps } = api;
  const placeOf = ({ id }: Petition) => ({ kind: 'petition' as const, id, keys: deps.keys.vault });

  /** Attaches what was just uploaded by an event of its own; what is attached already stays as it is. */
  const attachAlone = async (
    trx: Writer,
    id: string,
    code: string,
    given: { language: Language; requestId: string },
  ): Promise<void> => {
    const locked = await loadForUpdate(trx, code);
    if (locked === null) throw new ApiProblem('not_found');
    const file = (await waitingFiles(trx, placeOf(locked.petition), 'sender')).find(({ row }) => row.id === id);
    if (file === undefined) return;
    const salt = deps.randomBytes(SALT_BYTES);
    const { content, ref } = fileWords({ id, kind: 'file', name: file.name, sha256: file.row.sha256, salt });
    const order = { actor: { kind: 'sender' as const }, command: { action: 'attach' as const, files: [ref] } };
    const { version } = await carryOut(trx, deps, { ...order, locked, contents: [content] }, given);
    await attachFiles(trx, locked.petition.id, [id], version);
  };

  endpoint<'sender', z.ZodUndefined, typeof uploadQuery>(
    api,
    {
      method: 'post',
      path: '/petitions/{code}/attachments',
      summary:
        'Send a file with one’s own petition: its bytes as the body, its name percent-encoded in X-File-Name. The same file is kept once; with hold=true it waits for an action that names it',
      access: 'sender',
      quota: 'upload',
      upload: true,
      query: uploadQuery,
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
      const petition = await petitionOfSender(api, given.path.code ?? '', given.caller.credential);
      mayAttach(petition, deps, given.language);
      const destination = {
        place: placeOf(petition),
        purpose: 'attachment' as const,
        uploader: 'sender',
        agency: null,
      };
      const { view, known } = await upload(deps, given, destination, async (trx, id) => {
        if (given.query.hold !== 'true') await attachAlone(trx, id, petition.code, given);
      });
      return { status: 201, body: view, ...(known && { headers: { 'idempotent-replayed': 'true' } }) };
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/petitions/{code}/attachments/{id}',
      summary: 'A file of one’s own petition: sent with it, with a question to its sender, or a letter about it',
      access: 'sender',
      quota: 'tracking',
      replies: { status: 200, file: FILES },
    },
    async ({ caller, path }) => {
      const petition = await petitionOfSender(api, path.code ?? '', caller.credential);
      const file = openableFile(await readStory(deps.db, petition), idOf(path), { kind: 'sender' });
      if (file === null) throw new ApiProblem('not_found');
      return fileAnswer(deps, file.row, file.name, deps.keys.vault);
    },
  );

  endpoint(
    api,
    {
      method: 'delete',
      path: '/petitions/{code}/attachments/{id}',
      summary: 'Take away a file that waits and was not sent yet',
      access: 'sender',
      quota: 'tracking',
      replies: { status: 204, shape: null },
    },
    async ({ caller, path }) => {
      const petition = await petitionOfSender(api, path.code ?? '', caller.credential);
      const row = await findFile(deps.db, placeOf(petition), idOf(path));
      const own = row !== null && row.uploader === 'sender' && (await dropWaitingFile(deps.db, row.id));
      if (!own) throw new ApiProblem('not_found');
      return { status: 204 };
    },
  );
};

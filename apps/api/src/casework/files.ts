import {
  ACTIONS_WITH_FILES,
  FILE_TYPES,
  fileView as fileShape,
  letterView as letterShape,
  staffUploadQuery,
} from '@thaogo/contract';
import { dropWaitingFile, findFile, noteOpening } from '@thaogo/db';
import {
  type Action,
  actionsFor,
  civilDateOf,
  type Language,
  type Petition,
  readScope,
  type Staff,
} from '@thaogo/domain';
import { z } from 'zod';
import { fileAnswer } from '../attachments/download.ts';
import { upload } from '../attachments/upload.ts';
import { readablePetition } from '../commands/readable-petition.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { readStory } from '../presentation/petition-story.ts';
import { refused } from '../presentation/refusals.ts';
import { openableFile } from '../presentation/story-files.ts';

const FILES = Object.keys(FILE_TYPES) as [string, ...string[]];

/** What a signed letter can go with. */
const LETTER_ACTIONS: readonly Action[] = ['issue', 'transfer', 'note_external'];

const idOf = (path: Record<string, string>): string => {
  const id = z.uuid().safeParse(path['id']);
  if (!id.success) throw new ApiProblem('not_found');
  return id.data;
};

const UPLOAD = {
  access: 'staff',
  quota: 'upload',
  upload: true,
  headers: z.object({ 'x-file-name': z.string().optional(), 'idempotency-key': z.string().optional() }),
  problems: [
    'action_not_allowed',
    'wrong_origin',
    'malformed',
    'file_too_large',
    'file_type_not_taken',
    'invalid',
    'idempotency_key_invalid',
    'idempotency_key_reused',
  ],
} as const;

/** Files as staff open them, each opening recorded; and what they upload to go with an action of theirs. */
export const addCaseworkFiles = (api: Api): void => {
  const { deps } = api;
  const placeOf = ({ id }: Petition) => ({ kind: 'petition' as const, id, keys: deps.keys.vault });

  /** Told before anything is read: whoever may do nothing with a file need not send it first. */
  const mayUseIn = (actions: readonly Action[], petition: Petition, staff: Staff, language: Language): void => {
    const context = { today: civilDateOf(deps.now()), agencies: deps.agencies };
    const judged = actionsFor(petition, staff, context).filter(({ name }) => actions.includes(name));
    const [first] = judged;
    if (!judged.some(({ allowed }) => allowed)) throw refused(first?.reasons ?? [], language);
  };

  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/petitions/{code}/attachments/{id}',
      summary:
        'A file of a petition, or a signed letter about it; what came with a consultation is for those who read that. Who opened it is recorded',
      access: 'staff',
      quota: 'casework',
      replies: { status: 200, file: FILES },
    },
    async ({ caller: { staff }, path }) => {
      const petition = await readablePetition(deps, path['code'], staff);
      const reader = { kind: 'staff' as const, scope: readScope(staff, deps.agencies) };
      const file = openableFile(await readStory(deps.db, petition), idOf(path), reader);
      if (file === null) throw new ApiProblem('not_found');
      // Recorded before anything goes out: who could not be recorded does not see it.
      await noteOpening(deps.db, {
        attachmentId: file.row.id,
        petitionId: petition.id,
        account: staff.id,
        agency: staff.agency,
        at: deps.now(),
      });
      return fileAnswer(deps, file.row, file.name, deps.keys.vault);
    },
  );

  endpoint<'staff', z.ZodUndefined, typeof staffUploadQuery>(
    api,
    {
      ...UPLOAD,
      method: 'post',
      path: '/casework/petitions/{code}/attachments',
      summary:
        'Upload a file for a question to the sender, a consultation or an opinion: its bytes as the body, its name percent-encoded in X-File-Name. It waits a day for the action that names it',
      query: staffUploadQuery,
      replies: { status: 201, shape: fileShape },
    },
    async (given) => {
      const { staff } = given.caller;
      const petition = await readablePetition(deps, given.path['code'], staff);
      const { for: use } = given.query;
      mayUseIn(use === undefined ? ACTIONS_WITH_FILES : [use], petition, staff, given.language);
      const by = { uploader: staff.id, agency: staff.agency };
      const { view, known } = await upload(deps, given, { place: placeOf(petition), purpose: 'attachment', ...by });
      return { status: 201, body: view, ...(known && { headers: { 'idempotent-replayed': 'true' } }) };
    },
  );

  endpoint(
    api,
    {
      method: 'delete',
      path: '/casework/petitions/{code}/attachments/{id}',
      summary: 'Take away a file that one uploaded oneself and that waits',
      access: 'staff',
      quota: 'casework',
      replies: { status: 204, shape: null },
      problems: ['wrong_origin'],
    },
    async ({ caller: { staff }, path }) => {
      const petition = await readablePetition(deps, path['code'], staff);
      const row = await findFile(deps.db, placeOf(petition), idOf(path));
      const own = row !== null && row.uploader === staff.id && (await dropWaitingFile(deps.db, row.id));
      if (!own) throw new ApiProblem('not_found');
      return { status: 204 };
    },
  );

  endpoint(
    api,
    {
      ...UPLOAD,
      method: 'post',
      path: '/casework/petitions/{code}/letters',
      summary:
        'Upload the signed letter, PDF only, before the answer is issued with it, the petition passed on by it, or its code on the official portal noted: its bytes as the body, its name percent-encoded in X-File-Name. It waits a day for the action that names it',
      replies: { status: 201, shape: letterShape },
    },
    async (given) => {
      const { staff } = given.caller;
      const petition = await readablePetition(deps, given.path['code'], staff);
      mayUseIn(LETTER_ACTIONS, petition, staff, given.language);
      const by = { uploader: staff.id, agency: staff.agency };
      const { view, report, known } = await upload(deps, given, { place: placeOf(petition), purpose: 'letter', ...by });
      return {
        status: 201,
        body: { ...view, report },
        ...(known && { headers: { 'idempotent-replayed': 'true' } }),
      };
    },
  );
};

import { FILE_TYPES, letterView as letterShape } from '@thaogo/contract';
import { findFile, noteOpening } from '@thaogo/db';
import { actionsFor, civilDateOf, type Petition } from '@thaogo/domain';
import { z } from 'zod';
import { fileAnswer } from '../attachments/download.ts';
import { upload } from '../attachments/upload.ts';
import { readablePetition } from '../commands/readable-petition.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { readStory, wordsOf } from '../presentation/petition-story.ts';
import { refused } from '../presentation/refusals.ts';

const FILES = Object.keys(FILE_TYPES) as [string, ...string[]];

/** Files as staff open them, each opening recorded; and the signed letter that a clerk uploads before issuing it. */
export const addCaseworkFiles = (api: Api): void => {
  const { deps } = api;
  const placeOf = ({ id }: Petition) => ({ kind: 'petition' as const, id, keys: deps.keys.vault });

  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/petitions/{code}/attachments/{id}',
      summary: 'A file of a petition, or the signed letter that answers it. Who opened it is recorded',
      access: 'staff',
      quota: 'casework',
      replies: { status: 200, file: FILES },
    },
    async ({ caller, path }) => {
      // Whoever may read the words may read the files.
      const petition = await readablePetition(deps, path.code, caller.staff);
      const id = z.uuid().safeParse(path.id);
      const row = id.success ? await findFile(deps.db, placeOf(petition), id.data) : null;
      if (row === null || row.event_seq === null) throw new ApiProblem('not_found');
      const name = wordsOf(await readStory(deps.db, petition), row.id);
      // Recorded before anything goes out: who could not be recorded does not see it.
      await noteOpening(deps.db, {
        attachmentId: row.id,
        petitionId: petition.id,
        account: caller.staff.id,
        agency: caller.staff.agency,
        at: deps.now(),
      });
      return fileAnswer(deps, row, name ?? '', deps.keys.vault);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/casework/petitions/{code}/letters',
      summary:
        'Upload the signed letter, PDF only, before issuing it: its bytes as the body, its name percent-encoded in X-File-Name. It waits a day for the action that names it',
      access: 'staff',
      quota: 'upload',
      upload: true,
      headers: z.object({ 'x-file-name': z.string().optional(), 'idempotency-key': z.string().optional() }),
      replies: { status: 201, shape: letterShape },
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
    },
    async (given) => {
      const { staff } = given.caller;
      const petition = await readablePetition(deps, given.path.code, staff);
      const context = { today: civilDateOf(deps.now()), agencies: deps.agencies };
      const issue = actionsFor(petition, staff, context).find(({ name }) => name === 'issue');
      if (issue?.allowed !== true) throw refused(issue?.reasons ?? [], given.language);
      const destination = {
        place: placeOf(petition),
        purpose: 'letter' as const,
        uploader: staff.id,
        agency: staff.agency,
      };
      const { view, report, known } = await upload(deps, given, destination);
      return {
        status: 201,
        body: { ...view, report },
        ...(known && { headers: { 'idempotent-replayed': 'true' } }),
      };
    },
  );
};

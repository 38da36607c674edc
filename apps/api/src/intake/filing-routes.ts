import { enteredFiling, filed, filing } from '@thaogo/contract';
import { waitingFiles } from '@thaogo/db';
import { civilDateOf, type Role } from '@thaogo/domain';
import { z } from 'zod';
import { type Api, endpoint } from '../http/endpoint.ts';
import { idempotencyKey, KEY_FORM } from '../http/idempotency-key.ts';
import { ApiProblem } from '../http/problems.ts';
import { filePetition } from './file-petition.ts';

const headers = z.object({ 'idempotency-key': z.string().regex(KEY_FORM) });
const replies = { status: 201, shape: filed } as const;
const problems = ['idempotency_key_missing', 'idempotency_key_invalid', 'idempotency_key_reused', 'in_flight'] as const;

const draftFiles = (db: Api['deps']['db'], token: string) => waitingFiles(db, { kind: 'draft', token }, 'sender');

/** Who meets people at a counter, on the telephone or by post. */
const ENTERING: readonly Role[] = ['officer', 'clerk', 'coordinator'];

/** `POST /petitions`, by the sender; `POST /casework/petitions`, by staff for somebody. Both have the same rights. */
export const addFiling = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'post',
      path: '/petitions',
      summary: 'File a petition',
      access: 'public',
      quota: 'filing',
      headers,
      body: filing,
      replies,
      problems,
    },
    async ({ body, bodyText, header, language, requestId }) => {
      const key = idempotencyKey(header('idempotency-key'));
      // The public form names the draft it comes from: what was uploaded to it goes with it.
      const draft = header('x-thaogo-draft');
      const files = draft === undefined ? undefined : { draft, waiting: await draftFiles(deps.db, draft) };
      return filePetition(deps, {
        body,
        bodyText,
        key,
        source: header('x-thaogo-form') === undefined ? 'api' : 'public_form',
        actor: { kind: 'sender' },
        language,
        requestId,
        ...(files !== undefined && { files }),
      });
    },
  );
  endpoint<'staff', typeof enteredFiling>(
    api,
    {
      method: 'post',
      path: '/casework/petitions',
      summary: 'Enter a petition for somebody who came, called or wrote; code and secret are theirs',
      access: 'staff',
      quota: 'casework',
      headers,
      body: enteredFiling,
      replies,
      problems: [...problems, 'wrong_origin'],
    },
    ({
      body: { source, receivedOn, consentGiven, readBackTo, ...body },
      bodyText,
      header,
      caller,
      language,
      requestId,
    }) => {
      if (!ENTERING.includes(caller.staff.role)) throw new ApiProblem('not_found');
      const key = idempotencyKey(header('idempotency-key'));
      if (receivedOn !== undefined && receivedOn > civilDateOf(deps.now()))
        throw new ApiProblem('invalid', { fields: [{ pointer: '/receivedOn', code: 'date_future' }] });
      const origin = {
        received_on: receivedOn ?? null,
        consent: consentGiven ?? null,
        read_back_to: readBackTo ?? null,
      };
      return filePetition(deps, { body, bodyText, key, source, actor: caller.staff, origin, language, requestId });
    },
  );
};

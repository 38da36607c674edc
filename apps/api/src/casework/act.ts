import { type CaseworkAction, caseworkActions, caseworkView as caseworkShape } from '@thaogo/contract';
import { loadForUpdate } from '@thaogo/db';
import { type Command, mayRead, readPetitionCode, readScope } from '@thaogo/domain';
import { z } from 'zod';
import { carryOut } from '../commands/carry-out.ts';
import { wordsCollector, type Write } from '../commands/new-words.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { caseworkView } from './casework-view.ts';

/** The version in `If-Match`, as `"3"`. @throws ApiProblem `version_missing`. */
const expectedVersion = (header: string | undefined): number => {
  const version = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(header ?? '')?.[1];
  if (version === undefined) throw new ApiProblem('version_missing');
  return Number(version);
};

/** One action: what it is, what is sent with it, and how that becomes the command which the domain judges. */
interface CaseworkEndpoint<S extends z.ZodType> {
  action: CaseworkAction;
  summary: string;
  shape: S;
  command: (body: z.infer<S>, write: Write) => Command;
}

const addAction = <S extends z.ZodType>(api: Api, { action, summary, shape, command }: CaseworkEndpoint<S>): void => {
  const { deps } = api;
  endpoint<'staff', S>(
    api,
    {
      method: 'post',
      path: `/casework/petitions/{code}/${action}`,
      summary,
      access: 'staff',
      quota: 'casework',
      headers: z.object({ 'if-match': z.string() }),
      body: shape,
      replies: { status: 200, shape: caseworkShape },
      problems: ['action_not_allowed', 'stale_version', 'version_missing', 'wrong_origin'],
    },
    async (given) => {
      const version = expectedVersion(given.header('if-match'));
      const code = readPetitionCode(given.path.code ?? '');
      if (code === null) throw new ApiProblem('not_found');
      const { contents, write } = wordsCollector(deps);
      const order = { actor: given.caller.staff, command: command(given.body, write), contents };
      const petition = await deps.db.transaction().execute(async (trx) => {
        const locked = await loadForUpdate(trx, code);
        const readable = locked !== null && mayRead(readScope(order.actor, deps.agencies), locked.petition);
        if (!readable) throw new ApiProblem('not_found');
        if (locked.petition.version !== version) throw new ApiProblem('stale_version');
        return carryOut(trx, deps, { ...order, locked }, given);
      });
      const view = await caseworkView(petition, order.actor, deps, given.language);
      return { status: 200, body: view, headers: { etag: `"${view.version}"` } };
    },
  );
};

/** Every action of casework, each its own endpoint. */
export const addCaseworkActions = (api: Api): void => {
  addAction(api, {
    action: 'assign',
    summary: 'Pass a screened petition to the agency that answers',
    shape: caseworkActions.assign,
    command: ({ agency }) => ({ action: 'assign', agency }),
  });
  addAction(api, {
    action: 'accept',
    summary: 'Start work on an assigned petition',
    shape: caseworkActions.accept,
    command: () => ({ action: 'accept' }),
  });
  addAction(api, {
    action: 'send_back',
    summary: 'Send an assigned petition back for screening, with a reason and a better address',
    shape: caseworkActions.send_back,
    command: ({ reason, to }, write) => ({
      action: 'send_back',
      reason: write('send_back_reason', reason),
      to: to ?? null,
    }),
  });
  addAction(api, {
    action: 'save_draft',
    summary: 'Save the draft answer',
    shape: caseworkActions.save_draft,
    command: ({ text, outcome }, write) => ({ action: 'save_draft', draft: write('draft', text), outcome }),
  });
  addAction(api, {
    action: 'submit_draft',
    summary: 'Submit the draft for approval',
    shape: caseworkActions.submit_draft,
    command: () => ({ action: 'submit_draft' }),
  });
  addAction(api, {
    action: 'return_draft',
    summary: 'Return the draft for more work',
    shape: caseworkActions.return_draft,
    command: ({ remark }, write) => ({ action: 'return_draft', remark: write('remark', remark) }),
  });
  addAction(api, {
    action: 'approve',
    summary: 'Approve the draft; its author may not. What may be published of it is written here',
    shape: caseworkActions.approve,
    command: ({ publicText }, write) => ({
      action: 'approve',
      ...(publicText !== undefined && { publicText: write('public_text', publicText) }),
    }),
  });
  addAction(api, {
    action: 'issue',
    summary: 'Number, date and issue the approved answer',
    shape: caseworkActions.issue,
    command: ({ number, issuedOn }) => ({ action: 'issue', number, issuedOn }),
  });
  addAction(api, {
    action: 'propose_out_of_scope',
    summary: 'Propose that the petition is out of scope',
    shape: caseworkActions.propose_out_of_scope,
    command: ({ ground }) => ({ action: 'propose_out_of_scope', ground }),
  });
  addAction(api, {
    action: 'decline_out_of_scope',
    summary: 'Decline that proposal: work goes on',
    shape: caseworkActions.decline_out_of_scope,
    command: () => ({ action: 'decline_out_of_scope' }),
  });
  addAction(api, {
    action: 'confirm_out_of_scope',
    summary: 'Confirm that proposal: the sender is told where to turn',
    shape: caseworkActions.confirm_out_of_scope,
    command: () => ({ action: 'confirm_out_of_scope' }),
  });
};

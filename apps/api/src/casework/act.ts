import { type CaseworkAction, caseworkView as caseworkShape } from '@thaogo/contract';
import type { Writer } from '@thaogo/db';
import type { Command, Language, Petition, Staff } from '@thaogo/domain';
import { z } from 'zod';
import { carryOut } from '../commands/carry-out.ts';
import { wordsCollector, type Write } from '../commands/new-words.ts';
import { lockReadable, petitionCode } from '../commands/readable-petition.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { expectedVersion } from '../http/expected-version.ts';
import { ApiProblem } from '../http/problems.ts';
import { caseworkView } from './casework-view.ts';

/** One action: what it is, what is sent with it, and how that becomes the command which the domain judges. */
interface CaseworkEndpoint<S extends z.ZodType> {
  action: CaseworkAction;
  summary: string;
  shape: S;
  command: (body: z.infer<S>, write: Write, staff: Staff, code: string) => Command | Promise<Command>;
  /** What follows for other petitions, in the same transaction. */
  after?: (
    trx: Writer,
    petition: Petition,
    given: { staff: Staff; language: Language; requestId: string; body: z.infer<S> },
  ) => Promise<void>;
}

export const addAction = <S extends z.ZodType>(
  api: Api,
  { action, summary, shape, command, after }: CaseworkEndpoint<S>,
): void => {
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
      const code = petitionCode(given.path.code);
      const { contents, write } = wordsCollector(deps);
      const { staff } = given.caller;
      const order = { actor: staff, command: await command(given.body, write, staff, code), contents };
      const petition = await deps.db.transaction().execute(async (trx) => {
        const locked = await lockReadable(trx, deps, code, staff);
        if (locked.petition.version !== version) throw new ApiProblem('stale_version');
        const done = await carryOut(trx, deps, { ...order, locked }, given);
        await after?.(trx, done, {
          staff,
          language: given.language,
          requestId: given.requestId,
          body: given.body,
        });
        return done;
      });
      const view = await caseworkView(petition, order.actor, deps, given.language);
      return { status: 200, body: view, headers: { etag: `"${view.version}"` } };
    },
  );
};

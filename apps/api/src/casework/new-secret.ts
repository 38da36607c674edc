import { caseworkActions, renewedSecret } from '@thaogo/contract';
import { openIdentity, originOfPetition, renewSecret } from '@thaogo/db';
import { actingAs, civilDateOf, judge, SECRET_BYTES, senderSecret } from '@thaogo/domain';
import { foldVietnamese } from '@thaogo/legal';
import { z } from 'zod';
import { carryOut } from '../commands/carry-out.ts';
import { namelessSender } from '../commands/nameless-sender.ts';
import { lockReadable, petitionCode } from '../commands/readable-petition.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { expectedVersion } from '../http/expected-version.ts';
import { refused } from '../presentation/refusals.ts';

const nameOf = (typed: string): string =>
  foldVietnamese(typed)
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();

/**
 * `POST /casework/petitions/{code}/renew_secret`: at the counter, for a sender who lost the secret. The name on the paper is
 * compared with the sealed one, which is told to nobody; how often that may be tried is limited, so that nobody finds
 * it by trying.
 */
export const addNewSecret = (api: Api): void => {
  const { deps, quotas } = api;
  const action = 'renew_secret';
  endpoint(
    api,
    {
      method: 'post',
      path: `/casework/petitions/{code}/${action}`,
      summary: 'Give a new secret to a sender who proves at the counter who they are; five tries a day on one petition',
      access: 'staff',
      quota: 'casework',
      headers: z.object({ 'if-match': z.string() }),
      body: caseworkActions[action],
      replies: { status: 200, shape: renewedSecret },
      problems: ['action_not_allowed', 'stale_version', 'version_missing', 'wrong_origin'],
    },
    async (given) => {
      const version = expectedVersion(given.header('if-match'));
      const code = petitionCode(given.path.code);
      const { staff } = given.caller;
      const secret = senderSecret(deps.randomBytes(SECRET_BYTES));
      const petition = await deps.db.transaction().execute(async (trx) => {
        const locked = await lockReadable(trx, deps, code, staff);
        if (locked.petition.version !== version) throw new ApiProblem('stale_version');
        // Whoever may not do it uses up no try of those who may.
        const context = { today: civilDateOf(deps.now()), agencies: deps.agencies };
        const as = actingAs(locked.petition, action, staff, context);
        const refusals = judge(locked.petition, action, as, context);
        if (refusals.length > 0) throw refused(refusals, given.language);
        await quotas.take('new_secret', code);
        const identity = await openIdentity(trx, locked.petition.id, deps.keys.vault);
        const origin = await originOfPetition(trx, locked.petition.id);
        // Nobody is called what stands for a name that no forwarder gave, and everybody could say it.
        const nobodys = ['', nameOf(namelessSender(origin?.forwarder ?? ''))];
        const name = nameOf(identity?.name ?? '');
        const fits = !nobodys.includes(name) && name === nameOf(given.body.name);
        const command = { action, proof: given.body.proof, fits } as const;
        const done = await carryOut(trx, deps, { locked, actor: staff, command, contents: [] }, given);
        await renewSecret(trx, done.id, secret);
        return done;
      });
      return { status: 200, body: { secret, version: petition.version }, headers: { etag: `"${petition.version}"` } };
    },
  );
};

import { insideQuery, deputyshipList, madeId, newDeputyship } from '@thaogo/contract';
import {
  addDeputyship,
  deputyshipsOfAgency,
  deputyshipsOfPost,
  endDeputyship,
  findDeputyship,
  holdAccount,
  type KeptDeputyship,
  noteInsideAct,
  type Writer,
} from '@thaogo/db';
import {
  addDays,
  type AccountStanding,
  type CivilDate,
  civilDateOf,
  deputyshipFaults,
  holdsOn,
  mayDeputise,
  type Staff,
} from '@thaogo/domain';
import { z } from 'zod';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { demandFaultless, demandOrganiser, meantAgency, namedId, possibleId } from './named.ts';

const SHOWN = 100;

const standingOf = (deputyship: KeptDeputyship, today: CivilDate): 'ahead' | 'holds' | 'over' | 'ended' => {
  if (holdsOn(deputyship, today)) return 'holds';
  if (deputyship.endedOn !== null) return 'ended';
  return deputyship.from > today ? 'ahead' : 'over';
};

/** Both accounts, held in one order so that two who appoint each other do not wait for ever. */
const holdBoth = async (
  trx: Writer,
  post: string,
  deputy: string,
): Promise<{ post: AccountStanding | null; deputy: AccountStanding | null }> => {
  const held = new Map<string, AccountStanding | null>();
  for (const id of [...new Set([post, deputy])].toSorted()) held.set(id, await holdAccount(trx, id));
  return { post: held.get(post) ?? null, deputy: held.get(deputy) ?? null };
};

/** @throws ApiProblem `not_found` for a post that somebody may not appoint deputies to, as for one that does not exist. */
const demandAppointer = (staff: Staff, post: AccountStanding | null): void => {
  if (post === null || !mayDeputise(staff, post)) throw new ApiProblem('not_found');
};

/** Who acts in whose post, from a day to a day. */
export const addDeputyships = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/organisation/deputyships',
      summary: 'Who acts in whose post at an agency, for its leaders and for administrators',
      access: 'staff',
      quota: 'casework',
      query: insideQuery,
      replies: { status: 200, shape: deputyshipList },
    },
    async ({ caller, query }) => {
      const agency = meantAgency(deps, caller.staff, query.agency);
      demandOrganiser(caller.staff, agency);
      const today = civilDateOf(deps.now());
      const items = (await deputyshipsOfAgency(deps.db, agency, SHOWN)).map((each) => ({
        id: each.id,
        post: { id: each.post, email: each.postEmail },
        deputy: { id: each.deputy, email: each.deputyEmail },
        capacity: each.capacity,
        from: each.from,
        to: each.to,
        standing: standingOf(each, today),
        reason: each.reason,
        recordedBy: each.recordedBy,
        recordedAt: each.recordedAt.toISOString(),
      }));
      return { status: 200, body: { items } };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/organisation/deputyships',
      summary: 'Let another account of the agency act in a post for a time; it ends by itself',
      access: 'staff',
      quota: 'casework',
      body: newDeputyship,
      replies: { status: 201, shape: madeId },
      problems: ['wrong_origin'],
    },
    async ({ caller, body }) => {
      const { staff } = caller;
      const today = civilDateOf(deps.now());
      const { from, to, capacity, reason } = body;
      const id = deps.newId();
      await deps.db.transaction().execute(async (trx) => {
        const accounts = await holdBoth(trx, possibleId(body.post), possibleId(body.deputy));
        const { post, deputy } = accounts;
        demandAppointer(staff, post);
        const others = post === null ? [] : await deputyshipsOfPost(trx, post.id, today);
        demandFaultless(deputyshipFaults({ from, to }, { ...accounts, by: staff.id }, others, today));
        if (post === null || post.agency === null || deputy === null) throw new ApiProblem('not_found');
        const made = { id, agency: post.agency, post: post.id, deputy: deputy.id, capacity, from, to, endedOn: null };
        const recorded = { by: staff.id, at: deps.realNow() };
        await addDeputyship(trx, { ...made, reason }, recorded);
        await noteInsideAct(trx, { kind: 'deputised', account: deputy.id, ...recorded });
      });
      return { status: 201, body: { id } };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/organisation/deputyships/{id}/end',
      summary: 'End a deputyship at once; what was done by virtue of it stays',
      access: 'staff',
      quota: 'casework',
      body: z.object({}),
      replies: { status: 204, shape: null },
      problems: ['wrong_origin'],
    },
    async ({ caller, path }) => {
      const id = namedId(path);
      await deps.db.transaction().execute(async (trx) => {
        const found = await findDeputyship(trx, id);
        if (found === null) throw new ApiProblem('not_found');
        demandAppointer(caller.staff, await holdAccount(trx, found.post));
        const recorded = { by: caller.staff.id, at: deps.realNow() };
        const yesterday = addDays(civilDateOf(deps.now()), -1);
        if (await endDeputyship(trx, id, yesterday, caller.staff.id))
          await noteInsideAct(trx, { kind: 'deputyship_ended', account: found.deputy, ...recorded });
      });
      return { status: 204 };
    },
  );
};

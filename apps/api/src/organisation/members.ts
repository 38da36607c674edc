import { insideQuery, memberList, memberUnit } from '@thaogo/contract';
import { findUnit, holdAccount, membersOf, noteInsideAct, setUnit } from '@thaogo/db';
import { civilDateOf, unitExists } from '@thaogo/domain';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { demandFaultless, demandOrganiser, meantAgency, namedId, possibleId } from './named.ts';

/** Who belongs to which unit. */
export const addMembers = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/organisation/members',
      summary: 'The accounts of an agency with their units, for its leaders and for administrators',
      access: 'staff',
      quota: 'casework',
      query: insideQuery,
      replies: { status: 200, shape: memberList },
    },
    async ({ caller, query }) => {
      const agency = meantAgency(deps, caller.staff, query.agency);
      demandOrganiser(caller.staff, agency);
      return { status: 200, body: { items: await membersOf(deps.db, agency) } };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/organisation/members/{id}/unit',
      summary: 'Say which unit an account belongs to, or that it belongs to none',
      access: 'staff',
      quota: 'casework',
      body: memberUnit,
      replies: { status: 204, shape: null },
      problems: ['wrong_origin'],
    },
    async ({ caller, path, body }) => {
      const id = namedId(path);
      await deps.db.transaction().execute(async (trx) => {
        const account = await holdAccount(trx, id);
        if (account === null || account.agency === null) throw new ApiProblem('not_found');
        demandOrganiser(caller.staff, account.agency);
        const unit = body.unit === undefined ? null : await findUnit(trx, possibleId(body.unit));
        const known = unit?.agency === account.agency && unitExists(unit, civilDateOf(deps.now()));
        if (body.unit !== undefined && !known) demandFaultless([{ field: 'unit', fault: 'unknown_code' }]);
        await setUnit(trx, id, unit?.id ?? null);
        await noteInsideAct(trx, { kind: 'unit_set', account: id, by: caller.staff.id, at: deps.realNow() });
      });
      return { status: 204 };
    },
  );
};

import { administeredAccounts, invitation, invited, line } from '@thaogo/contract';
import { z } from 'zod';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';

const query = z.object({ agency: line(40).optional(), after: line(254).optional() });
const PAGE = 100;

/** Accounts and the invitations to them. */
export const addAccountAdministration = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/admin/accounts',
      summary: 'Staff accounts in order of e-mail, a hundred a page',
      access: 'administrator',
      quota: 'casework',
      query,
      replies: { status: 200, shape: administeredAccounts },
    },
    async (given) => {
      const { agency, after } = given.query;
      const found = await deps.accounts.list({
        limit: PAGE,
        ...(agency !== undefined && { agency }),
        ...(after !== undefined && { after }),
      });
      return { status: 200, body: { items: found.map(({ id: _id, ...account }) => account) } };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/admin/accounts',
      summary: 'Invite somebody to an account, once and for seven days',
      access: 'administrator',
      quota: 'casework',
      body: invitation,
      replies: { status: 201, shape: invited },
      problems: ['wrong_origin', 'account_exists'],
    },
    async ({ body, caller }) => {
      const isAdministrator = body.role === 'administrator';
      const agency = body.agency ?? null;
      if (isAdministrator !== (agency === null) || (agency !== null && deps.agencies.find(agency) === null)) {
        throw new ApiProblem('invalid', {
          fields: [{ pointer: '/agency', code: agency === null ? 'required' : 'unknown_code' }],
        });
      }
      const made = await deps.accounts.invite({
        email: body.email,
        role: body.role,
        agency,
        invitedBy: caller.staff.id,
      });
      if (made === 'taken') throw new ApiProblem('account_exists');
      const url = `${deps.installation.publicUrl}/console/invitation#${made.token}`;
      return { status: 201, body: { url, expiresAt: made.expiresAt.toISOString() } };
    },
  );
};

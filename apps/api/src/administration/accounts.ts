import { administeredAccounts, invitation, invited, line } from '@thaogo/contract';
import { z } from 'zod';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';

const query = z.object({ agency: line(40).optional(), after: line(254).optional() });
const PAGE = 100;

/** The id in an address. @throws ApiProblem `not_found` for what can be no id. */
const accountId = ({ id = '' }: Record<string, string>): string => {
  if (!z.uuid().safeParse(id).success) throw new ApiProblem('not_found');
  return id;
};

/** What an act on an account gave. @throws ApiProblem for what was not done. */
const demandDone = <T>(result: T | 'unknown' | 'last_administrator' | 'closed'): T => {
  switch (result) {
    case 'unknown':
      throw new ApiProblem('not_found');
    case 'last_administrator':
      throw new ApiProblem('last_administrator');
    case 'closed':
      throw new ApiProblem('account_closed');
    default:
      return result;
  }
};

/** Accounts and the invitations to them. */
export const addAccountAdministration = (api: Api): void => {
  const { deps } = api;
  const invitationReply = ({ token, expiresAt }: { token: string; expiresAt: Date }) => ({
    url: `${deps.installation.publicUrl}/console/invitation#${token}`,
    expiresAt: expiresAt.toISOString(),
  });
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
      const items = found.map((account) => ({
        ...account,
        lastSignedInAt: account.lastSignedInAt?.toISOString() ?? null,
      }));
      return { status: 200, body: { items } };
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
      return { status: 201, body: invitationReply(made) };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/admin/accounts/{id}/close',
      summary: 'Close an account: its sessions end at once and nobody signs in with it; what it did stays on record',
      access: 'administrator',
      quota: 'casework',
      body: z.object({}),
      replies: { status: 204, shape: null },
      problems: ['wrong_origin', 'last_administrator'],
    },
    async ({ path, caller }) => {
      demandDone(await deps.accounts.close({ id: accountId(path), by: caller.staff.id }));
      return { status: 204 };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/admin/accounts/{id}/reopen',
      summary: 'Open a closed account again, with the password and second factor it had',
      access: 'administrator',
      quota: 'casework',
      body: z.object({}),
      replies: { status: 204, shape: null },
      problems: ['wrong_origin'],
    },
    async ({ path, caller }) => {
      demandDone(await deps.accounts.reopen({ id: accountId(path), by: caller.staff.id }));
      return { status: 204 };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/admin/accounts/{id}/reset',
      summary: 'End password, second factor and sessions of an account, and invite its owner to choose new ones',
      access: 'administrator',
      quota: 'casework',
      body: z.object({}),
      replies: { status: 201, shape: invited },
      problems: ['wrong_origin', 'last_administrator', 'account_closed'],
    },
    async ({ path, caller }) => {
      const made = demandDone(await deps.accounts.reset({ id: accountId(path), by: caller.staff.id }));
      return { status: 201, body: invitationReply(made) };
    },
  );
};

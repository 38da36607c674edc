import { colleagues } from '@thaogo/contract';
import type { ApiDependencies } from '../dependencies.ts';
import { type Api, endpoint } from '../http/endpoint.ts';

/** More officers than one agency has. */
const MOST = 500;

/** The officers of an agency who can take over work. */
export const officersOf = async (deps: ApiDependencies, agency: string): Promise<{ id: string; email: string }[]> => {
  const accounts = await deps.accounts.list({ agency, role: 'officer', limit: MOST });
  return accounts.filter(({ state }) => state === 'open').map(({ id, email }) => ({ id, email }));
};

/** `GET /casework/colleagues`: whom one may hand work over to. */
export const addColleagues = (api: Api): void => {
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/colleagues',
      summary: 'The officers of one’s own agency',
      access: 'staff',
      quota: 'casework',
      replies: { status: 200, shape: colleagues },
    },
    async ({ caller }) => ({ status: 200, body: { items: await officersOf(api.deps, caller.staff.agency) } }),
  );
};

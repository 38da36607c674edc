import { colleagues } from '@thaogo/contract';
import { membersOf } from '@thaogo/db';
import type { ApiDependencies } from '../dependencies.ts';
import { type Api, endpoint } from '../http/endpoint.ts';

/** The officers of an agency who can take over work. */
export const officersOf = async (
  deps: ApiDependencies,
  agency: string,
): Promise<{ id: string; email: string; unit: string | null }[]> => {
  const members = await membersOf(deps.db, agency);
  return members
    .filter(({ role, closed }) => role === 'officer' && !closed)
    .map(({ id, email, unit }) => ({ id, email, unit }));
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

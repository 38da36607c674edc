import { type Forwarding, lockForwarding, findForwarding, type Writer } from '@thaogo/db';
import type { Role, Staff } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiProblem } from '../http/problems.ts';

/** Who enters what others pass on. */
const ENTERING: readonly Role[] = ['officer', 'clerk', 'coordinator'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @throws ApiProblem `not_found` for whoever enters nothing. */
export const demandEntering = ({ role }: Staff): void => {
  if (!ENTERING.includes(role)) throw new ApiProblem('not_found');
};

const own = (forwarding: Forwarding | null, staff: Staff): Forwarding => {
  if (forwarding === null || forwarding.agency !== staff.agency) throw new ApiProblem('not_found');
  return forwarding;
};

const idOf = (id: string | undefined, staff: Staff): string => {
  demandEntering(staff);
  if (!UUID.test(id ?? '')) throw new ApiProblem('not_found');
  return id ?? '';
};

/** A forwarding of one's own agency. @throws ApiProblem `not_found`. */
export const ownForwarding = async (deps: ApiDependencies, id: string | undefined, staff: Staff): Promise<Forwarding> =>
  own(await findForwarding(deps.db, idOf(id, staff)), staff);

/**
 * The same under lock, in the version that was seen and still to be filed.
 * @throws ApiProblem `not_found`, `stale_version`, `action_not_allowed` once it is filed.
 */
export const lockPrepared = async (
  trx: Writer,
  id: string | undefined,
  staff: Staff,
  version: number,
): Promise<Forwarding> => {
  const forwarding = own(await lockForwarding(trx, idOf(id, staff)), staff);
  if (forwarding.version !== version) throw new ApiProblem('stale_version');
  if (forwarding.state === 'filed') throw new ApiProblem('action_not_allowed');
  return forwarding;
};

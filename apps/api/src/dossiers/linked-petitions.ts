import { bottleneckIdOf, loadForUpdate, type Writer } from '@thaogo/db';
import { type LinkedPetition, mayRead, readPetitionCode, readScope, type Staff } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiProblem } from '../http/problems.ts';

/**
 * A petition that somebody may read, as linking looks at it, locked until the transaction ends.
 * @throws ApiProblem `not_found` for what is missing or not theirs to read.
 */
export const petitionToLink = async (
  trx: Writer,
  deps: Pick<ApiDependencies, 'agencies'>,
  typed: string,
  staff: Staff,
): Promise<LinkedPetition> => {
  const code = readPetitionCode(typed);
  const locked = code === null ? null : await loadForUpdate(trx, code);
  if (locked === null || !mayRead(readScope(staff, deps.agencies), locked.petition)) throw new ApiProblem('not_found');
  const { id, confinement } = locked.petition;
  return { id, confinement, bottleneck: await bottleneckIdOf(trx, id) };
};

import { bottleneckIdOf, type Writer } from '@thaogo/db';
import type { LinkedPetition, Staff } from '@thaogo/domain';
import { lockReadable } from '../commands/readable-petition.ts';
import type { ApiDependencies } from '../dependencies.ts';

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
  const { petition } = await lockReadable(trx, deps, typed, staff);
  const { id, confinement } = petition;
  return { id, confinement, bottleneck: await bottleneckIdOf(trx, id) };
};

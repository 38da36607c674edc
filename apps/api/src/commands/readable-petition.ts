import { findPetition, loadForUpdate, type LockedPetition, petitionById, type Writer } from '@thaogo/db';
import { mayRead, type Petition, readPetitionCode, readScope, type Staff } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiProblem } from '../http/problems.ts';

type Deps = Pick<ApiDependencies, 'agencies'>;

/** A petition's code as it was typed. @throws ApiProblem `not_found` for what is none. */
export const petitionCode = (typed: string | undefined): string => {
  const code = readPetitionCode(typed ?? '');
  if (code === null) throw new ApiProblem('not_found');
  return code;
};

/**
 * The petition of a code as it was typed, for somebody who may read it.
 * @throws ApiProblem `not_found` alike for what is no code, what is missing and what is not theirs to read.
 */
export const readablePetition = async (
  deps: Deps & Pick<ApiDependencies, 'db'>,
  typed: string | undefined,
  staff: Staff,
): Promise<Petition> => {
  const found = await findPetition(deps.db, petitionCode(typed));
  if (found === null || !mayRead(readScope(staff, deps.agencies), found.petition)) throw new ApiProblem('not_found');
  return found.petition;
};

/** The code of a petition that something else names, where this person may read it; null otherwise. */
export const codeIfReadable = async (
  deps: Deps & Pick<ApiDependencies, 'db'>,
  id: string,
  staff: Staff,
): Promise<string | null> => {
  const petition = await petitionById(deps.db, id);
  return petition !== null && mayRead(readScope(staff, deps.agencies), petition) ? petition.code : null;
};

/** The petition of a code as it was typed, locked until the transaction ends. @throws ApiProblem `not_found`. */
export const lockReadable = async (
  trx: Writer,
  deps: Deps,
  typed: string | undefined,
  staff: Staff,
): Promise<LockedPetition> => {
  const locked = await loadForUpdate(trx, petitionCode(typed));
  if (locked === null || !mayRead(readScope(staff, deps.agencies), locked.petition)) throw new ApiProblem('not_found');
  return locked;
};

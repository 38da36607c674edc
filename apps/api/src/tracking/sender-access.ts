import { findPetition, fitsSecretHash, tracksPetition } from '@thaogo/db';
import { type Petition, readPetitionCode, readSenderSecret } from '@thaogo/domain';
import type { Api } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';

/**
 * The petition that a credential opens: its secret, or the short-lived key of an opened link. Unknown code and wrong
 * credential answer alike.
 * @throws ApiProblem `not_found`; `too_many_requests` for a wrong one after twenty in an hour. The right one is never kept
 *   out: whoever knows only the code could otherwise shut the sender out.
 */
export const petitionOfSender = async (api: Api, typedCode: string, credential: string): Promise<Petition> => {
  const { deps, quotas } = api;
  const code = readPetitionCode(typedCode);
  if (code === null) throw new ApiProblem('not_found');
  const found = await findPetition(deps.db, code);
  if (found !== null) {
    const secret = readSenderSecret(credential);
    if (secret !== null && fitsSecretHash(secret, found.secretHash)) return found.petition;
    if (await tracksPetition(deps.db, found.petition.id, credential, deps.now())) return found.petition;
  }
  await quotas.take('wrong_secret', code);
  throw new ApiProblem('not_found');
};

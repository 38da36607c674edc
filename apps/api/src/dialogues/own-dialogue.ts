import { dialogueRefusalWords } from '@thaogo/contract';
import { type Dialogue, findDialogue, lockDialogue, type Writer } from '@thaogo/db';
import {
  type DialogueAction,
  type DialogueFacts,
  type Language,
  mayOrganise,
  refusalsOfDialogue,
  type Staff,
} from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiProblem } from '../http/problems.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id of a path. @throws ApiProblem `not_found` for what is none. */
export const readId = (id: string | undefined): string => {
  if (!UUID.test(id ?? '')) throw new ApiProblem('not_found');
  return id ?? '';
};

/** @throws ApiProblem `not_found` for whoever organises nothing at their agency. */
export const demandOrganiser = (staff: Staff): void => {
  if (!mayOrganise(staff, staff.agency)) throw new ApiProblem('not_found');
};

/** A dialogue as its rules look at it. */
export const factsOf = (dialogue: Dialogue): DialogueFacts => ({
  state: dialogue.state,
  agency: dialogue.agency,
  startsAt: dialogue.starts_at,
  closesOn: dialogue.closes_on,
  capacity: dialogue.capacity,
});

const own = (dialogue: Dialogue | null, staff: Staff): Dialogue => {
  if (dialogue === null || !mayOrganise(staff, dialogue.agency)) throw new ApiProblem('not_found');
  return dialogue;
};

/** A dialogue that this person organises. @throws ApiProblem `not_found`. */
export const ownDialogue = async (deps: ApiDependencies, id: string | undefined, staff: Staff): Promise<Dialogue> =>
  own(await findDialogue(deps.db, readId(id)), staff);

/** @throws ApiProblem `action_not_allowed` with every reason. */
export const demandAction = (action: DialogueAction, dialogue: Dialogue, now: Date, language: Language): void => {
  const refusals = refusalsOfDialogue(action, factsOf(dialogue), now);
  if (refusals.length === 0) return;
  const reasons = refusals.map((code) => ({ code, detail: dialogueRefusalWords[language][code] }));
  throw new ApiProblem('action_not_allowed', { reasons });
};

/**
 * The same under lock; in the version that was seen where one is named.
 * @throws ApiProblem `not_found`, `stale_version`.
 */
export const lockOwn = async (
  trx: Writer,
  id: string | undefined,
  staff: Staff,
  version: number | null,
): Promise<Dialogue> => {
  const dialogue = own(await lockDialogue(trx, readId(id)), staff);
  if (version !== null && dialogue.version !== version) throw new ApiProblem('stale_version');
  return dialogue;
};

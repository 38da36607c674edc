import { dialogueConfirmation, dialogueConfirmed, registrationClosedWords } from '@thaogo/contract';
import {
  confirmRegistration,
  letterRow,
  lockDialogue,
  planLetter,
  registrationOfLink,
  seatsOfAddress,
  seatsTaken,
} from '@thaogo/db';
import { confirmationClosed } from '@thaogo/domain';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { factsOf } from './own-dialogue.ts';

/**
 * `POST /dialogues/confirmations`: whoever opens the link proves the address, and has a seat from then on. Opened again, it
 * says the same and does nothing.
 */
export const addConfirming = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'post',
      path: '/dialogues/confirmations',
      summary: 'Confirm a registration with the link of the message; only then is a seat taken',
      access: 'public',
      quota: 'registration',
      body: dialogueConfirmation,
      replies: { status: 200, shape: dialogueConfirmed },
      problems: ['not_found', 'action_not_allowed'],
    },
    async ({ body: { token }, language, requestId }) => {
      const now = deps.now();
      const registration = await registrationOfLink(deps.db, token, now);
      if (registration === null) throw new ApiProblem('not_found');
      const { id, dialogue_id: dialogueId } = registration;
      await deps.db.transaction().execute(async (trx) => {
        // Whoever comes for the last seat at the same time waits here.
        const dialogue = await lockDialogue(trx, dialogueId);
        if (dialogue === null) throw new ApiProblem('not_found');
        const taken = (await seatsTaken(trx, [dialogueId])).get(dialogueId) ?? 0;
        const ofAddress = await seatsOfAddress(trx, registration);
        if (!(await confirmRegistration(trx, id))) return;
        const closed = confirmationClosed(factsOf(dialogue), { taken, ofAddress }, now);
        if (closed !== null) {
          const detail = registrationClosedWords[language][closed];
          throw new ApiProblem('action_not_allowed', { reasons: [{ code: closed, detail }] });
        }
        const letter = letterRow({ id: deps.newId(), registration_id: id, news: 'registered', planned_at: now });
        await planLetter(trx, letter);
        await deps.jobs.deliver(trx, [letter.id], requestId);
      });
      return { status: 200, body: { dialogue: dialogueId } };
    },
  );
};

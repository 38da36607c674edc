import {
  attendanceNote,
  caseworkDialogueQuery,
  dialogueMade,
  enteredRegistration,
  registrationClosedWords,
  registrationList,
} from '@thaogo/contract';
import {
  addingRows,
  IDEMPOTENCY_HOURS,
  letterRow,
  noteAttendance,
  onceUnderKey,
  openRegistration,
  planLetter,
  registrationRow,
  registrationsOf,
  seatsTaken,
} from '@thaogo/db';
import { entryClosed, type Language, type RegistrationClosed } from '@thaogo/domain';
import { z } from 'zod';
import { type Api, endpoint } from '../http/endpoint.ts';
import { idempotencyKey, KEY_FORM } from '../http/idempotency-key.ts';
import { ApiProblem } from '../http/problems.ts';
import { pageOf, readPlace } from './dialogue-views.ts';
import { ONCE_PROBLEMS, onceAnswer } from './once.ts';
import { demandAction, factsOf, lockOwn, ownDialogue, readId } from './own-dialogue.ts';

const noSeat = (code: RegistrationClosed, language: Language): ApiProblem =>
  new ApiProblem('action_not_allowed', { reasons: [{ code, detail: registrationClosedWords[language][code] }] });

/** Whoever asks at the counter, by telephone or at the door is entered there: staff have seen or heard them, so it counts at once. */
const addEntering = (api: Api): void => {
  const { deps } = api;
  endpoint<'staff', typeof enteredRegistration>(
    api,
    {
      method: 'post',
      path: '/casework/dialogues/{id}/registrations',
      summary: 'Register somebody who asked at the counter, by telephone or at the door; the seat is taken at once',
      access: 'staff',
      quota: 'casework',
      headers: z.object({ 'idempotency-key': z.string().regex(KEY_FORM) }),
      body: enteredRegistration,
      replies: { status: 201, shape: dialogueMade },
      problems: ['action_not_allowed', ...ONCE_PROBLEMS, 'wrong_origin'],
    },
    async ({ caller: { staff }, path, body, bodyText, header, language, requestId }) => {
      const key = idempotencyKey(header('idempotency-key'));
      const { id: dialogueId } = await ownDialogue(deps, path['id'], staff);
      const now = deps.now();
      const reply = { id: deps.newId() };
      const { name, kind, email = null, phone = null, organisation = null } = body;
      const row = registrationRow(
        {
          id: reply.id,
          dialogue_id: dialogueId,
          language: body.language ?? language,
          registered_at: now,
          unconfirmed_until: null,
          person: { name, kind, email, phone, organisation },
        },
        deps.keys,
      );
      const underKey = {
        key: `dialogue-entry:${dialogueId}:${key}`,
        body: bodyText,
        reply: JSON.stringify(reply),
        now,
        hours: IDEMPOTENCY_HOURS,
      };
      return deps.db.transaction().execute(async (trx) => {
        const dialogue = await lockOwn(trx, dialogueId, staff, null);
        const taken = (await seatsTaken(trx, [dialogueId])).get(dialogueId) ?? 0;
        const work = (toBeDone: Parameters<typeof addingRows>[2]) =>
          addingRows('dialogue_registration', [row], toBeDone);
        const outcome = await onceUnderKey(trx, underKey, work, deps.keys.vault);
        if (outcome.state === 'done') {
          const closed = entryClosed(factsOf(dialogue), taken);
          if (closed !== null) throw noSeat(closed, language);
          const letter = letterRow({ id: deps.newId(), registration_id: row.id, news: 'registered', planned_at: now });
          await planLetter(trx, letter);
          await deps.jobs.deliver(trx, [letter.id], requestId);
        }
        return onceAnswer(outcome, reply);
      });
    },
  );
};

/** Who comes to a dialogue: names for the door, and who was there. */
export const addDoor = (api: Api): void => {
  const { deps } = api;
  addEntering(api);
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/dialogues/{id}/registrations',
      summary: 'Who registered for a dialogue, by name and organisation; addresses stay sealed',
      access: 'staff',
      quota: 'casework',
      query: caseworkDialogueQuery,
      replies: { status: 200, shape: registrationList },
    },
    async ({ caller: { staff }, path, query }) => {
      const { id } = await ownDialogue(deps, path['id'], staff);
      const found = await registrationsOf(deps.db, id, { after: readPlace(query.after), limit: query.limit + 1 });
      const { page, next } = pageOf(found, query.limit, (last) => ({ at: last.registered_at, id: last.id }));
      const items = page.map((registration) => {
        const { name, organisation } = openRegistration(registration, deps.keys.vault);
        const { attendance, questions } = registration;
        const registeredAt = registration.registered_at.toISOString();
        return { id: registration.id, name, organisation, registeredAt, questions, attendance };
      });
      return { status: 200, body: { items, next } };
    },
  );
  endpoint(
    api,
    {
      method: 'put',
      path: '/casework/dialogues/{id}/registrations/{registration}',
      summary: 'Note who came, stayed away or withdrew; whoever withdrew takes no seat',
      access: 'staff',
      quota: 'casework',
      body: attendanceNote,
      replies: { status: 204, shape: null },
      problems: ['action_not_allowed', 'wrong_origin'],
    },
    async ({ caller: { staff }, path, body, language }) => {
      await deps.db.transaction().execute(async (trx) => {
        const dialogue = await lockOwn(trx, path['id'], staff, null);
        demandAction('note_attendance', dialogue, deps.now(), language);
        const one = { dialogueId: dialogue.id, id: readId(path['registration']) };
        const taken = async (): Promise<number> => (await seatsTaken(trx, [dialogue.id])).get(dialogue.id) ?? 0;
        const before = await taken();
        if (!(await noteAttendance(trx, one, body.attendance))) throw new ApiProblem('not_found');
        const after = await taken();
        // Whoever withdrew has no seat to come back to once somebody else has it.
        if (dialogue.state === 'open' && after > before && after > dialogue.capacity) throw noSeat('full', language);
      });
      return { status: 204 };
    },
  );
};

import { attendanceNote, caseworkDialogueQuery, registrationList } from '@thaogo/contract';
import { noteAttendance, openRegistration, registrationsOf } from '@thaogo/db';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { pageOf, readPlace } from './dialogue-views.ts';
import { demandAction, lockOwn, ownDialogue, readId } from './own-dialogue.ts';

/** Who comes to a dialogue: names for the door, and who was there. */
export const addDoor = (api: Api): void => {
  const { deps } = api;
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
        if (!(await noteAttendance(trx, one, body.attendance))) throw new ApiProblem('not_found');
      });
      return { status: 204 };
    },
  );
};

import {
  caseworkDialogueQuery,
  filed,
  newQuestion,
  questionList,
  questionPetition,
  questionReport,
} from '@thaogo/contract';
import {
  addingRows,
  findQuestion,
  findRegistration,
  IDEMPOTENCY_HOURS,
  noteCitedDocuments,
  noteQuestionPetition,
  onceUnderKey,
  openRegistration,
  questionRow,
  questionsOf,
  reportQuestion,
  rowsOfHistories,
  writingHistories,
} from '@thaogo/db';
import type { Staff } from '@thaogo/domain';
import { z } from 'zod';
import { codeIfReadable } from '../commands/readable-petition.ts';
import { filedReply, petitionToFile, prepareFiling, randomCode } from '../commands/new-petition.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { idempotencyKey, KEY_FORM } from '../http/idempotency-key.ts';
import { ApiProblem } from '../http/problems.ts';
import { pageOf, readPlace } from './dialogue-views.ts';
import { ONCE_PROBLEMS, onceAnswer, withOtherCodes } from './once.ts';
import { demandAction, lockOwn, ownDialogue, readId } from './own-dialogue.ts';

const headers = z.object({ 'idempotency-key': z.string().regex(KEY_FORM) });

type Sender = z.infer<typeof questionPetition>['sender'];

/** A question that can become a petition, and whose it is. @throws ApiProblem `not_found`, `invalid`. */
const asked = async (deps: ApiDependencies, dialogueId: string, id: string, given: Sender) => {
  const question = await findQuestion(deps.db, dialogueId, id);
  if (question === null || question.body === null) throw new ApiProblem('not_found');
  const registration =
    question.registration_id === null ? null : await findRegistration(deps.db, dialogueId, question.registration_id);
  const person = registration === null ? null : openRegistration(registration, deps.keys.vault);
  const sender =
    person === null
      ? given
      : {
          kind: person.kind,
          name: person.name,
          email: person.email ?? undefined,
          phone: person.phone ?? undefined,
          taxCode: undefined,
        };
  if (sender === undefined) throw new ApiProblem('invalid', { fields: [{ pointer: '/sender', code: 'required' }] });
  return { text: question.body, sender };
};

/** What was asked: looked through, added to in the room, answered in the report, made into petitions. */
export const addQuestions = (api: Api): void => {
  const { deps } = api;
  const around = { access: 'staff', quota: 'casework' } as const;
  const nameOf = async (dialogueId: string, registrationId: string | null): Promise<string | null> => {
    const found = registrationId === null ? null : await findRegistration(deps.db, dialogueId, registrationId);
    return found === null ? null : openRegistration(found, deps.keys.vault).name;
  };
  endpoint(
    api,
    {
      ...around,
      method: 'get',
      path: '/casework/dialogues/{id}/questions',
      summary: 'Questions of a dialogue in the order in which they were asked',
      query: caseworkDialogueQuery,
      replies: { status: 200, shape: questionList },
    },
    async ({ caller: { staff }, path, query }) => {
      const { id } = await ownDialogue(deps, path['id'], staff);
      const found = await questionsOf(deps.db, id, { after: readPlace(query.after), limit: query.limit + 1 });
      const { page, next } = pageOf(found, query.limit, (last) => ({ at: last.asked_at, id: last.id }));
      const items = await Promise.all(
        page.map(async ({ petition_id: petitionId, confinement, ...question }) => {
          // What a petition says is for few eyes once that is, however it was asked.
          const confined =
            petitionId !== null && confinement !== 'none' && (await codeIfReadable(deps, petitionId, staff)) === null;
          return {
            id: question.id,
            text: confined ? null : question.body,
            name: confined ? null : await nameOf(id, question.registration_id),
            petition: confined ? null : question.code,
            confined,
            publicQuestion: question.public_question,
            publicAnswer: question.public_answer,
          };
        }),
      );
      return { status: 200, body: { items, next } };
    },
  );
  endpoint(
    api,
    {
      ...around,
      method: 'post',
      path: '/casework/dialogues/{id}/questions',
      summary: 'Write down a question that was asked in the room',
      headers,
      body: newQuestion,
      replies: { status: 201, shape: z.object({ id: z.string() }) },
      problems: ['action_not_allowed', ...ONCE_PROBLEMS, 'wrong_origin'],
    },
    async ({ caller: { staff }, path, body, bodyText, header, language }) => {
      const key = idempotencyKey(header('idempotency-key'));
      const dialogue = await ownDialogue(deps, path['id'], staff);
      demandAction('work_on_questions', dialogue, deps.now(), language);
      const by = body.registration === undefined ? null : readId(body.registration);
      if (by !== null && (await findRegistration(deps.db, dialogue.id, by)) === null) throw new ApiProblem('not_found');
      const now = deps.now();
      const reply = { id: deps.newId() };
      const row = questionRow({
        id: reply.id,
        dialogue_id: dialogue.id,
        registration_id: by,
        asked_at: now,
        body: body.text,
        petition_id: null,
      });
      const underKey = {
        key: `question:${dialogue.id}:${key}`,
        body: bodyText,
        reply: JSON.stringify(reply),
        now,
        hours: IDEMPOTENCY_HOURS,
      };
      const outcome = await onceUnderKey(
        deps.db,
        underKey,
        (toBeDone) => addingRows('dialogue_question', [row], toBeDone),
        deps.keys.vault,
      );
      return onceAnswer(outcome, reply);
    },
  );
  endpoint(
    api,
    {
      ...around,
      method: 'put',
      path: '/casework/dialogues/{id}/questions/{question}',
      summary: 'Write what the report says of a question; without words it says nothing of it',
      body: questionReport,
      replies: { status: 204, shape: null },
      problems: ['action_not_allowed', 'wrong_origin'],
    },
    async ({ caller: { staff }, path, body, language }) => {
      await deps.db.transaction().execute(async (trx) => {
        const dialogue = await lockOwn(trx, path['id'], staff, null);
        demandAction('work_on_questions', dialogue, deps.now(), language);
        const one = { dialogueId: dialogue.id, id: readId(path['question']) };
        const words = { public_question: body.publicQuestion ?? null, public_answer: body.publicAnswer ?? null };
        if (!(await reportQuestion(trx, one, words))) throw new ApiProblem('not_found');
      });
      return { status: 204 };
    },
  );
  endpoint<'staff', typeof questionPetition>(
    api,
    {
      ...around,
      method: 'post',
      path: '/casework/dialogues/{id}/questions/{question}/petition',
      summary: 'Make a question a petition of its own; code and secret are its sender’s',
      headers,
      body: questionPetition,
      replies: { status: 201, shape: filed },
      problems: ['action_not_allowed', ...ONCE_PROBLEMS, 'wrong_origin'],
    },
    async ({ caller: { staff }, path, body, bodyText, header, language, requestId }) => {
      const key = idempotencyKey(header('idempotency-key'));
      const dialogue = await ownDialogue(deps, path['id'], staff);
      const questionId = readId(path['question']);
      const { text, sender } = await asked(deps, dialogue.id, questionId, body.sender);
      const prepared = await prepareFiling(deps, {
        body: { sender, consent: true, text, language },
        source: 'dialogue',
        actor: staff satisfies Staff,
        language,
        origin: { dialogue_id: dialogue.id, consent: 'spoken' },
      });
      return withOtherCodes(() => {
        const made = petitionToFile(deps, prepared, randomCode(deps));
        const rows = rowsOfHistories([made.filing], deps.keys, deps.newId);
        const reply = filedReply(deps, made, rows.petition[0]?.chain_head ?? Buffer.alloc(0), language);
        const underKey = {
          key: `question:${questionId}:${key}`,
          body: bodyText,
          reply: JSON.stringify(reply),
          now: deps.now(),
          hours: IDEMPOTENCY_HOURS,
        };
        return deps.db.transaction().execute(async (trx) => {
          const locked = await lockOwn(trx, dialogue.id, staff, null);
          const outcome = await onceUnderKey(
            trx,
            underKey,
            (toBeDone) => writingHistories(rows, toBeDone),
            deps.keys.vault,
          );
          if (outcome.state === 'done') {
            demandAction('work_on_questions', locked, deps.now(), language);
            if (!(await noteQuestionPetition(trx, questionId, made.filing.id)))
              throw new ApiProblem('action_not_allowed');
            await noteCitedDocuments(trx, prepared.unregistered);
            await deps.jobs.deliver(
              trx,
              rows.delivery.map(({ id }) => id),
              requestId,
            );
          }
          return onceAnswer(outcome, reply);
        });
      });
    },
  );
};

import type { Petition } from '@thaogo/domain';
import { type Selectable, sql } from 'kysely';
import type { Reader, Writer } from '../schema/handles.ts';
import type { DialogueQuestionTable } from '../schema/source-tables.ts';
import type { InOrder } from './registrations.ts';

export type DialogueQuestion = Selectable<DialogueQuestionTable>;

/** A question as it is asked. */
export const questionRow = (
  asked: Pick<DialogueQuestion, 'id' | 'dialogue_id' | 'registration_id' | 'asked_at' | 'body' | 'petition_id'>,
): DialogueQuestion => ({ ...asked, public_question: null, public_answer: null });

/** What whoever registered and has not confirmed it sent along is not there yet. */
const counts = sql<boolean>`not exists (
  select from dialogue_registration as r where r.id = registration_id and r.unconfirmed_until is not null
)`;

/** Questions of a dialogue in the order in which they were asked, with the codes of the petitions that they became. */
export const questionsOf = (
  db: Reader,
  dialogueId: string,
  { after, limit }: { after: InOrder | null; limit: number },
): Promise<(DialogueQuestion & { code: string | null; confinement: Petition['confinement'] | null })[]> =>
  db
    .selectFrom('dialogue_question as q')
    .leftJoin('petition', 'petition.id', 'q.petition_id')
    .selectAll('q')
    .select(['petition.code', 'petition.confinement'])
    .where('q.dialogue_id', '=', dialogueId)
    .where(counts)
    .where(
      after === null
        ? sql<boolean>`true`
        : sql<boolean>`(q.asked_at, q.id) > (${after.at}::timestamptz, ${after.id}::uuid)`,
    )
    .orderBy('q.asked_at')
    .orderBy('q.id')
    .limit(limit)
    .execute();

/** One question of a dialogue; null when there is none. */
export const findQuestion = async (db: Reader, dialogueId: string, id: string): Promise<DialogueQuestion | null> =>
  (await db
    .selectFrom('dialogue_question')
    .selectAll()
    .where('id', '=', id)
    .where('dialogue_id', '=', dialogueId)
    .where(counts)
    .executeTakeFirst()) ?? null;

/** What the report says of a question. False when there is no such question. */
export const reportQuestion = async (
  trx: Writer,
  { dialogueId, id }: { dialogueId: string; id: string },
  words: Pick<DialogueQuestion, 'public_question' | 'public_answer'>,
): Promise<boolean> => {
  const written = await trx
    .updateTable('dialogue_question')
    .set(words)
    .where('id', '=', id)
    .where('dialogue_id', '=', dialogueId)
    .where(counts)
    .executeTakeFirst();
  return written.numUpdatedRows === 1n;
};

/** Notes which petition a question became. False when it is one already. */
export const noteQuestionPetition = async (trx: Writer, id: string, petitionId: string): Promise<boolean> => {
  const noted = await trx
    .updateTable('dialogue_question')
    .set({ petition_id: petitionId })
    .where('id', '=', id)
    .where('petition_id', 'is', null)
    .executeTakeFirst();
  return noted.numUpdatedRows === 1n;
};

const MOST_REPORTED = 500;

/**
 * What a report tells everybody: questions and answers as they were written for it. Nothing of who asked, nor the codes of
 * petitions: a code stands in every message to its sender, and would tell whoever glances at one what was asked.
 */
export const reportedQuestions = async (
  db: Reader,
  dialogueId: string,
): Promise<{ question: string; answer: string | null }[]> => {
  const rows = await db
    .selectFrom('dialogue_question as q')
    .leftJoin('petition', 'petition.id', 'q.petition_id')
    .select(['q.public_question', 'q.public_answer'])
    .where('q.dialogue_id', '=', dialogueId)
    // What may be a state secret now is told by no words at all, whoever wrote them before.
    .where(sql<boolean>`petition.confinement is distinct from 'sealed'`)
    .where('q.public_question', 'is not', null)
    .orderBy('q.asked_at')
    .orderBy('q.id')
    .limit(MOST_REPORTED)
    .execute();
  return rows.map(({ public_question: question, public_answer: answer }) => ({ question: question ?? '', answer }));
};

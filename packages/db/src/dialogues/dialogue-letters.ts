import { type Selectable, sql } from 'kysely';
import type { Reader, Writer } from '../schema/handles.ts';
import type { DialogueLetterTable } from '../schema/source-tables.ts';
import type { DeliveryState } from '../schema/message-states.ts';
import type { Dialogue } from './dialogues.ts';
import type { Registration } from './registrations.ts';

export type DialogueLetter = Selectable<DialogueLetterTable>;

/** A letter that is planned. */
export const letterRow = (
  given: Pick<DialogueLetter, 'id' | 'registration_id' | 'news' | 'planned_at'>,
): DialogueLetter => ({ ...given, state: 'planned', attempts: 0, error: null, sent_at: null });

export const planLetter = async (trx: Writer, letter: DialogueLetter): Promise<void> => {
  await trx.insertInto('dialogue_letter').values(letter).execute();
};

/** Plans the news that a dialogue is cancelled for everybody who has a seat. @returns the ids of the letters. */
export const planCancellations = async (trx: Writer, dialogueId: string, at: Date): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    insert into dialogue_letter (id, registration_id, news, state, attempts, planned_at)
    select gen_random_uuid(), id, 'cancelled', 'planned', 0, ${at} from dialogue_registration
    where dialogue_id = ${dialogueId} and unconfirmed_until is null and attendance is distinct from 'withdrawn'
    on conflict do nothing
    returning id
  `.execute(trx);
  return rows.map(({ id }) => id);
};

/** A letter that is still to be sent, with who gets it and what it is about. */
export interface DueLetter {
  letter: DialogueLetter;
  registration: Registration;
  dialogue: Dialogue;
}

/** A letter that is still to be sent; null when it was sent, given up or never planned. */
export const dueLetter = async (db: Reader, id: string): Promise<DueLetter | null> => {
  const letter = await db
    .selectFrom('dialogue_letter')
    .selectAll()
    .where('id', '=', id)
    .where('state', 'in', ['planned', 'retrying'])
    .executeTakeFirst();
  if (letter === undefined) return null;
  const registration = await db
    .selectFrom('dialogue_registration')
    .selectAll()
    .where('id', '=', letter.registration_id)
    .executeTakeFirstOrThrow();
  const dialogue = await db
    .selectFrom('dialogue')
    .selectAll()
    .where('id', '=', registration.dialogue_id)
    .executeTakeFirstOrThrow();
  return { letter, registration, dialogue };
};

/** Notes how an attempt went. `error` is a code of the mail server or of the network, never an address. */
export const noteLetter = async (
  db: Reader,
  { id, attempts }: DialogueLetter,
  outcome: { state: DeliveryState; error: string | null; at: Date },
): Promise<void> => {
  await db
    .updateTable('dialogue_letter')
    .set({
      state: outcome.state,
      error: outcome.error,
      attempts: attempts + 1,
      ...(outcome.state === 'sent' && { sent_at: outcome.at }),
    })
    .where('id', '=', id)
    .execute();
};

/** Letters that should long have been sent and whose job may be lost. */
export const strandedLetters = async (db: Reader, before: Date, limit: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('dialogue_letter')
    .select('id')
    .where(sql<boolean>`state in ('planned', 'retrying')`)
    .where('planned_at', '<', before)
    .orderBy('planned_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
};

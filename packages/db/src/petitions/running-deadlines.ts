import type { Deadline } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';

/** A petition of which at least one deadline runs. */
export interface RunningPetition {
  id: string;
  code: string;
  deadlines: readonly Deadline[];
}

/** Written as the index has it, or the index would not be used. */
const someRun = sql<boolean>`deadlines @? '$[*] ? (@.endedOn == null)'`;

/** The next petitions, by id, of which a deadline runs: at most `limit`, after the one named. */
export const runningPetitions = (db: Reader, after: string | null, limit: number): Promise<RunningPetition[]> => {
  const query = db.selectFrom('petition').select(['id', 'code', 'deadlines']).where(someRun);
  return (after === null ? query : query.where('id', '>', after)).orderBy('id').limit(limit).execute();
};

/** The last day on which anybody who holds a petition has to act; null when nothing is due. */
export const lastDueDate = async (db: Reader): Promise<string | null> => {
  const dueOn = sql<string>`coalesce(due_on, 'infinity'::date)`;
  const row = await db
    .selectFrom('petition')
    .select('due_on')
    // Asked of what the index holds: it ends in the petitions of which nothing is due.
    .where(dueOn, '<', 'infinity')
    .orderBy(dueOn, 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.due_on ?? null;
};

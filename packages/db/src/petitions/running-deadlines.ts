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

/**
 * The last day to which anything of a petition runs: what whoever holds it has to do by then, or the time in which its sender may
 * still ask to look again, contest or reply. Null when nothing runs.
 */
export const lastDueDate = async (db: Reader): Promise<string | null> => {
  const dueOn = sql<string>`coalesce(due_on, 'infinity'::date)`;
  const due = await db
    .selectFrom('petition')
    .select('due_on')
    // Asked of what the index holds: it ends in the petitions of which nothing is due.
    .where(dueOn, '<', 'infinity')
    .orderBy(dueOn, 'desc')
    .limit(1)
    .executeTakeFirst();
  const elapsing = await db
    .selectFrom('petition')
    .select('elapses_on')
    .where('elapses_on', 'is not', null)
    .orderBy('elapses_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    [due?.due_on, elapsing?.elapses_on]
      .flatMap((day) => day ?? [])
      .toSorted()
      .at(-1) ?? null
  );
};

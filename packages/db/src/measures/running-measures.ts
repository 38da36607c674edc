import type { Measure } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';
import { measureOfRow } from './measure-row.ts';

/** A stage that is not done has a due date; of those passed over the rules judge. */
const somethingDue = sql<boolean>`stages @? '$[*] ? (@.deadline != null && @.doneOn == null)'`;

/**
 * The next measures under way, by id, of which a stage has a due date: at most `limit`, after the one named. Walked only once
 * another calendar is in force.
 */
export const measuresWithDeadlines = async (db: Reader, after: string | null, limit: number): Promise<Measure[]> => {
  const query = db.selectFrom('measure').selectAll().where('state', '=', 'under_way').where(somethingDue);
  const rows = await (after === null ? query : query.where('id', '>', after)).orderBy('id').limit(limit).execute();
  return rows.map(measureOfRow);
};

/** The last day on which a stage of a measure under way is due by the rules; null where none is. */
export const lastStageDueDate = async (db: Reader): Promise<string | null> => {
  const days = sql<string>`jsonb_path_query(stages, '$[*] ? (@.doneOn == null).deadline.dueOn') #>> '{}'`;
  const due = db.selectFrom('measure').select(days.as('due_on')).where('state', '=', 'under_way').where(somethingDue);
  const { last } = await db
    .selectFrom(due.as('due'))
    .select(({ fn }) => fn.max('due_on').as('last'))
    .executeTakeFirstOrThrow();
  return last;
};

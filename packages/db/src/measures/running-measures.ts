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

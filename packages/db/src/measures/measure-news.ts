import type { News } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Writer } from '../schema/handles.ts';

/** News of a measure for those who wait for it. */
export type MeasureNews = Extract<News, 'measure_adopted' | 'measure_in_force' | 'measure_not_accepted'>;

/**
 * Plans news of a measure for the senders of all petitions that wait for it, in one statement. No event of a petition makes
 * it due, so such deliveries count down from −1, as links that were asked for do. The same news of the same measure is told
 * once: a measure reaches each of these stations once.
 * @returns ids of the deliveries planned.
 */
export const planMeasureNews = async (
  trx: Writer,
  { measureId, news, now, newId }: { measureId: string; news: MeasureNews; now: Date; newId: () => string },
): Promise<string[]> => {
  const waiting = await trx
    .selectFrom('measure_petition')
    .select('petition_id')
    .where('measure_id', '=', measureId)
    .execute();
  if (waiting.length === 0) return [];
  const given = JSON.stringify(waiting.map(({ petition_id: petition }) => ({ petition, delivery: newId() })));
  const planned = await sql<{ id: string }>`
    insert into delivery (id, petition_id, event_seq, news, recipient, state, attempts, planned_at)
    select given.delivery, petition.id,
           least(0, coalesce((select min(event_seq) from delivery where petition_id = petition.id), 0)) - 1,
           ${news}, 'sender', 'planned', 0, ${now}
      from json_to_recordset(${given}::json) as given(petition uuid, delivery uuid)
      join petition on petition.id = given.petition
     where petition.state <> 'withdrawn'
        on conflict do nothing
    returning id
  `.execute(trx);
  return planned.rows.map(({ id }) => id);
};

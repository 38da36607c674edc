import type { MeasureNotice } from '@thaogo/domain';
import { type Selectable, sql } from 'kysely';
import type { Reader, Writer } from '../schema/handles.ts';
import type { MeasureNoticeTable } from '../schema/measure-tables.ts';
import type { DeliveryState } from '../schema/message-states.ts';

/** Plans what an agency is to hear of an event of a measure. */
export const planNotice = async (
  trx: Writer,
  planned: { id: string; measureId: string; seq: number; news: MeasureNotice; agency: string; at: Date },
): Promise<void> => {
  const { id, measureId, seq, news, agency, at } = planned;
  await trx
    .insertInto('measure_notice')
    .values({
      id,
      measure_id: measureId,
      event_seq: seq,
      news,
      agency,
      state: 'planned',
      attempts: 0,
      error: null,
      planned_at: at,
      sent_at: null,
    })
    .execute();
};

/** A notice that is still to be sent, with the code of its measure. */
export interface DueNotice extends Selectable<MeasureNoticeTable> {
  code: string;
}

/** A notice that is still to be sent; null when it was sent, given up or never planned. */
export const dueNotice = async (db: Reader, id: string): Promise<DueNotice | null> =>
  (await db
    .selectFrom('measure_notice')
    .innerJoin('measure', 'measure.id', 'measure_notice.measure_id')
    .selectAll('measure_notice')
    .select('measure.code')
    .where('measure_notice.id', '=', id)
    .where('measure_notice.state', 'in', ['planned', 'retrying'])
    .executeTakeFirst()) ?? null;

/** Notes how an attempt went. `error` is a code of the mail server or of the network, never an address. */
export const noteNotice = async (
  db: Reader,
  { id, attempts }: Pick<DueNotice, 'id' | 'attempts'>,
  outcome: { state: DeliveryState; error: string | null; at: Date },
): Promise<void> => {
  await db
    .updateTable('measure_notice')
    .set({
      state: outcome.state,
      error: outcome.error,
      attempts: attempts + 1,
      ...(outcome.state === 'sent' && { sent_at: outcome.at }),
    })
    .where('id', '=', id)
    .execute();
};

/** How the notices of a measure fared, by the event that made each due. */
export const noticeStates = async (db: Reader, measureId: string): Promise<ReadonlyMap<number, DeliveryState>> => {
  const rows = await db
    .selectFrom('measure_notice')
    .select(['event_seq', 'state'])
    .where('measure_id', '=', measureId)
    .execute();
  return new Map(rows.map((row) => [row.event_seq, row.state]));
};

/** Notices that should long have been sent and whose job may be lost: planned before `before`. */
export const strandedNotices = async (db: Reader, before: Date, limit: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('measure_notice')
    .select('id')
    // The very condition of the index.
    .where(sql<boolean>`state in ('planned', 'retrying')`)
    .where('planned_at', '<', before)
    .orderBy('planned_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
};

import type { Selectable } from 'kysely';
import type { Reader } from '../schema/handles.ts';
import type { DeliveryState } from '../schema/message-states.ts';
import type { DeliveryTable } from '../schema/tables.ts';

/** A delivery with what its message needs to say. */
export interface DueDelivery extends Selectable<DeliveryTable> {
  code: string;
  language: 'vi' | 'en';
}

/** A delivery that is still to be sent; null when it was sent, given up or never planned. */
export const dueDelivery = async (db: Reader, id: string): Promise<DueDelivery | null> =>
  (await db
    .selectFrom('delivery')
    .innerJoin('petition', 'petition.id', 'delivery.petition_id')
    .selectAll('delivery')
    .select(['petition.code', 'petition.language'])
    .where('delivery.id', '=', id)
    .where('delivery.state', 'in', ['planned', 'retrying'])
    .executeTakeFirst()) ?? null;

/** Notes how an attempt went. `error` is a code of the mail server or of the network, never an address. */
export const noteDelivery = async (
  db: Reader,
  id: string,
  outcome: { state: DeliveryState; error: string | null; attempted: boolean; at: Date },
): Promise<void> => {
  await db
    .updateTable('delivery')
    .set((column) => ({
      state: outcome.state,
      error: outcome.error,
      attempts: outcome.attempted ? column('attempts', '+', 1) : column.ref('attempts'),
      ...(outcome.state === 'sent' && { sent_at: outcome.at }),
    }))
    .where('id', '=', id)
    .execute();
};

/** Deliveries in a state, newest first, at most `limit`. */
export const deliveriesIn = (
  db: Reader,
  states: readonly DeliveryState[],
  limit: number,
): Promise<(Selectable<DeliveryTable> & { code: string })[]> =>
  db
    .selectFrom('delivery')
    .innerJoin('petition', 'petition.id', 'delivery.petition_id')
    .selectAll('delivery')
    .select('petition.code')
    .where('delivery.state', 'in', states)
    .orderBy('delivery.planned_at', 'desc')
    .limit(limit)
    .execute();

/** Plans a dead delivery again; false when it is not dead. */
export const revive = async (db: Reader, id: string): Promise<boolean> => {
  const revived = await db
    .updateTable('delivery')
    .set({ state: 'planned', attempts: 0, error: null })
    .where('id', '=', id)
    .where('state', 'in', ['dead', 'no_address'])
    .executeTakeFirst();
  return revived.numUpdatedRows === 1n;
};

/** Deliveries that should long have been sent and whose job may be lost: planned before `before`. */
export const strandedDeliveries = async (db: Reader, before: Date, limit: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('delivery')
    .select('id')
    .where('state', 'in', ['planned', 'retrying'])
    .where('planned_at', '<', before)
    .orderBy('planned_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
};

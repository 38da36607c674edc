import { applyMeasureEvent, type Measure, type MeasureEvent } from '@thaogo/domain';
import { chainHash } from '@thaogo/receipt';
import type { Writer } from '../schema/handles.ts';
import { measureRow } from './measure-row.ts';

/** Reasons and instructions written beside an event. */
export interface MeasureWords {
  id: string;
  body: string;
  salt: Uint8Array;
}

/** The measure as loaded under lock, and the head of its chain; null before it is registered. */
export interface LockedMeasure {
  measure: Measure;
  chainHead: Uint8Array;
}

/** What chains an event of a measure to the one before. */
export const measureEventHash = (id: string, event: MeasureEvent, previous: Uint8Array | null): Buffer => {
  const { seq, type, v, at, actor, data } = event;
  return Buffer.from(chainHash(previous, { measure: id, seq, type, v, at, actor, data }));
};

const insertEvent = async (trx: Writer, id: string, event: MeasureEvent, hash: Buffer): Promise<void> => {
  await trx
    .insertInto('measure_event')
    .values({
      measure_id: id,
      seq: event.seq,
      type: event.type,
      v: event.v,
      at: event.at,
      actor: JSON.stringify(event.actor),
      data: JSON.stringify(event.data),
      hash,
    })
    .execute();
};

const asColumns = (measure: Measure) => {
  const row = measureRow(measure);
  return { ...row, stages: JSON.stringify(row.stages), particulars: JSON.stringify(row.particulars) };
};

/** Links a petition to a measure; once is enough. */
const linkPetition = async (trx: Writer, measureId: string, petitionId: string, at: string): Promise<void> => {
  await trx
    .insertInto('measure_petition')
    .values({
      measure_id: measureId,
      petition_id: petitionId,
      joined_at: at,
      solved: null,
      solved_on: null,
      words_id: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Writes a new measure with its first event, and the petition whose answer promised it. */
export const insertMeasure = async (trx: Writer, id: string, event: MeasureEvent): Promise<LockedMeasure> => {
  const measure = applyMeasureEvent(id, null, event);
  const chainHead = measureEventHash(id, event, null);
  await trx
    .insertInto('measure')
    .values({ ...asColumns(measure), chain_head: chainHead })
    .execute();
  await insertEvent(trx, id, event, chainHead);
  if (event.type === 'registered') await linkPetition(trx, id, event.data.petition, event.at);
  return { measure, chainHead };
};

/**
 * Records one more event of a measure that was loaded under lock in the same transaction.
 * @throws Error when the row moved on meanwhile: the lock was not held.
 */
export const recordMeasureEvent = async (
  trx: Writer,
  locked: LockedMeasure,
  event: MeasureEvent,
  words: readonly MeasureWords[],
): Promise<LockedMeasure> => {
  const { id } = locked.measure;
  const measure = applyMeasureEvent(id, locked.measure, event);
  const chainHead = measureEventHash(id, event, locked.chainHead);
  const updated = await trx
    .updateTable('measure')
    .set({ ...asColumns(measure), chain_head: chainHead })
    .where('id', '=', id)
    .where('version', '=', locked.measure.version)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new Error(`Measure ${measure.code} changed although it was locked.`);
  await insertEvent(trx, id, event, chainHead);
  if (event.type === 'joined') await linkPetition(trx, id, event.data.petition, event.at);
  if (words.length > 0) {
    const rows = words.map(({ salt, ...each }) => ({
      ...each,
      measure_id: id,
      salt: Buffer.from(salt),
      created_at: event.at,
    }));
    await trx.insertInto('measure_words').values(rows).execute();
  }
  return { measure, chainHead };
};

import type { Measure, MeasureEvent, State } from '@thaogo/domain';
import type { Selectable } from 'kysely';
import type { Reader, Writer } from '../schema/handles.ts';
import type { MeasureEventTable, MeasurePetitionTable, MeasureWordsTable } from '../schema/measure-tables.ts';
import { measureOfRow } from './measure-row.ts';
import type { LockedMeasure } from './record-measure.ts';

/** Loads a measure for writing: its row stays locked until the transaction ends. Null when there is none. */
export const loadMeasureForUpdate = async (trx: Writer, code: string): Promise<LockedMeasure | null> => {
  const row = await trx.selectFrom('measure').selectAll().where('code', '=', code).forUpdate().executeTakeFirst();
  return row === undefined ? null : { measure: measureOfRow(row), chainHead: row.chain_head };
};

/** Loads a measure for reading. Null when there is none. */
export const findMeasure = async (db: Reader, code: string): Promise<Measure | null> => {
  const row = await db.selectFrom('measure').selectAll().where('code', '=', code).executeTakeFirst();
  return row === undefined ? null : measureOfRow(row);
};

const eventOfRow = (row: Selectable<MeasureEventTable>): MeasureEvent =>
  // The table holds exactly what was recorded; the union cannot be rebuilt column by column.
  ({
    type: row.type,
    v: row.v,
    seq: row.seq,
    at: row.at.toISOString(),
    actor: row.actor,
    data: row.data,
  }) as MeasureEvent;

/** The events of a measure, oldest first, each with its hash. */
export const measureEventsOf = async (
  db: Reader,
  measureId: string,
): Promise<{ event: MeasureEvent; hash: Uint8Array }[]> => {
  const rows = await db
    .selectFrom('measure_event')
    .selectAll()
    .where('measure_id', '=', measureId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ event: eventOfRow(row), hash: row.hash }));
};

/** Reasons and instructions of some measures, by their ids. */
export const measureWordsOf = (db: Reader, measureIds: readonly string[]): Promise<Selectable<MeasureWordsTable>[]> =>
  measureIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('measure_words')
        .selectAll()
        .where('measure_id', '=', (one) => one.fn.any(one.val([...measureIds])))
        .execute();

/** A measure that a petition's answers promised, with what its sender said of it in the end. */
export interface MeasureOfPetition extends Pick<Selectable<MeasurePetitionTable>, 'solved' | 'words_id'> {
  measure: Measure;
}

/** The measures that the answers to a petition promised, the newest first. Few have more than one. */
export const measuresOfPetition = async (db: Reader, petitionId: string): Promise<MeasureOfPetition[]> => {
  const rows = await db
    .selectFrom('measure_petition')
    .innerJoin('measure', 'measure.id', 'measure_petition.measure_id')
    .selectAll('measure')
    .select(['measure_petition.solved', 'measure_petition.words_id'])
    .where('measure_petition.petition_id', '=', petitionId)
    .orderBy('measure_petition.joined_at', 'desc')
    .orderBy('measure.id')
    .limit(20)
    .execute();
  return rows.map(({ solved, words_id, ...row }) => ({ measure: measureOfRow(row), solved, words_id }));
};

/** Petitions that wait for a measure, the first to promise it first, at most `limit`, and how each was judged by its sender. */
export const petitionsOfMeasure = (
  db: Reader,
  measureId: string,
  limit: number,
): Promise<
  {
    id: string;
    code: string;
    state: State;
    solved: MeasurePetitionTable['solved'];
  }[]
> =>
  db
    .selectFrom('measure_petition')
    .innerJoin('petition', 'petition.id', 'measure_petition.petition_id')
    .select(['petition.id', 'petition.code', 'petition.state', 'measure_petition.solved'])
    .where('measure_id', '=', measureId)
    .orderBy('joined_at')
    .orderBy('petition.id')
    .limit(limit)
    .execute();

/** How the senders judged a measure that came into force; those who said nothing are not among the numbers. */
export const countSolved = async (
  db: Reader,
  measureId: string,
): Promise<{ petitions: number; yes: number; partly: number; no: number }> => {
  const rows = await db
    .selectFrom('measure_petition')
    .select((one) => ['solved', one.fn.countAll<string>().as('times')])
    .where('measure_id', '=', measureId)
    .groupBy('solved')
    .execute();
  const times = (solved: string | null) => Number(rows.find((row) => row.solved === solved)?.times ?? 0);
  const [yes, partly, no] = [times('yes'), times('partly'), times('no')];
  return { petitions: yes + partly + no + times(null), yes, partly, no };
};

/**
 * Open measures of an owner of the same kind about the same document, for an answer to join one rather than double it; the
 * caller judges the rest.
 */
export const openMeasuresAbout = async (
  db: Reader,
  wanted: { numberSymbol: string; owner: string; kind: Measure['kind'] },
  limit: number,
): Promise<Measure[]> => {
  const rows = await db
    .selectFrom('measure')
    .selectAll()
    .where('number_symbol', '=', wanted.numberSymbol)
    .where('owner', '=', wanted.owner)
    .where('kind', '=', wanted.kind)
    // The very condition of the index.
    .where('state', 'in', ['proposing', 'proposed', 'under_way'])
    .orderBy('registered_on')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(measureOfRow);
};

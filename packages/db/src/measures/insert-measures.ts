import { applyMeasureEvent, type Measure, type MeasureEvent, type Solved } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Writer } from '../schema/handles.ts';
import { measureRow } from './measure-row.ts';
import { measureEventHash, type MeasureWords } from './record-measure.ts';

/** Everything that exists of a measure: its events from the first on, and what was written with each. */
export interface MeasureHistory {
  id: string;
  happenings: readonly { event: MeasureEvent; words: readonly MeasureWords[] }[];
  /** What the sender of its first petition said of it; null where nothing was said. */
  solved: Solved | null;
}

const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;

/** Writes measures that have a history already, many as easily as one: one statement a table. For a demonstration. */
export const insertMeasureHistories = async (trx: Writer, histories: readonly MeasureHistory[]): Promise<void> => {
  if (histories.length === 0) return;
  const rows: Record<'measure' | 'measure_event' | 'measure_words' | 'measure_petition', object[]> = {
    measure: [],
    measure_event: [],
    measure_words: [],
    measure_petition: [],
  };
  for (const { id, happenings, solved } of histories) {
    let measure: Measure | null = null;
    let head: Buffer | null = null;
    for (const { event, words } of happenings) {
      measure = applyMeasureEvent(id, measure, event);
      head = measureEventHash(id, event, head);
      rows.measure_event.push({ ...event, measure_id: id, hash: hex(head) });
      for (const { salt, ...each } of words)
        rows.measure_words.push({ ...each, measure_id: id, salt: hex(salt), created_at: event.at });
      if (event.type === 'registered')
        rows.measure_petition.push({
          measure_id: id,
          petition_id: event.data.petition,
          joined_at: event.at,
          solved,
          solved_on: solved === null ? null : (happenings.at(-1)?.event.at.slice(0, 10) ?? null),
        });
    }
    if (measure === null || head === null) throw new Error('A measure starts with its registration.');
    rows.measure.push({ ...measureRow(measure), chain_head: hex(head) });
  }
  for (const [table, of] of Object.entries(rows)) {
    if (of.length > 0)
      await sql`
        insert into ${sql.table(table)}
        select each.* from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(of)}::json) as each
      `.execute(trx);
  }
};

import type { Measure, MeasureEvent, MeasureNotice, Solved, StageStanding } from '@thaogo/domain';
import type { ColumnType, JSONColumnType } from 'kysely';
import type { DeliveryState } from './message-states.ts';

type Instant = ColumnType<Date, Date | string, Date | string>;

/** What nothing is looked up by. */
export type MeasureParticulars = Pick<Measure, 'letter' | 'reply' | 'reminders' | 'instructions' | 'inForce' | 'end'>;

/** A station as its row has it: rows older than the deadlines of stages say nothing of one. */
type StoredStage = Omit<StageStanding, 'deadline'> & { deadline?: StageStanding['deadline'] };

/** One row a measure: the fold of its events, and what finding it needs. */
export interface MeasureTable {
  id: string;
  code: string;
  version: number;
  state: Measure['state'];
  kind: Measure['kind'];
  whose: Measure['whose'];
  owner: string;
  addressee: string | null;
  coordinator: string;
  province: string | null;
  number_symbol: string | null;
  document_id: string | null;
  article: string | null;
  clause: string | null;
  point: string | null;
  expires_on: string | null;
  registered_on: string;
  due_on: string | null;
  /** The last day in time by the first promises, and by the rules where they set a period. */
  promised_on: string | null;
  slips: number;
  open_instructions: number;
  instruction_due_on: string | null;
  stages: ColumnType<readonly StoredStage[], string, string>;
  particulars: ColumnType<MeasureParticulars, string, string>;
  /** Hash of its newest event. */
  chain_head: Buffer;
}

export interface MeasureEventTable {
  measure_id: string;
  seq: number;
  type: MeasureEvent['type'];
  v: number;
  at: Instant;
  actor: JSONColumnType<MeasureEvent['actor']>;
  data: JSONColumnType<MeasureEvent['data']>;
  hash: Buffer;
}

export interface MeasureWordsTable {
  id: string;
  measure_id: string;
  body: string | null;
  salt: Buffer | null;
  created_at: Instant;
}

export interface MeasurePetitionTable {
  measure_id: string;
  petition_id: string;
  joined_at: Instant;
  solved: Solved | null;
  solved_on: string | null;
  words_id: string | null;
}

/** What an agency hears of a measure by mail. */
export interface MeasureNoticeTable {
  id: string;
  measure_id: string;
  event_seq: number;
  news: MeasureNotice;
  agency: string;
  state: DeliveryState;
  attempts: number;
  error: string | null;
  planned_at: Instant;
  sent_at: Instant | null;
}

export interface MeasureTables {
  measure: MeasureTable;
  measure_event: MeasureEventTable;
  measure_words: MeasureWordsTable;
  measure_petition: MeasurePetitionTable;
  measure_notice: MeasureNoticeTable;
}

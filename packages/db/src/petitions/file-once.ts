import type { RegisterEntry } from '@thaogo/domain';
import { sql } from 'kysely';
import { type AdoptedFiles, adoptingFiles } from '../attachments/attach-files.ts';
import { type KeyState, onceUnderKey, type UnderKey } from '../forms/idempotency.ts';
import { notingCited } from '../register/cited-documents.ts';
import type { Reader } from '../schema/handles.ts';
import type { SealingKeys } from '../vault/sealing.ts';
import type { HistoryRows } from './histories.ts';
import { writingHistories } from './record.ts';

/** Work that a queue is given by a statement of its own: `$1` in it stands for the payload, a JSON list. */
export interface PlannedJobs {
  statement: string;
  payload: string;
}

/** Everything that a filing writes beside its key and reply. */
export interface Filing {
  /** One petition with its filing. */
  rows: HistoryRows;
  /** Documents that it cites and the register lacks. */
  cited: readonly RegisterEntry[];
  /** The sending of its deliveries. */
  jobs: PlannedJobs;
  /** What was uploaded to the draft that it comes from. */
  adopted?: AdoptedFiles;
}

/**
 * Files a petition once for every key, in one statement: key, petition, event, words, identity, citations, messages, their
 * jobs, the files of its draft and the kept reply exist together or not at all. It is a transaction by itself.
 * @throws DatabaseError 23505: on `petition_code_key` when the code is taken, on `idempotency_pkey` as `onceUnderKey` does.
 */
export const fileOnce = (
  db: Reader,
  underKey: UnderKey,
  { rows, cited, jobs, adopted }: Filing,
  keys: SealingKeys,
): Promise<KeyState> =>
  onceUnderKey(
    db,
    underKey,
    (toBeDone) => {
      const payload = sql`(select coalesce((select ${jobs.payload}::text from ${toBeDone}), '[]'))`;
      const planning = sql.join(
        jobs.statement.split('$1').map((part) => sql.raw(part)),
        payload,
      );
      return sql.join([
        writingHistories(rows, toBeDone),
        ...(cited.length === 0 ? [] : [notingCited(cited, toBeDone)]),
        ...(adopted === undefined ? [] : [adoptingFiles(adopted, keys, toBeDone)]),
        sql`added_jobs as (${planning})`,
      ]);
    },
    keys,
  );

import type { Files, Log } from '@thaogo/api';
import {
  dropForgottenFiles,
  dueDoomedFiles,
  fileContext,
  forgetDoomedFiles,
  noteScan,
  openBytes,
  type SealingKeys,
  type Tables,
  unscannedFiles,
  unwrapFileKey,
} from '@thaogo/db';
import type { Kysely } from 'kysely';

/** What tidying needs. */
export interface TidyDeps {
  db: Kysely<Tables>;
  files: Pick<Files, 'store' | 'scan'>;
  keys: SealingKeys;
  now: () => Date;
  log: Log;
}

const HOUR_MS = 3_600_000;
/** What was uploaded to a petition and named by no action waits so long. */
const WAITS_MS = 24 * HOUR_MS;
/** A scanner that was away is asked again about what came in the meantime, for so long. */
const ASKED_AGAIN_MS = 30 * 24 * HOUR_MS;
const REMOVED_AT_ONCE = 500;
const SCANNED_AT_ONCE = 50;

const removeDoomed = async ({ db, files }: TidyDeps): Promise<number> => {
  const doomed = await dueDoomedFiles(db, REMOVED_AT_ONCE);
  // The file first: a process that dies in between removes it again, which harms nobody.
  for (const file of doomed) await files.store.remove(file);
  await forgetDoomedFiles(db, doomed);
  return doomed.length;
};

const scanWaiting = async ({ db, files, keys, now }: TidyDeps): Promise<number> => {
  const { scan, store } = files;
  if (scan === null) return 0;
  let scanned = 0;
  for (const row of await unscannedFiles(db, new Date(now().getTime() - ASKED_AGAIN_MS), SCANNED_AT_ONCE)) {
    const sealed = await store.read(row.file);
    if (sealed === null) continue;
    try {
      const key = unwrapFileKey({ kind: 'vault', keys }, row);
      await noteScan(db, row.file, await scan(openBytes(key, sealed, fileContext(row.file))));
      scanned += 1;
    } catch {
      // It says nothing about this one now; the next sweep asks again.
    }
  }
  return scanned;
};

/**
 * What files need from time to time: bytes that lost their row or never got one are removed, uploads that nothing ever named are
 * dropped, and what came while the scanner was away is scanned. May run at any time, on any number of processes.
 */
export const tidyFiles = async (deps: TidyDeps): Promise<void> => {
  const { db, now, log } = deps;
  const dropped = await dropForgottenFiles(db, new Date(now().getTime() - WAITS_MS));
  const removed = await removeDoomed(deps);
  const scanned = await scanWaiting(deps);
  if (dropped > 0) log.info('uploads_forgotten', { count: dropped });
  if (removed > 0) log.info('files_removed', { count: removed });
  if (scanned > 0) log.info('files_scanned', { count: scanned });
};

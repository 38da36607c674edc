import { sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';

/** Longer than any upload may take. */
const UPLOAD_HOURS = 1;

/**
 * Notes that a file is about to be written. A process that dies before the file has its row leaves this note, and with it the
 * file is removed.
 */
export const doomFile = async (db: Reader, file: string): Promise<void> => {
  await sql`
    insert into doomed_file (file, remove_after) values (${file}, now() + make_interval(hours => ${UPLOAD_HOURS}))
  `.execute(db);
};

/** Files to be removed from the store by now, whatever clock the installation shows; at most so many. */
export const dueDoomedFiles = async (db: Reader, most: number): Promise<string[]> => {
  const { rows } = await sql<{ file: string }>`
    select file from doomed_file
    where remove_after <= now() and not exists (select from attachment where attachment.file = doomed_file.file)
    order by remove_after limit ${most}
  `.execute(db);
  return rows.map(({ file }) => file);
};

/** Strikes out files that are gone from the store. */
export const forgetDoomedFiles = async (db: Reader, files: readonly string[]): Promise<void> => {
  if (files.length > 0) await db.deleteFrom('doomed_file').where('file', 'in', files).execute();
};

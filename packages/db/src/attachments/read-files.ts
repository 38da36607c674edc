import { type Selectable, sql } from 'kysely';
import { formDraftHash } from '../forms/form-drafts.ts';
import type { AttachmentTable, ScanState } from '../schema/attachment-tables.ts';
import type { Reader } from '../schema/handles.ts';
import { openFileName, unwrapFileKey } from './file-keys.ts';
import { type FilePlace, keeperOf } from './keep-file.ts';

/** A file with its row and its name. */
export interface WaitingFile {
  row: Selectable<AttachmentTable>;
  name: string;
}

/** The files that wait in a draft, or those of one uploader that wait at a petition; oldest first. */
export const waitingFiles = async (db: Reader, place: FilePlace, uploader: string): Promise<WaitingFile[]> => {
  const rows = await db
    .selectFrom('attachment')
    .selectAll()
    .$if(place.kind === 'petition', (query) =>
      query.where('petition_id', '=', place.kind === 'petition' ? place.id : ''),
    )
    .$if(place.kind === 'draft', (query) =>
      query.where('draft_hash', '=', formDraftHash(place.kind === 'draft' ? place.token : '')),
    )
    .where('uploader', '=', uploader)
    .where('event_seq', 'is', null)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute();
  return rows.flatMap((row) =>
    row.sealed_name === null
      ? []
      : [{ row, name: openFileName(unwrapFileKey(keeperOf(place), row), row.file, row.sealed_name) }],
  );
};

/** An issued letter with its name; null once it is erased. */
export const letterOf = async (
  db: Reader,
  id: string,
): Promise<{ id: string; name: string; sha256: Buffer } | null> => {
  const row = await db
    .selectFrom('attachment')
    .innerJoin('content', 'content.id', 'attachment.id')
    .select(['attachment.id', 'attachment.sha256', 'content.body as name'])
    .where('attachment.id', '=', id)
    .executeTakeFirst();
  return row === undefined || row.name === null ? null : { id: row.id, name: row.name, sha256: row.sha256 };
};

/** The attached files of a petition, letters among them, oldest first. */
export const filesOf = (db: Reader, petitionId: string): Promise<Selectable<AttachmentTable>[]> =>
  db
    .selectFrom('attachment')
    .selectAll()
    .where('petition_id', '=', petitionId)
    .where('event_seq', 'is not', null)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute();

/** A file of a petition or draft; null when there is none. */
export const findFile = async (
  db: Reader,
  place: FilePlace,
  id: string,
): Promise<Selectable<AttachmentTable> | null> => {
  const row = await db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const here =
    place.kind === 'petition'
      ? row.petition_id === place.id
      : row.draft_hash?.equals(formDraftHash(place.token)) === true;
  return here ? row : null;
};

/** Takes a waiting file away; false when it waits no longer. Its bytes are doomed with its row. */
export const dropWaitingFile = async (db: Reader, id: string): Promise<boolean> => {
  const { numDeletedRows } = await db
    .deleteFrom('attachment')
    .where('id', '=', id)
    .where('event_seq', 'is', null)
    .executeTakeFirst();
  return numDeletedRows === 1n;
};

/** A small file costs the disk and the database more than its bytes. */
const LEAST_COUNTED = 65_536;

/** Bytes of all files in drafts that nobody has sent, each counted as 64 KiB at least, so that few rows make the sum. */
export const unsentBytes = async (db: Reader): Promise<number> => {
  const { rows } = await sql<{ bytes: string | null }>`
    select sum(greatest(size, ${LEAST_COUNTED}::integer)) as bytes from attachment where draft_hash is not null
  `.execute(db);
  return Number(rows[0]?.bytes ?? 0);
};

/** Takes away what was uploaded to petitions before an instant and never attached. @returns how many. */
export const dropForgottenFiles = async (db: Reader, before: Date): Promise<number> => {
  const { numDeletedRows } = await db
    .deleteFrom('attachment')
    .where('petition_id', 'is not', null)
    .where('event_seq', 'is', null)
    .where('uploaded_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
};

/** Files of petitions that no scanner has seen, oldest first. Those of drafts cannot be opened without their token. */
export const unscannedFiles = (db: Reader, since: Date, most: number): Promise<Selectable<AttachmentTable>[]> =>
  db
    .selectFrom('attachment')
    .selectAll()
    .where('scan', '=', 'unscanned')
    .where('petition_id', 'is not', null)
    .where('uploaded_at', '>=', since)
    .orderBy('uploaded_at')
    .orderBy('id')
    .limit(most)
    .execute();

/** Notes what the scanner said of a file, in every row that has it. */
export const noteScan = async (db: Reader, file: string, scan: ScanState): Promise<void> => {
  await db.updateTable('attachment').set({ scan }).where('file', '=', file).execute();
};

/** Records that a member of staff opened a file. */
export const noteOpening = async (
  db: Reader,
  opening: { attachmentId: string; petitionId: string; account: string; agency: string; at: Date },
): Promise<void> => {
  await db
    .insertInto('attachment_opening')
    .values({
      attachment_id: opening.attachmentId,
      petition_id: opening.petitionId,
      account: opening.account,
      agency: opening.agency,
      opened_at: opening.at,
    })
    .execute();
};

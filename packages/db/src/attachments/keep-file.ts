import type { SealingKeys } from '../vault/sealing.ts';
import { formDraftHash } from '../forms/form-drafts.ts';
import type { AttachmentTable, ScanState } from '../schema/attachment-tables.ts';
import type { Writer } from '../schema/handles.ts';
import { type FileKeeper, sealFileName, wrapFileKey } from './file-keys.ts';

/** Where an uploaded file waits: at a petition, or in a draft of the public form. */
export type FilePlace = { kind: 'petition'; id: string; keys: SealingKeys } | { kind: 'draft'; token: string };

/** A file whose bytes lie in the store already, under a name that is doomed until its row exists. */
export interface NewFile {
  id: string;
  purpose: AttachmentTable['purpose'];
  file: string;
  dataKey: Uint8Array;
  name: string;
  type: string;
  /** In bytes, as kept. */
  size: number;
  sha256: Buffer;
  sentSha256: Buffer;
  uploadKey: Buffer | null;
  scan: ScanState;
  report: object | null;
  /** `sender`, or an account. */
  uploader: string;
  agency: string | null;
  uploadedAt: Date;
}

/** How many files, and how many bytes in all, one uploader may have at one place for one purpose. */
export interface FileAllowance {
  files: number;
  bytes: number;
}

export type Keeping =
  | { state: 'kept' }
  /** The same file is there already. */
  | { state: 'known'; id: string }
  /** The key came with another file before. */
  | { state: 'key_reused' }
  | { state: 'too_many' }
  | { state: 'too_much' }
  /** The draft was sent meanwhile: what comes late must not lie in it unseen. */
  | { state: 'sent' }
  /** No such petition or draft. */
  | { state: 'gone' };

export const keeperOf = (place: FilePlace): FileKeeper =>
  place.kind === 'draft' ? place : { kind: 'vault', keys: place.keys };

/** Locks the petition or draft, so that allowances hold whatever comes at once. */
const lockPlace = async (trx: Writer, place: FilePlace, now: Date): Promise<'there' | 'sent' | 'gone'> => {
  if (place.kind === 'petition') {
    const row = await trx.selectFrom('petition').select('id').where('id', '=', place.id).forUpdate().executeTakeFirst();
    return row === undefined ? 'gone' : 'there';
  }
  const row = await trx
    .selectFrom('form_draft')
    .select('sent')
    .where('token_hash', '=', formDraftHash(place.token))
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return 'gone';
  return row.sent ? 'sent' : 'there';
};

/** What this uploader has at the place for the same purpose. */
const already = (trx: Writer, place: FilePlace, file: NewFile) =>
  trx
    .selectFrom('attachment')
    .select(['id', 'size', 'scan', 'sent_sha256', 'upload_key', 'event_seq'])
    .$if(place.kind === 'petition', (query) =>
      query.where('petition_id', '=', place.kind === 'petition' ? place.id : ''),
    )
    .$if(place.kind === 'draft', (query) =>
      query.where('draft_hash', '=', formDraftHash(place.kind === 'draft' ? place.token : '')),
    )
    .where('purpose', '=', file.purpose)
    .where('uploader', '=', file.uploader)
    .execute();

/**
 * Gives a stored file its row. From then on it is kept; in every other case its bytes stay doomed.
 * @throws Error when the bytes were removed in the meantime.
 */
export const keepFile = async (
  trx: Writer,
  place: FilePlace,
  file: NewFile,
  allowance: FileAllowance,
): Promise<Keeping> => {
  const standing = await lockPlace(trx, place, file.uploadedAt);
  if (standing !== 'there') return { state: standing };
  const known = await already(trx, place, file);
  const underKey = known.find(({ upload_key }) => file.uploadKey !== null && upload_key?.equals(file.uploadKey));
  if (underKey !== undefined && !underKey.sent_sha256.equals(file.sentSha256)) return { state: 'key_reused' };
  // What a sender sent once is there. An agency may send the same form to several people, each time as a file of its own.
  const usable = known.filter(({ event_seq }) => event_seq === null || file.uploader === 'sender');
  const same = underKey ?? usable.find(({ sent_sha256 }) => sent_sha256.equals(file.sentSha256));
  if (same !== undefined) return { state: 'known', id: same.id };
  // What turned out to be infected and opens for nobody leaves its place to another file, once.
  const counted = known.filter(({ scan }) => scan !== 'infected');
  if (known.length - counted.length >= allowance.files * 2) return { state: 'too_many' };
  if (counted.length >= allowance.files) return { state: 'too_many' };
  const bytes = counted.reduce((sum, { size }) => sum + size, file.size);
  if (bytes > allowance.bytes) return { state: 'too_much' };
  await trx
    .insertInto('attachment')
    .values({
      id: file.id,
      petition_id: place.kind === 'petition' ? place.id : null,
      ...wrapFileKey(keeperOf(place), file.file, file.dataKey),
      purpose: file.purpose,
      file: file.file,
      type: file.type,
      size: file.size,
      sha256: file.sha256,
      sent_sha256: file.sentSha256,
      upload_key: file.uploadKey,
      sealed_name: sealFileName(file.dataKey, file.file, file.name),
      scan: file.scan,
      report: file.report === null ? null : JSON.stringify(file.report),
      uploader: file.uploader,
      agency: file.agency,
      uploaded_at: file.uploadedAt,
      event_seq: null,
    })
    .execute();
  const { numDeletedRows } = await trx.deleteFrom('doomed_file').where('file', '=', file.file).executeTakeFirst();
  if (numDeletedRows !== 1n) throw new Error('An uploaded file was removed before its row was written.');
  return { state: 'kept' };
};

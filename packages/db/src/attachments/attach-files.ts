import { canonicalJson, saltedHash } from '@thaogo/receipt';
import type { ContentRef } from '@thaogo/domain';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import { formDraftHash } from '../forms/form-drafts.ts';
import type { NewContent } from '../petitions/histories.ts';
import type { AttachmentTable } from '../schema/attachment-tables.ts';
import type { Writer } from '../schema/handles.ts';
import type { SealingKeys } from '../vault/sealing.ts';
import { unwrapFileKey, wrapFileKey } from './file-keys.ts';

/** The words of a file are its name; the hash that its event keeps covers its bytes too. */
export const fileWords = (file: {
  id: string;
  kind: 'file' | 'letter';
  name: string;
  sha256: Buffer;
  salt: Uint8Array;
}): { content: NewContent; ref: ContentRef } => ({
  content: { id: file.id, kind: file.kind, title: null, body: file.name, proposal: null, salt: file.salt },
  ref: {
    id: file.id,
    hash: saltedHash(file.salt, canonicalJson({ name: file.name, sha256: file.sha256.toString('base64url') })),
  },
});

/**
 * Attaches files that wait at a petition to an event of it; their names are in content rows by then.
 * @returns how many did wait.
 */
export const attachFiles = async (
  trx: Writer,
  petitionId: string,
  ids: readonly string[],
  seq: number,
): Promise<number> => {
  if (ids.length === 0) return 0;
  const { numUpdatedRows } = await trx
    .updateTable('attachment')
    .set({ event_seq: seq, sealed_name: null })
    .where('petition_id', '=', petitionId)
    .where('id', 'in', ids)
    .where('event_seq', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
};

/** Gives another petition the same letter under an id of its own. */
export const shareFile = async (
  trx: Writer,
  id: string,
  to: { id: string; petitionId: string; seq: number },
): Promise<void> => {
  await sql`
    insert into attachment (id, petition_id, purpose, file, type, size, sha256, sent_sha256, key_id, wrapped_key, scan, report,
      uploader, agency, uploaded_at, event_seq)
    select ${to.id}, ${to.petitionId}, purpose, file, type, size, sha256, sent_sha256, key_id, wrapped_key, scan, report,
      uploader, agency, uploaded_at, ${to.seq}::integer
    from attachment where id = ${id}
  `.execute(trx);
};

/** The files of a draft that becomes a petition. */
export interface AdoptedFiles {
  draft: string;
  petitionId: string;
  /** Place of the filing in the petition's history. */
  seq: number;
  rows: readonly Pick<Selectable<AttachmentTable>, 'id' | 'file' | 'key_id' | 'wrapped_key'>[];
}

/**
 * Common table expressions that move a draft's files to its petition, their keys wrapped by the vault from then on, and close
 * the draft for files that come late.
 */
export const adoptingFiles = (
  { draft, petitionId, seq, rows }: AdoptedFiles,
  keys: SealingKeys,
  given: RawBuilder<unknown>,
): RawBuilder<unknown> => {
  const hash = formDraftHash(draft);
  const moved = rows.map((row) => {
    const wrapped = wrapFileKey({ kind: 'vault', keys }, row.file, unwrapFileKey({ kind: 'draft', token: draft }, row));
    return { id: row.id, key_id: wrapped.key_id, wrapped_key: `\\x${wrapped.wrapped_key.toString('hex')}` };
  });
  return sql`sent_draft as (
      update form_draft set sent = true from ${given} where token_hash = ${hash}
    ), adopted_files as (
      update attachment
      set petition_id = ${petitionId}::uuid, draft_hash = null, key_id = moved.key_id, wrapped_key = moved.wrapped_key,
        sealed_name = null, event_seq = ${seq}::integer
      from ${given}, json_to_recordset(${JSON.stringify(moved)}::json) as moved(id uuid, key_id text, wrapped_key bytea)
      where attachment.id = moved.id and attachment.draft_hash = ${hash}
    )`;
};

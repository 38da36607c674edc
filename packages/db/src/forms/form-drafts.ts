import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Reader } from '../schema/handles.ts';
import { open, seal } from '../vault/sealing.ts';

/** How long a working draft of the public form is kept after it was last saved. */
export const FORM_DRAFT_DAYS = 30;

/** How long one is kept that was opened and never saved: whoever only opens drafts fills nothing. */
export const UNSAVED_DRAFT_MINUTES = 60;

const TOKEN_BYTES = 32;
const DAY_MS = 86_400_000;

/** What is stored of a draft's token. */
export const formDraftHash = (token: string): Buffer => createHash('sha256').update(`form-draft:${token}`).digest();

/** The key follows from the token, which only the sender's browser keeps: without it nobody can read the draft. */
export const formDraftKey = (token: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', token, 'thaogo', 'form-draft', TOKEN_BYTES));

const expiry = (now: Date): Date => new Date(now.getTime() + FORM_DRAFT_DAYS * DAY_MS);

/** Starts a working draft. @returns the token that opens it, and until when it may once it was saved. */
export const openFormDraft = async (
  db: Reader,
  data: string,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> => {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expires_at = new Date(now.getTime() + UNSAVED_DRAFT_MINUTES * 60_000);
  await db
    .insertInto('form_draft')
    .values({ token_hash: formDraftHash(token), sealed: seal(formDraftKey(token), data, 'form-draft'), expires_at })
    .execute();
  return { token, expiresAt: expiry(now) };
};

/** The draft's data as it was saved; null when the token opens nothing. */
export const readFormDraft = async (db: Reader, token: string, now: Date): Promise<string | null> => {
  const row = await db
    .selectFrom('form_draft')
    .select('sealed')
    .where('token_hash', '=', formDraftHash(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row === undefined ? null : open(formDraftKey(token), row.sealed, 'form-draft').toString('utf8');
};

/** Saves the draft anew; false when the token opens nothing. */
export const saveFormDraft = async (db: Reader, token: string, data: string, now: Date): Promise<boolean> => {
  const saved = await db
    .updateTable('form_draft')
    .set({ sealed: seal(formDraftKey(token), data, 'form-draft'), expires_at: expiry(now) })
    .where('token_hash', '=', formDraftHash(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
};

/** Deletes the draft. */
export const deleteFormDraft = async (db: Reader, token: string): Promise<void> => {
  await db.deleteFrom('form_draft').where('token_hash', '=', formDraftHash(token)).execute();
};

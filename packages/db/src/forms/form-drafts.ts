import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Reader } from '../schema/handles.ts';
import { open, seal } from '../vault/sealing.ts';

/** How long a working draft of the public form is kept after it was last saved. */
export const FORM_DRAFT_DAYS = 30;

const TOKEN_BYTES = 32;
const DAY_MS = 86_400_000;

const tokenHash = (token: string): Buffer => createHash('sha256').update(`form-draft:${token}`).digest();

/** The key follows from the token, which only the sender's browser keeps: without it nobody can read the draft. */
const draftKey = (token: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', token, 'thaogo', 'form-draft', TOKEN_BYTES));

const expiry = (now: Date): Date => new Date(now.getTime() + FORM_DRAFT_DAYS * DAY_MS);

/** Starts a working draft and gives the token that opens it. */
export const openFormDraft = async (
  db: Reader,
  data: string,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> => {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expires_at = expiry(now);
  await db
    .insertInto('form_draft')
    .values({ token_hash: tokenHash(token), sealed: seal(draftKey(token), data, 'form-draft'), expires_at })
    .execute();
  return { token, expiresAt: expires_at };
};

/** The draft's data as it was saved; null when the token opens nothing. */
export const readFormDraft = async (db: Reader, token: string, now: Date): Promise<string | null> => {
  const row = await db
    .selectFrom('form_draft')
    .select('sealed')
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row === undefined ? null : open(draftKey(token), row.sealed, 'form-draft').toString('utf8');
};

/** Saves the draft anew; false when the token opens nothing. */
export const saveFormDraft = async (db: Reader, token: string, data: string, now: Date): Promise<boolean> => {
  const saved = await db
    .updateTable('form_draft')
    .set({ sealed: seal(draftKey(token), data, 'form-draft'), expires_at: expiry(now) })
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
};

/** Deletes the draft. */
export const deleteFormDraft = async (db: Reader, token: string): Promise<void> => {
  await db.deleteFrom('form_draft').where('token_hash', '=', tokenHash(token)).execute();
};

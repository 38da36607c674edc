import { createHash, randomBytes } from 'node:crypto';
import type { Reader, Writer } from '../schema/handles.ts';

/** How long a question can be answered by mail, and how many letters one address takes. */
export const REPLY_ADDRESS_DAYS = 30;
export const MOST_REPLIES = 10;

const TOKEN_BYTES = 20;
const DAY_MS = 86_400_000;

// Some mail programs write addresses in small letters, so the token has no others.
const newToken = (): string => randomBytes(TOKEN_BYTES).toString('hex');
const hash = (token: string): Buffer => createHash('sha256').update(`reply:${token.toLowerCase()}`).digest();

/** Makes the address to which one message can be answered. Only a hash of its token is kept. */
export const makeReplyAddress = async (
  db: Reader,
  given: { petitionId: string; deliveryId: string; now: Date },
): Promise<string> => {
  const token = newToken();
  await db
    .insertInto('reply_address')
    .values({
      token_hash: hash(token),
      petition_id: given.petitionId,
      delivery_id: given.deliveryId,
      expires_at: new Date(given.now.getTime() + REPLY_ADDRESS_DAYS * DAY_MS),
      taken: 0,
      last_taken: null,
    })
    .execute();
  return token;
};

/** The petition behind a reply address; null when it is unknown, expired or has taken all it may. */
export const petitionOfReplyAddress = async (db: Reader, token: string, now: Date): Promise<string | null> => {
  const row = await db
    .selectFrom('reply_address')
    .innerJoin('petition', 'petition.id', 'reply_address.petition_id')
    .select('petition.code')
    .where('token_hash', '=', hash(token))
    .where('expires_at', '>', now)
    .where('taken', '<', MOST_REPLIES)
    .executeTakeFirst();
  return row?.code ?? null;
};

/**
 * Counts a letter to a reply address.
 * @param digest of the letter; the one that was taken last is not taken again.
 * @returns false when this very letter was taken already.
 */
export const noteReply = async (trx: Writer, token: string, digest: Buffer): Promise<boolean> => {
  const noted = await trx
    .updateTable('reply_address')
    .set((column) => ({ taken: column('taken', '+', 1), last_taken: digest }))
    .where('token_hash', '=', hash(token))
    .where('last_taken', 'is distinct from', digest)
    .executeTakeFirst();
  return noted.numUpdatedRows === 1n;
};

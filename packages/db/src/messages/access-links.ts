import { createHash, randomBytes } from 'node:crypto';
import type { Reader, Writer } from '../schema/handles.ts';

/** How long the link of a message works, how long one that was asked for, and how long a page opened with it stays open. */
export const LINK_DAYS = 30;
export const REQUESTED_LINK_HOURS = 24;
export const TRACKING_SESSION_HOURS = 12;

const TOKEN_BYTES = 24;
const HOUR_MS = 3_600_000;

const hash = (purpose: string, token: string): Buffer => createHash('sha256').update(`${purpose}:${token}`).digest();
const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/**
 * Makes the link of one message. Only a hash of its token is kept.
 * @param link `requested`: it stands in for a lost secret, so it works once and for a day.
 */
export const makeLink = async (
  db: Reader,
  link: { petitionId: string; deliveryId: string; now: Date; requested?: boolean },
): Promise<string> => {
  const token = newToken();
  const requested = link.requested === true;
  await db
    .insertInto('access_link')
    .values({
      token_hash: hash('link', token),
      petition_id: link.petitionId,
      delivery_id: link.deliveryId,
      expires_at: new Date(link.now.getTime() + (requested ? REQUESTED_LINK_HOURS : LINK_DAYS * 24) * HOUR_MS),
      opened_at: null,
      once: requested || null,
    })
    .execute();
  return token;
};

/** Exchanges a link's token for a short-lived key to its petition; null when it is unknown, expired or used up. */
export const openLink = async (
  trx: Writer,
  token: string,
  now: Date,
): Promise<{ code: string; token: string; expiresAt: Date } | null> => {
  const link = await trx
    .selectFrom('access_link')
    .innerJoin('petition', 'petition.id', 'access_link.petition_id')
    .select(['access_link.token_hash', 'access_link.opened_at', 'access_link.once', 'petition.id', 'petition.code'])
    .where('access_link.token_hash', '=', hash('link', token))
    .where('access_link.expires_at', '>', now)
    // Of two who open it at once, the second sees what the first did.
    .forUpdate('access_link')
    .executeTakeFirst();
  if (link === undefined || (link.once === true && link.opened_at !== null)) return null;
  if (link.opened_at === null) {
    await trx.updateTable('access_link').set({ opened_at: now }).where('token_hash', '=', link.token_hash).execute();
  }
  const key = newToken();
  const expiresAt = new Date(now.getTime() + TRACKING_SESSION_HOURS * HOUR_MS);
  await trx
    .insertInto('tracking_session')
    .values({ token_hash: hash('tracking', key), petition_id: link.id, expires_at: expiresAt })
    .execute();
  return { code: link.code, token: key, expiresAt };
};

/** Whether a short-lived key opens this petition. */
export const tracksPetition = async (db: Reader, petitionId: string, token: string, now: Date): Promise<boolean> => {
  const session = await db
    .selectFrom('tracking_session')
    .select('petition_id')
    .where('token_hash', '=', hash('tracking', token))
    .where('petition_id', '=', petitionId)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return session !== undefined;
};

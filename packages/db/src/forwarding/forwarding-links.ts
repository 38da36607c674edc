import { createHash, randomBytes } from 'node:crypto';
import { LINK_DAYS, TRACKING_SESSION_HOURS } from '../messages/access-links.ts';
import type { Reader, Writer } from '../schema/handles.ts';
import { type Forwarding, findForwarding } from './forwardings.ts';

const TOKEN_BYTES = 24;
const HOUR_MS = 3_600_000;

type Kind = 'link' | 'page';
const hash = (kind: Kind, token: string): Buffer => createHash('sha256').update(`forwarding-${kind}:${token}`).digest();

const make = async (db: Reader, kind: Kind, forwardingId: string, expiresAt: Date): Promise<string> => {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await db
    .insertInto('forwarding_key')
    .values({ token_hash: hash(kind, token), forwarding_id: forwardingId, kind, expires_at: expiresAt })
    .execute();
  return token;
};

const forwardingIdOf = async (db: Reader, kind: Kind, token: string, now: Date): Promise<string | null> =>
  (
    await db
      .selectFrom('forwarding_key')
      .select('forwarding_id')
      .where('token_hash', '=', hash(kind, token))
      .where('kind', '=', kind)
      .where('expires_at', '>', now)
      .executeTakeFirst()
  )?.forwarding_id ?? null;

/** Makes the link of one message to a forwarder. Only a hash of its token is kept. */
export const makeForwardingLink = (db: Reader, forwardingId: string, now: Date): Promise<string> =>
  make(db, 'link', forwardingId, new Date(now.getTime() + LINK_DAYS * 24 * HOUR_MS));

/** Exchanges a link's token for a short-lived key to its forwarding; null when it is unknown or expired. */
export const openForwardingLink = async (
  trx: Writer,
  token: string,
  now: Date,
): Promise<{ token: string; expiresAt: Date } | null> => {
  const id = await forwardingIdOf(trx, 'link', token, now);
  if (id === null) return null;
  const expiresAt = new Date(now.getTime() + TRACKING_SESSION_HOURS * HOUR_MS);
  return { token: await make(trx, 'page', id, expiresAt), expiresAt };
};

/** The forwarding that a short-lived key opens; null when it opens none. */
export const forwardingOfKey = async (db: Reader, token: string, now: Date): Promise<Forwarding | null> => {
  const id = await forwardingIdOf(db, 'page', token, now);
  return id === null ? null : findForwarding(db, id);
};

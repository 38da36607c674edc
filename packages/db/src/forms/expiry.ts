import type { Reader } from '../schema/handles.ts';

const EXPIRING = [
  'idempotency',
  'form_draft',
  'tracking_session',
  'access_link',
  'reply_address',
  'dialogue_confirmation',
  'forwarding_key',
  'forwarding',
] as const;

/** Deletes what has expired: keys of replies, form drafts, links and the sessions they opened, reply addresses, forwarded tables that nobody filed. */
export const deleteExpired = async (db: Reader, now: Date): Promise<number> => {
  let deleted = 0n;
  for (const table of EXPIRING) {
    const { numDeletedRows } = await db.deleteFrom(table).where('expires_at', '<', now).executeTakeFirst();
    deleted += numDeletedRows;
  }
  return Number(deleted);
};

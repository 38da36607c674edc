import { randomBytes } from 'node:crypto';
import type { Tables } from '@thaogo/db';
import type { Role } from '@thaogo/domain';
import type { Kysely, Transaction } from 'kysely';
import type { AccountKeys } from './keys.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Time to type the second factor, or to install one. */
const UNDER_WAY = 15 * MINUTE;
/** A working day, within the 24 hours and one hour that NIST SP 800-63B-4 section 2.2.3 sets for its level 2. */
const COMPLETE = 12 * HOUR;
const IDLE = HOUR;
/** How exactly idleness is known: reading a session writes no more often than this. */
const SEEN_EVERY = 5 * MINUTE;

/** Who is signed in, with password and second factor. */
export interface SignedIn {
  id: string;
  email: string;
  role: Role;
  agency: string | null;
}

/** A sign-in of which the password is done and the second factor is not. */
export interface UnderWay {
  tokenHash: Buffer;
  account: { id: string; email: string; totpSecret: Buffer | null };
  offeredTotp: Buffer | null;
}

/** Whoever a complete, unexpired session belongs to: one read by primary keys, and a write every few minutes. */
export const signedIn = async (db: Kysely<Tables>, tokenHash: Buffer, now: Date): Promise<SignedIn | null> => {
  const found = await db
    .selectFrom('account_session as session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.id', 'account.email', 'account.role', 'account.agency', 'session.last_seen_at'])
    .where('session.token_hash', '=', tokenHash)
    .where('session.stage', '=', 'full')
    .where('session.expires_at', '>', now)
    .where('session.last_seen_at', '>', new Date(now.getTime() - IDLE))
    .where('account.closed_at', 'is', null)
    .executeTakeFirst();
  if (found === undefined) return null;
  const { last_seen_at: lastSeen, ...account } = found;
  if (now.getTime() - lastSeen.getTime() > SEEN_EVERY) {
    await db
      .updateTable('account_session')
      .set({ last_seen_at: now })
      .where('token_hash', '=', tokenHash)
      .where('last_seen_at', '<', now)
      .execute();
  }
  return account;
};

/** The unexpired sign-in under way that a token belongs to. */
export const underWay = async (db: Kysely<Tables>, tokenHash: Buffer, now: Date): Promise<UnderWay | null> => {
  const found = await db
    .selectFrom('account_session as session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.id', 'account.email', 'account.totp_secret', 'session.offered_totp'])
    .where('session.token_hash', '=', tokenHash)
    .where('session.stage', '=', 'password')
    .where('session.expires_at', '>', now)
    .where('account.closed_at', 'is', null)
    .executeTakeFirst();
  if (found === undefined) return null;
  const { id, email, totp_secret: totpSecret, offered_totp: offeredTotp } = found;
  return { tokenHash, account: { id, email, totpSecret }, offeredTotp };
};

/** Opens a session under a new token and returns that. Every stage has its own token, so a planted one gains nothing. */
export const openSession = async (
  trx: Transaction<Tables>,
  keys: AccountKeys,
  accountId: string,
  stage: 'password' | 'full',
  now: Date,
): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  await trx
    .insertInto('account_session')
    .values({
      token_hash: keys.tokenHash(token),
      account_id: accountId,
      stage,
      offered_totp: null,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + (stage === 'full' ? COMPLETE : UNDER_WAY)),
    })
    .execute();
  return token;
};

/**
 * Holds an account and its session until the transaction ends, the account first as everybody does. False when the session
 * is over, or its account closed: nothing may be done in its name then.
 */
export const holdSession = async (trx: Transaction<Tables>, accountId: string, tokenHash: Buffer): Promise<boolean> => {
  const account = await trx
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (account === undefined) return false;
  const session = await trx
    .selectFrom('account_session')
    .select('stage')
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst();
  return session !== undefined;
};

/** Ends every session of an account at once. */
export const endSessionsOf = async (trx: Transaction<Tables>, accountId: string): Promise<void> => {
  await trx.deleteFrom('account_session').where('account_id', '=', accountId).execute();
};

/** Ends a session at once. Returns its account, or null where there was none. */
export const endSession = async (db: Kysely<Tables>, tokenHash: Buffer): Promise<string | null> => {
  const ended = await db
    .deleteFrom('account_session')
    .where('token_hash', '=', tokenHash)
    .returning('account_id')
    .executeTakeFirst();
  return ended?.account_id ?? null;
};

import { randomBytes } from 'node:crypto';
import { recordAct } from './acts.ts';
import type { AccountsContext } from './context.ts';
import { type NewAccount, addAccount } from './directory.ts';
import { normalEmail } from './email.ts';
import { hashPassword } from './password.ts';

/** Somebody who is to have an account. */
export interface Invited extends Pick<NewAccount, 'email' | 'role' | 'agency'> {
  /** Account of the administrator; null for the system itself. */
  invitedBy: string | null;
}

export interface Acceptance {
  token: string;
  password: string;
  /** The client's address, as far as the server trusts it. */
  address: string;
}

const VALID_MS = 7 * 24 * 60 * 60 * 1000;

/** See `Accounts.invite`. */
export const invite = async (
  { db, keys, now }: AccountsContext,
  { role, agency, invitedBy, ...given }: Invited,
): Promise<{ token: string; expiresAt: Date } | 'taken'> => {
  const email = normalEmail(given.email);
  const token = randomBytes(32).toString('base64url');
  const at = now();
  const expiresAt = new Date(at.getTime() + VALID_MS);
  const columns = { token_hash: keys.tokenHash(token), role, agency, expires_at: expiresAt };
  return db.transaction().execute(async (trx) => {
    const taken = await trx.selectFrom('account').select('id').where('email', '=', email).executeTakeFirst();
    if (taken !== undefined) return 'taken';
    await trx
      .insertInto('invitation')
      .values({ email, ...columns })
      .onConflict((conflict) => conflict.column('email').doUpdateSet(columns))
      .execute();
    await recordAct(trx, keys, { kind: 'invited', at, email, by: invitedBy });
    return { token, expiresAt };
  });
};

/** See `Accounts.acceptInvitation`. */
export const acceptInvitation = async (
  { db, keys, now }: AccountsContext,
  { token, password, address }: Acceptance,
): Promise<'accepted' | 'unknown' | 'taken'> => {
  const tokenHash = keys.tokenHash(token);
  const at = now();
  const open = await db
    .selectFrom('invitation')
    .select('email')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  // Nothing to record: an unknown token belongs to nobody, and anybody could fill the record with them.
  if (open === undefined) return 'unknown';

  const passwordHash = await hashPassword(password);
  return db.transaction().execute(async (trx) => {
    // Deleting decides who was first, when the same link is used twice at once.
    const invitation = await trx
      .deleteFrom('invitation')
      .where('token_hash', '=', tokenHash)
      .returning(['email', 'role', 'agency'])
      .executeTakeFirst();
    if (invitation === undefined) return 'unknown';
    const id = await addAccount(trx, { ...invitation, passwordHash, createdAt: at });
    const kind = id === null ? 'invitation_failed' : 'invitation_accepted';
    await recordAct(trx, keys, { kind, at, account: id ?? undefined, email: invitation.email, address });
    return id === null ? 'taken' : 'accepted';
  });
};

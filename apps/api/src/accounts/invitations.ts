import { randomBytes } from 'node:crypto';
import type { Tables } from '@thaogo/db';
import type { Role } from '@thaogo/domain';
import type { Transaction } from 'kysely';
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

/** A one-time link to an account. */
export interface Invitation {
  token: string;
  expiresAt: Date;
}

const VALID_MS = 7 * 24 * 60 * 60 * 1000;

/** Opens an invitation of an e-mail address; one that is open ends. `accountId`: the account that exists already. */
export const openInvitation = async (
  trx: Transaction<Tables>,
  { keys }: Pick<AccountsContext, 'keys'>,
  given: { email: string; role: Role; agency: string | null; accountId: string | null; at: Date },
): Promise<Invitation> => {
  const { email, role, agency, accountId, at } = given;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(at.getTime() + VALID_MS);
  const columns = {
    ...{ token_hash: keys.tokenHash(token), role, agency },
    ...{ expires_at: expiresAt, account_id: accountId },
  };
  await trx
    .insertInto('invitation')
    .values({ email, ...columns })
    .onConflict((conflict) => conflict.column('email').doUpdateSet(columns))
    .execute();
  return { token, expiresAt };
};

/** See `Accounts.invite`. */
export const invite = async (
  { db, keys, now }: AccountsContext,
  { role, agency, invitedBy, ...given }: Invited,
): Promise<Invitation | 'taken'> => {
  const email = normalEmail(given.email);
  const at = now();
  return db.transaction().execute(async (trx) => {
    const taken = await trx.selectFrom('account').select('id').where('email', '=', email).executeTakeFirst();
    if (taken !== undefined) return 'taken';
    const invitation = await openInvitation(trx, { keys }, { email, role, agency, accountId: null, at });
    await recordAct(trx, keys, { kind: 'invited', at, email, by: invitedBy });
    return invitation;
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
    .select('account_id')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  // Nothing to record: an unknown token belongs to nobody, and anybody could fill the record with them.
  if (open === undefined) return 'unknown';

  const passwordHash = await hashPassword(password);
  return db.transaction().execute(async (trx) => {
    // The account before its invitation, as closing and resetting hold them.
    if (open.account_id !== null)
      await trx.selectFrom('account').select('id').where('id', '=', open.account_id).forUpdate().execute();
    // Deleting decides who was first, when the same link is used twice at once, or ended meanwhile.
    const invitation = await trx
      .deleteFrom('invitation')
      .where('token_hash', '=', tokenHash)
      .returning(['email', 'role', 'agency', 'account_id'])
      .executeTakeFirst();
    if (invitation === undefined) return 'unknown';
    if (invitation.account_id !== null) {
      await trx
        .updateTable('account')
        .set({ password_hash: passwordHash })
        .where('id', '=', invitation.account_id)
        .execute();
      await recordAct(trx, keys, { kind: 'password_renewed', at, account: invitation.account_id, address });
      return 'accepted';
    }
    const id = await addAccount(trx, { ...invitation, passwordHash, createdAt: at });
    const kind = id === null ? 'invitation_failed' : 'invitation_accepted';
    await recordAct(trx, keys, { kind, at, account: id ?? undefined, email: invitation.email, address });
    return id === null ? 'taken' : 'accepted';
  });
};

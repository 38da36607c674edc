import { randomUUID } from 'node:crypto';
import type { Tables } from '@thaogo/db';
import type { Role } from '@thaogo/domain';
import type { Transaction } from 'kysely';
import { recordAct } from './acts.ts';
import type { AccountsContext } from './context.ts';
import { normalEmail } from './email.ts';
import { hashPassword } from './password.ts';

/** An account made outright. */
export interface NewAccount {
  email: string;
  password: string;
  role: Role;
  /** Null for administrators, and only for them; the database refuses anything else. */
  agency: string | null;
  /** A second factor that is enrolled already: its secret in Base32. */
  totp?: { secret: string };
}

export interface ListedAccount {
  id: string;
  email: string;
  role: Role;
  agency: string | null;
  /** Whether a second factor is enrolled. */
  twoFactor: boolean;
  /** `awaiting_owner`: invited to choose a new password, and not done yet. */
  state: 'open' | 'awaiting_owner' | 'closed';
  /** When somebody last signed in with both factors. */
  lastSignedInAt: Date | null;
}

/** Which accounts to list, in the order of their e-mail addresses. */
export interface AccountFilter {
  agency?: string;
  role?: Role;
  /** The last e-mail address of the page before. */
  after?: string;
  limit: number;
}

/** Adds an account and returns its id; null when its e-mail address has one already. */
export const addAccount = async (
  trx: Transaction<Tables>,
  account: Pick<NewAccount, 'email' | 'role' | 'agency'> & { passwordHash: string; createdAt: Date },
): Promise<string | null> => {
  const added = await trx
    .insertInto('account')
    .values({
      id: randomUUID(),
      email: account.email,
      role: account.role,
      agency: account.agency,
      password_hash: account.passwordHash,
      totp_secret: null,
      created_at: account.createdAt,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id ?? null;
};

/** See `Accounts.create`. */
export const createAccount = async (
  { db, keys, now }: AccountsContext,
  { password, totp, role, agency, ...given }: NewAccount,
): Promise<{ id: string } | 'taken'> => {
  const email = normalEmail(given.email);
  const passwordHash = await hashPassword(password);
  const at = now();
  return db.transaction().execute(async (trx) => {
    const id = await addAccount(trx, { email, role, agency, passwordHash, createdAt: at });
    if (id === null) return 'taken';
    if (totp !== undefined) {
      const sealed = keys.sealSecret(id, totp.secret);
      await trx.updateTable('account').set({ totp_secret: sealed }).where('id', '=', id).execute();
    }
    await recordAct(trx, keys, { kind: 'account_created', at, account: id, email });
    return { id };
  });
};

/** See `Accounts.list`. */
export const listAccounts = async ({ db }: AccountsContext, filter: AccountFilter): Promise<ListedAccount[]> => {
  let query = db.selectFrom('account').select(['id', 'email', 'role', 'agency', 'last_signed_in_at as lastSignedInAt']);
  if (filter.agency !== undefined) query = query.where('agency', '=', filter.agency);
  if (filter.role !== undefined) query = query.where('role', '=', filter.role);
  if (filter.after !== undefined) query = query.where('email', '>', filter.after);
  return query
    .select((column) => [
      column('totp_secret', 'is not', null).as('twoFactor'),
      column
        .case()
        .when('closed_at', 'is not', null)
        .then('closed' as const)
        .when('password_hash', 'is', null)
        .then('awaiting_owner' as const)
        .else('open' as const)
        .end()
        .as('state'),
    ])
    .orderBy('email')
    .limit(filter.limit)
    .$narrowType<{ twoFactor: boolean }>()
    .execute();
};

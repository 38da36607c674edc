import type { Tables } from '@thaogo/db';
import type { Role } from '@thaogo/domain';
import type { Transaction } from 'kysely';
import { recordAct } from './acts.ts';
import type { AccountsContext } from './context.ts';
import { type Invitation, openInvitation } from './invitations.ts';
import { endSessionsOf } from './sessions.ts';

/** An act of an administrator on an account. */
export interface Administered {
  /** Id of the account. */
  id: string;
  /** Account of the administrator. */
  by: string;
}

/** Why nothing was done: there is no such account, or no other administrator could sign in afterwards. */
export type NotDone = 'unknown' | 'last_administrator';

interface HeldAccount {
  email: string;
  role: Role;
  agency: string | null;
  closedAt: Date | null;
}

/** Holds an account until the transaction ends, so that signing in and every other act on it wait. */
const hold = async (trx: Transaction<Tables>, id: string): Promise<HeldAccount | null> =>
  (await trx
    .selectFrom('account')
    .select(['email', 'role', 'agency', 'closed_at as closedAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? null;

/**
 * Whether another administrator can still sign in. All of them are held, in one order, so that two who close each other at
 * once cannot both succeed.
 */
const anotherAdministrator = async (trx: Transaction<Tables>, id: string): Promise<boolean> => {
  const administrators = await trx
    .selectFrom('account')
    .select(['id', 'closed_at', 'password_hash'])
    .where('role', '=', 'administrator')
    .orderBy('id')
    .forUpdate()
    .execute();
  return administrators.some((each) => each.id !== id && each.closed_at === null && each.password_hash !== null);
};

/** Holds an account that is to lose its credentials; refuses where nobody could administer afterwards. */
const holdToEnd = async (trx: Transaction<Tables>, id: string): Promise<HeldAccount | NotDone> => {
  const asked = await trx.selectFrom('account').select('role').where('id', '=', id).executeTakeFirst();
  if (asked?.role === 'administrator' && !(await anotherAdministrator(trx, id))) return 'last_administrator';
  return (await hold(trx, id)) ?? 'unknown';
};

/** See `Accounts.close`. */
export const closeAccount = ({ db, keys, now }: AccountsContext, { id, by }: Administered): Promise<'done' | NotDone> =>
  db.transaction().execute(async (trx) => {
    const account = await holdToEnd(trx, id);
    if (typeof account === 'string') return account;
    if (account.closedAt !== null) return 'done';
    const at = now();
    await trx.updateTable('account').set({ closed_at: at }).where('id', '=', id).execute();
    await endSessionsOf(trx, id);
    await trx.deleteFrom('invitation').where('account_id', '=', id).execute();
    await recordAct(trx, keys, { kind: 'closed', at, account: id, by });
    return 'done';
  });

/** See `Accounts.reopen`. */
export const reopenAccount = (
  { db, keys, now }: AccountsContext,
  { id, by }: Administered,
): Promise<'done' | 'unknown'> =>
  db.transaction().execute(async (trx) => {
    const account = await hold(trx, id);
    if (account === null) return 'unknown';
    if (account.closedAt === null) return 'done';
    await trx.updateTable('account').set({ closed_at: null }).where('id', '=', id).execute();
    await recordAct(trx, keys, { kind: 'reopened', at: now(), account: id, by });
    return 'done';
  });

/** See `Accounts.reset`. */
export const resetAccount = (
  context: AccountsContext,
  { id, by }: Administered,
): Promise<Invitation | NotDone | 'closed'> =>
  context.db.transaction().execute(async (trx) => {
    const account = await holdToEnd(trx, id);
    if (typeof account === 'string') return account;
    if (account.closedAt !== null) return 'closed';
    const at = context.now();
    await trx.updateTable('account').set({ password_hash: null, totp_secret: null }).where('id', '=', id).execute();
    await endSessionsOf(trx, id);
    const { email, role, agency } = account;
    const invitation = await openInvitation(trx, context, { email, role, agency, accountId: id, at });
    await recordAct(trx, context.keys, { kind: 'reset', at, account: id, by });
    return invitation;
  });

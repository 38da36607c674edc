import type { Tables } from '@thaogo/db';
import type { Kysely } from 'kysely';
import type { AccountKeys } from './keys.ts';

/** What can happen to an account or in its name. Attempts refused by a limit were not made, and leave no act. */
export type ActKind =
  | 'account_created'
  | 'invited'
  | 'invitation_accepted'
  | 'invitation_failed'
  | 'password_accepted'
  | 'password_failed'
  | 'second_factor_offered'
  | 'second_factor_enrolled'
  /** Altered, or sealed with a key that was given up: the account must be invited anew. */
  | 'second_factor_unreadable'
  | 'code_failed'
  | 'code_replayed'
  | 'signed_in'
  /** The right password of an account that is closed. */
  | 'closed_refused'
  | 'signed_out'
  | 'closed'
  | 'reopened'
  /** Invited to choose a new password and second factor; the old ones ended. */
  | 'reset'
  | 'password_renewed';

export interface Act {
  kind: ActKind;
  at: Date;
  /** The account concerned, where there is one. */
  account?: string | undefined;
  /** The account that acted, where it is another. */
  by?: string | null;
  /** The e-mail address as typed, normalised; it is kept as a keyed hash. */
  email?: string;
  /** The client's address; it is kept as a keyed hash. */
  address?: string;
}

/** Adds to the record of acts: in the transaction of the act itself, where it changes anything. */
export const recordAct = async (db: Kysely<Tables>, keys: AccountKeys, act: Act): Promise<void> => {
  await db
    .insertInto('account_act')
    .values({
      at: act.at,
      kind: act.kind,
      account_id: act.account ?? null,
      by_account_id: act.by ?? null,
      email_digest: act.email === undefined ? null : keys.digest('email', act.email),
      address_digest: act.address === undefined ? null : keys.digest('address', act.address),
    })
    .execute();
};

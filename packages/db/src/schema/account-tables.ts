import type { Role } from '@thaogo/domain';
import type { ColumnType, Generated } from 'kysely';

type Instant = ColumnType<Date, Date | string, Date | string>;

/** Members of staff who may sign in. An administrator belongs to no agency, everybody else to exactly one. */
export interface AccountTable {
  id: string;
  /** Normalised: NFKC, lower case. */
  email: string;
  role: Role;
  agency: string | null;
  /** The unit of the agency that it belongs to; null for none. */
  unit: ColumnType<string | null, string | null | undefined, string | null>;
  /** Argon2id in PHC form; null while its owner is invited to choose a new password. */
  password_hash: string | null;
  /** Secret of the confirmed second factor, sealed; null until one is enrolled. */
  totp_secret: Buffer | null;
  /** Time step of the newest one-time code used (RFC 6238). Only later ones are taken. */
  totp_last_step: Generated<number>;
  created_at: Instant;
  /** Since when nobody may sign in with it; null while it is open. */
  closed_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** When somebody last signed in with both factors; null before that. */
  last_signed_in_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

/** A sign-in under way (`password`) or complete (`full`). */
export interface AccountSessionTable {
  /** Keyed hash: neither reading nor writing this table gives a session to anybody. */
  token_hash: Buffer;
  account_id: string;
  stage: 'password' | 'full';
  /** Secret of a second factor that is offered in this session and not confirmed yet, sealed. */
  offered_totp: Buffer | null;
  last_seen_at: Instant;
  expires_at: Instant;
}

/** An account that exists, or has credentials again, once its owner accepts. One open invitation an e-mail address. */
export interface InvitationTable {
  token_hash: Buffer;
  email: string;
  role: Role;
  agency: string | null;
  expires_at: Instant;
  /** The account that gets new credentials; null for one that is still to be made. */
  account_id: ColumnType<string | null, string | null | undefined, string | null>;
}

/** One leaking bucket a key: full again once `drained_at` lies too far ahead. */
export interface SignInLimitTable {
  /** Keyed hash of what is limited. */
  key: Buffer;
  drained_at: Instant;
}

/** What happened to accounts and by whom, without personal data in clear. Rows are never changed. */
export interface AccountActTable {
  id: Generated<string>;
  at: Instant;
  kind: string;
  account_id: string | null;
  /** The account that acted, where it is another one. */
  by_account_id: string | null;
  /** Keyed hash of the e-mail address that was typed. */
  email_digest: Buffer | null;
  /** Keyed hash of the client's address. */
  address_digest: Buffer | null;
}

/** Tables of staff accounts. */
export interface AccountTables {
  account: AccountTable;
  account_session: AccountSessionTable;
  invitation: InvitationTable;
  sign_in_limit: SignInLimitTable;
  account_act: AccountActTable;
}

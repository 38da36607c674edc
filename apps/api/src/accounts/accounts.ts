import type { Tables } from '@thaogo/db';
import type { Kysely } from 'kysely';
import { recordAct } from './acts.ts';
import { type Administered, closeAccount, type NotDone, reopenAccount, resetAccount } from './closing.ts';
import type { AccountsContext } from './context.ts';
import { type AccountFilter, createAccount, type ListedAccount, listAccounts, type NewAccount } from './directory.ts';
import { type Acceptance, acceptInvitation, type Invitation, invite, type Invited } from './invitations.ts';
import { accountKeys } from './keys.ts';
import { noRateLimit, rateLimit } from './rate-limit.ts';
import { type Caller, confirm, type ConfirmResult, enrol } from './second-factor.ts';
import { sessionCookie } from './session-cookie.ts';
import { endSession, type SignedIn, signedIn } from './sessions.ts';
import { signIn, type SignInRequest, type SignInResult } from './sign-in.ts';

/**
 * Accounts of staff: who they are, and whether whoever asks is one of them. Everything lives in real time. Every act
 * leaves a row in `account_act`, written with the act itself.
 */
export interface Accounts {
  /**
   * Tries an e-mail address and a password; unknown addresses and wrong passwords look the same and take as long.
   * Limited by client network, by e-mail address, and by both together; what succeeds does not count.
   */
  signIn(request: SignInRequest): Promise<SignInResult>;
  /**
   * Offers a second factor, or another one instead, to somebody whose password fitted and whose account has none.
   * Null for everybody else.
   */
  enrol(caller: Caller): Promise<{ secret: string; otpauth: string } | null>;
  /** Confirms the offered second factor, or completes the sign-in with the enrolled one. A code works once. */
  confirm(caller: Caller & { code: string }): Promise<ConfirmResult>;
  /** Who is signed in, with password and second factor; null otherwise. */
  current(headers: Headers): Promise<SignedIn | null>;
  /** Ends the session of this browser, whatever its stage. */
  signOut(caller: Caller): Promise<{ cookies: string[] }>;
  /**
   * Invites the owner of an e-mail address, for seven days and one use; an earlier open invitation of the same address
   * ends. `taken`: the address has an account.
   */
  invite(account: Invited): Promise<Invitation | 'taken'>;
  /**
   * Makes the account that a token invites to, or gives it the new password. `unknown`: no such invitation, or used, or too
   * old.
   */
  acceptInvitation(given: Acceptance): Promise<'accepted' | 'unknown' | 'taken'>;
  /**
   * Closes an account: its sessions end at once, and nobody signs in with it; what it did stays on record. Closing a closed
   * one changes nothing. Whoever could no longer be replaced as administrator is not closed.
   */
  close(given: Administered): Promise<'done' | NotDone>;
  /** Opens a closed account again, with the password and second factor it had. */
  reopen(given: Administered): Promise<'done' | 'unknown'>;
  /**
   * Ends password, second factor and sessions of an account, and invites its owner to choose new ones, for seven days and one
   * use. A closed one is not reset, nor the last administrator who can sign in.
   */
  reset(given: Administered): Promise<Invitation | NotDone | 'closed'>;
  /** One page of accounts, in the order of their e-mail addresses. */
  list(filter: AccountFilter): Promise<ListedAccount[]>;
  /** Makes an account outright: the first administrator, the demonstration. `taken`: the address has one. */
  create(account: NewAccount): Promise<{ id: string } | 'taken'>;
  /** Removes what has run out: sessions, invitations, drained limits. For an hourly job; nothing depends on it. */
  sweep(): Promise<void>;
}

export interface AccountsDeps {
  db: Kysely<Tables>;
  /**
   * The sessions keys of the key ring, the newest first, each 32 bytes at least. Without the newest no session is of use, and
   * no second factor without the one that sealed it.
   */
  secrets: readonly (string | Uint8Array)[];
  publicUrl: string;
  /** False only where the site is served without TLS. */
  secureCookies: boolean;
  /** False in tests only. */
  rateLimits: boolean;
  /** Real time. */
  now: () => Date;
}

const signOut = async ({ db, keys, cookie, now }: AccountsContext, caller: Caller): Promise<{ cookies: string[] }> => {
  const token = cookie.read(caller.headers);
  if (token !== null) {
    await db.transaction().execute(async (trx) => {
      const account = await endSession(trx, keys.tokenHash(token));
      if (account !== null)
        await recordAct(trx, keys, { kind: 'signed_out', at: now(), account, address: caller.address });
    });
  }
  return { cookies: [cookie.clear()] };
};

const sweep = async ({ db, now }: AccountsContext): Promise<void> => {
  const at = now();
  await db.deleteFrom('account_session').where('expires_at', '<=', at).execute();
  await db.deleteFrom('invitation').where('expires_at', '<=', at).execute();
  await db.deleteFrom('sign_in_limit').where('drained_at', '<=', at).execute();
};

/** Staff accounts on a database whose migrations have run. */
export const createAccounts = (deps: AccountsDeps): Accounts => {
  const keys = accountKeys(deps.secrets);
  const cookie = sessionCookie(deps.secureCookies);
  const context: AccountsContext = {
    db: deps.db,
    keys,
    cookie,
    limit: deps.rateLimits ? rateLimit(deps.db) : noRateLimit,
    issuer: `Tháo Gỡ (${new URL(deps.publicUrl).hostname})`,
    now: deps.now,
  };
  return {
    signIn: (request) => signIn(context, request),
    enrol: (caller) => enrol(context, caller),
    confirm: ({ code, ...caller }) => confirm(context, caller, code),
    current: async (headers) => {
      const token = cookie.read(headers);
      return token === null ? null : signedIn(deps.db, keys.tokenHash(token), deps.now());
    },
    signOut: (caller) => signOut(context, caller),
    invite: (account) => invite(context, account),
    acceptInvitation: (given) => acceptInvitation(context, given),
    close: (given) => closeAccount(context, given),
    reopen: (given) => reopenAccount(context, given),
    reset: (given) => resetAccount(context, given),
    list: (filter) => listAccounts(context, filter),
    create: (account) => createAccount(context, account),
    sweep: () => sweep(context),
  };
};

import type { Tables } from '@thaogo/db';
import type { Transaction } from 'kysely';
import { recordAct } from './acts.ts';
import type { AccountsContext } from './context.ts';
import { newTotpSecret, otpauthUri, stepOfCode } from './one-time-code.ts';
import type { Allowance } from './rate-limit.ts';
import { endSession, endSessionsOf, holdSession, openSession, type UnderWay, underWay } from './sessions.ts';

/** A request of somebody whose sign-in is under way. */
export interface Caller {
  headers: Headers;
  /** The client's address, as far as the server trusts it. */
  address: string;
}

export type ConfirmResult =
  /** Signed in; enrolled too, if that was under way. */
  | { kind: 'ok'; cookies: string[] }
  /** Wrong, too old, or used before. */
  | { kind: 'wrong_code' }
  /** No sign-in is under way in this browser, or its time ran out. */
  | { kind: 'no_sign_in' }
  | { kind: 'too_many'; retryAfter: number };

/** Three of a million codes fit at any time; this leaves a guesser who knows the password a chance of 0.05 % a day. */
const CODES: Allowance = { burst: 6, secondsEach: 600 };

const current = async ({ db, keys, cookie, now }: AccountsContext, headers: Headers): Promise<UnderWay | null> => {
  const token = cookie.read(headers);
  return token === null ? null : underWay(db, keys.tokenHash(token), now());
};

/** See `Accounts.enrol`. The secret stays with the session until it is confirmed, so nobody can confirm another's. */
export const enrol = async (
  context: AccountsContext,
  caller: Caller,
): Promise<{ secret: string; otpauth: string } | null> => {
  const { db, keys, issuer, now } = context;
  const session = await current(context, caller.headers);
  if (session === null || session.account.totpSecret !== null) return null;
  const { id, email } = session.account;
  const secret = newTotpSecret();
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('account_session')
      .set({ offered_totp: keys.sealSecret(id, secret) })
      .where('token_hash', '=', session.tokenHash)
      .execute();
    await recordAct(trx, keys, { kind: 'second_factor_offered', at: now(), account: id, address: caller.address });
  });
  return { secret, otpauth: otpauthUri(issuer, email, secret) };
};

/**
 * Uses up a code in one statement: the account keeps the newest step, and takes later ones only. What is enrolled
 * meanwhile, here or elsewhere, makes the statement find nothing. A secret sealed with an older key moves to the newest one.
 */
const useUp = async (
  trx: Transaction<Tables>,
  session: UnderWay,
  { step, resealed, at }: { step: number; resealed: Buffer | null; at: Date },
): Promise<boolean> => {
  const { id, totpSecret } = session.account;
  const update = trx.updateTable('account').set({ last_signed_in_at: at }).where('id', '=', id);
  const used =
    totpSecret === null
      ? await update
          .set({ totp_secret: session.offeredTotp, totp_last_step: step })
          .where('totp_secret', 'is', null)
          .executeTakeFirst()
      : await update
          .set({ totp_last_step: step, ...(resealed !== null && { totp_secret: resealed }) })
          .where('totp_secret', '=', totpSecret)
          .where('totp_last_step', '<', step)
          .executeTakeFirst();
  return used.numUpdatedRows === 1n;
};

/** See `Accounts.confirm`. */
export const confirm = async (context: AccountsContext, caller: Caller, code: string): Promise<ConfirmResult> => {
  const { db, keys, cookie, limit, now } = context;
  const session = await current(context, caller.headers);
  if (session === null) return { kind: 'no_sign_in' };
  const { account } = session;
  const sealed = account.totpSecret ?? session.offeredTotp;
  if (sealed === null) return { kind: 'wrong_code' };

  const counted = [{ key: keys.limitKey('code', account.id), allowance: CODES }];
  const retryAfter = await limit.take(counted, now());
  if (retryAfter !== null) return { kind: 'too_many', retryAfter };

  const at = now();
  const act = { at, account: account.id, address: caller.address };
  const opened = keys.openSecret(account.id, sealed);
  if (opened === null) {
    await recordAct(db, keys, { kind: 'second_factor_unreadable', ...act });
    return { kind: 'wrong_code' };
  }
  const { secret, resealed } = opened;
  const step = await stepOfCode(secret, code, at);
  if (step === null) {
    await recordAct(db, keys, { kind: 'code_failed', ...act });
    return { kind: 'wrong_code' };
  }

  const result = await db.transaction().execute(async (trx): Promise<ConfirmResult> => {
    if (!(await holdSession(trx, account.id, session.tokenHash))) return { kind: 'no_sign_in' };
    if (!(await useUp(trx, session, { step, resealed, at }))) {
      await recordAct(trx, keys, { kind: 'code_replayed', ...act });
      return { kind: 'wrong_code' };
    }
    await endSession(trx, session.tokenHash);
    if (account.totpSecret === null) {
      // Whoever else knows the password has no business in a sign-in that could still have enrolled.
      await endSessionsOf(trx, account.id);
      await recordAct(trx, keys, { kind: 'second_factor_enrolled', ...act });
    }
    const token = await openSession(trx, keys, account.id, 'full', at);
    await recordAct(trx, keys, { kind: 'signed_in', ...act });
    return { kind: 'ok', cookies: [cookie.write(token)] };
  });
  if (result.kind === 'ok') await limit.giveBack(counted);
  return result;
};

import { recordAct } from './acts.ts';
import { networkOf } from '../http/client-network.ts';
import type { AccountsContext } from './context.ts';
import { normalEmail } from './email.ts';
import { passwordFits } from './password.ts';
import type { Allowance, Bucket } from './rate-limit.ts';
import { endSession, openSession } from './sessions.ts';

export interface SignInRequest {
  email: string;
  password: string;
  headers: Headers;
  /** The client's address, as far as the server trusts it. */
  address: string;
}

export type SignInResult =
  /** The password fits. `enrol`: the account has no second factor yet and can do nothing but enrol one. */
  | { kind: 'ok'; next: 'totp' | 'enrol'; cookies: string[] }
  | { kind: 'refused' }
  | { kind: 'too_many'; retryAfter: number };

/** Only failures weigh, so a whole office may sign in from one address in the morning. */
const FROM_ADDRESS: Allowance = { burst: 50, secondsEach: 20 };
/** Narrow for one guesser, who thereby locks out nobody but himself … */
const ON_EMAIL_FROM_ADDRESS: Allowance = { burst: 10, secondsEach: 180 };
/** … and wide for many together, because this one does lock the owner out. */
const ON_EMAIL: Allowance = { burst: 60, secondsEach: 60 };

const buckets = ({ keys }: AccountsContext, email: string, network: string): Bucket[] => [
  { key: keys.limitKey('address', network), allowance: FROM_ADDRESS },
  { key: keys.limitKey('email and address', email, network), allowance: ON_EMAIL_FROM_ADDRESS },
  { key: keys.limitKey('email', email), allowance: ON_EMAIL },
];

/** See `Accounts.signIn`. */
export const signIn = async (context: AccountsContext, request: SignInRequest): Promise<SignInResult> => {
  const { db, keys, cookie, limit, now } = context;
  const email = normalEmail(request.email);
  const counted = buckets(context, email, networkOf(request.address));
  const retryAfter = await limit.take(counted, now());
  if (retryAfter !== null) return { kind: 'too_many', retryAfter };

  const account = await db
    .selectFrom('account')
    .select(['id', 'password_hash', 'totp_secret', 'closed_at'])
    .where('email', '=', email)
    .executeTakeFirst();
  const fits = await passwordFits(request.password, account?.password_hash ?? null);
  const at = now();
  const tried = { at, email, account: account?.id, address: request.address };
  if (account === undefined || !fits) {
    await recordAct(db, keys, { kind: 'password_failed', ...tried });
    return { kind: 'refused' };
  }
  if (account.closed_at !== null) {
    await recordAct(db, keys, { kind: 'closed_refused', ...tried });
    return { kind: 'refused' };
  }

  const before = cookie.read(request.headers);
  const token = await db.transaction().execute(async (trx) => {
    // What was looked up above may have been closed or reset meanwhile; from here on that waits for us.
    const still = await trx
      .selectFrom('account')
      .select('id')
      .where('id', '=', account.id)
      .where('password_hash', '=', account.password_hash)
      .where('closed_at', 'is', null)
      .forShare()
      .executeTakeFirst();
    if (still === undefined) return null;
    if (before !== null) await endSession(trx, keys.tokenHash(before));
    await recordAct(trx, keys, { kind: 'password_accepted', ...tried });
    return openSession(trx, keys, account.id, 'password', at);
  });
  if (token === null) return { kind: 'refused' };
  await limit.giveBack(counted);
  return { kind: 'ok', next: account.totp_secret === null ? 'enrol' : 'totp', cookies: [cookie.write(token)] };
};

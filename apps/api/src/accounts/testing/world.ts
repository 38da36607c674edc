import { connectPostgresql, type Connection, migrate, type Tables } from '@thaogo/db';
import type { Role } from '@thaogo/domain';
import type { Kysely } from 'kysely';
import { generate } from 'otplib';
import { freshDatabase } from '../../../../../test/support/fresh-database.ts';
import { type Accounts, createAccounts } from '../accounts.ts';
import type { ConfirmResult } from '../second-factor.ts';
import type { SignInResult } from '../sign-in.ts';

export const SECRET = 'the sessions key of an installation that exists in tests only';
export const PASSWORD = 'Phở bò tái chín 2026';

/** Keeps cookies as a browser does. */
export class Browser {
  readonly address: string;
  readonly #jar = new Map<string, string>();

  constructor(address: string) {
    this.address = address;
  }

  get headers(): Headers {
    const cookie = [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Headers(cookie === '' ? {} : { cookie });
  }

  take(cookies: readonly string[]): void {
    for (const line of cookies) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (/max-age=0/i.test(line)) this.#jar.delete(name);
      else this.#jar.set(name, value);
    }
  }
}

/** Accounts on a migrated database, with a clock that stands still until it is moved. */
export const worldOn = (db: Kysely<Tables>) => {
  let time = Date.parse('2026-03-02T01:00:00Z');
  let count = 0;
  const now = (): Date => new Date(time);
  /** Moves real time forward. */
  const advance = (seconds: number): void => {
    time += seconds * 1000;
  };

  const withKeys = (...secrets: string[]): Accounts =>
    createAccounts({ db, secrets, publicUrl: 'https://thaogo.example', secureCookies: true, rateLimits: true, now });
  const accounts = withKeys(SECRET);

  const email = (): string => `staff-${(count += 1)}@agency.example`;
  const browser = (): Browser => new Browser(`192.0.2.${(count += 1) % 250}`);
  /** The code that an authenticator shows so many steps from now. */
  const code = (secret: string, steps = 0): Promise<string> => generate({ secret, epoch: time / 1000 + steps * 30 });

  const account = async (role: Role = 'officer', agency: string | null = 'btp', enrolled = true) => {
    const made = { email: email(), secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' };
    const totp = enrolled ? { totp: { secret: made.secret } } : {};
    const created = await accounts.create({ email: made.email, password: PASSWORD, role, agency, ...totp });
    if (created === 'taken') throw new Error('The address was to be new.');
    return { ...made, id: created.id };
  };

  const tryPassword = async (from: Browser, address: string, password = PASSWORD): Promise<SignInResult> => {
    const result = await accounts.signIn({ email: address, password, headers: from.headers, address: from.address });
    if (result.kind === 'ok') from.take(result.cookies);
    return result;
  };
  const tryCode = async (from: Browser, typed: string): Promise<ConfirmResult> => {
    const result = await accounts.confirm({ headers: from.headers, address: from.address, code: typed });
    if (result.kind === 'ok') from.take(result.cookies);
    return result;
  };
  /** Password and second factor; the clock moves on first, because a code works once. */
  const signIn = async (who: { email: string; secret: string }, from = browser()): Promise<Browser> => {
    advance(60);
    await tryPassword(from, who.email);
    const result = await tryCode(from, await code(who.secret));
    if (result.kind !== 'ok') throw new Error(`Sign-in ended with ${result.kind}.`);
    return from;
  };

  const acts = async (accountId: string): Promise<string[]> => {
    const rows = await db
      .selectFrom('account_act')
      .select('kind')
      .where('account_id', '=', accountId)
      .orderBy('id')
      .execute();
    return rows.map(({ kind }) => kind);
  };

  return { db, accounts, withKeys, now, advance, email, browser, code, account, tryPassword, tryCode, signIn, acts };
};

export type World = ReturnType<typeof worldOn>;

/** A world on a database of its own, for one test file. */
export const postgresWorld = async (): Promise<World & { close(): Promise<void> }> => {
  const database = await freshDatabase({
    name: 'accounts',
    prepare: async (url) => {
      const connection = connectPostgresql({ url, poolSize: 1 });
      await migrate(connection.db);
      await connection.close();
    },
  });
  const connection: Connection = connectPostgresql({ url: database.url });
  const close = async (): Promise<void> => {
    await connection.close();
    await database.drop();
  };
  return { ...worldOn(connection.db), close };
};

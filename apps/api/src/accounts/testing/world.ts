import { connectPostgresql, type Connection, migrate, type Tables } from '@thaogo/db';
import type { Role } from '@thaogo/domain';
import type { Kysely } from 'kysely';
import { generate } from 'otplib';
import { freshDatabase } from '../../../../../test/support/fresh-database.ts';
import { type Accounts, createAccounts } from '../accounts.ts';

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
  const withKey = (secret: string): Accounts =>
    createAccounts({ db, secret, publicUrl: 'https://thaogo.example', secureCookies: true, rateLimits: true, now });
  const accounts = withKey(SECRET);
  const fresh = (): number => (count += 1);

  const world = {
    db,
    accounts,
    withKey,
    now,
    /** Moves real time forward. */
    advance: (seconds: number): void => {
      time += seconds * 1000;
    },
    email: (): string => `staff-${fresh()}@agency.example`,
    browser: (): Browser => new Browser(`192.0.2.${fresh() % 250}`),
    /** The code that an authenticator shows so many steps from now. */
    code: (secret: string, steps = 0): Promise<string> => generate({ secret, epoch: time / 1000 + steps * 30 }),
    /** A new account; its time moves to a step of its own, so that codes of different tests never meet. */
    async account(role: Role = 'officer', agency: string | null = 'btp', enrolled = true) {
      const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
      const email = world.email();
      const made = await accounts.create({
        email,
        password: PASSWORD,
        role,
        agency,
        ...(enrolled && { totp: { secret } }),
      });
      if (made === 'taken') throw new Error('The address was to be new.');
      return { id: made.id, email, secret };
    },
    async tryPassword(browser: Browser, email: string, password = PASSWORD) {
      const result = await accounts.signIn({ email, password, headers: browser.headers, address: browser.address });
      if (result.kind === 'ok') browser.take(result.cookies);
      return result;
    },
    async tryCode(browser: Browser, code: string) {
      const result = await accounts.confirm({ headers: browser.headers, address: browser.address, code });
      if (result.kind === 'ok') browser.take(result.cookies);
      return result;
    },
    /** Password and second factor; the clock moves on first, because a code works once. */
    async signIn(account: { email: string; secret: string }, browser = world.browser()): Promise<Browser> {
      world.advance(60);
      await world.tryPassword(browser, account.email);
      const result = await world.tryCode(browser, await world.code(account.secret));
      if (result.kind !== 'ok') throw new Error(`Sign-in ended with ${result.kind}.`);
      return browser;
    },
    acts: async (accountId: string): Promise<string[]> => {
      const rows = await db
        .selectFrom('account_act')
        .select('kind')
        .where('account_id', '=', accountId)
        .orderBy('id')
        .execute();
      return rows.map(({ kind }) => kind);
    },
  };
  return world;
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

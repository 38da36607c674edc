import { randomBytes, randomUUID } from 'node:crypto';
import type { ScoreCard } from '@thaogo/contract';
import { connectPostgresql, type Connection, migrate, type Tables, type VaultKeys } from '@thaogo/db';
import type { Role } from '@thaogo/domain';
import type { Kysely } from 'kysely';
import { generate } from 'otplib';
import { freshDatabase } from '../../../../test/support/fresh-database.ts';
import { createAccounts } from '../accounts/accounts.ts';
import { createApi } from '../app.ts';
import type { ApiDependencies, LogFields } from '../dependencies.ts';
import { memoryFiles } from './memory-files.ts';
import { tinyAgencies, tinyKnowledge, tinyPolicies, tinyVersionSchemas } from './tiny-policy.ts';

export const ORIGIN = 'http://thaogo.test';
const PASSWORD = 'một mật khẩu đủ dài';
const TOTP = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const TINY_SCORE_CARD: ScoreCard = {
  version: 3,
  trainedAt: '2026-11-22T20:40:00.000Z',
  decisions: 120,
  models: [{ model: 'scope', speaks: 'trained', held: { petitions: 10, right: 9 }, decided: null }],
  routing: { straight: 100, sentBack: 4, assigned: 20, overridden: 5 },
};

const ring = (): VaultKeys => {
  const key = { id: 'v1', key: randomBytes(32) };
  return { vault: { current: key, find: (id) => (id === key.id ? key : null) }, blindIndex: randomBytes(32) };
};

/** Ids that rise as those of the server do; of their own in each world. */
const risingIds = (): (() => string) => {
  const [, ...own] = randomUUID().split('-');
  let made = 0;
  return () => {
    made += 1;
    return [made.toString(16).padStart(8, '0'), ...own].join('-');
  };
};

/** The API on a migrated database, called without a port, with clocks that stand still until they are moved. */
export const apiWorldOn = (db: Kysely<Tables>, overrides: Partial<ApiDependencies> = {}) => {
  let now = new Date('2026-11-23T02:00:00Z');
  let real = Date.parse('2026-11-23T02:00:00Z');
  const log: { event: string; fields: LogFields | undefined }[] = [];
  const delivered: string[] = [];
  const note = (event: string, fields?: LogFields): void => void log.push({ event, fields });
  const accounts = createAccounts({
    db,
    secrets: [randomBytes(32)],
    publicUrl: ORIGIN,
    secureCookies: false,
    rateLimits: false,
    now: () => new Date(real),
  });
  const deps: ApiDependencies = {
    db,
    now: () => now,
    realNow: () => new Date(real),
    newId: risingIds(),
    randomBytes,
    keys: ring(),
    signReceipt: (facts) => ({ kind: 'thaogo-receipt', ...facts }),
    policies: tinyPolicies,
    versionSchemas: tinyVersionSchemas,
    agencies: {
      find: (code) => tinyAgencies.find((agency) => agency.code === code) ?? null,
      all: () => tinyAgencies,
      refresh: () => Promise.resolve(),
    },
    knowledge: tinyKnowledge,
    scoreCard: () => Promise.resolve(TINY_SCORE_CARD),
    accounts,
    jobs: {
      deliver: (_trx, ids) => Promise.resolve(void delivered.push(...ids)),
      planned: (ids) => {
        delivered.push(...ids);
        return Promise.resolve({ statement: 'select $1::json', payload: '[]' });
      },
    },
    // What would be set, as text: the sheets themselves are tried where they are set.
    paper: {
      slip: (slip) => Promise.resolve(Buffer.from(JSON.stringify(slip))),
      letter: (letter, form) => Promise.resolve(Buffer.from(JSON.stringify({ form, ...letter }))),
    },
    files: memoryFiles(),
    installation: {
      operator: { vi: 'Đơn vị thử nghiệm', en: 'Test operator' },
      scope: { vi: 'Cả nước', en: 'The country' },
      coordinator: 'btp',
      publicUrl: ORIGIN,
      trial: true,
    },
    log: { info: note, warn: note, error: note },
    rateLimits: false,
    trustedProxies: 0,
    remoteAddress: () => '127.0.0.1',
    ...overrides,
  };
  const { app, endpoints } = createApi(deps);
  const call = async (method: string, path: string, init: RequestInit & { json?: unknown } = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (init.json !== undefined) headers.set('content-type', 'application/json');
    const body = init.json === undefined ? init.body : JSON.stringify(init.json);
    return app.request(`/api/v1${path}`, { ...init, method, headers, ...(body !== undefined && { body }) });
  };
  return {
    app,
    db,
    deps,
    endpoints,
    log,
    delivered,
    call,
    setNow: (at: string): void => {
      now = new Date(at);
    },
    /** A filing with a key of its own unless one is given. */
    file: (body: object, key: string = randomUUID()): Promise<Response> =>
      call('POST', '/petitions', { json: body, headers: { 'idempotency-key': key } }),
    /** Headers of a member of staff who has signed in with both factors. */
    async staff(role: Role, agency: string | null): Promise<Record<string, string>> {
      real += 60_000;
      const email = `${role}-${randomUUID()}@agency.example`;
      await accounts.create({ email, password: PASSWORD, role, agency, totp: { secret: TOTP } });
      const start = await call('POST', '/sessions', {
        json: { email, password: PASSWORD },
        headers: { origin: ORIGIN },
      });
      const cookieOf = (response: Response): string => (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
      const code = await generate({ secret: TOTP, epoch: real / 1000 });
      const done = await call('POST', '/sessions/totp', {
        json: { code },
        headers: { origin: ORIGIN, cookie: cookieOf(start) },
      });
      if (done.status !== 200) throw new Error(`Sign-in ended with ${done.status}.`);
      return { origin: ORIGIN, cookie: cookieOf(done) };
    },
  };
};

export type ApiWorld = ReturnType<typeof apiWorldOn>;

/** A world on a database of its own, for one test file. */
export const apiWorld = async (
  overrides: Partial<ApiDependencies> = {},
): Promise<ApiWorld & { close(): Promise<void> }> => {
  const database = await freshDatabase({
    name: 'api',
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
  return { ...apiWorldOn(connection.db, overrides), close };
};

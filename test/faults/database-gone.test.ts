import { Client, escapeIdentifier } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { isFound, newFiling, type Sent, send } from './filers.ts';

const AT_ONCE = 8;

let database: FreshDatabase;
let server: ServerProcess;
/** Stands in the way of who writes. */
let obstacle: Client;
/** Looks at connections and cuts them; a transaction would go on seeing what it saw first. */
let operator: Client;
beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer({ databaseUrl: database.url, env: { RATE_LIMITS: 'off' } });
  operator = new Client({ connectionString: database.url.replace(/\/[^/]*$/, '/postgres') });
  await operator.connect();
  obstacle = new Client({ connectionString: database.url });
  await obstacle.connect();
});
afterAll(async () => {
  await obstacle.end();
  await operator.end();
  await server.clear();
  await database.drop();
});

const petitions = async (): Promise<number> => {
  const { rows } = await obstacle.query<{ n: string }>('select count(*) as n from petition');
  return Number(rows[0]?.n);
};

/** Filings that are all in the middle of it: each holds its key and waits for somebody who may keep a reply under it. */
const stuck = async (): Promise<{ filings: Sent[]; done: Promise<Sent[]>; letGo: () => Promise<unknown> }> => {
  const filings = Array.from({ length: AT_ONCE }, newFiling);
  await obstacle.query('begin');
  await obstacle.query(
    `insert into idempotency (key_hash, body_hash, sealed_reply, key_id, expires_at)
     select sha256(convert_to(key, 'UTF8')), '', '', '', now() from unnest($1::text[]) as key`,
    [filings.map(({ key }) => key)],
  );
  const done = Promise.all(filings.map((filing) => send(server.url, filing)));
  await expect
    .poll(
      async () => {
        const { rows } = await operator.query<{ n: string }>(
          `select count(*) as n from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`,
          [obstacle.database],
        );
        return Number(rows[0]?.n);
      },
      { timeout: 10_000 },
    )
    .toBe(AT_ONCE);
  return { filings, done, letGo: () => obstacle.query('rollback') };
};

/** Everybody's connections but the one that stands in the way. */
const cutAll = async (): Promise<void> => {
  const { rows } = await obstacle.query<{ pid: number }>('select pg_backend_pid() as pid');
  const sql = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> $2';
  await operator.query(sql, [obstacle.database, rows[0]?.pid]);
};

it('connections cut in the middle of filing: 503, and the same key then files once', async () => {
  const before = await petitions();
  const { filings, done, letGo } = await stuck();
  expect((await send(server.url, { ...(filings[0] ?? newFiling()) })).reply).toMatchObject({
    status: 409,
    problem: 'in_flight',
  });
  await cutAll();
  await letGo();
  expect((await done).map(({ reply }) => reply?.problem)).toEqual(filings.map(() => 'unavailable'));
  expect(filings.every(({ reply }) => reply?.status === 503)).toBe(true);
  expect(await petitions()).toBe(before);
  for (const filing of filings)
    expect((await send(server.url, filing)).reply).toMatchObject({ status: 201, replayed: false });
  expect(await petitions()).toBe(before + AT_ONCE);
  for (const filing of filings) {
    const again = await send(server.url, { ...filing });
    expect(again.reply).toEqual({ ...filing.reply, replayed: true });
  }
  expect(await petitions()).toBe(before + AT_ONCE);
});

it('a database that takes nobody in: it lives, says that it is not ready, refuses with 503, and comes back by itself', async () => {
  const name = escapeIdentifier(obstacle.database ?? '');
  await operator.query(`alter database ${name} allow_connections false`);
  await cutAll();
  const filing = newFiling();
  expect((await send(server.url, filing)).reply).toMatchObject({ status: 503, problem: 'unavailable' });
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  // A page says so in words, too.
  const page = await fetch(`${server.url}/gui/noi-dung`, { headers: { cookie: `thaogo_draft=${'a'.repeat(43)}` } });
  expect(await page.text()).toContain('<h1');
  await operator.query(`alter database ${name} allow_connections true`);
  expect((await send(server.url, filing)).reply).toMatchObject({ status: 201 });
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});

it('told to end, it finishes what it accepted and takes nothing new', async () => {
  const { filings, done, letGo } = await stuck();
  const ended = server.stop();
  await expect
    .poll(() =>
      fetch(`${server.url}/healthz`).then(
        () => 'answers',
        () => 'refuses',
      ),
    )
    .toBe('refuses');
  expect((await send(server.url, newFiling())).reply).toBeNull();
  await letGo();
  expect((await done).map(({ reply }) => reply?.status)).toEqual(filings.map(() => 201));
  expect(await ended).toBe(0);
  server = await startServer({ databaseUrl: database.url, home: server.home });
  for (const filing of filings) expect(await isFound(server.url, filing)).toBe(true);
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Hired, hire, join as joinAgency, signInAdministrator } from '../journeys/hired-staff.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

/** Rows of the table, and how often the process is killed while it files them; `DEEP=1` meets rarer moments. */
const ROWS = 400;
const ROUNDS = process.env['DEEP'] === undefined ? 2 : 25;
const ROUND_MS = 30_000;
const ADMINISTRATOR = { email: 'quan-tri@thaogo.example', password: 'chín con trâu qua cầu khỉ' };

let home: string;
let database: FreshDatabase;
let server: ServerProcess;
let watching: Client;
let clerk: Hired;
let id: string;

const start = (): Promise<ServerProcess> =>
  startServer({
    home,
    databaseUrl: database.url,
    env: {
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'warn',
      ADMIN_EMAIL: ADMINISTRATOR.email,
      ADMIN_PASSWORD: ADMINISTRATOR.password,
    },
  });

const cookie = (): string => clerk.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
const send = (method: string, path: string, version: number | null, body?: object): Promise<Response> =>
  fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      cookie: cookie(),
      origin: server.url,
      'idempotency-key': crypto.randomUUID(),
      ...(version !== null && { 'if-match': `"${version}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const look = async (): Promise<{ version: number; state: string; petitions: number; rows: { all: number } }> =>
  (await send('GET', `/casework/forwardings/${id}`, null)).json() as Promise<{
    version: number;
    state: string;
    petitions: number;
    rows: { all: number };
  }>;
/** Petitions, their events, words, identities, messages and rows of the table that became one: as many of each, or none. */
const written = async (): Promise<number[]> => {
  const { rows } = await watching.query<Record<string, number>>(`
    select (select count(*) from petition)::int as a, (select count(*) from petition_event)::int as b,
      (select count(*) from content)::int as c, (select count(*) from identity)::int as d,
      (select count(*) from petition_origin)::int as e,
      (select count(*) from forwarding_row where petition_id is not null)::int as f
  `);
  return Object.values(rows[0] ?? {});
};

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'thaogo-table-'));
  database = await freshDatabase();
  server = await start();
  watching = new Client({ connectionString: database.url });
  await watching.connect();
  const installation = {
    url: server.url,
    mail: null as never,
    administrator: ADMINISTRATOR,
    passDays: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const administrator = await signInAdministrator(installation);
  await joinAgency(administrator, 'btc');
  clerk = await hire(installation, administrator, { email: 'van-thu@btc.example', role: 'clerk', agency: 'btc' });
  const letter = { kind: 'press', forwarder: 'Báo Pháp luật', receivedOn: '2026-01-05', consent: true };
  ({ id } = (await (await send('POST', '/casework/forwardings', null, letter)).json()) as { id: string });
  const lines = Array.from({ length: ROWS }, (_, at) => `Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ ${at}.`);
  const content = Buffer.from(['Nội dung', ...lines].join('\n')).toString('base64');
  const read = await send('PUT', `/casework/forwardings/${id}/table`, 1, { name: 'bang.csv', content });
  if (!read.ok) throw new Error(`The table was not read: ${read.status}.`);
}, 120_000);
afterAll(async () => {
  await watching.end();
  await server.clear();
  await database.drop();
  await rm(home, { recursive: true, force: true });
});

it(
  'killed while it files a table, it leaves all of it or nothing, and filing again files it once',
  async () => {
    let took = 4000;
    for (let round = 0; round < ROUNDS && (await look()).state === 'preparing'; round += 1) {
      const { version, rows } = await look();
      expect(rows.all).toBe(ROWS);
      const began = Date.now();
      const filing = send('POST', `/casework/forwardings/${id}/filing`, version, {}).catch(() => null);
      // Somewhere from the reading of the rows to the end of the transaction.
      await Promise.race([filing, wait(Math.random() * took)]);
      took = Math.min(took, (Date.now() - began) * 2);
      await server.kill();
      await filing;
      server = await start();
      const counts = new Set(await written());
      expect([[0], [ROWS]]).toContainEqual([...counts]);
    }
    const { version, state } = await look();
    const again = (): Promise<Response> => send('POST', `/casework/forwardings/${id}/filing`, version, {});
    const finished = state === 'filed' || (await again()).ok;
    expect(finished).toBe(true);
    expect(await written()).toEqual(Array.from({ length: 6 }, () => ROWS));
    // Whoever saw the table before it was filed, or sees it as filed, files nothing more.
    expect([409, 412]).toContain((await again()).status);
    expect(await look()).toMatchObject({ state: 'filed', petitions: ROWS });
  },
  (ROUNDS + 2) * ROUND_MS,
);

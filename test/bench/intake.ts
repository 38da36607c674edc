/**
 * What filing costs: over HTTP, against the very statements that it sends replayed by pgbench, on one machine in one run.
 * The ratio says how much of PostgreSQL's own speed is left to people; absolute figures depend on the machine.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../support/postgres.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { administer } from './administer.ts';
import { FILINGS } from './filing-load.ts';
import { median, postMany } from './load.ts';
import { clientsInWords, figuresOf, measure, type Measured } from './measure.ts';
import { findPgbench, replay } from './pgbench.ts';
import { captureWire, type SentStatement } from './wire-capture.ts';

const CLIENTS = [1, 8];
const CAPTURED = 2400;
const COUNT = 4000;
const ROUNDS = 3;

const databaseUrl = (url: string, name: string): string => {
  const named = new URL(url);
  named.pathname = `/${name}`;
  return named.href;
};

const copyOf = async (url: string, name: string): Promise<string> => {
  await administer(url, (client) => client.query(`create database ${name} template bench_base`));
  return databaseUrl(url, name);
};

/** A database of this bench with the key ring that all its copies were written with. */
interface Served {
  url: string;
  keys: string;
}

const serve = ({ url, keys }: Served): Promise<ServerProcess> =>
  startServer({ databaseUrl: url, env: { KEYS_DIR: keys, RATE_LIMITS: 'off', ROLE: 'web', LOG_LEVEL: 'warn' } });

/** The statements that filed a petition: each is a transaction by itself. */
const filingsIn = (connections: readonly SentStatement[][]): SentStatement[][] =>
  connections.flatMap((sent) =>
    sent.filter(({ sql }) => sql.includes('null::petition,')).map((statement) => [statement]),
  );

const measureCopy = async (served: Served, clients: number): Promise<Measured> => {
  const server = await serve(served);
  try {
    return await measure(server, served.url, FILINGS, COUNT, clients);
  } finally {
    await server.stop();
    await server.clear();
  }
};

const capture = async ({ url, keys }: Served): Promise<{ filings: SentStatement[][]; statementsEach: number }> => {
  const wire = await captureWire(url);
  const server = await serve({ url: wire.url, keys });
  try {
    await postMany(server.url, FILINGS, 20, 1);
    const sent = (): number => wire.connections.reduce((sum, statements) => sum + statements.length, 0);
    const before = sent();
    await postMany(server.url, FILINGS, 200, 1);
    const statementsEach = (sent() - before) / 200;
    await postMany(server.url, FILINGS, CAPTURED, 8);
    return { filings: filingsIn(wire.connections).slice(-CAPTURED), statementsEach };
  } finally {
    await server.stop();
    await server.clear();
    await wire.stop();
  }
};

/** Prints the figures; says so and ends where PostgreSQL or pgbench is missing. */
export const benchIntake = async (): Promise<void> => {
  const pgbench = await findPgbench();
  if (pgbench === null) {
    console.log('pgbench was not found. It comes with PostgreSQL (on Debian: postgresql-contrib); the bench needs it.');
    return;
  }
  const postgres = await startPostgres({ durable: true });
  const keys = await mkdtemp(join(tmpdir(), 'thaogo-bench-keys-'));
  try {
    await administer(postgres.url, (client) => client.query('create database bench_base'));
    const base = databaseUrl(postgres.url, 'bench_base');
    const first = await serve({ url: base, keys });
    await first.stop();
    await first.clear();
    await administer(base, (client) => client.query("update agency set joined_on = '2025-07-01'"));
    const { filings, statementsEach } = await capture({ url: await copyOf(postgres.url, 'bench_capture'), keys });
    console.log(
      `PostgreSQL ${postgres.kind}, ${filings.length} filings captured, ${statementsEach.toFixed(1)} statements a filing`,
    );
    for (const clients of CLIENTS) {
      const rounds: (Measured & { floor: number })[] = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        const url = await copyOf(postgres.url, `bench_http_${clients}_${round}`);
        const http = await measureCopy({ url, keys }, clients);
        const floor = await replay(
          pgbench,
          await copyOf(postgres.url, `bench_replay_${clients}_${round}`),
          filings,
          clients,
        );
        rounds.push({ ...http, floor });
      }
      const ratio = median(rounds.map(({ perSecond, floor }) => perSecond / floor)).toFixed(2);
      const floor = median(rounds.map((round) => round.floor)).toFixed(0);
      console.log(
        [clientsInWords(clients), `ratio ${ratio}`, `(pgbench ${floor}/s)`, ...figuresOf(rounds, 'filing')].join('  '),
      );
    }
  } finally {
    await postgres.stop();
    await rm(keys, { recursive: true, force: true });
  }
};

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
import { fileMany, quantile } from './filing-load.ts';
import { findPgbench, replay } from './pgbench.ts';
import { costOf } from './process-cost.ts';
import { captureWire, type SentStatement } from './wire-capture.ts';

const CLIENTS = [1, 8];
const CAPTURED = 2400;
const FILINGS = 4000;
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

const postmasterOf = (url: string): Promise<number> =>
  administer(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      "select pg_postmaster_start_time(), split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid",
    );
    return rows[0]?.pid ?? 0;
  });

interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
  serverMs: number;
  databaseMs: number;
  residentMiB: number;
}

const measure = async ({ url, keys }: Served, clients: number): Promise<Measured> => {
  const server = await serve({ url, keys });
  try {
    await fileMany(server.url, 500, clients);
    const postmaster = await postmasterOf(url);
    const before = [await costOf(server.pid), await costOf(postmaster)];
    const load = await fileMany(server.url, FILINGS, clients);
    const after = [await costOf(server.pid), await costOf(postmaster)];
    const cpu = (index: number): number => ((after[index]?.cpuMs ?? 0) - (before[index]?.cpuMs ?? 0)) / FILINGS;
    return {
      perSecond: load.filings / load.seconds,
      p50: quantile(load.latencies, 0.5),
      p99: quantile(load.latencies, 0.99),
      serverMs: cpu(0),
      databaseMs: cpu(1),
      residentMiB: after[0]?.residentMiB ?? 0,
    };
  } finally {
    await server.stop();
    await server.clear();
  }
};

const median = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );

const capture = async ({ url, keys }: Served): Promise<{ filings: SentStatement[][]; statementsEach: number }> => {
  const wire = await captureWire(url);
  const server = await serve({ url: wire.url, keys });
  try {
    await fileMany(server.url, 20, 1);
    const sent = (): number => wire.connections.reduce((sum, statements) => sum + statements.length, 0);
    const before = sent();
    await fileMany(server.url, 200, 1);
    const statementsEach = (sent() - before) / 200;
    await fileMany(server.url, CAPTURED, 8);
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
        const http = await measure({ url, keys }, clients);
        const floor = await replay(
          pgbench,
          await copyOf(postgres.url, `bench_replay_${clients}_${round}`),
          filings,
          clients,
        );
        rounds.push({ ...http, floor });
      }
      const of = (pick: (measured: Measured & { floor: number }) => number, digits = 1): string =>
        median(rounds.map(pick)).toFixed(digits);
      console.log(
        [
          `${clients} client${clients > 1 ? 's' : ''}:`,
          `ratio ${of((r) => r.perSecond / r.floor, 2)}`,
          `${of((r) => r.perSecond, 0)} filings/s`,
          `(pgbench ${of((r) => r.floor, 0)}/s)`,
          `p50 ${of((r) => r.p50)} ms`,
          `p99 ${of((r) => r.p99)} ms`,
          `CPU a filing: server ${of((r) => r.serverMs, 2)} ms, database ${of((r) => r.databaseMs, 2)} ms`,
          `resident ${of((r) => r.residentMiB, 0)} MiB`,
        ].join('  '),
      );
    }
  } finally {
    await postgres.stop();
    await rm(keys, { recursive: true, force: true });
  }
};

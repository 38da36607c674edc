/** Replays captured transactions with pgbench, each once, prepared, without any of our code. */

import { execFile } from 'node:child_process';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPostgresBinaries } from '../support/postgres-binaries.ts';
import { administer } from './administer.ts';
import type { SentStatement } from './wire-capture.ts';

const run = promisify(execFile);

/** Where pgbench is; null on a machine without it. */
export const findPgbench = async (): Promise<string | null> => {
  const { bin } = await findPostgresBinaries();
  for (const path of [join(bin, 'pgbench'), '/usr/bin/pgbench']) {
    try {
      await access(path);
      return path;
    } catch {
      // The next place may have it.
    }
  }
  return null;
};

const variable = (statement: number, parameter: number): string => `s${statement}p${parameter}`;

/** The script of one transaction: parameters are fetched from a table, then each statement is sent with its own. */
const scriptOf = (shape: readonly SentStatement[]): string => {
  const lines = ["select * from bench_captured where id = (select nextval('bench_next')) \\gset"];
  shape.forEach(({ sql, parameters }, statement) => {
    const text = sql.replaceAll(/\s+/g, ' ').replaceAll(/\$(\d+)/g, (_, number: string) => {
      const parameter = Number(number) - 1;
      return parameters[parameter] === null ? 'null' : `:${variable(statement, parameter)}`;
    });
    lines.push(`${text};`);
  });
  return `${lines.join('\n')}\n`;
};

const storeParameters = async (url: string, transactions: readonly (readonly SentStatement[])[]): Promise<void> => {
  const [first] = transactions;
  if (first === undefined) throw new Error('Nothing was captured.');
  const columns = first.flatMap(({ parameters }, statement) =>
    parameters.flatMap((value, parameter) => (value === null ? [] : [`${variable(statement, parameter)} text`])),
  );
  await administer(url, async (client) => {
    await client.query(`create unlogged table bench_captured (id bigint primary key, ${columns.join(', ')})`);
    await client.query('create sequence bench_next cache 1');
    for (const [index, transaction] of transactions.entries()) {
      const values = transaction.flatMap(({ parameters }) => parameters.filter((value) => value !== null));
      const places = values.map((_, place) => `$${place + 2}`).join(', ');
      await client.query(`insert into bench_captured values ($1, ${places})`, [index + 1, ...values]);
    }
    await client.query('vacuum analyze bench_captured');
  });
};

const timed = async (pgbench: string, url: string, script: string, clients: number, each: number): Promise<number> => {
  const target = new URL(url);
  const started = performance.now();
  await run(
    pgbench,
    [
      '-n',
      '-M',
      'prepared',
      '-c',
      String(clients),
      '-j',
      '1',
      '-t',
      String(each),
      '-f',
      script,
      '-h',
      target.hostname,
      '-p',
      target.port,
      '-U',
      decodeURIComponent(target.username),
      target.pathname.slice(1),
    ],
    { env: { ...process.env, PGPASSWORD: decodeURIComponent(target.password) }, maxBuffer: 1 << 26 },
  );
  return (performance.now() - started) / 1000;
};

/**
 * Transactions a second when pgbench sends what was captured. What fetching the parameters costs is measured by itself
 * and taken off.
 */
export const replay = async (
  pgbench: string,
  url: string,
  transactions: readonly (readonly SentStatement[])[],
  clients: number,
): Promise<number> => {
  const each = Math.floor(transactions.length / clients);
  await storeParameters(url, transactions);
  const folder = await mkdtemp(join(tmpdir(), 'thaogo-bench-'));
  try {
    const whole = join(folder, 'whole.sql');
    const fetching = join(folder, 'fetching.sql');
    await writeFile(whole, scriptOf(transactions[0] ?? []));
    await writeFile(fetching, scriptOf([]));
    const fetchSeconds = await timed(pgbench, url, fetching, clients, each);
    await administer(url, (client) => client.query("select setval('bench_next', 1, false)"));
    const wholeSeconds = await timed(pgbench, url, whole, clients, each);
    return (each * clients) / (wholeSeconds - fetchSeconds);
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** Global set-up: one PostgreSQL for the run, and nothing of the run left on it afterwards. */

import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's PostgreSQL, and how the names of its databases begin. */
    postgres: { url: string; prefix: string };
  }
}

const dropAll = async (url: string, prefix: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [prefix],
  );
  for (const { name } of rows) {
    await client.query(`alter database ${escapeIdentifier(name)} with is_template false`);
    await client.query(`drop database ${escapeIdentifier(name)} with (force)`);
  }
  await client.end();
};

export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const postgres = await startPostgres();
  const prefix = `thaogo_test_${randomBytes(4).toString('hex')}`;
  project.provide('postgres', { url: postgres.url, prefix });
  return async () => {
    for (const name of await readdir(tmpdir())) if (name.startsWith(prefix)) await rm(join(tmpdir(), name));
    if (postgres.kind === 'given') await dropAll(postgres.url, prefix);
    await postgres.stop();
  };
};

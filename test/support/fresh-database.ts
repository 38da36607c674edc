/** An empty or prepared database for one test file, on the PostgreSQL of the run. */

import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { inject } from 'vitest';

export interface Template {
  /** Lower case letters, digits and underscores; one name, one content within a run. */
  name: string;
  /** Fills the template, once in a run; closes every connection that it opens. */
  prepare: (url: string) => Promise<void>;
}

export interface FreshDatabase {
  url: string;
  drop: () => Promise<void>;
}

const asAdministrator = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: inject('postgres').url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Where a file that the test files of a run share may lie; gone after the run. */
export const fileOfRun = (name: string): string => join(tmpdir(), `${inject('postgres').prefix}_${name}`);

const urlOf = (name: string): string => {
  const url = new URL(inject('postgres').url);
  url.pathname = `/${name}`;
  return url.href;
};

/** Only one of the files that want a template makes it; a half-made one of a failed attempt is made again. */
const templateDatabase = async (client: Client, { name, prepare }: Template): Promise<string> => {
  const database = `${inject('postgres').prefix}_template_${name}`;
  await client.query('select pg_advisory_lock(hashtext($1))', [database]);
  try {
    const found = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [database]);
    if (found.rowCount === 0) {
      await client.query(`drop database if exists ${escapeIdentifier(database)} with (force)`);
      await client.query(`create database ${escapeIdentifier(database)}`);
      await prepare(urlOf(database));
      await client.query(`alter database ${escapeIdentifier(database)} with is_template true allow_connections false`);
    }
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [database]);
  }
  return database;
};

/** Made in `beforeAll`, dropped in `afterAll`. Connections still open when it is dropped are cut. */
export const freshDatabase = (template?: Template): Promise<FreshDatabase> =>
  asAdministrator(async (client) => {
    const name = `${inject('postgres').prefix}_${randomBytes(6).toString('hex')}`;
    const source = template === undefined ? 'template1' : await templateDatabase(client, template);
    await client.query(`create database ${escapeIdentifier(name)} template ${escapeIdentifier(source)}`);
    const drop = (): Promise<void> =>
      asAdministrator(async (administrator) => {
        await administrator.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
      });
    return { url: urlOf(name), drop };
  });

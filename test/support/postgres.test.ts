import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from './fresh-database.ts';
import { startPostgres } from './postgres.ts';

const ask = async (url: string, sql: string): Promise<unknown> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ value: unknown }>(sql);
    return rows[0]?.value;
  } finally {
    await client.end();
  }
};

const folders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('thaogo-postgres-'));

describe('a fresh database', () => {
  const made: FreshDatabase[] = [];
  const fresh = async (...args: Parameters<typeof freshDatabase>): Promise<string> => {
    const database = await freshDatabase(...args);
    made.push(database);
    return database.url;
  };
  afterEach(async () => {
    for (const database of made.splice(0)) await database.drop();
  });

  it('is empty and its own', async () => {
    const [one, other] = [await fresh(), await fresh()];
    await ask(one, 'create table kept (n int)');
    expect(await ask(one, "select to_regclass('kept')::text as value")).toBe('kept');
    expect(await ask(other, "select to_regclass('kept')::text as value")).toBeNull();
  });

  it('folds Vietnamese letters', async () => {
    expect(await ask(await fresh(), "select lower('ĐƯỜNG NGUYỄN HUỆ') as value")).toBe('đường nguyễn huệ');
  });

  it('starts as a template, which is prepared once however many ask for it', async () => {
    let prepared = 0;
    const template = {
      name: 'counted',
      prepare: async (url: string) => {
        prepared += 1;
        await ask(url, 'create table given as select 7 as value');
      },
    };
    const urls = await Promise.all([fresh(template), fresh(template), fresh(template)]);
    for (const url of urls) expect(await ask(url, 'select value from given')).toBe(7);
    expect(prepared).toBe(1);
  });

  it('makes a template again when the first attempt failed half-way', async () => {
    let attempts = 0;
    const template = {
      name: 'stumbles',
      prepare: async (url: string) => {
        attempts += 1;
        await ask(url, 'create table given as select 7 as value');
        if (attempts === 1) throw new Error('stumbled');
      },
    };
    await expect(fresh(template)).rejects.toThrow('stumbled');
    expect(await ask(await fresh(template), 'select value from given')).toBe(7);
  });

  it('is gone after drop, even with a connection open', async () => {
    const database = await freshDatabase();
    const client = new Client({ connectionString: database.url });
    client.on('error', () => {});
    await client.connect();
    await database.drop();
    await expect(ask(database.url, 'select 1 as value')).rejects.toThrow('does not exist');
  });
});

describe.skipIf(process.env['TEST_DATABASE_URL'])('a PostgreSQL of our own', () => {
  it('keeps every commit where durability is asked for, and leaves no files', async () => {
    const before = folders();
    const postgres = await startPostgres({ durable: true });
    expect(await ask(postgres.url, "select current_setting('fsync') as value")).toBe('on');
    expect(folders().length).toBeGreaterThan(before.length);
    await postgres.stop();
    await expect(ask(postgres.url, 'select 1 as value')).rejects.toThrow('ECONNREFUSED');
  });

  it('ends with the process that started it, even killed', async () => {
    const script = `
      import { startPostgres } from './postgres.ts';
      const { url } = await startPostgres();
      console.log(url);
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: import.meta.dirname });
    const url = await new Promise<string>((resolve) => {
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    });
    const folder = await ask(url, "select current_setting('data_directory') as value");
    expect(await ask(url, "select current_setting('fsync') as value")).toBe('off');
    child.kill('SIGKILL');
    for (const deadline = Date.now() + 10_000; existsSync(String(folder)) && Date.now() < deadline;) await wait(50);
    expect(existsSync(String(folder))).toBe(false);
    await expect(ask(url, 'select 1 as value')).rejects.toThrow('ECONNREFUSED');
  });
});

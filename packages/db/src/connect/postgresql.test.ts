import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyDatabase, type TestDatabase } from '../testing/databases.ts';
import type { Connection } from './connection.ts';
import { connectPostgresql } from './postgresql.ts';

let database: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await emptyDatabase('postgresql');
  connection = connectPostgresql({ url: database.url ?? '', poolSize: 1 });
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

const cut = async (pid: number): Promise<void> => {
  await sql`select pg_terminate_backend(${pid})`.execute(database.db);
  await expect
    .poll(async () => (await sql`select 1 from pg_stat_activity where pid = ${pid}`.execute(database.db)).rows)
    .toEqual([]);
};
const processOf = async (db: Connection['db']): Promise<number> => {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  return rows[0]?.pid ?? 0;
};

it('reads a date as the civil date it is, whatever the time zone of the process', async () => {
  const { rows } = await sql`select date '2026-01-01' as day, date 'infinity' as never`.execute(connection.db);
  expect(rows).toEqual([{ day: '2026-01-01', never: 'infinity' }]);
});

it('replaces a connection that was cut while it was idle', async () => {
  await cut(await processOf(connection.db));
  expect(await processOf(connection.db)).toBeGreaterThan(0);
});

it('a connection cut between two statements fails its transaction and nothing else', async () => {
  const broken = connection.db.transaction().execute(async (trx) => {
    await cut(await processOf(trx));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await sql`select 1`.execute(trx);
  });
  await expect(broken).rejects.toThrow(/connection|not queryable/i);
  expect(await processOf(connection.db)).toBeGreaterThan(0);
});

it('plans a statement once a connection, however often it is asked with other values', async () => {
  for (const value of [1, 2, 3]) await sql`select ${value}::integer as named_once`.execute(connection.db);
  const { rows } = await sql`
    select statement from pg_prepared_statements where statement like '%named_once' and statement <> ${'x'}
  `.execute(connection.db);
  expect(rows).toEqual([{ statement: 'select $1::integer as named_once' }]);
});

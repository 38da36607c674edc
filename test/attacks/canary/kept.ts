/** Everything that an installation keeps, to be searched. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';

/** What planning remembers of a table goes with its rows: it is made anew. */
const REMEMBERED = 'remembered of ';

/** The table of an entry. */
export const tableOf = (entry: string): string => entry.replace(REMEMBERED, '');

/**
 * Every row of every table of every schema, as text in small letters; bytes as hexadecimal. Beside the tables: what indexes are made of, what
 * planning remembers of columns, and what the server was asked.
 */
export const everyTable = async (url: string): Promise<Map<string, string>> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows: tables } = await client.query<{ schema: string; name: string }>(`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
  `);
  const texts = new Map<string, string>();
  for (const { schema, name } of tables) {
    const table = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
    const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} as t`);
    texts.set(`${schema}.${name}`, rows.map(({ row }) => row.toLowerCase()).join('\n'));
  }
  const beside = {
    indexes: 'select indexdef as row from pg_indexes',
    statements: 'select query as row from pg_stat_activity where datname = current_database()',
  };
  for (const [what, sql] of Object.entries(beside)) {
    const { rows } = await client.query<{ row: string }>(sql);
    texts.set(what, rows.map(({ row }) => row.toLowerCase()).join('\n'));
  }
  await client.query('analyze');
  const { rows: remembered } = await client.query<{ of: string; row: string }>(`
    select schemaname || '.' || tablename as of, string_agg(concat_ws(' ', attname, most_common_vals::text, histogram_bounds::text, most_common_elems::text), ' ') as row
    from pg_stats where schemaname not in ('pg_catalog', 'information_schema') group by 1
  `);
  for (const { of, row } of remembered) texts.set(`${REMEMBERED}${of}`, row.toLowerCase());
  await client.end();
  return texts;
};

/** Every file below a folder with its bytes. */
export const everyFile = async (home: string): Promise<Map<string, Buffer>> => {
  const names = await readdir(home, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const entry of names.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    files.set(file, await readFile(file));
  }
  return files;
};

import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from '../schema/tables.ts';
import type { Connection } from './connection.ts';

/** Statements longer lived than this many different texts would fill the server's memory. */
const NAMED_STATEMENTS = 300;
const names = new Map<string, string>();

const statementName = (text: string): string | undefined => {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= NAMED_STATEMENTS) return undefined;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
};

/** Kysely sends unnamed statements; naming them lets PostgreSQL plan each once a connection. */
class NamingClient extends pg.Client {
  override query(...given: unknown[]): never {
    const [text, values, ...rest] = given;
    const run = super.query.bind(this) as (...all: unknown[]) => never;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return run(...given);
    const name = statementName(text);
    return name === undefined ? run(...given) : run({ name, text, values }, ...rest);
  }
}

export interface PostgresqlSettings {
  url: string;
  /** Connections held at most; 10 by default. */
  poolSize?: number;
}

/** Opens a pool on PostgreSQL 15 or newer. Nothing is connected until the first query. */
export const connectPostgresql = (settings: PostgresqlSettings): Connection => {
  const types: pg.CustomTypesConfig = {
    // A date is a civil date, never an instant.
    getTypeParser: (oid, format): ((value: string) => unknown) =>
      oid === pg.types.builtins.DATE ? String : (pg.types.getTypeParser(oid, format) as (value: string) => unknown),
  };
  const pool = new pg.Pool({
    connectionString: settings.url,
    max: settings.poolSize ?? 10,
    Client: NamingClient,
    types,
    application_name: 'thaogo',
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  // A connection that dies is replaced by the pool, and whatever it was asked next fails. Without listeners, for idle
  // ones and for those between two statements of a transaction, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    // The server says that it is about to hang up: nobody is given this connection any more.
    if (client instanceof NamingClient) {
      client.connection.on('errorMessage', ({ severity }: { severity?: string }) => {
        if (severity === 'FATAL') void client.end().catch(() => undefined);
      });
    }
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, kind: 'postgresql', close: () => db.destroy() };
};

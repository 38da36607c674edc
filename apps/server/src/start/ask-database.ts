import type { Reader } from '@thaogo/db';
import { sql } from 'kysely';

/** The database cannot be used; the message says what to do and holds no password. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

const OLDEST = 150_000;

/** Speaks to the database for the first time. @throws DatabaseError when it does not answer, or is too old. */
export const askDatabase = async (db: Reader): Promise<void> => {
  let version: number;
  try {
    const { rows } = await sql<{ version: string }>`select current_setting('server_version_num') as version`.execute(
      db,
    );
    version = Number(rows[0]?.version);
  } catch (error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
    throw new DatabaseError(
      `The database does not answer${code}. Is it running, and is DATABASE_URL right: host, port, user, password, name?`,
      { cause: error },
    );
  }
  if (version < OLDEST) {
    throw new DatabaseError(
      `The database is PostgreSQL ${Math.floor(version / 10_000)}; 15 is the oldest that will do.`,
    );
  }
};

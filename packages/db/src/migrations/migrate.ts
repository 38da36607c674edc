import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { MIGRATIONS } from './index.ts';

/**
 * Brings the schema to the newest version: one process at a time (Kysely's advisory lock), in one transaction.
 * @returns the names of the migrations that ran.
 * @throws the database's error when one fails; nothing is changed then.
 */
export const migrate = async <T>(db: Kysely<T>): Promise<string[]> => {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('A migration failed.', { cause: error });
  return (results ?? []).map((result) => result.migrationName);
};

/** The names of migrations that have not run yet on this database. */
export const pendingMigrations = async <T>(db: Kysely<T>): Promise<string[]> => {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  return (await migrator.getMigrations()).filter((known) => known.executedAt === undefined).map((known) => known.name);
};

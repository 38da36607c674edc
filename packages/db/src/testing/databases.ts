import { freshDatabase } from '../../../../test/support/fresh-database.ts';
import { connectEmbedded } from '../connect/embedded.ts';
import { connectPostgresql } from '../connect/postgresql.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Reader } from '../schema/handles.ts';

/** Every rule of this package holds on both. */
export const DATABASES = ['postgresql', 'embedded'] as const;
export type DatabaseKind = (typeof DATABASES)[number];

export interface TestDatabase {
  db: Reader;
  /** For further connections; null on the embedded database, which has one. */
  url: string | null;
  close(): Promise<void>;
}

/** A database with nothing in it at all. */
export const emptyDatabase = async (kind: DatabaseKind): Promise<TestDatabase> => {
  if (kind === 'embedded') return { ...(await connectEmbedded(null)), url: null };
  const { url, drop } = await freshDatabase();
  const connection = connectPostgresql({ url });
  const close = async (): Promise<void> => {
    await connection.close();
    await drop();
  };
  return { db: connection.db, url, close };
};

/** A database on which every migration has run, for one test file. */
export const migratedDatabase = async (kind: DatabaseKind): Promise<TestDatabase> => {
  if (kind === 'embedded') {
    const database = await emptyDatabase(kind);
    await migrate(database.db);
    return database;
  }
  const { url, drop } = await freshDatabase({
    name: 'db',
    prepare: async (template) => {
      const connection = connectPostgresql({ url: template, poolSize: 1 });
      await migrate(connection.db);
      await connection.close();
    },
  });
  const connection = connectPostgresql({ url });
  const close = async (): Promise<void> => {
    await connection.close();
    await drop();
  };
  return { db: connection.db, url, close };
};

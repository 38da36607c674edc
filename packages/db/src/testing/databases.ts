import { openAsBlob } from 'node:fs';
import { access, rename, writeFile } from 'node:fs/promises';
import { fileOfRun, freshDatabase } from '../../../../test/support/fresh-database.ts';
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

/** The migrated embedded database of this run as a file: opening a copy takes a quarter of the time of making one. */
const migratedCopy = async (): Promise<Blob> => {
  const path = fileOfRun('embedded.tar');
  const made = await access(path).then(
    () => true,
    () => false,
  );
  if (!made) {
    const connection = await connectEmbedded(null);
    await migrate(connection.db);
    const dump = await connection.pglite.dumpDataDir('none');
    await connection.close();
    // Whoever else made one at the same time made the same.
    const partial = `${path}.${process.pid}`;
    await writeFile(partial, dump.stream());
    await rename(partial, path);
  }
  return openAsBlob(path);
};

/** A database on which every migration has run, for one test file. */
export const migratedDatabase = async (kind: DatabaseKind): Promise<TestDatabase> => {
  if (kind === 'embedded') return { ...(await connectEmbedded(null, await migratedCopy())), url: null };
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

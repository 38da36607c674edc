import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import type { Connection } from './connection.ts';

const DATE_OID = 1082;

/** The embedded database beside its connection: jobs speak to it directly. */
export interface EmbeddedConnection extends Connection {
  kind: 'embedded';
  pglite: PGlite;
}

/**
 * Opens the embedded database in a folder, or in memory when none is given. Whoever opens a folder must hold its guard
 * first (`holdFolder`): a second process on the same files would corrupt them.
 * @param copied what another one dumped, to begin with; an empty database without it.
 */
export const connectEmbedded = async (folder: string | null, copied?: Blob): Promise<EmbeddedConnection> => {
  const pglite = await PGlite.create({
    ...(folder !== null && { dataDir: folder }),
    ...(copied !== undefined && { loadDataDir: copied }),
    parsers: { [DATE_OID]: (value: string) => value },
  });
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return {
    db,
    kind: 'embedded',
    pglite,
    close: async () => {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
    },
  };
};

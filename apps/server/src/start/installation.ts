import type { AgencyBook, Log, PolicyBook } from '@thaogo/api';
import {
  connectEmbedded,
  connectPostgresql,
  type Connection,
  type EmbeddedConnection,
  holdFolder,
  migrate,
  seedPolicy,
  seedRegister,
} from '@thaogo/db';
import { civilDateOf } from '@thaogo/domain';
import type { Configuration } from '../configuration/configuration.ts';
import { type InstallationClock, type MovableClock, openMovableClock } from '../development/clock.ts';
import { readKeyFiles } from '../keys/key-files.ts';
import { type KeyRing, marksOf, openKeyRing } from '../keys/key-ring.ts';
import { noteKeys, recogniseKeys } from '../keys/known-keys.ts';
import { openAgencyBook } from '../policy/agency-book.ts';
import { openPolicyBook } from '../policy/policy-book.ts';
import { shippedSeed } from '../policy/shipped-seed.ts';
import { shippedRegister } from '../register/shipped-register.ts';
import { type KnowledgeBook, openKnowledgeBook } from '../training/knowledge-book.ts';
import { askDatabase } from './ask-database.ts';

/** Database, keys and rules of an installation, opened and brought up to date; nothing is served yet. */
export interface Installation {
  connection: Connection | EmbeddedConnection;
  keys: KeyRing;
  policies: PolicyBook;
  agencies: AgencyBook;
  /** What the reading of petitions rests on: shipped facts, and models trained here where they are better. */
  knowledge: KnowledgeBook;
  /** Movable everywhere but in production. */
  clock: InstallationClock | MovableClock;
  close(): Promise<void>;
}

const connect = (database: Configuration['database']): Promise<Connection | EmbeddedConnection> =>
  database.kind === 'embedded' ? connectEmbedded(database.folder) : Promise.resolve(connectPostgresql(database));

const realNow = (): Date => new Date();

/** Longer than processes take to see what another one changed (`keepFresh`). */
const SETTLED_MS = 45_000;

/**
 * Takes the data folder for this process where the database lies in it. @returns a function that lets it go.
 * @throws FolderInUseError when another process has it.
 */
export const holdData = ({ database, dataDir }: Configuration): Promise<() => Promise<void>> =>
  database.kind === 'embedded' ? holdFolder(dataDir) : Promise.resolve(() => Promise.resolve());

/**
 * Opens an installation whose folder is held: connects, migrates, opens the key ring that belongs to it, seeds the
 * shipped rules.
 * @param letGo what `holdData` gave; called when the installation is closed, or cannot be opened.
 * @throws KeyRingError, DatabaseError, or what the database says to a migration; nothing stays open then.
 */
export const openInstallation = async (
  configuration: Configuration,
  log: Log,
  letGo: () => Promise<void>,
): Promise<Installation> => {
  const { database, production, keysDir } = configuration;
  let connection: Connection | EmbeddedConnection | null = null;
  const close = async (): Promise<void> => {
    await connection?.close();
    await letGo();
  };
  try {
    const openRing = () => openKeyRing(keysDir, production, civilDateOf(realNow()));
    // In production a missing key is told before anything is touched; elsewhere it is made, unless the database knows better.
    const ring = production ? await openRing() : null;
    connection = await connect(database);
    const { db } = connection;
    await askDatabase(db);
    const ran = await migrate(db);
    if (ran.length > 0) log.info('migrated', { count: ran.length });
    await recogniseKeys(db, marksOf(await readKeyFiles(keysDir, production)), production);
    const keys = ring ?? (await openRing());
    await noteKeys(db, keys.marks);
    if (await seedPolicy(db, shippedSeed(), realNow())) log.info('rules_seeded');
    if (await seedRegister(db, shippedRegister())) log.info('register_seeded');
    const clock = production ? { now: realNow } : await openMovableClock(db, configuration.testClock, realNow);
    return {
      connection,
      keys,
      policies: await openPolicyBook(db, { settled: production ? SETTLED_MS : 0, realNow }),
      agencies: await openAgencyBook(db),
      knowledge: await openKnowledgeBook(db),
      clock,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};

/** The server as a process: reads its environment, starts, and stops when it is told to. */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FolderInUseError } from '@thaogo/db';
import { faultWords, readConfiguration } from './configuration/configuration.ts';
import { doubtfulInProduction } from './configuration/production.ts';
import type { DemonstrationAccount } from './demonstration/staff.ts';
import { PortError } from './http/listener.ts';
import { loadStaticFiles } from './http/static-files.ts';
import { KeyRingError } from './keys/key-files.ts';
import { AnchorsError } from './signatures/anchors.ts';
import { createLog } from './log/log.ts';
import { DatabaseError } from './start/ask-database.ts';
import { fillForTrying } from './start/fill-for-trying.ts';
import { type Faces, type RunningServer, startServer } from './start/server.ts';
import { welcomeText } from './start/welcome.ts';

/** A signal sent to a whole group arrives more than once; only one that comes later means "now". */
const SAME_SIGNAL_MS = 1000;

/** The end is told from outside, or comes where nothing can go on: waiting for the last timer would be waiting for ever. */
const end = (code: 0 | 1): never => {
  // oxlint-disable-next-line unicorn/no-process-exit
  process.exit(code);
};

/** What keeps it from starting, in words for the operator. */
class CannotStart extends Error {
  override name = 'CannotStart';
}

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const loadFaces = async (): Promise<Faces> => {
  const siteFiles = await loadStaticFiles(folder('web/dist/client'));
  const consoleFiles = await loadStaticFiles(folder('console/dist'));
  const { createSite } = await import('@thaogo/web');
  return { createSite, siteFiles, consoleFiles };
};

const MOST_CASES = 1_000_000;

/** How many petitions `--demo N` asks for; null without it. */
const demonstrationCases = (): number | null => {
  const { values } = parseArgs({ options: { demo: { type: 'string' } } });
  if (values.demo === undefined) return null;
  const cases = Number(values.demo);
  if (!Number.isInteger(cases) || cases < 0 || cases > MOST_CASES) {
    throw new CannotStart(`--demo needs a whole number from 0 to ${MOST_CASES}.`);
  }
  return cases;
};

/** Stops cleanly at the first signal, at once at the next. */
const stopOnSignals = (stop: () => Promise<void>): void => {
  let first: number | null = null;
  const onSignal = (): void => {
    const now = performance.now();
    if (first !== null) {
      if (now - first > SAME_SIGNAL_MS) end(1);
      return;
    }
    first = now;
    stop().then(
      () => end(0),
      () => end(1),
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
};

const main = async (): Promise<void> => {
  const read = readConfiguration(process.env);
  if (!read.ok) {
    const faults = faultWords(read.faults);
    throw new CannotStart(`The configuration cannot be used:\n${faults}\n"npx pnpm config:check" shows every setting.`);
  }
  const { configuration } = read;
  const { production, development, dataDir, coordinator } = configuration;
  const cases = demonstrationCases();
  if (cases !== null && production) throw new CannotStart('--demo has no place in production.');
  const log = createLog(configuration.logLevel);
  const die = (event: string, error: unknown): never => {
    log.error(event, { error: error instanceof Error ? error : new Error('Something was thrown that is no error.') });
    return end(1);
  };
  process.on('uncaughtException', (error) => die('uncaught', error));
  process.on('unhandledRejection', (error) => die('unhandled', error));

  let stop: (() => Promise<void>) | null = null;
  let stopped = false;
  stopOnSignals(async () => {
    stopped = true;
    log.info('stopping');
    await stop?.();
    log.info('stopped');
  });

  let people: readonly DemonstrationAccount[] = [];
  const faces = configuration.role === 'worker' ? null : await loadFaces();
  if (stopped) return;
  const starting = startServer(configuration, {
    log,
    faces,
    onStoppable: (given) => {
      stop = given;
    },
    ...(cases !== null && {
      fill: async (installation, accounts) => {
        people = await fillForTrying(installation, accounts, { cases, coordinator, log });
      },
    }),
  });
  let running: RunningServer;
  try {
    running = await starting;
  } catch (error) {
    // What was closed under its feet is no fault of the start; whoever closed it ends the process.
    if (stopped) return;
    throw error;
  }
  if (stopped) return;
  stop = () => running.stop();
  log.info('ready');
  const { publicUrl, administrator, installation } = running;
  if (administrator === 'needed') log.warn('administrator_missing');
  if (production)
    for (const { setting } of doubtfulInProduction(read.settings)) log.warn('doubtful', { code: setting });
  if (production) return;
  const embedded = installation.connection.kind === 'embedded';
  process.stdout.write(welcomeText({ publicUrl, embedded, development, administrator, dataDir, people }));
};

try {
  await main();
} catch (error) {
  const known = [CannotStart, DatabaseError, FolderInUseError, PortError, KeyRingError, AnchorsError].some(
    (kind) => error instanceof kind,
  );
  const { message, stack } = error instanceof Error ? error : new Error('The server did not start.');
  process.stderr.write(`${known ? message : (stack ?? message)}\n`);
  end(1);
}

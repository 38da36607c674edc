/** The server as a process: reads its environment, starts, and stops when it is told to. */

import { fileURLToPath } from 'node:url';
import { FolderInUseError } from '@thaogo/db';
import { type Configuration, faultWords, readConfiguration } from './configuration/configuration.ts';
import { PortError } from './http/listener.ts';
import { loadStaticFiles } from './http/static-files.ts';
import { KeyRingError } from './keys/key-files.ts';
import { createLog } from './log/log.ts';
import { type Faces, type RunningServer, startServer } from './start/server.ts';
import { welcomeText } from './start/welcome.ts';

/** A signal sent to a whole group arrives more than once; only one that comes later means "now". */
const SAME_SIGNAL_MS = 1000;

const apps = new URL('../../', import.meta.url);
const folder = (path: string): string => fileURLToPath(new URL(path, apps));

const loadFaces = async (): Promise<Faces> => {
  const siteFiles = await loadStaticFiles(folder('web/dist/client'));
  const consoleFiles = await loadStaticFiles(folder('console/dist'));
  const { createSite } = await import('@thaogo/web');
  return { createSite, siteFiles, consoleFiles };
};

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const welcome = (running: RunningServer, configuration: Configuration): void => {
  const { publicUrl, administrator, installation } = running;
  const embedded = installation.connection.kind === 'embedded';
  const { dataDir, development } = configuration;
  process.stdout.write(welcomeText({ publicUrl, embedded, development, administrator, dataDir }));
};

const main = async (): Promise<void> => {
  const read = readConfiguration(process.env);
  if (!read.ok) {
    say(`The configuration cannot be used:\n${faultWords(read.faults)}\n"npx pnpm config:check" shows every setting.`);
    process.exitCode = 1;
    return;
  }
  const { configuration } = read;
  const log = createLog(configuration.logLevel);
  const die = (event: string, error: unknown): void => {
    log.error(event, { error: error instanceof Error ? error : new Error('Something was thrown that is no error.') });
    process.exit(1);
  };
  process.on('uncaughtException', (error) => die('uncaught', error));
  process.on('unhandledRejection', (error) => die('unhandled', error));

  let running: RunningServer | null = null;
  let firstSignal: number | null = null;
  const stop = (): void => {
    const now = performance.now();
    if (firstSignal !== null) {
      if (now - firstSignal > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    firstSignal = now;
    if (running === null) process.exit(1);
    log.info('stopping');
    running.stop().then(
      () => {
        log.info('stopped');
        process.exit(0);
      },
      (error: unknown) => die('stop_failed', error),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  const faces = configuration.role === 'worker' ? null : await loadFaces();
  running = await startServer(configuration, { log, faces });
  log.info('ready');
  if (running.administrator === 'needed') log.warn('administrator_missing');
  if (!configuration.production) welcome(running, configuration);
};

const isOwn = (error: unknown): error is Error =>
  error instanceof FolderInUseError || error instanceof PortError || error instanceof KeyRingError;

try {
  await main();
} catch (error) {
  say(
    isOwn(error)
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : 'The server did not start.',
  );
  process.exit(1);
}

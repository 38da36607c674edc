/** The whole system as one process, started and ended as an operator would, for journeys and faults. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

export interface ServerOptions {
  /** Added to the environment; undefined takes a variable away. */
  env?: Readonly<Record<string, string | undefined>>;
  /** PostgreSQL; the embedded database without one. */
  databaseUrl?: string;
  /** Folder with `data` and `keys` of an earlier process, to start on what it left; a new one otherwise. */
  home?: string;
  /** Command line, for example `['--demo', '200']`. */
  arguments?: readonly string[];
  /** Until it answers, in milliseconds. */
  readyWithin?: number;
}

export interface ServerProcess {
  /** Where it answers, without a slash at the end. */
  url: string;
  pid: number;
  /** Folder with `data` and `keys`. */
  home: string;
  /** Everything it has said on both streams. */
  logs: () => string;
  /** SIGTERM, then until it has ended. @returns the exit code, null when a signal ended it. */
  stop: () => Promise<number | null>;
  /** SIGKILL, then until it has ended. */
  kill: () => Promise<void>;
  /** Ends it if it still runs, and removes its folder. */
  clear: () => Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

const exit = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', (code) => resolve(code)))
    : Promise.resolve(child.exitCode);

const ready = async (dataFolder: string, pid: number): Promise<string | null> => {
  try {
    const found = JSON.parse(await readFile(join(dataFolder, 'server.json'), 'utf8')) as { pid: number; url: string };
    if (found.pid !== pid) return null;
    const url = found.url.replace(/\/$/, '');
    const { status } = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) });
    return status === 200 ? url : null;
  } catch {
    return null;
  }
};

/** Variables of the machine that decide nothing about the system under test. */
const KEPT = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'CI'];

/**
 * Starts `apps/server/src/main.ts` on a free loopback port.
 * @throws Error with everything it said, when it ends or does not answer `GET /readyz` in time.
 */
export const startServer = async (options: ServerOptions = {}): Promise<ServerProcess> => {
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'thaogo-server-')));
  const env: Record<string, string | undefined> = {
    ...Object.fromEntries(KEPT.map((name) => [name, process.env[name]])),
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    DATA_DIR: join(home, 'data'),
    KEYS_DIR: join(home, 'keys'),
    // A run starts dozens of servers from the same source.
    NODE_COMPILE_CACHE: join(root, '.cache', 'compiled'),
    DATABASE_URL: options.databaseUrl,
    ...options.env,
  };
  const child = spawn(process.execPath, ['apps/server/src/main.ts', ...(options.arguments ?? [])], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const endWithUs = (): boolean => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return exit(child);
  };
  const clear = async (): Promise<void> => {
    await end('SIGKILL');
    await rm(home, { recursive: true, force: true });
  };

  const pid = child.pid ?? 0;
  const within = options.readyWithin ?? 60_000;
  const deadline = Date.now() + within;
  let url: string | null = null;
  while (url === null) {
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended || Date.now() > deadline) {
      await (options.home === undefined ? clear() : end('SIGKILL'));
      throw new Error(`The server ${ended ? 'ended' : `was not ready within ${within} ms`}. It said:\n${said}`);
    }
    await wait(50);
    url = await ready(join(home, 'data'), pid);
  }
  return {
    url,
    pid,
    home,
    logs: () => said,
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL');
    },
    clear,
  };
};

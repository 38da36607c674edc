/** A real PostgreSQL for tests: the one that TEST_DATABASE_URL names, else a throw-away one on a loopback port. */

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { freePort } from './free-port.ts';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';

export interface Postgres {
  /** Connection string of a user that may create databases. */
  url: string;
  kind: 'given' | PostgresBinaries['kind'];
  /** Ends a server that was started here and removes its files; leaves a given one alone. */
  stop: () => Promise<void>;
}

interface Identity {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root, so root borrows a user that owns nothing else. */
const unprivileged = async (): Promise<Identity | null> => {
  if (process.getuid?.() !== 0) return null;
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return { uid: Number(user?.[2] ?? 65_534), gid: Number(user?.[3] ?? 65_534) };
};

/**
 * The shell ends the server and removes its files when its standard input closes, which happens however this process
 * ends, so that a crashed run leaves nothing behind.
 */
const KEEPER = `
exec 3<&0
"$1/postgres" -D "$2/data" -c config_file="$2/postgresql.conf" 3<&- &
server=$!
(cat <&3 >/dev/null; kill -QUIT $server) &
wait $server
rm -rf "$2"
`;

const QUICK = 'fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n';

const configuration = (folder: string, port: number, durable: boolean): string => `
data_directory = '${folder}/data'
hba_file = '${folder}/data/pg_hba.conf'
ident_file = '${folder}/data/pg_ident.conf'
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = ''
max_connections = 200
shared_buffers = '128MB'
timezone = 'UTC'
${durable ? '' : QUICK}`;

const finished = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', (code) => resolve(code)))
    : Promise.resolve(child.exitCode);

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
};

const launch = async (folder: string, { bin, kind }: PostgresBinaries, durable: boolean): Promise<Postgres> => {
  const identity = await unprivileged();
  const options = { cwd: '/', detached: true, env: { PATH: process.env['PATH'] }, ...identity };

  let binaries = bin;
  if (kind === 'embedded' && identity !== null) {
    await cp(join(bin, '..'), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    binaries = join(folder, 'native', 'bin');
  }

  const password = randomBytes(16).toString('hex');
  const port = await freePort();
  const passwordFile = join(folder, 'password');
  const configurationFile = join(folder, 'postgresql.conf');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await writeFile(configurationFile, configuration(folder, port, durable), { mode: 0o600 });
  if (identity !== null) await promisify(execFile)('chown', ['-R', `${identity.uid}:${identity.gid}`, folder]);

  const said: string[] = [];
  const listen = (child: ChildProcess): ChildProcess => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        said.push(chunk.toString());
        if (said.length > 200) said.shift();
      });
    }
    return child;
  };

  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const cluster = ['-D', join(folder, 'data'), '--encoding=UTF8', `--locale=${locale}`, '--no-sync'];
  const owner = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=password'];
  const initdb = listen(
    spawn(join(binaries, 'initdb'), [...cluster, ...owner], { ...options, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  if ((await finished(initdb)) !== 0) throw new Error(`initdb failed:\n${said.join('')}`);

  const keeper = listen(
    spawn('/bin/sh', ['-c', KEEPER, 'keeper', binaries, folder], { ...options, stdio: ['pipe', 'pipe', 'pipe'] }),
  );
  keeper.stdin?.on('error', () => {});
  keeper.unref();
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  const stop = async (): Promise<void> => {
    keeper.ref();
    keeper.stdin?.end();
    await finished(keeper);
  };
  for (const deadline = Date.now() + 30_000; !(await answers(url));) {
    if (keeper.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`PostgreSQL did not start:\n${said.join('')}`);
    }
    await wait(25);
  }
  return { url, kind, stop };
};

/**
 * @param durable keep fsync and synchronous commit, for measuring and for killing; off otherwise, because tests start from nothing.
 * @throws Error with the server's own words when it cannot start.
 */
export const startPostgres = async ({ durable = false } = {}): Promise<Postgres> => {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return { url: given, kind: 'given', stop: async () => {} };
  const binaries = await findPostgresBinaries();
  for (let attempt = 1; ; attempt += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'thaogo-postgres-'));
    try {
      return await launch(folder, binaries, durable);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      // Somebody else may have taken the free port between asking and starting.
      if (attempt === 2) throw error;
    }
  }
};

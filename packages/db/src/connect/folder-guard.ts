import { createHash } from 'node:crypto';
import { mkdir, realpath, rm } from 'node:fs/promises';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another process has the folder open. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError';
}

/** Unix socket paths are limited to about 108 bytes. */
const LONGEST_SOCKET_PATH = 100;

const socketPath = async (folder: string): Promise<string> => {
  const inside = join(await realpath(folder), 'in-use.sock');
  if (Buffer.byteLength(inside) <= LONGEST_SOCKET_PATH) return inside;
  const name = createHash('sha256').update(inside).digest('hex').slice(0, 24);
  return join(tmpdir(), `thaogo-${name}.sock`);
};

const listen = (path: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(path, () => resolve(server));
  });

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

const stop = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

/** Listens on a path; null when there is a socket already, answered or not. */
const listenAlone = async (path: string): Promise<Server | null> => {
  try {
    return await listen(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return null;
    throw error;
  }
};

/** Removes a socket that nobody answers and listens in its place; null when somebody answers after all. */
const replace = async (path: string): Promise<Server | null> => {
  if (await answers(path)) return null;
  await rm(path, { force: true });
  return listenAlone(path);
};

/** One process at a time takes over, else the second would remove the socket that the first has just made. */
const takeOver = async (path: string): Promise<Server | null> => {
  const turn = `${path}~`;
  const own = (await listenAlone(turn)) ?? (await replace(turn));
  if (own === null) return null;
  try {
    return await replace(path);
  } finally {
    await stop(own);
  }
};

/**
 * Holds a data folder for this process: a Unix socket that answers for as long as the process lives. A socket nobody
 * answers was left by a process that died, and is taken over.
 *
 * @returns a function that lets the folder go.
 * @throws FolderInUseError when another process holds it.
 */
export const holdFolder = async (folder: string): Promise<() => Promise<void>> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = await socketPath(folder);
  const server = (await listenAlone(path)) ?? (await takeOver(path));
  if (server === null) {
    throw new FolderInUseError(
      `Another process is using the data in ${folder}. Stop it first, or set DATA_DIR to another folder.`,
    );
  }
  server.unref();
  return () => stop(server);
};

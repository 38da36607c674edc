import { createHash } from 'node:crypto';
import { mkdir, realpath, unlink } from 'node:fs/promises';
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
  let server: Server;
  try {
    server = await listen(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    if (await answers(path)) {
      throw new FolderInUseError(
        `Another process is using the data in ${folder}. Stop it first, or set DATA_DIR to another folder.`,
      );
    }
    await unlink(path);
    server = await listen(path);
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
};

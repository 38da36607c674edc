import type { IncomingMessage } from 'node:http';

/** How long a request may take to arrive: a minute, and a second more for each of so many bytes that have come. */
const PATIENCE_MS = 60_000;
const SLOWEST_BYTES_A_SECOND = 32_768;
const LOOKED_AT_EVERY_MS = 2000;

/**
 * Cuts off whoever sends more slowly than a weak mobile connection: a large file has the time that it needs, and nobody holds a
 * connection by dripping. What it counts is the connection's own bytes, so it disturbs no reading.
 */
export const cutSlowSenders = (incoming: IncomingMessage, patienceMs = PATIENCE_MS): void => {
  // Most requests bring nothing.
  if (incoming.headers['content-length'] === undefined && incoming.headers['transfer-encoding'] === undefined) return;
  const { socket } = incoming;
  const before = socket.bytesRead;
  const started = performance.now();
  const looking = setInterval(
    () => {
      const earned = ((socket.bytesRead - before) / SLOWEST_BYTES_A_SECOND) * 1000;
      if (performance.now() - started > patienceMs + earned) socket.destroy();
    },
    Math.min(LOOKED_AT_EVERY_MS, patienceMs),
  );
  looking.unref();
  const stop = (): void => clearInterval(looking);
  incoming.once('end', stop);
  incoming.once('close', stop);
};

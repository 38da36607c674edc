import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cutSlowSenders } from './slow-senders.ts';

/** A port that is listened on. What answers may be given later: until then it is the first handler. */
export interface Listener {
  port: number;
  answerWith(handler: RequestListener): void;
  /** Takes no new connections, lets accepted requests finish, and cuts what still runs after `withinMs`. */
  stop(withinMs: number): Promise<void>;
}

/** The port cannot be had; the message says what to do. */
export class PortError extends Error {
  override name = 'PortError';
}

/** Longer than reverse proxies keep their idle connections, so that they close them and never meet a closed one. */
const KEEP_ALIVE_MS = 75_000;
const HEADERS_MS = 20_000;
/** Longer than the largest upload takes at the slowest pace that is let (`cutSlowSenders`). */
const REQUEST_MS = 30 * 60_000;
const IDLE_CHECK_MS = 50;

const portError = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  if (error.code === 'EADDRINUSE') {
    return new PortError(`Port ${port} on ${host} is taken. Stop what uses it, or set PORT (0 takes any free one).`);
  }
  if (error.code === 'EACCES') return new PortError(`Port ${port} on ${host} may not be used by this user. Set PORT.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new PortError(`${host} is no address of this machine. Set HOST.`);
  }
  return error;
};

const close = (server: Server, withinMs: number): Promise<void> =>
  new Promise((resolve) => {
    // A connection that falls idle after its request has finished would hold the server open until it times out.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
    const late = setTimeout(() => server.closeAllConnections(), withinMs);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
  });

/** @throws PortError when the port cannot be had. */
export const listen = async (host: string, port: number, first: RequestListener): Promise<Listener> => {
  let answer = first;
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS },
    (incoming, outgoing) => {
      cutSlowSenders(incoming);
      answer(incoming, outgoing);
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portError(error, host, port)));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    answerWith: (handler) => {
      answer = handler;
    },
    stop: (withinMs) => close(server, withinMs),
  };
};

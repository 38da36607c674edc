import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestListener } from 'node:http';
import { REQUEST_ID_HEADER } from '@thaogo/api';

/** What is known of the request that is being answered. */
interface Underway {
  requestId: string;
  /** The other end of the connection. */
  remoteAddress: string;
  forwardedFor: string | null;
}

/** Follows each request from the connection into everything that is asked on its behalf. */
export interface Requests {
  /** A handler that gives each request an id of ours, never one from outside, and is followed from then on. */
  following(handler: RequestListener, newId: () => string): RequestListener;
  /** The other end of the connection that a request, ours or an in-process one, came in by. */
  remoteAddress(): string;
  /**
   * The API without a port, for the public site. What it asks is asked for whoever asked the site: same client
   * address, same request id.
   */
  inProcess(api: (request: Request) => Response | Promise<Response>, origin: string): typeof fetch;
}

/** Drops a header from a raw list of names and values. */
const without = (raw: readonly string[], name: string): string[] =>
  raw.filter((_, index) => raw[index - (index % 2)]?.toLowerCase() !== name);

export const createRequests = (): Requests => {
  const storage = new AsyncLocalStorage<Underway>();
  return {
    following: (handler, newId) => (incoming, outgoing) => {
      const requestId = newId();
      incoming.rawHeaders = [...without(incoming.rawHeaders, REQUEST_ID_HEADER), REQUEST_ID_HEADER, requestId];
      incoming.headers[REQUEST_ID_HEADER] = requestId;
      const forwarded = incoming.headers['x-forwarded-for'];
      const underway = {
        requestId,
        remoteAddress: incoming.socket.remoteAddress ?? '',
        forwardedFor: Array.isArray(forwarded) ? forwarded.join(', ') : (forwarded ?? null),
      };
      storage.run(underway, () => handler(incoming, outgoing));
    },
    remoteAddress: () => storage.getStore()?.remoteAddress ?? '',
    inProcess: (api, origin) => async (input, init) => {
      const address = typeof input === 'string' ? new URL(input, origin) : input;
      const request = new Request(address, init);
      const underway = storage.getStore();
      request.headers.delete('x-forwarded-for');
      if (underway !== undefined) {
        request.headers.set(REQUEST_ID_HEADER, underway.requestId);
        if (underway.forwardedFor !== null) request.headers.set('x-forwarded-for', underway.forwardedFor);
      }
      return api(request);
    },
  };
};

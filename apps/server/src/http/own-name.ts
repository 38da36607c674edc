import { isLoopback } from '../configuration/configuration.ts';

/**
 * Where to send a browser that came to this machine under another of its names ("localhost" for 127.0.0.1): cookies and
 * forms work under one name only, and whoever tries the system out should not have to know. Null when there is nothing to
 * do: for our own name, for whatever is no page, and for any name that others could have given.
 */
export const underOwnName = (request: Request, publicUrl: string): string | null => {
  if (request.method !== 'GET' || !(request.headers.get('accept') ?? '').includes('text/html')) return null;
  const asked = new URL(request.url);
  const own = new URL(publicUrl);
  if (asked.host === own.host || asked.port !== own.port) return null;
  const name = asked.hostname.replaceAll(/[[\]]/g, '');
  return isLoopback(name) && isLoopback(own.hostname.replaceAll(/[[\]]/g, ''))
    ? `${own.origin}${asked.pathname}${asked.search}`
    : null;
};

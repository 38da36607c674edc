import type { Log } from '@thaogo/api';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { underOwnName } from './own-name.ts';
import { routePattern, type Routed } from './route-pattern.ts';
import { securityHeaders } from './security-headers.ts';
import type { StaticFiles } from './static-files.ts';

/** An application that answers for some of the addresses. */
export interface Part extends Routed {
  fetch(request: Request): Response | Promise<Response>;
}

/** Everything that is mounted. Null where this process does not serve it. */
export interface Parts {
  health: Part;
  api: Part | null;
  site: Part | null;
  siteFiles: StaticFiles | null;
  consoleFiles: StaticFiles | null;
  development: Part | null;
}

export interface ApplicationOptions {
  /** What people type into their browsers. */
  publicUrl: string;
  log: Log;
  requestId(request: Request): string;
}

/** Which part answers a path. */
const partFor = (parts: Parts, path: string): Part | null => {
  if (path === '/healthz' || path === '/readyz') return parts.health;
  if (path === '/openapi.json' || path.startsWith('/api/')) return parts.api;
  if (path.startsWith('/dev/')) return parts.development ?? parts.site;
  return parts.site;
};

const notFound = (): Response => new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });

/** Files of the faces; the console is one page whatever its address. */
const fileFor = async (parts: Parts, request: Request, path: string): Promise<Response | null> => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null;
  if (path === '/console') return new Response(null, { status: 308, headers: { location: '/console/' } });
  if (path.startsWith('/console/') && parts.consoleFiles !== null) {
    const name = path.slice('/console/'.length);
    const found = name === '' ? null : await parts.consoleFiles.reply(name, request);
    if (found !== null) return found;
    return name.startsWith('assets/') ? notFound() : parts.consoleFiles.reply('index.html', request);
  }
  if (!path.startsWith('/assets/') || parts.siteFiles === null) return null;
  return parts.siteFiles.reply(path.slice('/assets/'.length), request);
};

interface Env {
  /** Whether a file answered: its name is nothing that the log needs. */
  Variables: { file: boolean };
}

/** The whole installation as one application: headers, compression and log around everything it answers. */
export const createApplication = (parts: Parts, options: ApplicationOptions): Hono<Env> => {
  const { log } = options;
  const headers = securityHeaders(options.publicUrl.startsWith('https:'));
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    // A file of somebody's is held tighter than our own pages; what it says of itself stands.
    const own = c.res.headers.get('content-security-policy');
    for (const [name, value] of headers) c.res.headers.set(name, value);
    if (own?.startsWith("default-src 'none'") === true) c.res.headers.set('content-security-policy', own);
    const { method } = c.req;
    const part = partFor(parts, c.req.path);
    // Whoever watches asks every few seconds; only what it finds wrong is worth a line.
    if (part === parts.health && c.res.ok) return;
    log.info('request', {
      requestId: options.requestId(c.req.raw),
      method,
      route: c.get('file') ? 'file' : part === null ? 'unmatched' : routePattern(part, method, c.req.path),
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    });
  });
  app.use(compress());
  app.all('*', async (c) => {
    const { path, raw } = c.req;
    const elsewhere = underOwnName(raw, options.publicUrl);
    if (elsewhere !== null) return c.redirect(elsewhere, 302);
    const file = await fileFor(parts, raw, path);
    if (file !== null) {
      c.set('file', true);
      return file;
    }
    return partFor(parts, path)?.fetch(raw) ?? notFound();
  });
  app.onError((error, c) => {
    log.error('request_failed', { requestId: options.requestId(c.req.raw), error });
    return c.text('Temporarily unavailable', 503);
  });
  return app;
};

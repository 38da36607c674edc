import type { Hono } from 'hono';

/** The part of an application that tells which route a request meets. */
export type Routed = Pick<Hono, 'router'>;

/**
 * The pattern of the route that answers a request, such as `/l/:token`: what the log may keep of an address. `unmatched`
 * when only middleware matches.
 */
export const routePattern = (app: Routed, method: string, path: string): string => {
  const [handlers] = app.router.match(method, path);
  const patterns = handlers.map(([[, route]]) => route.path);
  return (
    patterns.findLast((pattern) => !pattern.endsWith('*')) ??
    patterns.findLast((pattern) => pattern !== '/*' && pattern !== '*') ??
    'unmatched'
  );
};

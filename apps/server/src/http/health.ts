import { Hono } from 'hono';
import { pendingMigrations, type Reader } from '@thaogo/db';

/** Where the process stands: it lives from its first moment, and is ready between starting and stopping. */
export type Phase = 'starting' | 'ready' | 'stopping';

const CHECK_MS = 2000;

const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** `/healthz`: the process lives. `/readyz`: it can do its work now; else what is missing. */
export const healthRoutes = (phase: () => Phase, db: () => Reader | null): Hono => {
  const app = new Hono();
  app.get('/healthz', (c) => c.json({ status: 'alive' }, 200, { 'cache-control': 'no-store' }));
  app.get('/readyz', async (c) => {
    const headers = { 'cache-control': 'no-store' };
    const database = db();
    if (phase() !== 'ready' || database === null) return c.json({ status: phase() }, 503, headers);
    try {
      const pending = await within(CHECK_MS, pendingMigrations(database));
      return pending.length === 0
        ? c.json({ status: 'ready' }, 200, headers)
        : c.json({ status: 'migrations_pending' }, 503, headers);
    } catch {
      return c.json({ status: 'database_silent' }, 503, headers);
    }
  });
  return app;
};

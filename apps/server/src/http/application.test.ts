import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { keptLog } from '../testing/quiet-log.ts';
import { createApplication } from './application.ts';
import { healthRoutes } from './health.ts';
import type { StaticFiles } from './static-files.ts';

const filesNamed = (...names: string[]): StaticFiles => ({
  reply: (path) => Promise.resolve(names.includes(path) ? new Response(`file ${path}`) : null),
});

const createWhole = (publicUrl = 'http://localhost') => {
  const log = keptLog();
  const site = new Hono();
  site.get('/l/:token', (c) => c.html('x'.repeat(5000)));
  site.get('/fails', () => {
    throw new Error('half "of a secret"');
  });
  site.onError((error) => {
    throw error;
  });
  site.all('*', (c) => c.text('site', 404));
  const api = new Hono();
  api.post('/api/v1/petitions/:code/:action', (c) => c.json({ ok: true }));
  const app = createApplication(
    {
      health: healthRoutes(
        () => 'starting',
        () => null,
      ),
      api,
      site,
      siteFiles: filesNamed('site-DATEb5Oy.css'),
      consoleFiles: filesNamed('index.html', 'assets/main-DATEb5Oy.js'),
      development: null,
    },
    { publicUrl, log, requestId: () => 'id' },
  );
  return { app, log };
};

describe('the application', () => {
  it('sends every part what is its own', async () => {
    const { app } = createWhole();
    const ask = async (path: string, method = 'GET') => {
      const reply = await app.request(path, { method });
      return [reply.status, await reply.text()];
    };
    expect(await ask('/assets/site-DATEb5Oy.css')).toEqual([200, 'file site-DATEb5Oy.css']);
    expect(await ask('/console/')).toEqual([200, 'file index.html']);
    expect(await ask('/console/petitions/4821-0937-5516')).toEqual([200, 'file index.html']);
    expect(await ask('/console/assets/main-DATEb5Oy.js')).toEqual([200, 'file assets/main-DATEb5Oy.js']);
    expect((await ask('/console/assets/gone.js'))[0]).toBe(404);
    expect((await app.request('/console')).headers.get('location')).toBe('/console/');
    expect(await ask('/api/v1/petitions/1/message', 'POST')).toEqual([200, '{"ok":true}']);
    expect(await ask('/nowhere')).toEqual([404, 'site']);
    expect(await ask('/dev/mail')).toEqual([404, 'site']);
    expect((await ask('/healthz'))[0]).toBe(200);
    expect((await ask('/readyz'))[0]).toBe(503);
  });

  it.each(['/', '/assets/site-DATEb5Oy.css', '/console/', '/api/v1/nowhere', '/healthz'])(
    'guards %s with the same strict headers',
    async (path) => {
      const { headers } = await createWhole().app.request(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );

  it('keeps browsers on https where it is served so', async () => {
    const { headers } = await createWhole('https://thaogo.example.vn').app.request('/');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d+$/);
  });

  it('logs the pattern of a route and never the address', async () => {
    const { app, log } = createWhole();
    await app.request('/l/secret-token?also=secret');
    await app.request('/api/v1/petitions/4821-0937-5516/message', { method: 'POST', body: 'secret' });
    await app.request('/console/petitions/4821-0937-5516');
    await app.request('/secret');
    await app.request('/healthz');
    expect(log.lines.map(({ fields }) => [fields.requestId, fields.method, fields.route, fields.status])).toEqual([
      ['id', 'GET', '/l/:token', 200],
      ['id', 'POST', '/api/v1/petitions/:code/:action', 200],
      ['id', 'GET', 'file', 200],
      ['id', 'GET', 'unmatched', 404],
    ]);
    expect(JSON.stringify(log.lines)).not.toMatch(/secret|4821/);
  });

  it('packs text for whoever takes it', async () => {
    const { app } = createWhole();
    const packed = await app.request('/l/x', { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect((await app.request('/l/x')).headers.get('content-encoding')).toBeNull();
  });

  it('survives a part that breaks', async () => {
    const { app, log } = createWhole();
    const reply = await app.request('/fails');
    expect(reply.status).toBe(503);
    expect(reply.headers.get('content-security-policy')).not.toBeNull();
    expect(log.lines.some((line) => line.event === 'request_failed')).toBe(true);
  });
});

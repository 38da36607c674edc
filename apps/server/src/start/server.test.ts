import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderInUseError } from '@thaogo/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptLog } from '../testing/quiet-log.ts';
import { configurationFor, type RunningWorld, startWorld } from '../testing/running-world.ts';
import { announce } from './server-file.ts';
import { startServer } from './server.ts';

describe.each(['postgresql', 'embedded'] as const)('a server on %s', (database) => {
  let world: RunningWorld;
  beforeAll(async () => {
    world = await startWorld({ database, env: { TEST_CLOCK: '2026-11-23T02:00:00Z', RATE_LIMITS: 'off' } });
  }, 120_000);
  afterAll(() => world.clear());

  const get = (path: string): Promise<Response> => fetch(`${world.publicUrl}${path}`);
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(`${world.publicUrl}${path}`, { method: 'POST', body: JSON.stringify(body) });
  const inbox = async (to: string) =>
    (await (await get(`/dev/mail.json?to=${to}`)).json()) as { subject: string; event: string; text: string }[];

  it('lives, is ready, and says where', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
    const written = JSON.parse(await readFile(join(world.configuration.dataDir, 'server.json'), 'utf8')) as object;
    expect(written).toEqual({ pid: process.pid, port: world.port, url: `http://127.0.0.1:${world.port}` });
  });

  it('makes an administrator once, whose password is told', async () => {
    if (world.administrator === null || world.administrator === 'needed') throw new Error('nobody was made');
    const { email, password } = world.administrator;
    const headers = { 'content-type': 'application/json', origin: world.publicUrl };
    const signIn = await fetch(`${world.publicUrl}/api/v1/sessions`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ email, password }),
    });
    expect(await signIn.json()).toEqual({ next: 'enrol' });
  });

  it('sends a message through the development inbox', async () => {
    const { code } = await world.file({ email: 'a@example.vn' });
    await expect.poll(() => inbox('a@example.vn'), { timeout: 10_000 }).toHaveLength(1);
    const [mail] = await inbox('a@example.vn');
    expect(mail).toMatchObject({ event: 'filed', subject: `${code}: đã nhận phản ánh, kiến nghị` });
  });

  it('shows messages to this machine only, not through a proxy on it', async () => {
    const all = async (headers: Record<string, string>) => {
      const reply = await fetch(`${world.publicUrl}/dev/mail.json?to=`, { headers });
      const found: unknown = await reply.json();
      return [reply.status, Array.isArray(found) && found.length > 0];
    };
    expect(await all({})).toEqual([200, true]);
    for (const name of ['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'Via'])
      expect(await all({ [name]: '203.0.113.7' })).toEqual([403, false]);
  });

  it('drains what is pending', async () => {
    await world.file({ email: 'drained@example.vn' });
    const drained = (await (await post('/dev/jobs/drain', {})).json()) as { ran: number };
    expect(drained.ran).toBeGreaterThanOrEqual(0);
    expect(await inbox('drained@example.vn')).toHaveLength(1);
  });

  it('moves its clock forward only, and closes what is over', async () => {
    const { db } = world.installation.connection;
    const { code } = await world.file({});
    const { policy, calendar } = world.installation.policies.inForce('2026-11-23');
    const closing = {
      name: 'closing',
      startedOn: '2026-11-23',
      dueOn: '2026-12-03',
      originalDueOn: '2026-12-03',
      endedOn: null,
      agency: null,
      policyVersion: policy.version,
      calendarVersion: calendar.version,
    };
    // As the clerk's issue would have left it.
    await db
      .updateTable('petition')
      .set({ state: 'answered', elapses_on: '2026-12-03', deadlines: JSON.stringify([closing]) })
      .where('code', '=', code)
      .execute();
    const stateOf = async () =>
      (await db.selectFrom('petition').select('state').where('code', '=', code).executeTakeFirstOrThrow()).state;

    const last = await post('/dev/clock', { now: '2026-12-03T23:00:00+07:00' });
    expect(await last.json()).toMatchObject({ ran: 0 });
    expect(await stateOf()).toBe('answered');
    const after = await post('/dev/clock', { now: '2026-12-04T00:30:00+07:00' });
    expect(await after.json()).toMatchObject({ now: expect.stringMatching(/^2026-12-03T17:30/), ran: 1 });
    expect(await stateOf()).toBe('closed');
    const event = await db
      .selectFrom('petition_event')
      .innerJoin('petition', 'petition.id', 'petition_event.petition_id')
      .select(['type', 'actor', 'seq'])
      .where('code', '=', code)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    expect(event).toEqual({ type: 'closed', actor: { kind: 'system' }, seq: 2 });

    expect((await post('/dev/clock', { now: '2026-11-01T00:00:00Z' })).status).toBe(409);
    expect((await post('/dev/clock', { now: 'tomorrow' })).status).toBe(422);
  });

  it('lets no page elsewhere move its clock', async () => {
    const moved = await fetch(`${world.publicUrl}/dev/clock`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: JSON.stringify({ now: '2030-01-01T00:00:00Z' }),
    });
    expect(moved.status).toBe(403);
  });

  it('seals receipts with its own key', async () => {
    const { code, secret } = await world.file({});
    const view = (await (
      await fetch(`${world.publicUrl}/api/v1/petitions/${code}`, { headers: { authorization: `Bearer ${secret}` } })
    ).json()) as { receipt: { keyId: string; url: string } };
    expect(view.receipt.keyId).toBe(world.installation.keys.receipts.keyId);
    expect(view.receipt.url).toBe(`${world.publicUrl}/tra-cuu/${code}`);
  });

  it('keeps its word in the data folder when another process comes and goes', async () => {
    const { dataDir } = world.configuration;
    const said = await readFile(join(dataDir, 'server.json'), 'utf8');
    const takeBack = await announce(dataDir, { pid: 1, port: 1, url: 'http://other' });
    const ours = await announce(dataDir, JSON.parse(said) as { pid: number; port: number; url: string });
    await takeBack();
    expect(await readFile(join(dataDir, 'server.json'), 'utf8')).toBe(said);
    await ours();
    await expect(readFile(join(dataDir, 'server.json'))).rejects.toThrow('ENOENT');
  });
});

describe('a second server', () => {
  it('is refused on the same embedded data, and disturbs nothing', async () => {
    const world = await startWorld({ database: 'embedded' });
    const again = startServer(world.configuration, { log: keptLog(), faces: null });
    await expect(again).rejects.toThrow(/Another process is using the data in .*DATA_DIR/);
    await expect(again).rejects.toBeInstanceOf(FolderInUseError);
    expect((await fetch(`${world.publicUrl}/readyz`)).status).toBe(200);
    const said = JSON.parse(await readFile(join(world.configuration.dataDir, 'server.json'), 'utf8')) as object;
    expect(said).toMatchObject({ port: world.port });
    await world.clear();
  }, 120_000);
});

describe('starting', () => {
  it('is alive before it is ready, and says to come again', async () => {
    let during: { health: number; ready: number; page: number; retryAfter: string | null } | null = null;
    const world = await startWorld({
      database: 'postgresql',
      fill: async (_installation, publicUrl) => {
        const page = await fetch(publicUrl);
        during = {
          health: (await fetch(`${publicUrl}/healthz`)).status,
          ready: (await fetch(`${publicUrl}/readyz`)).status,
          page: page.status,
          retryAfter: page.headers.get('retry-after'),
        };
      },
    });
    expect(during).toEqual({ health: 200, ready: 503, page: 503, retryAfter: '2' });
    await world.clear();
  });
});

describe('stopping', () => {
  it('finishes an accepted filing, then lets everything go', async () => {
    const world = await startWorld({ database: 'postgresql' });
    const filings = Array.from({ length: 20 }, (_, index) => world.file({ email: `s${index}@example.vn` }));
    await Promise.race(filings);
    const [results] = await Promise.all([Promise.allSettled(filings), world.stop()]);
    const filed = results.filter((result) => result.status === 'fulfilled');
    expect(filed.length).toBeGreaterThan(0);
    await expect(fetch(`${world.publicUrl}/healthz`)).rejects.toThrow('fetch failed');
    await expect(readFile(join(world.configuration.dataDir, 'server.json'))).rejects.toThrow('ENOENT');
    expect(world.log.lines.filter((line) => line.level === 'error')).toEqual([]);
    await world.clear();
  });
});

describe('processes with a part of the work', () => {
  it('a web process plans what a worker then does', async () => {
    const worker = await startWorld({ database: 'postgresql', env: { ROLE: 'worker' } });
    const { database, dataDir, keysDir } = worker.configuration;
    if (database.kind !== 'postgresql') throw new Error('no database');
    const web = await startServer(
      configurationFor({
        ROLE: 'web',
        PORT: '0',
        DATABASE_URL: database.url,
        DATA_DIR: `${dataDir}-web`,
        KEYS_DIR: keysDir,
      }),
      {
        log: keptLog(),
        faces: {
          createSite: () => ({
            router: { name: 'none', add: () => undefined, match: () => [[]] },
            fetch: () => new Response(''),
          }),
          siteFiles: { reply: () => Promise.resolve(null) },
          consoleFiles: { reply: () => Promise.resolve(null) },
        },
      },
    );
    const reply = await fetch(`${web.publicUrl}/api/v1/petitions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'key-of-a-test-0000000001' },
      body: JSON.stringify({
        sender: { kind: 'citizen', name: 'An', email: 'split@example.vn' },
        consent: true,
        text: 'Một phản ánh đủ dài để được nhận.',
      }),
    });
    expect(reply.status).toBe(201);
    expect((await fetch(`${web.publicUrl}/dev/mail.json`)).headers.get('content-type')).not.toContain('json');
    const sent = async () => {
      const { db } = worker.installation.connection;
      return (await db.selectFrom('delivery').select('state').where('recipient', '=', 'sender').execute()).map(
        (row) => row.state,
      );
    };
    await expect.poll(sent, { timeout: 10_000 }).toEqual(['sent']);
    await web.stop();
    await worker.clear();
  });
});

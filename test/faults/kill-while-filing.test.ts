import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connectEmbedded, connectPostgresql } from '@thaogo/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { fileOnAndOn, isAcknowledged, isFound, type Sent, send } from './filers.ts';

/** `DEEP=1` kills long enough to meet rare moments. */
const ROUNDS = process.env['DEEP'] === undefined ? 3 : 40;
const AT_ONCE = 8;
/** A start, what was filed looked for, and filed again: more than a round takes on two busy cores. */
const ROUND_MS = 20_000;

describe.each(['postgresql', 'embedded'] as const)('killed while people file, on %s', (kind) => {
  let home: string;
  let database: FreshDatabase | null = null;
  let server: ServerProcess;
  const all: Sent[] = [];

  const start = (): Promise<ServerProcess> =>
    startServer({
      home,
      env: { RATE_LIMITS: 'off', LOG_LEVEL: 'warn' },
      ...(database !== null && { databaseUrl: database.url }),
    });
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'thaogo-kill-'));
    if (kind === 'postgresql') database = await freshDatabase();
    server = await start();
  });
  afterAll(async () => {
    await server.clear();
    await database?.drop();
    await rm(home, { recursive: true, force: true });
  });

  it(
    'loses nothing that it acknowledged and files nothing twice',
    async () => {
      let cutOff = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const filers = fileOnAndOn(server.url, AT_ONCE);
        while (!filers.sent.some(isAcknowledged)) await wait(2);
        await wait(Math.random() * 300);
        await server.kill();
        await filers.stop();
        all.push(...filers.sent);
        server = await start();

        const acknowledged = filers.sent.filter(isAcknowledged);
        const found = await Promise.all(acknowledged.map((filing) => isFound(server.url, filing)));
        expect(found).not.toContain(false);

        // The same key again: the same petition where it was filed, one where it was not.
        for (const filing of filers.sent.filter((each) => each.reply === null)) {
          cutOff += 1;
          await send(server.url, filing);
          expect(filing.reply?.problem ?? null).toBeNull();
        }
        for (const filing of acknowledged.slice(-AT_ONCE)) {
          const again = await send(server.url, { ...filing });
          expect(again.reply).toEqual({ ...filing.reply, replayed: true });
        }
      }
      expect(cutOff).toBeGreaterThan(0);
      expect(all.every(isAcknowledged)).toBe(true);
      expect(new Set(all.map(({ reply }) => reply?.code)).size).toBe(all.length);
    },
    ROUNDS * ROUND_MS,
  );

  it.runIf(kind === 'embedded')('lets no second process at its data, and says so', async () => {
    const second = startServer({ home });
    await expect(second).rejects.toThrow('Another process is using the data');
    await expect(second).rejects.toThrow('DATA_DIR');
    const announced = JSON.parse(await readFile(join(home, 'data', 'server.json'), 'utf8')) as { pid: number };
    expect(announced.pid).toBe(server.pid);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it('ends when it is told to, with as many petitions as people filed', async () => {
    expect(await server.stop()).toBe(0);
    const connection =
      database === null
        ? await connectEmbedded(join(home, 'data', 'database'))
        : connectPostgresql({ url: database.url });
    const rows = await connection.db.selectFrom('petition').select('code').execute();
    await connection.close();
    expect(rows).toHaveLength(all.length);
    expect(new Set(rows.map(({ code }) => code))).toEqual(new Set(all.map(({ reply }) => reply?.code)));
  });
});

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningWorld, startWorld } from '../testing/running-world.ts';

/** A scanner that can be sent away. It finds something in whatever says so. */
const scannerOn = async (): Promise<{ port: number; server: Server; away: (is: boolean) => void }> => {
  let isAway = false;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (isAway) return void socket.destroy();
    let got = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      got = Buffer.concat([got, chunk]);
      if (got.subarray(-4).equals(Buffer.alloc(4)))
        socket.end(got.includes('VIRUS') ? 'stream: Test FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The scanner has no port.');
  return { port: address.port, server, away: (is) => (isAway = is) };
};

describe('files of a running installation', () => {
  let world: RunningWorld;
  let scanner: Awaited<ReturnType<typeof scannerOn>>;
  beforeAll(async () => {
    scanner = await scannerOn();
    world = await startWorld({ database: 'postgresql', env: { CLAMD: `127.0.0.1:${scanner.port}` } });
  });
  afterAll(async () => {
    await world.clear();
    scanner.server.close();
  });

  const folder = (): string => join(world.configuration.dataDir, 'files');
  const stored = async (): Promise<string[]> => {
    const entries = await readdir(folder(), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  };
  const tidy = async (): Promise<void> => {
    const reply = await fetch(`${world.publicUrl}/dev/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: world.publicUrl },
      body: JSON.stringify({ now: new Date(world.installation.clock.now().getTime() + 60_000).toISOString() }),
    });
    expect([reply.status, await reply.text()]).toMatchObject([200, expect.any(String)]);
  };
  const add = async (
    filed: { code: string; secret: string },
    text: string,
    query = '',
  ): Promise<{ id: string; scan: string }> => {
    const reply = await fetch(`${world.publicUrl}/api/v1/petitions/${filed.code}/attachments${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${filed.secret}`, 'x-file-name': encodeURIComponent('ghi chép.txt') },
      body: text,
    });
    if (reply.status !== 201) throw new Error(await reply.text());
    return (await reply.json()) as { id: string; scan: string };
  };
  const scans = async ({ code, secret }: { code: string; secret: string }): Promise<string[]> => {
    const headers = { authorization: `Bearer ${secret}` };
    const view = (await (await fetch(`${world.publicUrl}/api/v1/petitions/${code}`, { headers })).json()) as {
      attachments: { scan: string }[];
    };
    return view.attachments.map(({ scan }) => scan);
  };
  const openingOf = async ({ code, secret }: { code: string; secret: string }, id: string): Promise<Response> =>
    fetch(`${world.publicUrl}/api/v1/petitions/${code}/attachments/${id}`, {
      headers: { authorization: `Bearer ${secret}` },
    });

  it('are scanned as they come, or as soon as the scanner is back; what it finds something in is not taken or opens for nobody', async () => {
    const filed = await world.file({ email: 'quet@nguoi-gui.example' });
    const clean = await add(filed, 'không có gì');
    await expect(add(filed, 'VIRUS thứ nhất')).rejects.toThrow('file_infected');
    scanner.away(true);
    await add(filed, 'đến khi vắng');
    const later = await add(filed, 'VIRUS thứ hai');
    expect(await scans(filed)).toEqual(['clean', 'unscanned', 'unscanned']);
    const got = await openingOf(filed, clean.id);
    expect([got.status, await got.text()]).toEqual([200, 'không có gì']);
    expect(got.headers.get('content-security-policy')).toContain('sandbox');
    expect((await openingOf(filed, later.id)).status).toBe(200);
    scanner.away(false);
    await tidy();
    expect(await scans(filed)).toEqual(['clean', 'clean', 'infected']);
    expect((await openingOf(filed, later.id)).status).toBe(404);
  });

  it('whose process died before they had a row are removed in the end, and none is while its upload may go on', async () => {
    const before = await stored();
    const [dead, alive] = [randomUUID(), randomUUID()];
    for (const name of [dead, alive]) {
      await mkdir(join(folder(), name.slice(-2)), { recursive: true });
      await writeFile(join(folder(), name.slice(-2), name), 'sealed');
    }
    await sql`
      insert into doomed_file (file, remove_after)
      values (${dead}, now() - interval '1 minute'), (${alive}, now() + interval '1 hour')
    `.execute(world.installation.connection.db);
    await tidy();
    expect((await stored()).toSorted()).toEqual([...before, alive].toSorted());
  });

  it('lose their bytes with their words, and with whatever they waited for in vain', async () => {
    const filed = await world.file({ email: 'xoa@nguoi-gui.example' });
    const before = await stored();
    const kept = await add(filed, 'giữ lại');
    const erased = await add(filed, 'sẽ xóa');
    const waiting = await add(filed, 'không ai gửi', '?hold=true');
    const { db } = world.installation.connection;
    await db.updateTable('content').set({ body: null, salt: null }).where('id', '=', erased.id).execute();
    await sql`update attachment set uploaded_at = uploaded_at - interval '25 hours' where id = ${waiting.id}`.execute(
      db,
    );
    await tidy();
    expect((await stored()).length).toBe(before.length + 1);
    expect((await openingOf(filed, kept.id)).status).toBe(200);
    expect((await openingOf(filed, erased.id)).status).toBe(404);
    // No row without its file, and no file without its row.
    const { rows } = await sql<{ file: string }>`select file from attachment`.execute(db);
    const names = await stored();
    for (const { file } of rows) expect(names).toContain(file);
  });
});

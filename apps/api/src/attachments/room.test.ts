import { LIMITS } from '@thaogo/contract';
import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { StoreFullError } from '../dependencies.ts';
import { fileWorld } from '../testing/file-world.ts';
import { memoryFiles } from '../testing/memory-files.ts';
import { pdf } from '../testing/sample-files.ts';

/** Text in which the scanner finds something. */
const INFECTED = Buffer.from('vi-rút');
let isFull = false;
const memory = memoryFiles();
const overrides = {
  ...memory,
  unsentBytes: Number.MAX_SAFE_INTEGER,
  store: {
    ...memory.store,
    write: (...given: Parameters<typeof memory.store.write>) =>
      isFull ? Promise.reject(new StoreFullError('full')) : memory.store.write(...given),
  },
  scan: async (bytes: AsyncIterable<Uint8Array>) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes) pieces.push(piece);
    return Buffer.concat(pieces).includes(INFECTED) ? ('infected' as const) : ('clean' as const);
  },
};
const { world, file, put, add, sent, refused, own } = await fileWorld(overrides);
afterAll(() => world.close());
afterEach(() => {
  isFull = false;
  world.deps.files.unsentBytes = Number.MAX_SAFE_INTEGER;
});

const draft = async (): Promise<{ authorization: string }> => {
  const response = await world.call('POST', '/drafts', { json: { data: { step: 1 } } });
  const authorization = `Bearer ${((await response.json()) as { token: string }).token}`;
  await world.call('PUT', '/drafts/current', { json: { data: { step: 2 } }, headers: { authorization } });
  return { authorization };
};
const toDraft = (headers: Record<string, string>, bytes: Uint8Array): Promise<Response> =>
  world.call('POST', '/drafts/current/attachments', {
    body: new Uint8Array(bytes),
    headers: { ...headers, 'x-file-name': 't.pdf' },
  });
const doomed = async (): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from doomed_file`.execute(world.db);
  return rows[0]?.count ?? -1;
};
const told = async (response: Response) => {
  const { status, code, title } = (await response.json()) as { status: number; code: string; title: string };
  return [status, code, title.includes('chưa được nhận'), response.headers.get('retry-after')];
};

describe('what a scanner finds something in', () => {
  it('is not taken: nothing of it stays, and it uses up nothing of what the petition may have', async () => {
    const filed = await file();
    const before = memory.stored.size;
    for (let time = 0; time < LIMITS.files + 1; time += 1)
      expect(await refused(await add(filed, `${INFECTED.toString()} ${time}`, 't.txt'))).toEqual([
        422,
        'invalid',
        'file_infected',
      ]);
    const inDraft = await toDraft(await draft(), Buffer.from(INFECTED));
    expect(await refused(inDraft)).toEqual([422, 'invalid', 'file_infected']);
    expect([memory.stored.size, await doomed(), (await own(filed)).attachments]).toEqual([before, 0, []]);
    expect((await sent(filed, pdf())).scan).toBe('clean');
  });

  it('only later, when the scanner was away at first, gives its place to another file once', async () => {
    const filed = await file();
    const fill = async (): Promise<void> => {
      for (let time = 0; time < LIMITS.files; time += 1) await sent(filed, crypto.randomUUID(), 't.txt');
    };
    await fill();
    const found = (): Promise<unknown> =>
      sql`update attachment set scan = 'infected' where petition_id = (select id from petition where code = ${filed.code})`.execute(
        world.db,
      );
    await found();
    await fill();
    await found();
    expect(await refused(await add(filed, pdf()))).toEqual([422, 'invalid', 'too_many_files']);
  });
});

describe('where there is no room for files', () => {
  it('on the disk, none is taken and petitions file all the same', async () => {
    isFull = true;
    const token = await draft();
    expect(await told(await toDraft(token, pdf()))).toEqual([503, 'files_full', true, '3600']);
    expect(world.log.map(({ event }) => event)).toContain('files_disk_full');
    expect(world.log.map(({ event }) => event)).not.toContain('request_failed');
    expect([await doomed(), (await file()).code]).toEqual([0, expect.any(String)]);
  });

  it('of drafts that nobody sent, none is taken for a draft; whoever has filed may still send theirs', async () => {
    const [first, second] = [await draft(), await draft()];
    world.deps.files.unsentBytes = 2 * 65_536;
    const before = await put('/drafts/current/attachments', '/drafts/current/attachments', pdf(401), first, 'a.pdf');
    expect(before.status).toBe(201);
    // However small: each counts as 64 KiB.
    expect((await toDraft(first, pdf(402))).status).toBe(201);
    expect(await told(await toDraft(second, pdf(403)))).toEqual([503, 'files_full', true, '3600']);
    expect(world.log.map(({ event }) => event)).toContain('files_unsent_full');
    const filed = await file();
    expect((await sent(filed, pdf(404))).size).toBeGreaterThan(0);
    await world.call('DELETE', '/drafts/current', { headers: first });
    expect((await toDraft(second, pdf(403))).status).toBe(201);
  });

  it('is found out by an index of those drafts alone', async () => {
    const { rows } = await world.db.transaction().execute(async (trx) => {
      await sql`set local enable_seqscan = off`.execute(trx);
      return sql<{ 'QUERY PLAN': string }>`
        explain select sum(greatest(size, 65536)) from attachment where draft_hash is not null
      `.execute(trx);
    });
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('attachment_unsent');
  });
});

import { randomUUID } from 'node:crypto';
import { FORM_DRAFT_DAYS } from '@thaogo/db';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { type Filed, type FileSeen, fileWorld } from '../testing/file-world.ts';
import { SAMPLES } from '../testing/every-route.ts';
import { pdf, photograph } from '../testing/sample-files.ts';

const { world, files, put, own, refused, fetched, document } = await fileWorld();
afterAll(() => world.close());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const opened = async (): Promise<string> => {
  const response = await world.call('POST', '/drafts', { json: { data: { step: 1 } } });
  const { token } = (await response.json()) as { token: string };
  await world.call('PUT', '/drafts/current', { json: { data: { step: 2 } }, headers: bearer(token) });
  return token;
};
const add = (token: string, bytes: Uint8Array, name = 'tệp.pdf') =>
  put('/drafts/current/attachments', '/drafts/current/attachments', bytes, bearer(token), name);
const added = async (...given: Parameters<typeof add>): Promise<FileSeen> => {
  const response = await add(...given);
  expect(response.status).toBe(201);
  return (await response.json()) as FileSeen;
};
const list = async (token: string): Promise<FileSeen[]> => {
  const response = await world.call('GET', '/drafts/current/attachments', { headers: bearer(token) });
  expect(await document.faults('get /api/v1/drafts/current/attachments', response)).toEqual([]);
  return ((await response.json()) as { items: FileSeen[] }).items;
};
const sample = { ...SAMPLES['post /petitions']?.json, place: undefined };
const fileFrom = (token: string, key: string = randomUUID()): Promise<Response> =>
  world.call('POST', '/petitions', {
    json: sample,
    headers: { 'idempotency-key': key, 'x-thaogo-form': '1', 'x-thaogo-draft': token },
  });
const doomed = async (): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from doomed_file`.execute(world.db);
  return rows[0]?.count ?? -1;
};

describe('the files of a draft', () => {
  it('are its own: listed, taken out, and nobody else’s', async () => {
    const [mine, other] = [await opened(), await opened()];
    const first = await added(mine, pdf(), 'Quyết định.pdf');
    const second = await added(mine, await photograph(), 'ảnh.jpg');
    expect(await added(mine, pdf(), 'Quyết định.pdf')).toMatchObject({ id: first.id });
    expect(await list(mine)).toEqual([first, second]);
    expect(await list(other)).toEqual([]);
    const drop = (token: string, id: string) =>
      world.call('DELETE', `/drafts/current/attachments/${id}`, { headers: bearer(token) });
    expect((await drop(other, first.id)).status).toBe(404);
    expect((await drop(mine, first.id)).status).toBe(204);
    expect(await list(mine)).toEqual([second]);
    expect((await add('no-such-token', pdf())).status).toBe(404);
  });

  it('can be read by nobody who has the database, the files and all keys but the token', async () => {
    const token = await opened();
    const { id } = await added(token, Buffer.from('mật hiệu chim-chìa-vôi'), 'chim-chìa-vôi.txt');
    const row = await world.db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect([row.key_id, row.petition_id]).toEqual([null, null]);
    const dump = JSON.stringify(row) + [...files.stored.values()].map((bytes) => bytes.toString('latin1')).join('');
    expect(dump).not.toContain('chim-');
  });

  it('go with the filing, in its own event, once, whatever is sent twice', async () => {
    const token = await opened();
    const waiting = [
      await added(token, pdf(777), 'Quyết định.pdf'),
      await added(token, await photograph('webp'), 'ảnh.webp'),
    ];
    const key = randomUUID();
    const replies = await Promise.all([fileFrom(token, key), fileFrom(token, key)]);
    const filed = (await (replies.find(({ status }) => status === 201) ?? replies[0])?.json()) as Filed;
    const again = (await (await fileFrom(token, key)).json()) as Filed;
    expect(again.code).toBe(filed.code);
    const { attachments, timeline } = await own(filed);
    expect(attachments).toEqual(waiting);
    expect(timeline.map(({ event }) => event)).toEqual(['filed']);
    const got = await fetched(filed, waiting[0]?.id ?? '');
    expect(Buffer.from(await got.arrayBuffer()).equals(pdf(777))).toBe(true);
    const { data } = await world.db
      .selectFrom('petition_event')
      .innerJoin('petition', 'petition.id', 'petition_event.petition_id')
      .select('data')
      .where('code', '=', filed.code)
      .executeTakeFirstOrThrow();
    expect((data as { files: { id: string }[] }).files.map(({ id }) => id)).toEqual(waiting.map(({ id }) => id));
    // What comes late is not taken: it would lie there unseen.
    expect(await list(token)).toEqual([]);
    expect(await refused(await add(token, pdf(778)))).toEqual([409, 'action_not_allowed']);
  });

  it('go with the draft when it is thrown away or expires', async () => {
    const [thrown, expired] = [await opened(), await opened()];
    await added(thrown, pdf(801));
    await added(expired, pdf(802));
    const before = await doomed();
    await world.call('DELETE', '/drafts/current', { headers: bearer(thrown) });
    expect(await doomed()).toBe(before + 1);
    await sql`delete from form_draft where expires_at < ${new Date(Date.parse('2026-11-23') + (FORM_DRAFT_DAYS + 1) * 86_400_000)}`.execute(
      world.db,
    );
    expect(await doomed()).toBeGreaterThan(before + 1);
    expect(await world.db.selectFrom('attachment').select('id').where('draft_hash', 'is not', null).execute()).toEqual(
      [],
    );
  });
});

import { randomUUID } from 'node:crypto';
import { LIMITS } from '@thaogo/contract';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, describe, expect, it, test } from 'vitest';
import { fileWorld } from '../testing/file-world.ts';
import { docm, docx, eicar, heic, pdf, photograph, zip } from '../testing/sample-files.ts';

const { world, file, files, add, sent, refused, hold, own, fetched, bearer, say, act, at } = await fileWorld();
afterAll(() => world.close());

const rows = (): Promise<{ files: number; doomed: number }> =>
  world.db
    .selectNoFrom([
      sql<number>`(select count(*) from attachment)::int`.as('files'),
      sql<number>`(select count(*) from doomed_file)::int`.as('doomed'),
    ])
    .executeTakeFirstOrThrow();

describe('a file that its sender adds', () => {
  it('is kept, told to the agency, listed, and given back as it was', async () => {
    const filed = await file();
    world.delivered.length = 0;
    const bytes = docx({ 'word/media/a.bin': Buffer.alloc(200_000, 7) });
    const view = await sent(filed, bytes, 'Đơn  kiến nghị.docx');
    expect(view).toMatchObject({ name: 'Đơn kiến nghị.docx', size: bytes.length, scan: 'unscanned', from: 'sender' });
    const { attachments, waiting, timeline } = await own(filed);
    expect([attachments, waiting]).toEqual([[view], []]);
    expect(timeline.at(-1)).toMatchObject({ event: 'files_attached' });
    expect(world.delivered).toHaveLength(1);

    const got = await fetched(filed, view.id);
    expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': view.type,
      'content-length': String(bytes.length),
      'content-disposition':
        'attachment; filename="Don kien nghi.docx"; filename*=UTF-8\'\'%C4%90%C6%A1n%20ki%E1%BA%BFn%20ngh%E1%BB%8B.docx',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining('sandbox') as string,
    });
  });

  it('is sealed where it lies, and its event holds neither name nor hash of its bytes', async () => {
    const filed = await file();
    const text = 'Mật hiệu chim-vành-khuyên. '.repeat(50);
    const { id } = await sent(filed, text, 'chim-vành-khuyên.txt');
    const row = await world.db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const stored = files.stored.get(row.file) ?? Buffer.alloc(0);
    expect(stored.length).toBe(Buffer.byteLength(text) + 16);
    expect(stored.toString('latin1')).not.toContain('chim');
    const event = await world.db
      .selectFrom('petition_event')
      .innerJoin('petition', 'petition.id', 'petition_event.petition_id')
      .select(['type', 'data'])
      .where('code', '=', filed.code)
      .where('seq', '=', 2)
      .executeTakeFirstOrThrow();
    expect(event).toEqual({
      type: 'files_attached',
      data: { files: [{ id, hash: expect.stringMatching(/^[\w-]{43}$/) as string }] },
    });
    expect(JSON.stringify(event)).not.toContain(row.sha256.toString('base64url'));
  });

  it('that is a picture loses place and device', async () => {
    const filed = await file();
    const { id, size, type } = await sent(filed, await photograph(), 'IMG_0001.JPG');
    const got = await fetched(filed, id);
    const bytes = Buffer.from(await got.arrayBuffer());
    expect([bytes.length, type, got.headers.get('content-disposition')?.split(';')[0]]).toEqual([
      size,
      'image/jpeg',
      'inline',
    ]);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  it('is there once, however often it is sent', async () => {
    const filed = await file();
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => add(filed, pdf(500))));
    expect([first, ...others].map((each) => each?.status)).toEqual([201, 201, 201]);
    const again = await add(filed, pdf(500), 'another name.pdf');
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await own(filed)).attachments).toHaveLength(1);
    const key = { 'idempotency-key': randomUUID() };
    const keyed = await sent(filed, pdf(600), 'a.pdf', key);
    expect(await sent(filed, pdf(600), 'a.pdf', key)).toMatchObject({ id: keyed.id });
    expect(await refused(await add(filed, pdf(700), 'a.pdf', key))).toEqual([422, 'idempotency_key_reused']);
    expect(await refused(await add(filed, pdf(700), 'a.pdf', { 'idempotency-key': 'short' }))).toEqual([
      400,
      'idempotency_key_invalid',
    ]);
    expect((await own(filed)).attachments).toHaveLength(2);
  });

  test.each([
    ['nothing', '', [422, 'invalid', 'file_empty']],
    ['a page', '<html>', [415, 'file_type_not_taken', 'file_markup']],
    ['macros', docm(), [415, 'file_type_not_taken', 'file_macros']],
    ['an archive', zip({ a: 'x' }), [415, 'file_type_not_taken', 'file_archive']],
    ['a program', 'MZ\u0000\u0001', [415, 'file_type_not_taken', 'file_program']],
    ['a picture of an iPhone', heic(), [415, 'file_type_not_taken', 'file_picture']],
    ['a damaged picture', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), [422, 'invalid', 'file_broken']],
  ])('is refused with what to do instead, and leaves nothing: %s', async (_what, bytes, why) => {
    const filed = await file();
    const before = [await rows(), files.stored.size];
    expect(await refused(await add(filed, bytes, 'ảnh.jpg'))).toEqual(why);
    expect([await rows(), files.stored.size]).toEqual(before);
    expect((await own(filed)).attachments).toEqual([]);
  });

  it('may have twenty megabytes and not a byte more', async () => {
    const filed = await file();
    expect((await sent(filed, pdf(LIMITS.fileBytes))).size).toBe(LIMITS.fileBytes);
    const before = [await rows(), files.stored.size];
    expect(await refused(await add(filed, pdf(LIMITS.fileBytes + 1)))).toEqual([
      413,
      'file_too_large',
      'file_too_large',
    ]);
    // Said or not: what is declared is believed only where it is too much.
    const declared = { 'content-length': String(LIMITS.fileBytes + 1) };
    expect(await refused(await add(filed, pdf(), 'a.pdf', declared))).toEqual([
      413,
      'file_too_large',
      'file_too_large',
    ]);
    expect([await rows(), files.stored.size]).toEqual(before);
  });

  it('has ten places, and fifty megabytes in all', async () => {
    const many = await file();
    for (let index = 0; index < LIMITS.files; index += 1) await sent(many, pdf(400 + index));
    expect(await refused(await add(many, pdf(999)))).toEqual([422, 'invalid', 'too_many_files']);
    const heavy = await file();
    await sent(heavy, pdf(LIMITS.fileBytes));
    await sent(heavy, pdf(LIMITS.fileBytes - 1));
    const left = LIMITS.filesBytes - 2 * LIMITS.fileBytes + 1;
    expect(await refused(await add(heavy, pdf(left + 1)))).toEqual([422, 'invalid', 'files_too_large']);
    expect((await sent(heavy, pdf(left))).size).toBe(left);
  });

  it('that breaks off on the way leaves nothing, and can be sent again', async () => {
    const filed = await file();
    const before = [await rows(), files.stored.size];
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (controller.desiredSize === null) return;
        controller.enqueue(new Uint8Array(pdf(70_000)));
        controller.error(new Error('aborted'));
      },
    });
    const response = await world.call('POST', `/petitions/${filed.code}/attachments`, {
      body: broken,
      headers: bearer(filed),
      ...{ duplex: 'half' },
    });
    expect(await refused(response)).toEqual([400, 'malformed']);
    expect([await rows(), files.stored.size]).toEqual(before);
    await sent(filed, pdf(70_000));
  });

  it('is refused before it is read where nothing more can be added', async () => {
    const filed = await file();
    await say(filed, 'withdrawal');
    const { status, code, reasons } = (await (await add(filed, pdf())).json()) as Record<string, unknown>;
    expect([status, code, reasons]).toMatchObject([409, 'action_not_allowed', [{ code: 'wrong_state' }]]);
  });

  it('is nobody else’s: neither to look at nor to add to', async () => {
    const [mine, other] = [await file(), await file()];
    const { id } = await sent(mine, pdf());
    for (const each of [
      await fetched({ code: other.code, secret: other.secret }, id),
      await fetched({ code: mine.code, secret: other.secret }, id),
      await fetched(mine, randomUUID()),
      await fetched(mine, 'x'),
      await add({ code: mine.code, secret: other.secret }, pdf()),
    ])
      expect(each.status).toBe(404);
  });
});

describe('files that wait', () => {
  it('go with the message that names them, once, whatever is sent twice', async () => {
    const filed = await file();
    const waiting = [await hold(filed, pdf(450)), await hold(filed, await photograph('png'), 'ảnh.png')];
    expect((await own(filed)).waiting).toEqual(waiting);
    expect((await own(filed)).attachments).toEqual([]);
    // What waits is not given out, by whatever name.
    expect((await fetched(filed, waiting[0]?.id ?? '')).status).toBe(404);
    const json = { text: 'Gửi kèm hai tệp.', attachments: waiting.map(({ id }) => id) };
    const replies = await Promise.all(
      [1, 2].map(() => world.call('POST', `/petitions/${filed.code}/message`, { json, headers: bearer(filed) })),
    );
    expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    await say(filed, 'message', json);
    const view = await own(filed);
    expect(view.attachments.map(({ id }) => id)).toEqual(json.attachments);
    expect([view.waiting, view.messages.map(({ text }) => text)]).toEqual([[], ['Gửi kèm hai tệp.']]);
    // Other words with the same files are no repetition, and the files are gone.
    const other = { ...json, text: 'Lời khác.' };
    const refusal = await world.call('POST', `/petitions/${filed.code}/message`, {
      json: other,
      headers: bearer(filed),
    });
    expect(await refused(refusal)).toEqual([422, 'invalid', 'unknown_code']);
  });

  it('can be sent without a word, or taken away', async () => {
    const filed = await file();
    const [kept, dropped] = [await hold(filed, pdf(450)), await hold(filed, pdf(460))];
    const drop = (id: string) =>
      world.call('DELETE', `/petitions/${filed.code}/attachments/${id}`, { headers: bearer(filed) });
    expect((await drop(dropped.id)).status).toBe(204);
    expect((await drop(dropped.id)).status).toBe(404);
    await say(filed, 'attach', { attachments: [kept.id] });
    expect((await own(filed)).attachments.map(({ id }) => id)).toEqual([kept.id]);
    expect((await drop(kept.id)).status).toBe(404);
    expect((await own(filed)).attachments).toHaveLength(1);
  });

  it('are a reply to a question together with its words', async () => {
    const filed = await file();
    await act(at.officer, filed.code, 'accept');
    await act(at.officer, filed.code, 'ask', { question: 'Hồ sơ nào?' });
    const { id } = await hold(filed, eicar(), 'hồ sơ.txt');
    const view = await say(filed, 'message', { text: 'Hồ sơ này.', attachments: [id] });
    expect(view).toMatchObject({ state: 'in_progress', question: null, attachments: [{ id }] });
  });
});

describe('what is erased', () => {
  it('goes with its content row: the file is doomed and opens no more', async () => {
    const filed = await file();
    const { id } = await sent(filed, pdf());
    const { file: name } = await world.db
      .selectFrom('attachment')
      .select('file')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await world.db.updateTable('content').set({ body: null, salt: null }).where('id', '=', id).execute();
    expect((await fetched(filed, id)).status).toBe(404);
    expect((await own(filed)).attachments).toEqual([]);
    const doomed = await world.db.selectFrom('doomed_file').selectAll().where('file', '=', name).execute();
    expect(doomed).toHaveLength(1);
  });
});

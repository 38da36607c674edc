import { randomBytes, randomUUID } from 'node:crypto';
import { openIdentity } from '@thaogo/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiWorld, apiWorld } from '../testing/api-world.ts';
import { type Document, readDocument } from '../testing/described.ts';

let world: ApiWorld & { close(): Promise<void> };
let document: Document;
beforeAll(async () => {
  world = await apiWorld();
  document = await readDocument(world.app);
  const row = { valid_from: '2025-07-01', valid_to: null };
  await world.db
    .insertInto('administrative_unit')
    .values([
      { code: '31', name: 'Hải Phòng', parent: null, ...row },
      { code: '11311', name: 'Phường Thủy Nguyên', parent: '31', ...row },
    ])
    .execute();
});
afterAll(() => world.close());

const TEXT = 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp.';
const sender = { kind: 'citizen', name: 'Nguyễn Thị Hòa' };
const filing = { sender, consent: true, text: TEXT };

const post = (body: BodyInit, headers: Record<string, string>): Promise<Response> =>
  world.call('POST', '/petitions', { body, headers: { 'content-type': 'application/json', ...headers } });
const count = async (): Promise<number> =>
  (
    await world.db
      .selectFrom('petition')
      .select((column) => column.fn.countAll<string>().as('n'))
      .execute()
  ).map(({ n }) => Number(n))[0] ?? 0;

/** What is kept of a petition that was filed. */
const kept = async (response: Response) => {
  const { code } = (await response.json()) as { code: string };
  const { id } = await world.db.selectFrom('petition').select('id').where('code', '=', code).executeTakeFirstOrThrow();
  const content = await world.db
    .selectFrom('content')
    .selectAll()
    .where('petition_id', '=', id)
    .executeTakeFirstOrThrow();
  return { id, content, identity: await openIdentity(world.db, id, world.deps.keys.vault) };
};

describe('a key', () => {
  it('is needed, and has a form', async () => {
    const before = await count();
    const body = JSON.stringify(filing);
    expect(await (await post(body, {})).json()).toMatchObject({ status: 400, code: 'idempotency_key_missing' });
    for (const key of [
      '',
      ' ',
      'short',
      'x'.repeat(21),
      'x'.repeat(65),
      `${'x'.repeat(30)} y`,
      `${'x'.repeat(30)}é`,
      `${'x'.repeat(22)}'`,
    ]) {
      const { code, status } = (await (await post(body, { 'idempotency-key': key })).json()) as Record<string, unknown>;
      expect([key, status, code]).toEqual([
        key,
        400,
        key.trim() === '' ? 'idempotency_key_missing' : 'idempotency_key_invalid',
      ]);
    }
    expect(await count()).toBe(before);
    for (const key of [
      'x'.repeat(20) + randomBytes(1).toString('hex'),
      randomUUID(),
      randomBytes(48).toString('base64url'),
    ]) {
      expect((await post(body, { 'idempotency-key': key })).status).toBe(201);
    }
  });

  it('gives the same reply again, says so, and refuses another body', async () => {
    const key = randomUUID();
    const first = await world.file(filing, key);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    const before = await count();
    const again = await world.file(filing, key);
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    expect(await again.json()).toEqual(await first.json());
    const other = await world.file({ ...filing, text: `${TEXT} Và nữa.` }, key);
    expect(await other.json()).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
    expect(await count()).toBe(before);
  });

  it('stands for a filing for 24 hours', async () => {
    const key = randomUUID();
    const first = (await (await world.file(filing, key)).json()) as { code: string };
    world.setNow('2026-11-24T01:59:59Z');
    expect(await (await world.file(filing, key)).json()).toMatchObject({ code: first.code });
    world.setNow('2026-11-24T02:00:00Z');
    expect(await (await world.file(filing, key)).json()).not.toMatchObject({ code: first.code });
    world.setNow('2026-11-23T02:00:00Z');
  });

  it('stands for a filing of the public form for as long as its draft lives, so that sending it again is no second one', async () => {
    const headers = { 'idempotency-key': randomUUID(), 'x-thaogo-form': '1' };
    const send = async () => {
      const reply = await post(JSON.stringify(filing), headers);
      return [reply.status, ((await reply.json()) as { code: string }).code];
    };
    const first = await send();
    expect(first[0]).toBe(201);
    world.setNow('2026-12-23T01:59:59Z');
    expect(await send()).toEqual(first);
    world.setNow('2026-11-23T02:00:00Z');
  });

  it('is not used up by what was refused', async () => {
    const key = randomUUID();
    expect((await world.file({ ...filing, text: 'ngắn' }, key)).status).toBe(422);
    expect((await world.file(filing, key)).status).toBe(201);
  });

  it('used many times at once files once: the others are told that it is in flight, or get the reply', async () => {
    const before = await count();
    const key = randomUUID();
    const responses = await Promise.all(Array.from({ length: 12 }, () => world.file(filing, key)));
    const replies = await Promise.all(
      responses.map(async (response) => ({
        status: response.status,
        body: (await response.json()) as Record<string, unknown>,
      })),
    );
    const done = replies.filter(({ status }) => status === 201);
    expect(new Set(done.map(({ body }) => body.code)).size).toBe(1);
    for (const { body } of replies.filter(({ status }) => status !== 201))
      expect(body).toMatchObject({ status: 409, code: 'in_flight' });
    expect(await count()).toBe(before + 1);
    expect((await world.file(filing, key)).status).toBe(201);
    expect(await count()).toBe(before + 1);
  });
});

const errorsOf = async (body: object): Promise<unknown> => {
  const response = await world.file(body);
  expect(await document.faults('post /api/v1/petitions', response)).toEqual([]);
  if (response.status === 201) return 'filed';
  const { status, code, errors } = (await response.json()) as Record<string, unknown>;
  expect([status, code]).toEqual([422, 'invalid']);
  return (errors as { pointer: string; code: string }[]).map((error) => `${error.pointer} ${error.code}`);
};

const letters = (length: number): string => 'ă'.repeat(length);
/** One letter a code point, two of UTF-16: what counts is what people see. */
const astral = (length: number): string => '𠀋'.repeat(length);
/** Three code points before, one after bringing together. */
const decomposed = (length: number): string => 'ế'.normalize('NFD').repeat(length);
const named = (rest: object): object => ({ ...filing, sender: { ...sender, ...rest } });
const cited = (count: number): object => ({
  ...filing,
  citations: Array.from({ length: count }, () => ({ article: '5' })),
});

describe('limits', () => {
  it.each<{ what: string; body: object; says: unknown }>([
    { what: '20 characters', body: { ...filing, text: letters(20) }, says: 'filed' },
    { what: '19 characters', body: { ...filing, text: letters(19) }, says: ['/text too_short'] },
    { what: '19 and spaces', body: { ...filing, text: `  ${letters(19)}\n ` }, says: ['/text too_short'] },
    { what: '20 of two UTF-16 units', body: { ...filing, text: astral(20) }, says: 'filed' },
    { what: '19 of two UTF-16 units', body: { ...filing, text: astral(19) }, says: ['/text too_short'] },
    { what: '19 that are 57 decomposed', body: { ...filing, text: decomposed(19) }, says: ['/text too_short'] },
    { what: '20,000', body: { ...filing, text: letters(20_000) }, says: 'filed' },
    { what: '20,001', body: { ...filing, text: letters(20_001) }, says: ['/text too_long'] },
    { what: '20,000 of two units', body: { ...filing, text: astral(20_000) }, says: 'filed' },
    { what: '20,000 that are 60,000 decomposed', body: { ...filing, text: decomposed(20_000) }, says: 'filed' },
    { what: '20,001 decomposed', body: { ...filing, text: decomposed(20_001) }, says: ['/text too_long'] },
    { what: 'proposal 10,000', body: { ...filing, proposal: letters(10_000) }, says: 'filed' },
    { what: 'proposal 10,001', body: { ...filing, proposal: letters(10_001) }, says: ['/proposal too_long'] },
    { what: 'title 200', body: { ...filing, title: decomposed(200) }, says: 'filed' },
    { what: 'title 201', body: { ...filing, title: letters(201) }, says: ['/title too_long'] },
    { what: 'name 200', body: named({ name: decomposed(200) }), says: 'filed' },
    { what: 'name 201', body: named({ name: letters(201) }), says: ['/sender/name too_long'] },
    { what: 'no name', body: named({ name: '  ' }), says: ['/sender/name too_short'] },
    { what: '20 citations', body: cited(20), says: 'filed' },
    { what: '21 citations', body: cited(21), says: ['/citations too_many'] },
    { what: 'no text', body: { sender, consent: true }, says: ['/text required'] },
    { what: 'no sender', body: { consent: true, text: TEXT }, says: ['/sender required'] },
    { what: 'no consent', body: { sender, text: TEXT }, says: ['/consent consent'] },
    { what: 'consent refused', body: { ...filing, consent: false }, says: ['/consent consent'] },
    { what: 'consent as text', body: { ...filing, consent: 'true' }, says: ['/consent consent'] },
    { what: 'unknown kind', body: named({ kind: 'robot' }), says: ['/sender/kind not_listed'] },
    { what: 'wrong e-mail', body: named({ email: 'hoa@' }), says: ['/sender/email email'] },
    { what: 'wrong phone', body: named({ phone: '12' }), says: ['/sender/phone phone'] },
    { what: 'wrong tax code', body: named({ taxCode: '123' }), says: ['/sender/taxCode tax_code'] },
    { what: 'text as number', body: { ...filing, text: 1 }, says: ['/text wrong_type'] },
    { what: 'a NUL', body: { ...filing, text: `${TEXT}\u0000` }, says: ['/text not_unicode'] },
    { what: 'half a letter', body: { ...filing, title: 'a\ud800' }, says: ['/title not_unicode'] },
    { what: 'another language', body: { ...filing, language: 'fr' }, says: ['/language not_listed'] },
    { what: 'unknown place', body: { ...filing, place: '99999' }, says: ['/place unknown_code'] },
    { what: 'unknown difficulty', body: { ...filing, difficulty: 'none' }, says: ['/difficulty unknown_code'] },
    {
      what: 'both unknown',
      body: { ...filing, place: '0', difficulty: 'x' },
      says: ['/place unknown_code', '/difficulty unknown_code'],
    },
    {
      what: 'several faults',
      body: { ...named({ name: '' }), text: 'x', consent: null },
      says: ['/sender/name too_short', '/consent consent', '/text too_short'],
    },
    {
      what: 'a part of a citation',
      body: { ...filing, citations: [{ article: '5' }, { article: 'x'.repeat(11) }] },
      says: ['/citations/1/article too_long'],
    },
    {
      what: 'unknown members',
      body: { ...named({ admin: true }), id: 1, state: 'answered', secret: 'x', __proto__: null },
      says: 'filed',
    },
    {
      what: 'nulls and blanks for what is optional',
      body: {
        ...named({ email: null, phone: '', taxCode: ' ' }),
        title: null,
        proposal: ' ',
        place: null,
        difficulty: '',
        citations: null,
        language: null,
      },
      says: 'filed',
    },
    { what: 'a commune', body: { ...filing, place: '11311', difficulty: 'unclear' }, says: 'filed' },
  ])('$what', async ({ body, says }) => {
    expect(await errorsOf(body)).toEqual(says);
  });

  it('are 256 KiB for the whole', async () => {
    const padded = (size: number): string => {
      const text = JSON.stringify({ ...filing, ignored: '' });
      return text.replace('"ignored":""', `"ignored":"${'x'.repeat(size - Buffer.byteLength(text))}"`);
    };
    expect(Buffer.byteLength(padded(262_144))).toBe(262_144);
    expect((await post(padded(262_144), { 'idempotency-key': randomUUID() })).status).toBe(201);
    const over = await post(padded(262_145), { 'idempotency-key': randomUUID() });
    expect(await over.json()).toMatchObject({ status: 413, code: 'body_too_large' });
    // However its length is declared.
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (let n = 0; n < 5; n += 1) controller.enqueue(Buffer.alloc(65_536, ' '));
        controller.close();
      },
    });
    const streamed = await world.call('POST', '/petitions', {
      body: stream,
      duplex: 'half',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    } as RequestInit);
    expect(streamed.status).toBe(413);
  });
});

describe('what is kept', () => {
  it('is what was typed, composed and trimmed, with line ends made one', async () => {
    const text = `  Dòng một không rõ ràng\r\nDòng hai: ${'Điều ế'.normalize('NFD')}\rhết  `;
    const { content, identity } = await kept(
      await world.file({
        ...filing,
        sender: {
          ...sender,
          name: `${' Hòa'.normalize('NFD')} `,
          phone: '+84 912 345 678',
          email: ' Hoa@Example.com ',
        },
        text,
        title: ' A ',
      }),
    );
    expect(content).toMatchObject({
      body: 'Dòng một không rõ ràng\nDòng hai: Điều ế\nhết',
      title: 'A',
      proposal: null,
    });
    expect(identity).toEqual({ name: 'Hòa', email: 'Hoa@Example.com', phone: '+84912345678', taxCode: null });
  });

  it('holds no duplicate of an address, and draws another code where one is taken', async () => {
    const taken = (await (await world.file(filing)).json()) as { code: string };
    const digits = Number(taken.code.replaceAll('-', '').slice(0, 11));
    let drawn = 0;
    const sixBytes = Buffer.alloc(6);
    sixBytes.writeUIntBE(digits, 0, 6);
    const original = world.deps.randomBytes.bind(world.deps);
    world.deps.randomBytes = (length) => {
      if (length !== 6) return original(length);
      drawn += 1;
      return drawn === 1 ? sixBytes : original(length);
    };
    const next = await world.file(filing);
    world.deps.randomBytes = original;
    expect([next.status, drawn]).toEqual([201, 2]);
    expect(await next.json()).not.toMatchObject({ code: taken.code });
  });
});

it('the language is the one asked for in the filing, else the reader’s, else Vietnamese', async () => {
  const file = async (headers: Record<string, string>, rest: object = {}) => {
    const body = JSON.stringify({ ...filing, ...rest });
    const response = await post(body, { 'idempotency-key': randomUUID(), ...headers });
    const { code, agency } = (await response.json()) as { code: string; agency: { name: string } };
    const { language } = await world.db
      .selectFrom('petition')
      .select('language')
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    return [language, agency.name];
  };
  expect(await file({})).toEqual(['vi', 'Cơ quan btc']);
  expect(await file({ 'accept-language': 'en-GB,en;q=0.9,vi;q=0.5' })).toEqual(['en', 'Agency btc']);
  expect(await file({ 'accept-language': 'fr, vi;q=0.8, en;q=0.7' })).toEqual(['vi', 'Cơ quan btc']);
  expect(await file({ 'accept-language': 'en' }, { language: 'vi' })).toEqual(['vi', 'Agency btc']);
  expect(await file({ 'accept-language': ';;q=x,,en;q=' })).toEqual(['en', 'Agency btc']);
});

import { randomUUID } from 'node:crypto';
import { makeForwardingLink } from '@thaogo/db';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { caseworkWorld, type Person } from '../testing/casework-world.ts';
import { SAMPLES } from '../testing/every-route.ts';
import { namelessSender } from '../commands/nameless-sender.ts';

const { world, document, at, act } = await caseworkWorld();
afterAll(() => world.close());

const LETTER = SAMPLES['post /casework/forwardings']?.json ?? {};
const HEADING = 'Nội dung kiến nghị;Đề xuất;Cử tri;Email';
let count = 0;
/** A row whose words stand nowhere else. */
const newRow = (rest = ';;'): string => {
  count += 1;
  return `Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ số ${count} phải nộp.;${rest}`;
};
const fileOf = (rows: readonly string[], heading = HEADING): string => [heading, ...rows].join('\r\n');

const send = async (who: Person, method: string, path: string, json?: object, headers: Record<string, string> = {}) => {
  const response = await world.call(method, path, {
    ...(json !== undefined && { json }),
    headers: { ...who, ...headers },
  });
  const route = path
    .replace(/[0-9a-f-]{36}/, '{id}')
    .replace(/petitions\/[0-9A-Z-]+/, 'petitions/{code}')
    .replace(/rows\/\d+/, 'rows/{line}')
    .replace(/\?.*/, '');
  expect(await document.faults(`${method.toLowerCase()} /api/v1${route}`, response)).toEqual([]);
  return response;
};
const begin = async (who: Person = at.clerk, rest: object = {}): Promise<string> => {
  const response = await send(
    who,
    'POST',
    '/casework/forwardings',
    { ...LETTER, ...rest },
    { 'idempotency-key': randomUUID() },
  );
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
};
const look = async (id: string, who: Person = at.clerk): Promise<Record<string, unknown> & { version: number }> =>
  (await (await send(who, 'GET', `/casework/forwardings/${id}`)).json()) as Record<string, unknown> & {
    version: number;
  };
const change = async (id: string, method: string, rest: string, json?: object, version?: number): Promise<Response> =>
  send(at.clerk, method, `/casework/forwardings/${id}${rest}`, json, {
    'if-match': `"${version ?? (await look(id)).version}"`,
  });
const upload = (id: string, text: string | Buffer, version?: number): Promise<Response> =>
  change(id, 'PUT', '/table', { name: 'bang.csv', content: Buffer.from(text).toString('base64') }, version);
const rows = async (id: string, query = ''): Promise<Record<string, unknown>[]> => {
  const response = await send(at.clerk, 'GET', `/casework/forwardings/${id}/rows${query}`);
  return ((await response.json()) as { items: Record<string, unknown>[] }).items;
};
const petitions = async (): Promise<number> => {
  const { n } = await world.db
    .selectFrom('petition')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
};
const errors = async (response: Response): Promise<string[]> => {
  const { errors: found = [] } = (await response.json()) as { errors?: { pointer: string; code: string }[] };
  return found.map(({ pointer, code }) => `${pointer} ${code}`);
};

let id: string;
beforeEach(async () => {
  id = await begin();
});

describe('a forwarding', () => {
  it('is begun once for every key', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await send(at.clerk, 'POST', '/casework/forwardings', LETTER, key);
    const again = await send(at.clerk, 'POST', '/casework/forwardings', LETTER, key);
    expect(await again.json()).toEqual(await first.json());
    const other = await send(at.clerk, 'POST', '/casework/forwardings', { ...LETTER, kind: 'press' }, key);
    expect(other.status).toBe(422);
  });

  it('is seen by those of its agency who enter petitions, and by nobody else', async () => {
    for (const who of [at.clerk, at.officer])
      expect(await look(id, who)).toMatchObject({ state: 'preparing', kind: 'people_council' });
    for (const who of [at.coordinator, at.leader, at.supervisor, at.elsewhere])
      expect((await send(who, 'GET', `/casework/forwardings/${id}`)).status).toBe(404);
    const list = await send(at.coordinator, 'GET', '/casework/forwardings');
    expect(await list.json()).toEqual({ items: [], next: null });
    expect((await send(at.leader, 'GET', '/casework/forwardings')).status).toBe(404);
  });

  it('is listed page by page, the newest first', async () => {
    await begin();
    const first = await send(at.clerk, 'GET', '/casework/forwardings?limit=1');
    const { items, next } = (await first.json()) as { items: { id: string }[]; next: string };
    const second = await send(at.clerk, 'GET', `/casework/forwardings?limit=1&after=${next}`);
    const then = (await second.json()) as { items: { id: string }[] };
    expect(items[0]?.id).not.toBe(then.items[0]?.id);
    expect((await send(at.clerk, 'GET', '/casework/forwardings?after=x')).status).toBe(422);
  });

  it('has no letter of tomorrow, and needs the forwarder’s word that people agreed', async () => {
    const bad = { ...LETTER, letterOn: '2026-11-24', receivedOn: '2026-11-24' };
    const response = await send(at.clerk, 'POST', '/casework/forwardings', bad, { 'idempotency-key': randomUUID() });
    expect(await errors(response)).toEqual(['/letterOn date_future', '/receivedOn date_future']);
    const silent = await send(
      at.clerk,
      'POST',
      '/casework/forwardings',
      { ...LETTER, consent: false },
      { 'idempotency-key': randomUUID() },
    );
    expect(await errors(silent)).toEqual(['/consent consent']);
  });

  it('keeps the forwarder’s address and everybody’s words sealed', async () => {
    await upload(id, fileOf([newRow('bỏ quy định này;Chim Hoàng Yến;yen.canary@example.vn')]));
    const kept = JSON.stringify([
      await world.db.selectFrom('forwarding').selectAll().execute(),
      await world.db.selectFrom('forwarding_row').selectAll().execute(),
    ]);
    for (const word of ['van-phong@hdnd', 'Hoàng Yến', 'canary', 'không rõ hồ sơ']) expect(kept).not.toContain(word);
  });
});

describe('a table', () => {
  it.each([
    ['semicolons', fileOf([newRow(), newRow()])],
    [
      'a byte order mark and commas',
      `\uFEFFtext,name\r\n"Thông tư 80/2021/TT-BTC, khoản 2 Điều 5 không rõ.",Lê An\r\n`,
    ],
    [
      'tabs and English headings',
      'Report or recommendation\tSender\r\nThông tư 80/2021/TT-BTC không rõ hồ sơ.\tLê An\r\n',
    ],
    ['headings without marks, in capitals', 'NOI DUNG\nThông tư 80/2021/TT-BTC chưa rõ hồ sơ nào phải nộp.\n'],
  ])('is read with %s', async (_what, text) => {
    expect((await upload(id, text)).status).toBe(200);
    const [row] = await rows(id);
    expect(row).toMatchObject({
      line: 2,
      faults: [],
      decision: null,
      reading: { agency: { code: 'btc' }, holder: { code: 'btc' }, inScope: true },
    });
  });

  it.each([
    ['another encoding', Buffer.from([0xff, 0xfe, 0x4e, 0x00]), 'table_unreadable'],
    ['no heading that is known', 'một;hai\n1;2\n', 'table_columns'],
    ['nothing but a heading', `${HEADING}\n`, 'table_empty'],
    [
      'something that calls itself a spreadsheet',
      Buffer.from('PK\u0003\u0004 nothing of the kind'),
      'table_unreadable',
    ],
    [
      '2,001 rows',
      fileOf(Array.from({ length: 2001 }, (_, at) => `Thông tư 80/2021/TT-BTC không rõ ${at};;;`)),
      'table_rows',
    ],
  ])('is refused with %s', async (_what, file, code) => {
    expect(await errors(await upload(id, file))).toEqual([`/content ${code}`]);
  });

  it('tells what is wrong with each row and field, and what stands there twice', async () => {
    const twice = newRow();
    await upload(id, fileOf([twice, 'Ngắn quá;;;', newRow(';Lê An;không-phải-thư'), twice.toUpperCase()]));
    const found = await rows(id);
    expect(
      found.map(({ faults }) =>
        (faults as { field: string; code: string }[]).map(({ field, code }) => `${field} ${code}`),
      ),
    ).toEqual([[], ['text too_short'], ['email email'], []]);
    expect(found.map(({ duplicateOf }) => duplicateOf)).toEqual([null, null, null, 2]);
    expect(await look(id)).toMatchObject({ rows: { all: 4, unsettled: 3, leftOut: 0 } });
    expect((await rows(id, '?only=unsettled')).map(({ line }) => line)).toEqual([3, 4, 5]);
    expect((await rows(id, '?after=3&limit=1')).map(({ line }) => line)).toEqual([4]);
  });

  it('names a place row by row, by name or code; what is wrong is told with what to do', async () => {
    const places = [
      { code: '31', name: 'Thành phố Hải Phòng', parent: null },
      { code: '11383', name: 'Phường Lê Chân', parent: '31' },
    ].map((place) => ({ ...place, valid_from: '2025-07-01', valid_to: null }));
    await world.db.insertInto('administrative_unit').values(places).execute();
    const said = 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ phải nộp ở đâu;';
    await upload(id, fileOf([`${said}Lê Chân, TP Hải Phòng`, `${said}Quận Lê Chân`], 'Nội dung;Nơi xảy ra'));
    const [named, wrong] = await rows(id);
    expect(named).toMatchObject({ faults: [], reading: { place: 'Phường Lê Chân, Thành phố Hải Phòng' } });
    expect(wrong).toMatchObject({ faults: [{ field: 'place', code: 'place_unknown' }], reading: null });
    await change(id, 'PUT', '/rows/3', { cells: { text: said, place: '31' }, decision: 'kept' });
    expect((await change(id, 'POST', '/filing', {})).status).toBe(200);
    const filed = world.db.selectFrom('petition').select('place').where('source', '=', 'voters');
    expect(await filed.where('place', 'is not', null).orderBy('place').execute()).toEqual([
      { place: '11383' },
      { place: '31' },
    ]);
  });

  it('is changed only in the version that was seen', async () => {
    await upload(id, fileOf([newRow()]));
    expect((await upload(id, fileOf([newRow()]), 1)).status).toBe(412);
    const blind = await send(at.clerk, 'DELETE', `/casework/forwardings/${id}`);
    expect(blind.status).toBe(428);
  });

  it('is given up with everything in it, and expires', async () => {
    await upload(id, fileOf([newRow()]));
    expect((await change(id, 'DELETE', '')).status).toBe(204);
    expect((await send(at.clerk, 'GET', `/casework/forwardings/${id}`)).status).toBe(404);
    expect(await world.db.selectFrom('forwarding_row').selectAll().where('forwarding_id', '=', id).execute()).toEqual(
      [],
    );
  });
});

describe('filing a table', () => {
  it('is refused while a row is wrong; mended or left out, every other row becomes a petition of its own', async () => {
    const before = await petitions();
    await upload(
      id,
      fileOf([newRow('nêu rõ từng loại;Lê An;an@example.vn'), 'Ngắn quá;;;', newRow(), newRow(';;không-phải-thư')]),
    );
    expect(await errors(await change(id, 'POST', '/filing', {}))).toEqual([
      '/rows/3/text too_short',
      '/rows/5/email email',
    ]);
    expect(await petitions()).toBe(before);

    const mended = await change(id, 'PUT', '/rows/3', {
      cells: { text: 'Thông tư 80/2021/TT-BTC không rõ nơi nộp hồ sơ.' },
      decision: null,
    });
    expect(await mended.json()).toMatchObject({ line: 3, faults: [] });
    expect((await change(id, 'PUT', '/rows/5', { cells: { text: 'x' }, decision: 'left_out' })).status).toBe(200);
    expect((await change(id, 'PUT', '/rows/77', { cells: {}, decision: null })).status).toBe(404);

    world.delivered.splice(0);
    const version = (await look(id)).version;
    const filed = await change(id, 'POST', '/filing', {}, version);
    expect(await filed.json()).toMatchObject({ state: 'filed', petitions: 3, answered: 0, expiresAt: null });
    expect(await petitions()).toBe(before + 3);
    expect(world.delivered).toHaveLength(6);

    // Pressed again, by whoever has not seen it: nothing is filed twice.
    expect((await change(id, 'POST', '/filing', {}, version)).status).toBe(412);
    expect((await change(id, 'POST', '/filing', {})).status).toBe(409);
    expect(await petitions()).toBe(before + 3);

    const list = await send(at.clerk, 'GET', `/casework/forwardings/${id}/petitions`);
    const { items } = (await list.json()) as { items: { line: number; code: string; state: string }[] };
    expect(items.map(({ line, state }) => [line, state])).toEqual([
      [2, 'assigned'],
      [3, 'assigned'],
      [4, 'assigned'],
    ]);
    const petition = await world.db
      .selectFrom('petition')
      .selectAll()
      .where('code', '=', items[0]?.code ?? '')
      .executeTakeFirstOrThrow();
    expect(petition).toMatchObject({ source: 'voters', has_proposal: true });
    const origin = await world.db
      .selectFrom('petition_origin')
      .selectAll()
      .where('petition_id', '=', petition.id)
      .executeTakeFirstOrThrow();
    expect(origin).toMatchObject({ forwarding_id: id, forwarding_line: 2, consent: 'by_forwarder' });
    // Nothing of the table is kept twice.
    const kept = await world.db.selectFrom('forwarding_row').selectAll().where('forwarding_id', '=', id).execute();
    expect(kept.map(({ sealed, petition_id: of }) => [sealed, of !== null])).toEqual([
      [null, true],
      [null, true],
      [null, true],
    ]);
  });

  it('is refused for words that were forwarded before, unless somebody says so', async () => {
    const row = newRow();
    await upload(id, fileOf([row]));
    expect((await change(id, 'POST', '/filing', {})).status).toBe(200);
    const next = await begin();
    await upload(next, fileOf([row]));
    expect((await rows(next))[0]).toMatchObject({ duplicateOf: 0 });
    expect(await errors(await change(next, 'POST', '/filing', {}))).toEqual(['/rows/2/text duplicate']);
    await change(next, 'PUT', '/rows/2', { cells: { text: row.split(';')[0] }, decision: 'kept' });
    expect((await change(next, 'POST', '/filing', {})).status).toBe(200);
  });

  it('draws other codes where one is taken', async () => {
    await upload(id, fileOf([newRow(), newRow()]));
    const filed = await world.file({ ...SAMPLES['post /petitions']?.json, place: undefined });
    const { code } = (await filed.json()) as { code: string };
    const taken = Buffer.alloc(6);
    taken.writeUIntBE(Number(code.replaceAll('-', '').slice(0, -1)), 0, 6);
    const original = world.deps.randomBytes.bind(world.deps);
    let drawn = 0;
    world.deps.randomBytes = (length) => {
      drawn += length === 6 ? 1 : 0;
      return length === 6 && drawn === 1 ? taken : original(length);
    };
    const response = await change(id, 'POST', '/filing', {});
    world.deps.randomBytes = original;
    expect([response.status, drawn]).toEqual([200, 4]);
  });

  it('gives nobody a secret at the counter for what no named person said', async () => {
    await upload(id, fileOf([newRow(), newRow(';Lê An;')]));
    await change(id, 'POST', '/filing', {});
    const list = (await (await send(at.clerk, 'GET', `/casework/forwardings/${id}/petitions`)).json()) as {
      items: { code: string }[];
    };
    const renewed: number[] = [];
    for (const [line, name] of [namelessSender(String(LETTER['forwarder'])), 'Lê An'].entries()) {
      const path = `/casework/petitions/${list.items[line]?.code ?? ''}`;
      const { version } = (await (await send(at.clerk, 'GET', path)).json()) as { version: number };
      const body = { name, proof: 'identity_card' };
      renewed.push((await send(at.clerk, 'POST', `${path}/renew_secret`, body, { 'if-match': `"${version}"` })).status);
    }
    expect(renewed).toEqual([409, 200]);
  });

  it('tells the forwarder when it is answered, on a page that only their link opens', async () => {
    await upload(id, fileOf([newRow(), newRow()]));
    await change(id, 'POST', '/filing', {});
    const list = (await (await send(at.clerk, 'GET', `/casework/forwardings/${id}/petitions`)).json()) as {
      items: { code: string }[];
    };
    const code = list.items[0]?.code ?? '';
    await act(at.officer, code, 'accept');
    await act(at.officer, code, 'save_draft', { text: 'Bộ trả lời như sau.', outcome: 'amend' });
    await act(at.officer, code, 'submit_draft');
    await act(at.leader, code, 'approve');
    await act(at.clerk, code, 'issue', { number: '12/BTC-PC', issuedOn: '2026-11-23' });
    const told = await world.db
      .selectFrom('delivery')
      .innerJoin('petition', 'petition.id', 'delivery.petition_id')
      .select(['news', 'recipient'])
      .where('code', '=', code)
      .where('recipient', '=', 'forwarder')
      .execute();
    expect(told).toEqual([{ news: 'answered', recipient: 'forwarder' }]);

    const token = await makeForwardingLink(world.db, id, world.deps.now());
    const opened = await send({}, 'POST', '/forwardings/links', { token });
    const key = ((await opened.json()) as { token: string }).token;
    const page = await send({ authorization: `Bearer ${key}` }, 'GET', '/forwardings/current');
    expect(await page.json()).toMatchObject({
      petitions: 2,
      answered: 1,
      items: [{ code, answer: { number: '12/BTC-PC', text: 'Bộ trả lời như sau.' } }, { answer: null }],
    });
    // The key of a page opens no link, and the link no page.
    expect((await send({}, 'POST', '/forwardings/links', { token: key })).status).toBe(404);
    expect((await send({ authorization: `Bearer ${token}` }, 'GET', '/forwardings/current')).status).toBe(404);
    world.setNow('2026-12-24T02:00:00Z');
    expect((await send({}, 'POST', '/forwardings/links', { token })).status).toBe(404);
    world.setNow('2026-11-23T02:00:00Z');
  });
});

import { ROLES } from '@thaogo/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiWorld, apiWorld, ORIGIN } from '../testing/api-world.ts';
import { type Document, readDocument } from '../testing/described.ts';

let world: ApiWorld & { close(): Promise<void> };
let document: Document;
let coordinator: Record<string, string>;
beforeAll(async () => {
  world = await apiWorld();
  document = await readDocument(world.app);
  coordinator = await world.staff('coordinator', 'btp');
  for (const json of [
    { numberSymbol: '31/2024/QH15', type: 'Luật', title: 'Luật Đất đai', effectiveOn: '2024-08-01' },
    { numberSymbol: '45/2013/QH13', type: 'Luật', title: 'Luật Đất đai', effectiveOn: '2014-07-01' },
    { numberSymbol: '102/2024/nđ-cp', title: 'Quy định chi tiết Luật Đất đai', draftingAgency: 'btc' },
  ])
    await keep(json);
  await world.db
    .insertInto('document_relation')
    .values({
      document_id: '45-2013-qh13',
      kind: 'replaced_by',
      by_document_id: '31-2024-qh15',
      effective_on: '2024-08-01',
      provisions: null,
      source: null,
    })
    .execute();
  await world.db
    .insertInto('article_headings')
    .values({ document_id: '45-2013-qh13', headings: JSON.stringify({ '12a': 'C', '2': 'A', '12': 'B', '13': 'D' }) })
    .execute();
});
afterAll(() => world.close());

const keep = (json: object, headers: Record<string, string> = {}): Promise<Response> =>
  world.call('POST', '/casework/documents', { json, headers: { ...coordinator, ...headers } });

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await world.call('GET', path, { headers });
  const operation = path.startsWith('/documents?') ? 'get /api/v1/documents' : 'get /api/v1/documents/{id}';
  expect(await document.faults(operation, response)).toEqual([]);
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown> & { items: { id: string }[] },
  };
};
const found = async (q: string): Promise<string[]> =>
  (await get(`/documents?q=${encodeURIComponent(q)}`)).body.items.map(({ id }) => id);

describe('looking up', () => {
  it('finds what people type', async () => {
    expect(await found('luật đất đai')).toEqual(['31-2024-qh15', '45-2013-qh13', '102-2024-nd-cp']);
    expect(await found('nd 102')).toEqual(['102-2024-nd-cp']);
    expect(await found('–')).toEqual([]);
    expect((await get('/documents?q=')).body.items).toHaveLength(3);
  });

  it('goes on where a page ended, and takes no made-up cursor', async () => {
    const first = await get('/documents?q=dat%20dai&limit=2');
    const second = await get(`/documents?q=dat%20dai&limit=2&after=${String(first.body.next)}`);
    expect([...first.body.items, ...second.body.items].map(({ id }) => id)).toEqual([
      '31-2024-qh15',
      '45-2013-qh13',
      '102-2024-nd-cp',
    ]);
    expect(second.body.next).toBeNull();
    for (const after of [
      'x',
      Buffer.from('["words",1e99,"a"]').toString('base64url'),
      Buffer.from('["words",1,"\\u0000"]').toString('base64url'),
    ])
      expect((await get(`/documents?after=${after}`)).status).toBe(422);
  });

  it('tells whether a document is in force on a day, and orders its articles as they stand', async () => {
    const standing = async (on: string) => (await get(`/documents/45-2013-qh13?on=${on}`)).body.standing;
    expect(await standing('2014-06-30')).toMatchObject({ code: 'not_yet' });
    expect(await standing('2024-07-31')).toMatchObject({ code: 'in_force', text: 'Còn hiệu lực' });
    expect(await standing('2024-08-01')).toMatchObject({ code: 'replaced' });
    const { body } = await get('/documents/45-2013-qh13', { 'accept-language': 'en' });
    expect(body).toMatchObject({
      issuer: { code: 'quoc-hoi', name: 'Quốc hội' },
      standing: { on: '2026-11-23', code: 'replaced', text: 'Replaced by another document' },
      replacedBy: [{ document: { id: '31-2024-qh15' }, effectiveOn: '2024-08-01', assumption: true }],
      amendedBy: [],
    });
    expect((body.provisions as { article: string }[]).map(({ article }) => article)).toEqual(['2', '12', '12a', '13']);
    expect((await get('/documents/31-2024-qh15')).body.touches).toMatchObject([
      { kind: 'replaced_by', document: { id: '45-2013-qh13' } },
    ]);
    expect((await get('/documents/45-2013-qh13?on=2024-02-30')).status).toBe(422);
  });

  it('shows nobody what only a petition brought', async () => {
    await world.db
      .insertInto('legal_document')
      .values({
        id: '999-2025-nd-cp',
        type: 'Nghị định',
        number_symbol: '999/2025/NĐ-CP',
        title: null,
        issuer: 'chinh-phu',
        issued_on: null,
        effective_on: null,
        subject: null,
        drafting_agency: null,
        drafting_inferred: false,
        origin: 'cited',
        state: 'unconfirmed',
        search: "'#999/2025'",
      })
      .execute();
    expect(await found('999/2025')).toEqual([]);
    expect((await get('/documents/999-2025-nd-cp')).status).toBe(404);
    const toConfirm = async () =>
      (await (await world.call('GET', '/casework/documents', { headers: coordinator })).json()) as object;
    expect(await toConfirm()).toMatchObject({ items: [{ id: '999-2025-nd-cp', confirmed: false }], next: null });
    expect((await keep({ numberSymbol: '999/2025/NĐ-CP' })).status).toBe(200);
    expect(await found('999/2025')).toEqual(['999-2025-nd-cp']);
    expect(await toConfirm()).toEqual({ items: [], next: null });
  });
});

describe('keeping', () => {
  it('corrects only the version that was seen, and remembers who did', async () => {
    const json = { numberSymbol: '102/2024/NĐ-CP', title: 'Tên sửa lại', effectiveOn: '2024-08-01' };
    expect((await keep(json)).status).toBe(428);
    expect((await keep(json, { 'if-match': '"9"' })).status).toBe(412);
    const kept = await keep(json, { 'if-match': '"1"' });
    expect([kept.status, kept.headers.get('etag'), await kept.json()]).toEqual([
      200,
      '"2"',
      { id: '102-2024-nd-cp', version: 2, added: false },
    ]);
    expect((await keep(json, { 'if-match': '"1"' })).status).toBe(412);
    const changes = await world.db
      .selectFrom('legal_document_change')
      .selectAll()
      .where('document_id', '=', '102-2024-nd-cp')
      .orderBy('version')
      .execute();
    expect(changes).toMatchObject([
      { version: 1, before: null, by_agency: 'btp' },
      { version: 2, before: { title: 'Quy định chi tiết Luật Đất đai' }, after: { title: 'Tên sửa lại' } },
    ]);
    expect(changes[1]?.by_account_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('names every field that is not right', async () => {
    const response = await keep({ numberSymbol: 'x', subject: 'x', draftingAgency: 'x' });
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { pointer: string; code: string }[] };
    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/numberSymbol', 'format'],
      ['/subject', 'unknown_code'],
      ['/draftingAgency', 'unknown_code'],
    ]);
  });

  it('is for coordinators alone; to everybody else there is no such thing', async () => {
    const json = { numberSymbol: '1/2026/TT-BTC' };
    for (const role of ROLES.filter((each) => each !== 'coordinator')) {
      const who = await world.staff(role, role === 'administrator' ? null : 'btc');
      const response = await world.call('POST', '/casework/documents', { json, headers: { ...who, origin: ORIGIN } });
      expect((await world.call('GET', '/casework/documents', { headers: who })).status).toBe(404);
      expect([role, response.status, ((await response.json()) as { code: string }).code]).toEqual([
        role,
        404,
        'not_found',
      ]);
    }
    expect(await found('1/2026/TT-BTC')).toEqual([]);
  });

  it('learns of a document from a petition, once, and leaves it to be confirmed', async () => {
    const text = 'Khoản 1 Điều 2 Nghị định 777/2026/NĐ-CP đặt điều kiện mà cơ sở nhỏ không đáp ứng được.';
    const filing = { sender: { kind: 'citizen', name: 'Nguyễn Thị Hòa' }, consent: true, text };
    for (const _ of [1, 2]) expect((await world.file(filing)).status).toBe(201);
    const rows = await world.db
      .selectFrom('legal_document')
      .select(['type', 'issuer', 'state'])
      .where('number_symbol', '=', '777/2026/NĐ-CP')
      .execute();
    expect(rows).toEqual([{ type: 'Nghị định', issuer: 'chinh-phu', state: 'unconfirmed' }]);
  });
});

describe('keeping what stands beside an entry', () => {
  const etag = (version: number) => ({ ...coordinator, 'if-match': `"${version}"` });
  const versionOf = async (id: string): Promise<number> =>
    (
      (await (await world.call('GET', `/casework/documents/${id}`, { headers: coordinator })).json()) as {
        version: number;
      }
    ).version;
  const put = (path: string, json: object, version: number) =>
    world.call('PUT', `/casework/documents/${path}`, { json, headers: etag(version) });

  it('takes relations with date and source, and takes them back', async () => {
    const relation = {
      kind: 'amended_by',
      by: '31-2024-qh15',
      effectiveOn: '2024-09-01',
      provisions: 'Điều 5',
      source: 'Điều 252',
    };
    const first = await versionOf('102-2024-nd-cp');
    expect((await put('102-2024-nd-cp/relations', relation, first + 1)).status).toBe(412);
    const kept = await put('102-2024-nd-cp/relations', relation, first);
    expect([kept.status, await kept.json()]).toEqual([200, { id: '102-2024-nd-cp', version: first + 1 }]);
    expect((await get('/documents/102-2024-nd-cp')).body.amendedBy).toMatchObject([
      { document: { id: '31-2024-qh15' }, provisions: 'Điều 5', source: 'Điều 252', assumption: false },
    ]);
    expect((await put('102-2024-nd-cp/relations', { ...relation, withdrawn: true }, first + 1)).status).toBe(200);
    expect((await get('/documents/102-2024-nd-cp')).body.amendedBy).toEqual([]);
    const seen = await world.call('GET', '/casework/documents/102-2024-nd-cp', { headers: coordinator });
    expect(await document.faults('get /api/v1/casework/documents/{id}', seen)).toEqual([]);
    expect(await seen.json()).toMatchObject({
      origin: 'entered',
      changes: expect.arrayContaining([
        expect.objectContaining({ what: 'relation', agency: { code: 'btp', name: 'Cơ quan btp' } }),
      ]) as unknown,
    });
  });

  it.each([
    ['45-2013-qh13', { by: '1-1900-nothing' }, ['/by', 'unknown_code']],
    ['45-2013-qh13', { by: '45-2013-qh13' }, ['/by', 'not_listed']],
    // The Land Law of 2013 is replaced by that of 2024, and so cannot replace it.
    ['31-2024-qh15', { by: '45-2013-qh13', kind: 'replaced_by' }, ['/by', 'not_listed']],
    ['45-2013-qh13', { by: '31-2024-qh15', source: ' ' }, ['/source', 'too_short']],
    ['45-2013-qh13', { by: '31-2024-qh15', kind: 'eaten_by' }, ['/kind', 'not_listed']],
  ])('of %s refuses %o', async (id, change, fault) => {
    const json = { kind: 'amended_by', source: 'Điều 1', ...change };
    const response = await put(`${id}/relations`, json, await versionOf(id));
    const { errors } = (await response.json()) as { errors: { pointer: string; code: string }[] };
    expect([response.status, ...errors.flatMap(({ pointer, code }) => [pointer, code])]).toEqual([422, ...fault]);
  });

  it('takes the headings of articles, each article once', async () => {
    const version = await versionOf('31-2024-qh15');
    const headings = [
      { article: '12a', heading: 'Hồ sơ' },
      { article: '2', heading: 'Đối tượng áp dụng' },
    ];
    expect(
      (await put('31-2024-qh15/headings', { headings: [...headings, { article: '2', heading: 'x' }] }, version)).status,
    ).toBe(422);
    expect(
      (await put('31-2024-qh15/headings', { headings: [{ article: 'Điều 2', heading: 'x' }] }, version)).status,
    ).toBe(422);
    expect((await put('31-2024-qh15/headings', { headings }, version)).status).toBe(200);
    const { body } = await get('/documents/31-2024-qh15');
    expect((body.provisions as { article: string }[]).map(({ article }) => article)).toEqual(['2', '12a']);
  });

  it('confirms what another database brought, and keeps it from everybody before', async () => {
    await world.db
      .insertInto('legal_document')
      .values({
        id: '5-2026-tt-btp',
        type: 'Thông tư',
        number_symbol: '05/2026/TT-BTP',
        title: 'Về công chứng',
        issuer: 'btp',
        issued_on: '2026-05-15',
        effective_on: null,
        expires_on: null,
        subject: null,
        drafting_agency: null,
        drafting_inferred: false,
        origin: 'national',
        state: 'unconfirmed',
        source: 'https://vbpl.vn/1',
        search: "'chung'",
      })
      .execute();
    expect((await get('/documents/5-2026-tt-btp')).status).toBe(404);
    expect(await found('công chứng')).toEqual([]);
    const confirm = (version: number) =>
      world.call('POST', '/casework/documents/5-2026-tt-btp/confirmation', { json: {}, headers: etag(version) });
    expect((await confirm(2)).status).toBe(412);
    expect((await confirm(1)).status).toBe(200);
    expect((await get('/documents/5-2026-tt-btp')).body).toMatchObject({ confirmed: true, version: 2 });
  });

  it('is for coordinators alone', async () => {
    const officer = await world.staff('officer', 'btc');
    for (const [method, path] of [
      ['GET', '/casework/documents/31-2024-qh15'],
      ['POST', '/casework/documents/31-2024-qh15/confirmation'],
      ['PUT', '/casework/documents/31-2024-qh15/headings'],
    ] as const) {
      const json = path.endsWith('headings') ? { headings: [] } : {};
      const response = await world.call(method, path, {
        ...(method !== 'GET' && { json }),
        headers: { ...officer, 'if-match': '"1"' },
      });
      expect([path, response.status]).toEqual([path, 404]);
    }
  });
});

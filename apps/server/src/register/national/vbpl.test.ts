import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { NationalDatabaseError } from './national-database.ts';
import { type Politeness, politeJson } from './polite-json.ts';
import { vbpl } from './vbpl.ts';

const recorded = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`test-data/${name}.json`, import.meta.url), 'utf8'));
const LIST = recorded('list') as { answer: { data: { items: { id: string; docNum: string }[] } } };
const DOCUMENTS = (recorded('documents') as { answers: { data: { id: string } }[] }).answers;

const QUICK: Politeness = { everyMs: 0, timeoutMs: 1000, mostBytes: 100_000 };

interface Asked {
  method: string;
  path: string;
  body: Record<string, unknown> | null;
  at: number;
}
type Answering = (asked: Asked) => { status?: number; headers?: Record<string, string>; body: string };

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
});

/** A server that answers as told, and what it was asked. */
const serving = async (answer: Answering, politeness: Politeness = QUICK) => {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (piece: Buffer) => (text += piece.toString()));
    request.on('end', () => {
      const one: Asked = {
        method: request.method ?? '',
        path: request.url ?? '',
        body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>),
        at: performance.now(),
      };
      asked.push(one);
      const { status = 200, headers = {}, body } = answer(one);
      response.writeHead(status, headers).end(body);
    });
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { asked, national: vbpl(politeJson(`http://127.0.0.1:${port}/api`, politeness)) };
};

const asRecorded: Answering = ({ path }) =>
  path === '/api/qtdc/public/doc/all'
    ? { body: JSON.stringify(LIST.answer) }
    : { body: JSON.stringify(DOCUMENTS.find(({ data }) => path.endsWith(`/${data.id}`)) ?? { data: null }) };

describe('answers as they were recorded', () => {
  it('a list tells what was changed since', async () => {
    const { national, asked } = await serving(asRecorded);
    expect(await national.changedSince(new Date('2026-04-28T10:00:00+07:00'))).toEqual({
      complete: true,
      documents: [
        {
          numberSymbol: '1628/QĐ-UBND',
          type: 'Quyết định',
          title:
            'Bãi bỏ toàn bộ Quyết định số 33/2022/QĐ-UBND ngày 08 tháng 8 năm 2022 của Ủy ban nhân dân tỉnh Đồng Nai ban hành quy định về thẩm quyền thẩm định, phê duyệt Kế hoạch ứng phó sự cố tràn dầu cấp cơ sở trên địa bàn tỉnh Đồng Nai',
          issuerName: null,
          issuedOn: '2026-04-24',
          effectiveOn: '2026-04-24',
          expiresOn: null,
          updatedAt: new Date('2026-04-28T03:29:38Z'),
          address: 'https://vbpl.vn/van-ban/chi-tiet/--af28f900-429e-11f1-ac02-3babf827b65c',
        },
      ],
    });
    expect(asked).toMatchObject([{ method: 'POST', body: { pageNumber: 1 } }]);
    const both = await national.changedSince(new Date('2026-04-01T00:00:00Z'));
    expect(both.documents[1]).toMatchObject({
      numberSymbol: '66.14/2026/NQ-CP',
      title: 'Xử lý khó khăn, vướng mắc trong việc xây dựng, quản lý Cơ sở dữ liệu công chứng',
      expiresOn: '2027-02-28',
    });
  });

  it('one document is found by its number among the hits, and read by itself', async () => {
    const [first] = DOCUMENTS;
    const item = { id: first?.data.id, docNum: '107/2003/QĐ-BTC', issueDate: '2003-07-23T00:00:00' };
    const hits = { data: { total: 2, items: [{ id: 'x', docNum: '107/2003/QĐ-BTCX' }, item] } };
    const { national, asked } = await serving((one) =>
      one.method === 'POST' ? { body: JSON.stringify(hits) } : asRecorded(one),
    );
    expect(await national.find({ numberSymbol: '107/2003/qđ-btc', issuedOn: null })).toMatchObject({
      numberSymbol: '107/2003/QĐ-BTC',
      title:
        'của Bộ trưởng Bộ Tài chính về giá thiết bị dạy và học lớp 2, lớp 7 của Công ty TNHH Sản xuất và Thương mại ABC',
      issuerName: 'Bộ Tài chính',
      effectiveOn: '2003-09-06',
    });
    expect(asked.map(({ method, path }) => [method, path])).toEqual([
      ['POST', '/api/qtdc/public/doc/all'],
      ['GET', '/api/qtdc/public/doc/19761'],
    ]);
    expect(await national.find({ numberSymbol: '107/2003/QĐ-BTC', issuedOn: '2003-07-24' })).toBeNull();
  });

  it('documents that share a number are none, unless the day tells them apart', async () => {
    const twins = [
      { id: '188001', docNum: '01/2026/NQ-HĐND', issueDate: '2026-04-10T00:00:00' },
      { id: '187649', docNum: '01/2026/NQ-HĐND', issueDate: '2026-03-31T00:00:00' },
    ];
    const { national } = await serving((one) =>
      one.method === 'POST' ? { body: JSON.stringify({ data: { items: twins } }) } : asRecorded(one),
    );
    const numberSymbol = '01/2026/NQ-HĐND';
    expect(await national.find({ numberSymbol, issuedOn: null })).toBeNull();
    expect(await national.find({ numberSymbol, issuedOn: '2026-04-10' })).toMatchObject({
      issuerName: 'HĐND Tỉnh Đồng Nai',
    });
  });
});

describe('a server that is not as it should be', () => {
  const since = new Date('2026-01-01T00:00:00Z');
  it.each<[string, Answering]>([
    ['is out of order', () => ({ status: 500, body: 'x' })],
    ['sends no JSON', () => ({ body: '<html>' })],
    ['sends something else', () => ({ body: '{"data":{"items":"none"}}' })],
    ['sends without end', () => ({ body: JSON.stringify({ data: { items: ['x'.repeat(200_000)] } }) })],
    ['sends elsewhere', () => ({ status: 302, headers: { location: 'http://127.0.0.1:1/' }, body: '' })],
  ])('%s: an error that says so', async (_what, answer) => {
    const { national } = await serving(answer);
    await expect(national.changedSince(since)).rejects.toThrow(NationalDatabaseError);
  });

  it('is silent: it is given up in time', async () => {
    const server = createServer(() => {});
    servers.push(server);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const national = vbpl(politeJson(`http://127.0.0.1:${port}`, { ...QUICK, timeoutMs: 100 }));
    await expect(national.changedSince(since)).rejects.toThrow(NationalDatabaseError);
    server.closeAllConnections();
  });

  it('holds entries that cannot be read: the others are taken', async () => {
    const items = [null, 7, { id: 1 }, { id: 'a' }, ...LIST.answer.data.items];
    const { national } = await serving(() => ({ body: JSON.stringify({ data: { items } }) }));
    expect((await national.changedSince(since)).documents).toHaveLength(2);
  });

  it('never ends its list: it is asked so often and no more', async () => {
    const items = Array.from({ length: 50 }, () => LIST.answer.data.items[0]);
    const { national, asked } = await serving(() => ({ body: JSON.stringify({ data: { items } }) }));
    expect((await national.changedSince(since)).complete).toBe(false);
    expect(asked).toHaveLength(20);
  });

  it('is busy: it is left alone from then on', async () => {
    const { national, asked } = await serving(() => ({ status: 429, body: '' }));
    await expect(national.changedSince(since)).rejects.toThrow(NationalDatabaseError);
    await expect(national.changedSince(since)).rejects.toThrow(NationalDatabaseError);
    expect(asked).toHaveLength(1);
  });

  it('is asked one thing at a time, and not faster than agreed', async () => {
    const { national, asked } = await serving(asRecorded, { ...QUICK, everyMs: 120 });
    await Promise.all([1, 2, 3].map(() => national.changedSince(since)));
    expect(asked).toHaveLength(3);
    const gaps = asked.slice(1).map((one, before) => one.at - (asked[before]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(110);
  });
});

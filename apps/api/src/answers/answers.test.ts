import { randomUUID } from 'node:crypto';
import type { PublicAnswer, SenderView } from '@thaogo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiWorld, apiWorld } from '../testing/api-world.ts';
import { type Document, readDocument } from '../testing/described.ts';

type Person = Record<string, string>;
const NAME = 'Nguyễn Thị Hòa Bình';
const MINE = 'Chữ riêng của tôi';
const FINANCE = { numberSymbol: '80/2021/TT-BTC' };

let world: ApiWorld & { close(): Promise<void> };
let document: Document;
let officer: Person;
let leader: Person;
let clerk: Person;
beforeAll(async () => {
  world = await apiWorld();
  document = await readDocument(world.app);
  officer = await world.staff('officer', 'btc');
  leader = await world.staff('leader', 'btc');
  clerk = await world.staff('clerk', 'btc');
});
afterAll(() => world.close());

interface Wishes {
  publishAnswer?: boolean;
  publicText?: string;
  citations?: object[];
}

/** A petition that the Ministry of Finance has answered. */
const answered = async ({ publicText, citations, publishAnswer }: Wishes) => {
  const filed = await world.file({
    sender: { kind: 'citizen', name: NAME },
    consent: true,
    text: `${MINE}: khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp.`,
    citations: citations ?? [{ numberSymbol: '80/2021/TT-BTC', title: MINE, article: '5', clause: '2' }],
    publishAnswer,
  });
  expect(filed.status).toBe(201);
  const { code, secret } = (await filed.json()) as { code: string; secret: string };
  let version = 1;
  for (const [who, action, json] of [
    [officer, 'accept', {}],
    [officer, 'save_draft', { text: `Kính gửi bà ${NAME}`, outcome: 'amend' }],
    [officer, 'submit_draft', {}],
    [leader, 'approve', { publicText }],
    [clerk, 'issue', { number: `${version}/BTC-CST`, issuedOn: '2026-11-23' }],
  ] as const) {
    const done = await world.call('POST', `/casework/petitions/${code}/${action}`, {
      json,
      headers: { ...who, 'if-match': `"${version}"` },
    });
    expect([action, done.status]).toEqual([action, 200]);
    version += 1;
  }
  return { code, secret };
};

const list = async (query = ''): Promise<{ items: PublicAnswer[]; next: string | null; raw: string }> => {
  const reply = await world.call('GET', `/answers${query}`);
  expect(await document.faults('get /api/v1/answers', reply)).toEqual([]);
  const raw = await reply.text();
  return { ...(JSON.parse(raw) as { items: PublicAnswer[]; next: string | null }), raw };
};
const about = (symbol: string, article?: string) =>
  list(`?document=${encodeURIComponent(symbol)}${article === undefined ? '' : `&article=${article}`}`);

describe('GET /answers', () => {
  it('gives what was written to be published, to those who ask for the provision, and nothing of the sender’s', async () => {
    await answered({ publishAnswer: true, publicText: 'Sẽ bỏ yêu cầu nộp bản sao.' });
    await answered({ publishAnswer: true });
    await answered({ publicText: 'Không đồng ý công bố' });
    const { items, raw } = await about('80/2021/tt-btc', '5');
    expect(new Set(items.map(({ text }) => text))).toEqual(new Set(['Sẽ bỏ yêu cầu nộp bản sao.', null]));
    expect(items[0]).toMatchObject({
      agency: { code: 'btc', name: 'Cơ quan btc' },
      issuedOn: '2026-11-23',
      outcome: 'amend',
      outcomeName: 'Sửa đổi, bổ sung',
      provisions: [
        { documentType: 'Thông tư', numberSymbol: '80/2021/TT-BTC', title: null, article: '5', clause: '2' },
      ],
    });
    expect(raw).not.toContain(NAME);
    expect(raw).not.toContain(MINE);
    expect((await about('80/2021/TT-BTC', '6')).items).toEqual([]);
    expect((await about('không phải số ký hiệu')).items).toEqual([]);
  });

  it('shows no document or provision that somebody made up', async () => {
    await answered({
      publishAnswer: true,
      citations: [
        FINANCE,
        { numberSymbol: '9/2020/NĐ-CP', article: 'ông Nam' },
        { title: MINE },
        { numberSymbol: `của ${NAME}` },
      ],
    });
    const { items, raw } = await about('9/2020/NĐ-CP');
    expect(items[0]?.provisions.slice(1)).toEqual([
      {
        documentType: 'Nghị định',
        numberSymbol: '9/2020/NĐ-CP',
        title: null,
        article: null,
        clause: null,
        point: null,
      },
    ]);
    expect(raw).not.toMatch(/ông Nam|Chữ riêng|Nguyễn/);
  });

  it('goes on where a page ended and takes no made-up cursor', async () => {
    const all = await list();
    const first = await list('?limit=1');
    const second = await list(`?limit=1&after=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 2));
    expect((await world.call('GET', '/answers?after=x')).status).toBe(422);
  });
});

describe('POST /answers/{id}/settled', () => {
  const settle = async (id: string) => {
    const reply = await world.call('POST', `/answers/${id}/settled`, { json: {} });
    expect(await document.faults('post /api/v1/answers/{id}/settled', reply)).toEqual([]);
    return reply.status;
  };

  it('counts a day’s questions of one answer in one row', async () => {
    const id = (await list()).items[0]?.id ?? '';
    expect([await settle(id), await settle(id)]).toEqual([204, 204]);
    const rows = await world.db.selectFrom('answer_settled').selectAll().execute();
    expect(rows).toEqual([{ answer_id: id, day: '2026-11-23', times: 2 }]);
  });

  it('counts nothing for an answer that there is not', async () => {
    expect([await settle(randomUUID()), await settle('x')]).toEqual([404, 404]);
  });
});

it('a sender sees what they agreed to and can take it back', async () => {
  const citations = [FINANCE, { numberSymbol: '7/2020/NĐ-CP' }];
  const { code, secret } = await answered({ publishAnswer: true, citations });
  const headers = { authorization: `Bearer ${secret}` };
  const own = async () => (await (await world.call('GET', `/petitions/${code}`, { headers })).json()) as SenderView;
  expect((await own()).publishAnswer).toBe(true);
  expect((await about('7/2020/NĐ-CP')).items).toHaveLength(1);
  const done = await world.call('DELETE', `/petitions/${code}/publication`, { headers });
  expect(await document.faults('delete /api/v1/petitions/{code}/publication', done)).toEqual([]);
  expect(((await done.json()) as SenderView).publishAnswer).toBe(false);
  expect((await about('7/2020/NĐ-CP')).items).toEqual([]);
});

it('staff see whether publication is agreed to, and what was written for it', async () => {
  const { code } = await answered({ publishAnswer: true, publicText: 'Bản công bố.' });
  const view = await world.call('GET', `/casework/petitions/${code}`, { headers: clerk });
  expect(await view.json()).toMatchObject({ publishAnswer: true, publicText: 'Bản công bố.' });
});

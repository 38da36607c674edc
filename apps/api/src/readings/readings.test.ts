import type { ReadingReply } from '@thaogo/contract';
import { readingKnowledge } from '@thaogo/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiWorld, apiWorld } from '../testing/api-world.ts';

/** A small reader: one matter with its words, one ground, one difficulty. */
const knowledge = readingKnowledge({
  matters: [
    {
      code: 'thue',
      subject: 'thue-phi',
      ministry: 'btc',
      also: [],
      department: 'so-tai-chinh',
      formerly: null,
      name: { vi: 'Thuế, hóa đơn', en: 'Taxes and invoices' },
      phrases: ['hóa đơn điện tử'],
    },
    {
      code: 'ho-tich',
      subject: 'hanh-chinh-tu-phap',
      ministry: 'btp',
      also: [],
      department: null,
      formerly: null,
      name: { vi: 'Hộ tịch', en: 'Civil status' },
      phrases: ['khai sinh'],
    },
  ],
  matterOfDocument: new Map([['80/2021/TT-BTC', 'thue']]),
  abbreviations: new Map([['hddt', 'hóa đơn điện tử']]),
  provinceNames: [{ name: 'Hải Phòng', province: '31' }],
  communeNames: [],
  models: {
    matter: {
      labels: ['ho-tich', 'thue'],
      bias: [0, 0],
      temperature: 1,
      words: { 'hoa don': [1, 900], 'khai sinh': [0, 900], thue: [1, 600] },
    },
    difficulty: { labels: ['unclear'], bias: [0], temperature: 1, words: { 'khong ro': [0, 300] } },
    scope: {
      labels: ['civil_dispute', 'in_scope'],
      bias: [-300, 300],
      temperature: 1,
      words: { 'doi no': [0, 3000, 1, -3000] },
    },
  },
});

let world: ApiWorld & { close(): Promise<void> };
beforeAll(async () => {
  world = await apiWorld({ knowledge });
  await world.db
    .insertInto('administrative_unit')
    .values({ code: '31', name: 'Hải Phòng', parent: null, valid_from: '2025-07-01', valid_to: null })
    .execute();
});
afterAll(() => world.close());

const read = async (body: object, language = 'vi') => {
  const response = await world.call('POST', '/readings', { json: body, headers: { 'accept-language': language } });
  return { status: response.status, body: (await response.json()) as ReadingReply };
};

describe('POST /readings', () => {
  it('gives provisions at their places in the text as it was sent, and who answers with reasons', async () => {
    const text = 'Cả nhà tôi 👪 hỏi: khoản 2 Điều 5 Thông tư 80/2021/TT-BTC về hóa đơn không rõ.';
    const { status, body } = await read({ text });
    expect(status).toBe(200);
    const [citation] = body.citations;
    expect(text.slice(citation?.start, citation?.end)).toBe(citation?.surface);
    expect(citation).toMatchObject({
      article: '5',
      clause: '2',
      point: null,
      document: { type: 'Thông tư', numberSymbol: '80/2021/TT-BTC', issuer: 'Cơ quan btc', known: false },
    });
    expect(body.routing.lead).toEqual({ code: 'btc', name: 'Cơ quan btc' });
    expect(body.routing.candidates[0]).toMatchObject({ agency: { code: 'btc' }, joined: true });
    expect(body.routing.reasons[0]).toBe('80/2021/TT-BTC do Cơ quan btc ban hành.');
    expect(body.subject.code).toBe('thue-phi');
    expect(body.scope).toMatchObject({ inScope: true, ground: null, turnTo: null });
  });

  it('keeps the text as it came: decomposed letters and line ends count as they stand', async () => {
    const text = 'Thưa quý cơ quan,\r\nkhoản 1 Điều 3 Nghị định 31/2021/NĐ-CP khó hiểu'.normalize('NFD');
    const { body } = await read({ text });
    const [citation] = body.citations;
    expect(text.slice(citation?.start, citation?.end)).toBe(citation?.surface);
  });

  it('speaks the language of the request, or the one asked for', async () => {
    const text = 'Quy định về hddt làm khó hộ kinh doanh, đề nghị sửa thông tư về thuế.';
    const english = await read({ text }, 'en');
    expect(english.body.routing.reasons.join(' ')).toContain('Taxes and invoices');
    const asked = await read({ text, language: 'vi' }, 'en');
    expect(asked.body.routing.reasons.join(' ')).toContain('Thuế, hóa đơn');
  });

  it('tells the words that decided, as the sender wrote them, in the language of the request and without weights', async () => {
    const text = 'Nhờ đòi nợ hóa đơn; quy định KHÔNG RÕ.';
    const { body } = await read({ text });
    expect(body.subject.reasons).toEqual(['Vì có các từ: “hóa đơn”.']);
    expect(body.difficulty.reasons).toEqual(['Vì có các từ: “không rõ”.']);
    expect(body.scope.reasons).toEqual(['Vì có các từ: “đòi nợ”.']);
    const english = (await read({ text }, 'en')).body;
    expect(english.scope.reasons).toEqual(['Because of the words: “đòi nợ”.']);
    expect(Object.keys(english.difficulty).toSorted()).toEqual(['code', 'confidence', 'reasons']);
    const nothing = (await read({ text: 'Mong được quan tâm.' })).body;
    expect([nothing.subject.reasons, nothing.difficulty.reasons, nothing.scope.reasons]).toEqual([[], [], []]);
  });

  it('tells kindly where to turn when no rule is meant', async () => {
    const { body } = await read({ text: 'Nhờ cơ quan đòi nợ giúp tôi.' });
    expect(body.scope).toMatchObject({ inScope: false, ground: 'civil_dispute', turnTo: 'Tòa án' });
  });

  it('reads a local paper with the place that the sender names', async () => {
    const { body } = await read({ text: 'Quyết định 61/2024/QĐ-UBND về thuế, hóa đơn gây khó.', place: '31' });
    expect(body.routing.candidates[0]?.agency.code).toBe('so-tai-chinh-31');
    expect((await read({ text: 'Quyết định 61/2024/QĐ-UBND', place: '99' })).status).toBe(422);
  });

  it('names the heading of an article that the register has', async () => {
    await world.db
      .insertInto('legal_document')
      .values({
        id: '31-2021-nd-cp',
        type: 'Nghị định',
        number_symbol: '31/2021/NĐ-CP',
        title: 'Hướng dẫn Luật Đầu tư',
        issuer: 'chinh-phu',
        issued_on: null,
        effective_on: null,
        subject: null,
        drafting_agency: 'btc',
        drafting_inferred: false,
      })
      .execute();
    const headings = JSON.stringify({ '15': 'Nguyên tắc áp dụng' });
    await world.db.insertInto('article_headings').values({ document_id: '31-2021-nd-cp', headings }).execute();
    const { body } = await read({ text: 'Khoản 2 Điều 15 và Điều 16 Nghị định 31/2021/NĐ-CP' });
    expect(body.citations.map(({ heading }) => heading)).toEqual(['Nguyên tắc áp dụng', null]);
  });

  it('tells who would have it and by when, by the documents that the sender would name', async () => {
    const { body } = await read({
      text: 'Quy định này làm khó hộ kinh doanh.',
      citations: [{ numberSymbol: '80/2021/tt-btc' }],
    });
    expect(body.routing.lead?.code).toBe('btc');
    expect(body.routing.holder.code).toBe('btc');
    expect(body.answer).toEqual({ dueOn: '2026-12-10', source: 'Công điện 89/CĐ-TTg' });
    const doubtful = await read({
      text: 'Nhờ cơ quan đòi nợ giúp tôi.',
      citations: [{ numberSymbol: '80/2021/TT-BTC' }],
    });
    expect(doubtful.body.routing.holder.code).toBe('btp');
  });

  it('leaves the lead open where nothing tells', async () => {
    const { body } = await read({ text: 'Mong được quan tâm.' });
    expect(body.routing.lead).toBeNull();
    expect(body.citations).toEqual([]);
  });
});

it('a filing that seems to mean no rule goes to a coordinator, and is taken all the same', async () => {
  const filing = {
    sender: { kind: 'citizen', name: 'Nguyễn Văn A' },
    consent: true,
    text: 'Nhờ cơ quan đòi nợ giúp tôi theo Thông tư 80/2021/TT-BTC.',
  };
  const doubtful = await world.file(filing);
  expect(doubtful.status).toBe(201);
  expect(await doubtful.json()).toMatchObject({ state: 'screening' });
  const plain = await world.file({ ...filing, text: 'Thông tư 80/2021/TT-BTC về hóa đơn không rõ, đề nghị sửa.' });
  expect(await plain.json()).toMatchObject({ state: 'assigned', agency: { code: 'btc' } });
});

it('a coordinator is told what a machine suggests and by which words, until the petition is passed on', async () => {
  const coordinator = await world.staff('coordinator', 'btp');
  const suggested = async (text: string, language = 'vi') => {
    const filed = await world.file({ sender: { kind: 'citizen', name: 'Nguyễn Văn A' }, consent: true, text });
    const { code, state } = (await filed.json()) as { code: string; state: string };
    const view = await world.call('GET', `/casework/petitions/${code}`, {
      headers: { ...coordinator, 'accept-language': language },
    });
    const { routingReasons } = (await view.json()) as { routingReasons: string[] };
    return { state, told: routingReasons.join(' ') };
  };
  const doubtful = await suggested('Nhờ cơ quan ĐÒI NỢ giúp tôi, quy định không rõ.');
  expect(doubtful.state).toBe('screening');
  expect(doubtful.told).toMatch(/Máy ngờ rằng đây không phải phản ánh về quy định: [^.]+\. Vì có các từ: “đòi nợ”\./);
  expect(doubtful.told).toMatch(/Gợi ý của máy về loại khó khăn: [^.]+\. Vì có các từ: “không rõ”\./);
  expect((await suggested('Nhờ cơ quan đòi nợ giúp tôi.', 'en')).told).toMatch(
    /A machine doubts [^.]+\. Because of the words: “đòi nợ”\./,
  );
  const passed = await suggested('Thông tư 80/2021/TT-BTC về hóa đơn không rõ, đề nghị sửa.');
  expect(passed.state).toBe('assigned');
  expect(passed.told).not.toMatch(/máy/i);
});

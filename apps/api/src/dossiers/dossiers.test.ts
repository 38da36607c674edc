import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseworkWorld, type Person } from '../testing/casework-world.ts';
import { DOSSIER_SAMPLES } from '../testing/dossier-samples.ts';
import { SAMPLES } from '../testing/every-route.ts';

type Json = Record<string, unknown>;
let casework: Awaited<ReturnType<typeof caseworkWorld>>;
beforeAll(async () => {
  casework = await caseworkWorld();
  const { world, at } = casework;
  for (const numberSymbol of ['999/2026/NĐ-CP', '998/2026/NĐ-CP']) {
    const entry = { ...SAMPLES['post /casework/documents']?.json, numberSymbol };
    await world.call('POST', '/casework/documents', { json: entry, headers: at.coordinator });
  }
});
afterAll(() => casework.world.close());

const SECRET_GROUNDS = 'Dấu hiệu chưa được phép lộ ra';
const provision = (article: string, document = '999-2026-nd-cp') => ({ document, article });

const call = async (who: Person | null, method: 'GET' | 'POST', path: string, json?: object, version?: number) => {
  const { world, document } = casework;
  const reply = await world.call(method, path, {
    ...(json !== undefined && { json }),
    headers: { ...who, ...(version !== undefined && { 'if-match': `"${version}"` }) },
  });
  const pattern = path
    .replace(/\?.*$/, '')
    .replace(/(checks|rules|bottlenecks)\/(?!suggestions)[^/]+/, '$1/{id}')
    .replace(/petitions\/[\d-]+/, 'petitions/{code}');
  expect(await document.faults(`${method.toLowerCase()} /api/v1${pattern}`, reply)).toEqual([]);
  return { status: reply.status, etag: reply.headers.get('etag'), body: (await reply.json()) as Json };
};
const made = async (path: string, rest: object = {}, who = casework.at.coordinator): Promise<string> => {
  const sample = DOSSIER_SAMPLES[`post /casework/${path}`]?.json;
  const body = { ...sample, petitions: undefined, petition: undefined, bottleneck: undefined, ...rest };
  const reply = await call(who, 'POST', `/casework/${path}`, body);
  expect([path, reply.status, reply.body]).toEqual([path, 201, { id: expect.anything() as unknown }]);
  return reply.body['id'] as string;
};
const show = async (who: Person, path: string, id: string): Promise<Json & { version: number }> => {
  const reply = await call(who, 'GET', `/casework/${path}/${id}`);
  expect(reply.status).toBe(200);
  return reply.body as Json & { version: number };
};
const act = async (who: Person, path: string, id: string, action: string, rest: object = {}): Promise<Json> => {
  const version = (await show(casework.at.coordinator, path, id)).version;
  const sample = DOSSIER_SAMPLES[`post /casework/${path}/{id}/${action}`]?.json;
  const reply = await call(who, 'POST', `/casework/${path}/${id}/${action}`, { ...sample, ...rest }, version);
  expect([action, reply.status, reply.body['reasons']]).toEqual([action, 200, undefined]);
  expect(reply.etag).toBe(`"${version + 1}"`);
  return reply.body;
};
const refusal = async (who: Person, path: string, id: string, action: string, rest: object = {}): Promise<unknown> => {
  const version = (await show(casework.at.coordinator, path, id)).version;
  const sample = DOSSIER_SAMPLES[`post /casework/${path}/{id}/${action}`]?.json;
  const reply = await call(who, 'POST', `/casework/${path}/${id}/${action}`, { ...sample, ...rest }, version);
  if (reply.status !== 409) return reply.status;
  return (reply.body['reasons'] as { code: string }[]).map(({ code }) => code);
};
const items = async (who: Person | null, path: string): Promise<Json[]> =>
  (await call(who, 'GET', path)).body['items'] as Json[];
const joining = (bottleneck: string, rest: object = {}) =>
  casework.file({ citations: undefined, text: 'Hồ sơ của tôi bị trả lại ba lần.', bottleneck, ...rest });

describe('bottlenecks', () => {
  it('are made by coordinators of documents that are known, one for a provision', async () => {
    const { at } = casework;
    const id = await made('bottlenecks', { provisions: [provision('1')] });
    const view = await show(at.officer, 'bottlenecks', id);
    expect(view).toMatchObject({
      version: 1,
      state: 'open',
      owner: { code: 'btc' },
      coordinator: { code: 'btp' },
      difficulty: { code: 'unclear' },
      provisions: [{ numberSymbol: '999/2026/NĐ-CP', title: 'Quy định thử nghiệm', article: '1' }],
    });
    const again = {
      ...DOSSIER_SAMPLES['post /casework/bottlenecks']?.json,
      petitions: [],
      provisions: [provision('1')],
    };
    const second = await call(at.coordinator, 'POST', '/casework/bottlenecks', again);
    expect([second.status, second.body['reasons']]).toEqual([
      409,
      [expect.objectContaining({ code: 'exists_already' })],
    ]);
    const unknown = { ...again, provisions: [provision('1', 'khong-co')] };
    expect((await call(at.coordinator, 'POST', '/casework/bottlenecks', unknown)).status).toBe(422);
    const unnamed = { ...again, provisions: [provision('1a')], difficulty: 'khong-co' };
    expect((await call(at.coordinator, 'POST', '/casework/bottlenecks', unnamed)).status).toBe(422);
    for (const who of [at.officer, at.leader, at.supervisor])
      expect((await call(who, 'POST', '/casework/bottlenecks', again)).status).toBe(404);
  });

  it('go their way to a product named, on the version that was seen', async () => {
    const { at } = casework;
    const id = await made('bottlenecks', { provisions: [provision('2')], owner: undefined });
    expect(await refusal(at.officer, 'bottlenecks', id, 'report_progress')).toEqual(['wrong_role']);
    await act(at.coordinator, 'bottlenecks', id, 'set_owner');
    await act(at.coordinator, 'bottlenecks', id, 'set_product');
    await act(at.coordinator, 'bottlenecks', id, 'set_due', { reason: undefined });
    expect(await refusal(at.coordinator, 'bottlenecks', id, 'set_due', { dueOn: '2027-04-01', reason: '' })).toEqual([
      'reason_missing',
    ]);
    await act(at.highest, 'bottlenecks', id, 'set_due', { dueOn: '2027-04-01' });
    await act(at.officer, 'bottlenecks', id, 'report_progress');
    expect(await refusal(at.elsewhere, 'bottlenecks', id, 'solve')).toEqual(['wrong_role']);
    const body = DOSSIER_SAMPLES['post /casework/bottlenecks/{id}/solve']?.json;
    expect((await call(at.leader, 'POST', `/casework/bottlenecks/${id}/solve`, body, 2)).status).toBe(412);
    expect((await call(at.leader, 'POST', `/casework/bottlenecks/${id}/solve`, body)).status).toBe(428);
    const solved = await act(at.leader, 'bottlenecks', id, 'solve');
    expect(solved).toMatchObject({
      state: 'solved',
      dueOn: '2027-04-01',
      originalDueOn: '2027-03-01',
      dueReason: 'Cần thêm thời gian lấy ý kiến.',
      progress: [{ text: 'Đã xong dự thảo.', agency: { code: 'btc' } }],
      solution: { numberSymbol: '9/2026/NĐ-CP', name: 'Sửa đổi, bổ sung' },
      joinable: false,
    });
    expect((solved['history'] as Json[]).map(({ event }) => event)).toContain('progress_reported');
  });

  it('are public with words written for that, and tell of no petition', async () => {
    const title = 'Giấy phép môi trường chồng lên giấy phép xây dựng';
    const id = await made('bottlenecks', { provisions: [provision('3'), provision('4', '998-2026-nd-cp')], title });
    const petition = await joining(id);
    expect((await items(null, '/bottlenecks?q=giay phep moi tr')).map((item) => item['id'])).toEqual([id]);
    expect(await items(null, '/bottlenecks?q=giay phep moi tr&ended=true')).toEqual([]);
    expect((await items(null, '/bottlenecks?document=998/2026/nđ-cp')).map((item) => item['id'])).toEqual([id]);
    expect(await items(null, '/bottlenecks?document=khong phai so')).toEqual([]);
    const { body } = await call(null, 'GET', `/bottlenecks/${id}`);
    expect(body).toMatchObject({ title, joinable: true, provisions: [{ article: '3' }, { article: '4' }] });
    for (const hidden of ['petition', 'version', 'history', petition.code]) {
      expect(JSON.stringify(body)).not.toContain(`"${hidden}`);
    }
    for (const wrong of [randomUUID(), 'x'])
      expect((await call(null, 'GET', `/bottlenecks/${wrong}`)).status).toBe(404);
    expect((await call(null, 'GET', '/bottlenecks?after=x')).status).toBe(422);
  });

  it('show staff the petitions that these may read, and are suggested from those', async () => {
    const { at, file } = casework;
    const cited = { citations: [{ numberSymbol: '999/2026/NĐ-CP', article: '40' }] };
    const [one, other] = [await file(cited), await file(cited)];
    const suggested = (await items(at.coordinator, '/casework/bottlenecks/suggestions')).find(
      (item) => item['article'] === '40',
    );
    expect(suggested).toMatchObject({
      document: '999-2026-nd-cp',
      petitions: expect.arrayContaining([one.code]) as unknown,
    });
    expect((await call(at.officer, 'GET', '/casework/bottlenecks/suggestions')).status).toBe(404);
    const id = await made('bottlenecks', { provisions: [provision('40')], petitions: [one.code] });
    await act(at.coordinator, 'bottlenecks', id, 'link', { petition: other.code });
    expect(await refusal(at.coordinator, 'bottlenecks', id, 'link', { petition: other.code })).toEqual([
      'petition_linked',
    ]);
    const agency = expect.objectContaining({ code: 'btc' }) as unknown;
    expect((await show(at.officer, 'bottlenecks', id))['petitions']).toMatchObject([{ agency }, { agency }]);
    expect((await show(at.elsewhere, 'bottlenecks', id))['petitions']).toEqual([]);
    await act(at.coordinator, 'bottlenecks', id, 'unlink', { petition: other.code });
    expect(await refusal(at.coordinator, 'bottlenecks', id, 'unlink', { petition: other.code })).toEqual([
      'petition_not_linked',
    ]);
    expect(await refusal(at.coordinator, 'bottlenecks', id, 'link', { petition: '0000-0000-0000' })).toBe(404);
  });
});

describe('“tôi cũng vướng”', () => {
  it('makes a petition of one’s own, at the agency that solves it, with the provision cited', async () => {
    const { at, own, viewed } = casework;
    const id = await made('bottlenecks', { provisions: [provision('50')] });
    const prospect = await call(null, 'POST', '/readings', { text: 'Hồ sơ của tôi bị trả lại.', bottleneck: id });
    expect(prospect.body).toMatchObject({ routing: { lead: { code: 'btc' }, holder: { code: 'btc' } } });
    const petition = await joining(id);
    const view = await viewed(at.officer, petition.code);
    expect(view).toMatchObject({
      agency: { code: 'btc' },
      state: 'assigned',
      difficulty: { code: 'unclear' },
      bottleneck: { id, state: 'open' },
      citations: [{ numberSymbol: '999/2026/NĐ-CP', article: '50' }],
      routingReasons: ['Cơ quan btc chủ trì tháo gỡ điểm nghẽn mà người gửi cùng nêu ra.'],
    });
    expect(await own(petition)).toMatchObject({
      bottleneck: { id, title: 'Không rõ hồ sơ nào phải nộp', owner: { code: 'btc' }, news: null },
    });
    await act(at.officer, 'bottlenecks', id, 'report_progress');
    expect(await own(petition)).toMatchObject({ bottleneck: { stateName: 'Đang tháo gỡ', news: 'Đã xong dự thảo.' } });
    const before = casework.world.delivered.length;
    await act(at.officer, 'bottlenecks', id, 'solve');
    expect(casework.world.delivered.length).toBe(before + 1);
    expect(await own(petition)).toMatchObject({
      state: 'assigned',
      bottleneck: { state: 'solved', news: '9/2026/NĐ-CP' },
    });
    // Whoever comes too late still files, by themselves.
    expect(await own(await joining(id))).toMatchObject({ bottleneck: null });
  });

  it('goes its own way where that agency has not joined, and keeps its own provisions', async () => {
    const id = await made('bottlenecks', { provisions: [provision('51')], owner: 'bxd' });
    const petition = await joining(id, { citations: [{ numberSymbol: '80/2021/TT-BTC', article: '5' }] });
    expect(await casework.own(petition)).toMatchObject({ agency: { code: 'btc' }, bottleneck: { id } });
  });

  it('is part of nothing that there is not', async () => {
    const { world } = casework;
    for (const bottleneck of [randomUUID(), 'x']) {
      const reply = await world.file({ ...SAMPLES['post /petitions']?.json, place: undefined, bottleneck });
      const body = (await reply.json()) as { errors: { pointer: string }[] };
      expect([reply.status, body.errors[0]?.pointer]).toEqual([422, '/bottleneck']);
    }
  });

  it('shows nothing of the bottleneck once few may see the petition', async () => {
    const { at, own } = casework;
    const id = await made('bottlenecks', { provisions: [provision('52')] });
    const petition = await joining(id);
    await casework.world.db
      .updateTable('petition')
      .set({ confinement: 'restricted' })
      .where('code', '=', petition.code)
      .execute();
    expect((await own(petition))['bottleneck']).toBeNull();
    expect((await show(at.coordinator, 'bottlenecks', id))['petitions']).toEqual([]);
    expect(await refusal(at.coordinator, 'bottlenecks', id, 'link', { petition: petition.code })).toEqual([
      'petition_confined',
      'petition_linked',
    ]);
  });
});

describe('delegated rules', () => {
  it('are listed by their due date and end when the issued document is named', async () => {
    const { at } = casework;
    const id = await made('delegated-rules', { provision: provision('60') });
    expect(await show(at.officer, 'delegated-rules', id)).toMatchObject({
      state: 'awaited',
      late: true,
      dueAssumed: true,
      dueSource: 'Điều 5 khoản 2',
      inForceSince: '2026-11-15',
      owner: { code: 'btc' },
    });
    expect((await items(at.officer, '/casework/delegated-rules?late=true')).map((item) => item['id'])).toContain(id);
    expect(await refusal(at.officer, 'delegated-rules', id, 'name_issued', { numberSymbol: 'không phải' })).toBe(422);
    expect(await refusal(at.elsewhere, 'delegated-rules', id, 'name_issued')).toEqual(['wrong_role']);
    const issued = await act(at.officer, 'delegated-rules', id, 'name_issued', { numberSymbol: '998/2026/nđ-cp' });
    expect(issued).toMatchObject({
      state: 'issued',
      late: false,
      issued: { numberSymbol: '998/2026/NĐ-CP', documentId: '998-2026-nd-cp', inForceOn: '2027-01-05' },
    });
    expect(await items(at.officer, '/casework/delegated-rules?late=true')).toEqual([]);
    expect(await items(at.officer, '/casework/delegated-rules?ended=true')).toHaveLength(1);
  });

  it('come from a bottleneck, or from a petition that says so', async () => {
    const { at, file } = casework;
    const bottleneck = await made('bottlenecks', { provisions: [provision('61')] });
    const id = await made('delegated-rules', { provision: provision('61'), bottleneck });
    expect(await show(at.coordinator, 'delegated-rules', id)).toMatchObject({
      origin: { bottleneck: { id: bottleneck }, petition: null },
    });
    const { code } = await file();
    const sample = DOSSIER_SAMPLES['post /casework/delegated-rules']?.json;
    const body = { ...sample, provision: provision('62'), bottleneck: undefined, petition: code };
    const refused = await call(at.coordinator, 'POST', '/casework/delegated-rules', body);
    expect(refused.body['reasons']).toMatchObject([{ code: 'no_legal_gap' }]);
    await casework.world.db.updateTable('petition').set({ difficulty: 'legal_gap' }).where('code', '=', code).execute();
    const from = await made('delegated-rules', { provision: provision('62'), petition: code });
    expect(await show(at.coordinator, 'delegated-rules', from)).toMatchObject({ origin: { petition: code } });
    expect(await show(at.elsewhere, 'delegated-rules', from)).toMatchObject({ origin: { petition: null } });
    expect((await call(at.officer, 'POST', '/casework/delegated-rules', body)).status).toBe(404);
  });
});

describe('documents with a sign of being unlawful', () => {
  const path = 'legality-checks';
  const asked = async (article: string): Promise<string> => {
    const id = await made(path, { provision: provision(article), grounds: SECRET_GROUNDS });
    await act(casework.at.coordinator, path, id, 'request');
    return id;
  };

  it('go to whoever drafted them, by letter, to a conclusion and its handling', async () => {
    const { at } = casework;
    const id = await made(path, { provision: provision('70'), owner: undefined, grounds: SECRET_GROUNDS });
    // The register says who drafted it.
    expect(await show(at.coordinator, path, id)).toMatchObject({ state: 'noted', owner: { code: 'btc' }, dueOn: null });
    expect((await call(at.leader, 'GET', `/casework/${path}/${id}`)).status).toBe(404);
    await act(at.coordinator, path, id, 'request');
    expect(await show(at.leader, path, id)).toMatchObject({
      request: { number: '12/BTP-KTVB' },
      grounds: SECRET_GROUNDS,
    });
    const colleagues = await items(at.leader, '/casework/colleagues');
    expect(await refusal(at.leader, path, id, 'put_in_charge')).toEqual(['colleague_unknown']);
    const seen: number[] = [];
    for (const { id: officer } of colleagues) {
      await act(at.leader, path, id, 'put_in_charge', { officer });
      seen.push((await call(at.officer, 'GET', `/casework/${path}/${id}`)).status);
    }
    // The one in charge sees it, the other does not.
    expect(new Set(seen)).toEqual(new Set([200, 404]));
    expect(await refusal(at.coordinator, path, id, 'handle')).toEqual(['wrong_state']);
    await act(at.leader, path, id, 'conclude');
    const handled = await act(at.coordinator, path, id, 'handle');
    expect(handled).toMatchObject({ state: 'handled', handling: { name: 'Bãi bỏ toàn bộ hoặc một phần' } });
  });

  it('are noted by officers, who may not follow what becomes of it', async () => {
    const { at } = casework;
    const sample = DOSSIER_SAMPLES[`post /casework/${path}`]?.json;
    const body = { ...sample, petition: undefined, provision: provision('71') };
    expect(await call(at.elsewhere, 'POST', `/casework/${path}`, body)).toMatchObject({
      status: 201,
      body: { id: null },
    });
    expect(await items(at.elsewhere, `/casework/${path}`)).toEqual([]);
    const before = (await items(at.coordinator, `/casework/${path}`)).length;
    expect(before).toBeGreaterThan(0);
    // Nor may they find out by noting it whether there is one.
    const again = await call(at.officer, 'POST', `/casework/${path}`, body);
    expect([again.status, again.body]).toEqual([201, { id: null }]);
    expect((await items(at.coordinator, `/casework/${path}`)).length).toBe(before);
    expect((await call(at.coordinator, 'POST', `/casework/${path}`, body)).status).toBe(409);
    for (const who of [at.clerk, at.supervisor, at.chairman])
      expect((await call(who, 'POST', `/casework/${path}`, { ...body, provision: provision('72') })).status).toBe(404);
  });

  it('are seen by few, and by everybody else as if they were not', async () => {
    const { at } = casework;
    const id = await asked('73');
    const may = [at.coordinator, at.highest, at.leader, at.deputy, at.chairman, at.supervisor];
    for (const who of may) {
      expect((await call(who, 'GET', `/casework/${path}/${id}`)).status).toBe(200);
      expect((await items(who, `/casework/${path}`)).map((item) => item['id'])).toContain(id);
    }
    const body = DOSSIER_SAMPLES[`post /casework/${path}/{id}/conclude`]?.json;
    for (const who of [at.officer, at.colleague, at.clerk, at.elsewhere, at.head]) {
      expect((await call(who, 'GET', `/casework/${path}/${id}`)).status).toBe(404);
      expect((await call(who, 'POST', `/casework/${path}/${id}/conclude`, body, 2)).status).toBe(404);
      expect(await items(who, `/casework/${path}`)).toEqual([]);
    }
  });

  it('are nowhere in what the public, senders or a register of documents is told', async () => {
    const { at, file, own, world } = casework;
    const petition = await file({ citations: [{ numberSymbol: '999/2026/NĐ-CP', article: '74' }] });
    const id = await made(path, { provision: provision('74'), grounds: SECRET_GROUNDS, petition: petition.code });
    expect(await show(at.coordinator, path, id)).toMatchObject({ petition: petition.code });
    const bottleneck = await made('bottlenecks', { provisions: [provision('74')] });
    const replies: string[] = [JSON.stringify(await own(petition))];
    for (const address of [
      '/documents?q=999/2026',
      '/documents/999-2026-nd-cp',
      '/answers',
      '/answers?document=999/2026/NĐ-CP',
      '/bottlenecks',
      `/bottlenecks?q=${encodeURIComponent(SECRET_GROUNDS)}`,
      '/bottlenecks?ended=true',
      `/bottlenecks/${bottleneck}`,
      `/bottlenecks/${id}`,
      '/score-card',
    ])
      replies.push(await (await world.call('GET', address)).text());
    const reading = { text: 'Điều 74 Nghị định 999/2026/NĐ-CP trái luật.' };
    replies.push(await (await world.call('POST', '/readings', { json: reading })).text());
    const inner = [
      `/casework/petitions/${petition.code}`,
      '/casework/petitions',
      '/casework/bottlenecks',
      `/casework/bottlenecks/${bottleneck}`,
      `/casework/bottlenecks/${id}`,
      `/casework/delegated-rules/${id}`,
      '/casework/delegated-rules',
    ];
    for (const address of inner) replies.push(await (await world.call('GET', address, { headers: at.officer })).text());
    for (const reply of replies) {
      expect(reply).not.toContain(SECRET_GROUNDS);
      expect(reply).not.toContain(id);
    }
    expect(JSON.stringify(world.log)).not.toContain(SECRET_GROUNDS);
  });

  it('hold no words in their events', async () => {
    const rows = await casework.world.db.selectFrom('dossier_event').select('data').execute();
    const events = JSON.stringify(rows);
    expect(rows.length).toBeGreaterThan(10);
    for (const words of [SECRET_GROUNDS, 'Không rõ hồ sơ', 'Đã xong dự thảo', 'Mẫu hồ sơ'])
      expect(events).not.toContain(words);
  });
});

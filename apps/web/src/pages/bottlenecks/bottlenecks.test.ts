import type { BottleneckView } from '@thaogo/contract';
import { describe, expect, test } from 'vitest';
import { fakeApi, json, problemReply } from '../../testing/fake-api.ts';
import { readingReply } from '../../testing/readings.ts';
import { SENDER, TEXT, visitor } from '../../testing/visitor.ts';

const ID = '019ab000-0000-7000-8000-000000000001';
const VIEW: BottleneckView = {
  id: ID,
  number: 12,
  title: 'Không rõ hồ sơ nào phải nộp',
  description: 'Mỗi nơi đòi một bộ hồ sơ khác nhau.',
  state: 'being_solved',
  stateName: 'Đang tháo gỡ',
  owner: { code: 'btc', name: 'Bộ Tài chính' },
  coordinator: { code: 'btp', name: 'Bộ Tư pháp' },
  provisions: [
    {
      documentId: '31-2021-nd-cp',
      documentType: 'Nghị định',
      numberSymbol: '31/2021/NĐ-CP',
      title: 'Quy định chi tiết <Luật Đầu tư>',
      article: '15',
      clause: '2',
      point: null,
      heading: 'Hồ sơ',
    },
  ],
  difficulty: { code: 'unclear', name: 'Không rõ ràng' },
  startedAt: '2026-11-01T00:00:00.000Z',
  dueOn: '2027-06-01',
  originalDueOn: '2027-03-01',
  dueReason: 'Chờ ý kiến các bộ.',
  late: false,
  product: { kind: 'amend', name: 'Sửa đổi, bổ sung', words: null },
  progress: [{ on: '2026-11-10', agency: { code: 'btc', name: 'Bộ Tài chính' }, text: 'Đã xong dự thảo.' }],
  solution: null,
  closing: null,
  joinable: true,
};

const DOUBTED = { inScope: false, ground: 'civil_dispute', confidence: 0.8, turnTo: null, reasons: [] };

const withBottleneck = (view: BottleneckView = VIEW) => {
  const fake = fakeApi();
  const others = fake.api;
  fake.api = async (path, init) => {
    const { pathname, searchParams } = new URL(path, 'https://api.example');
    if (pathname === '/api/v1/bottlenecks') {
      const items = searchParams.get('q') === 'khong co' ? [] : [view];
      return json(200, { items, next: null });
    }
    if (pathname === `/api/v1/bottlenecks/${ID}`) return json(200, view);
    return pathname.startsWith('/api/v1/bottlenecks/') ? problemReply(404, 'not_found') : others(path, init);
  };
  return visitor(fake);
};

describe('the pages of bottlenecks', () => {
  test('list them with who solves them by when, and say what to do where there is none', async () => {
    const browser = withBottleneck();
    const { html } = await browser.get('/diem-nghen');
    for (const shown of [VIEW.title, 'Bộ Tài chính', '01/06/2027', `/diem-nghen/${ID}`]) expect(html).toContain(shown);
    expect((await browser.get('/diem-nghen?q=khong+co')).html).toContain('Bạn vẫn gửi được phản ánh');
    expect((await browser.get('/')).html).toContain('href="/diem-nghen"');
  });

  test('tell one with both dates, why they changed, progress, and no number of people', async () => {
    const { html } = await withBottleneck().get(`/diem-nghen/${ID}`);
    for (const shown of [
      '01/06/2027',
      '01/03/2027',
      'Chờ ý kiến các bộ.',
      'Đã xong dự thảo.',
      'Hồ sơ',
      '&lt;Luật Đầu tư&gt;',
    ])
      expect(html.replaceAll('\u00A0', ' ')).toContain(shown);
    expect(html).toContain('Tôi cũng vướng');
    expect((await withBottleneck().get('/diem-nghen/khac')).status).toBe(404);
  });

  test('offer nothing to join once it ended', async () => {
    const closing = {
      ground: 'not_an_obstacle' as const,
      name: 'Không phải vướng mắc',
      reason: 'Đã rõ.',
      on: '2026-11-20',
    };
    const browser = withBottleneck({ ...VIEW, state: 'closed', joinable: false, closing });
    expect((await browser.get(`/diem-nghen/${ID}`)).html).not.toContain('Tôi cũng vướng');
    expect((await browser.post(`/diem-nghen/${ID}`, {})).at).toBe(`/diem-nghen/${ID}`);
  });
});

describe('“tôi cũng vướng” without scripts', () => {
  test('asks only what happened and who it is, then files an own petition that joins', async () => {
    const browser = withBottleneck();
    const first = await browser.post(`/diem-nghen/${ID}`, {});
    expect(first.at).toBe('/gui/noi-dung?started=1');
    expect(first.html).toContain('Bước 1 trên 3');
    expect(first.html).toContain(VIEW.title);
    // Whoever joins says by that that a rule is meant, whatever the machine doubts.
    browser.fake.read = () => readingReply({ scope: DOUBTED });
    expect((await browser.post('/gui/noi-dung', { text: TEXT, proposal: '' })).at).toBe('/gui/nguoi-gui');
    const check = await browser.post('/gui/nguoi-gui', SENDER);
    expect(check.at).toBe('/gui/kiem-tra');
    expect(check.html).toContain('Bước 3 trên 3');
    expect(check.html.replaceAll('\u00A0', ' ')).toContain('31/2021/NĐ-CP');
    expect((await browser.post('/gui/kiem-tra', {})).at).toBe('/gui/xac-nhan');
    expect([...browser.fake.filings.values()]).toMatchObject([
      {
        bottleneck: ID,
        difficulty: 'unclear',
        citations: [{ numberSymbol: '31/2021/NĐ-CP', article: '15', clause: '2' }],
      },
    ]);
  });

  test('provision and difficulty can still be changed from the check', async () => {
    const browser = withBottleneck();
    await browser.post(`/diem-nghen/${ID}`, {});
    await browser.post('/gui/noi-dung', { text: TEXT, proposal: '' });
    await browser.post('/gui/nguoi-gui', SENDER);
    expect((await browser.post('/gui/loai-kho-khan?change=1', { difficulty: 'cost' })).at).toBe('/gui/kiem-tra');
    await browser.post('/gui/kiem-tra', {});
    expect([...browser.fake.filings.values()]).toMatchObject([{ bottleneck: ID, difficulty: 'cost' }]);
  });

  test('loses nothing that is being written already', async () => {
    const browser = withBottleneck();
    await browser.post('/gui', {});
    await browser.post('/gui/noi-dung', { text: TEXT, proposal: '' });
    const offered = await browser.post(`/diem-nghen/${ID}`, {});
    expect(offered.at).toBe('/gui');
    expect(offered.html).toContain('bản nháp đang viết dở');
    expect((await browser.get('/gui/noi-dung')).html).toContain(TEXT);
  });
});

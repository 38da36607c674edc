import type { PublicDialogue } from '@thaogo/contract';
import { expect, test } from 'vitest';
import { fakeApi, json, problemReply } from '../../testing/fake-api.ts';
import { visitor } from '../../testing/visitor.ts';

const ID = '019ab000-0000-7000-8000-000000000002';
const TOKEN = 'token-of-a-message';
const DIALOGUE: PublicDialogue = {
  id: ID,
  state: 'open',
  stateName: 'Đã thông báo',
  agency: { code: 'btc', name: 'Bộ Tài chính' },
  title: 'Đối thoại về hóa đơn',
  topic: 'Hóa đơn điện tử',
  place: 'Hội trường Bộ Tài chính',
  startsAt: '2026-12-10T02:00:00.000Z',
  closesOn: '2026-12-08',
  capacity: 2,
  registered: 1,
  closed: null,
  cancelReason: null,
  report: null,
  questions: [],
};

const withDialogue = (confirmed: () => Response = () => json(200, { dialogue: ID })) => {
  const fake = fakeApi();
  const others = fake.api;
  const sent: Record<string, unknown>[] = [];
  fake.api = async (path, init) => {
    const { pathname } = new URL(path, 'https://api.example');
    const call = `${init?.method ?? 'GET'} ${pathname.replace('/api/v1', '')}`;
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {};
    if (call.startsWith('POST')) sent.push(body);
    if (call === `GET /dialogues/${ID}`) return json(200, DIALOGUE);
    if (call === `POST /dialogues/${ID}/registrations`)
      return json(201, { registration: ID, confirmBy: '2026-11-25T02:00:00.000Z', petitions: [] });
    if (call === 'POST /dialogues/confirmations') return confirmed();
    return others(path, init);
  };
  return { ...visitor(fake), sent };
};
const plain = (html: string): string => html.replaceAll('\u00A0', ' ');
const FORM = { name: 'Phạm Thị Mai', kind: 'citizen', email: 'mai@khach.example', consent: 'yes' };

test('whoever registers is told that there is no seat yet, and where else to turn', async () => {
  const { post, get } = withDialogue();
  expect(plain((await get(`/doi-thoai/${ID}/dang-ky`)).html)).toContain('Hãy đến hoặc gọi Bộ Tài chính');
  const done = plain((await post(`/doi-thoai/${ID}/dang-ky`, FORM)).html);
  expect(done).toContain('Còn một bước');
  expect(done).toContain('Khi đó bạn mới có chỗ');
  expect(plain((await post(`/en/dialogues/${ID}/registration`, FORM)).html)).toContain('Only then do you have a seat');
});

test('the link shows a button and does nothing until it is pressed; then there is a seat', async () => {
  const { get, post, sent } = withDialogue();
  for (const address of [`/doi-thoai/xac-nhan/${TOKEN}`, `/en/dialogues/confirmation/${TOKEN}`]) {
    sent.splice(0);
    const shown = await get(address);
    expect([shown.status, sent, shown.html.includes('method="post"')]).toEqual([200, [], true]);
    expect(shown.headers.get('cache-control')).toContain('no-store');
    expect(shown.headers.get('referrer-policy')).not.toBeNull();
    const done = await post(address, {});
    expect(sent).toEqual([{ token: TOKEN }]);
    expect(done.html).toContain(DIALOGUE.title);
    expect(done.html).not.toContain(TOKEN);
  }
});

test('a link that is too late, or a hall that is full, says so and what to do', async () => {
  const gone = await withDialogue(() => problemReply(404, 'not_found')).post(`/doi-thoai/xac-nhan/${TOKEN}`, {});
  expect([gone.status, gone.html.includes('Đường dẫn này không còn dùng được')]).toEqual([404, true]);
  const reasons = [{ code: 'full', detail: 'Đã đủ số người đăng ký.' }];
  const problem = {
    type: 'about:blank',
    title: 'full',
    status: 409,
    code: 'action_not_allowed',
    requestId: 'r1',
    reasons,
  };
  const reply = () =>
    new Response(JSON.stringify(problem), { status: 409, headers: { 'Content-Type': 'application/problem+json' } });
  const full = await withDialogue(reply).post(`/doi-thoai/xac-nhan/${TOKEN}`, {});
  expect(full.status).toBe(409);
  for (const said of ['Chưa có chỗ cho bạn', 'Đã đủ số người đăng ký.', 'bạn mở lại đường dẫn này để thử'])
    expect(plain(full.html)).toContain(said);
});

import { describe, expect, test } from 'vitest';
import { CODE, fakeApi, LINK_TOKEN, petitionAnswered, problemReply, SECRET } from '../../testing/fake-api.ts';
import { type Visitor, visitor } from '../../testing/visitor.ts';

const PAGE = `/tra-cuu/${CODE}`;

const signedIn = async (fake = fakeApi()): Promise<Visitor> => {
  const browser = visitor(fake);
  await browser.post('/tra-cuu', { code: CODE, secret: SECRET });
  return browser;
};

describe('getting in', () => {
  test.each([
    [CODE, SECRET],
    [' 482109375516 ', `  ${SECRET} `],
    ['4821.0937.5516', SECRET.replaceAll('-', '–')],
    ['4821–0937–5516', SECRET.replace('-', ' -')],
  ])('with %j and %j', async (code, secret) => {
    const browser = visitor();
    const page = await browser.post('/tra-cuu', { code, secret });
    expect(page.at).toBe(PAGE);
    expect(page.html).toContain('Bộ Tài chính đang xử lý.');
    expect(browser.setCookies.join()).toMatch(/HttpOnly; Secure; SameSite=Lax/);
    expect(browser.setCookies.join()).not.toMatch(/Expires|Max-Age/);
  });

  test('a wrong secret and an unknown code are told alike, and what was typed is kept', async () => {
    const browser = visitor();
    const wrong = await browser.post('/tra-cuu', { code: CODE, secret: 'WRONG-SECRET' });
    const unknown = await browser.post('/tra-cuu', { code: '9999-9999-9999', secret: SECRET });
    for (const page of [wrong, unknown]) {
      expect(page.status).toBe(404);
      expect(page.html).toContain('<title>Lỗi: ');
      expect(page.html).toContain('Không tìm thấy phản ánh nào với mã và mã bí mật này');
    }
    expect(wrong.html).toContain('value="WRONG-SECRET"');
    expect(browser.cookies.size).toBe(0);
  });

  test.each(['', 'đ', '1\n2', '"><script>', 'x'.repeat(500)])('the secret %j breaks nothing', async (secret) => {
    const page = await visitor().post('/tra-cuu', { code: CODE, secret });
    expect([404, 422]).toContain(page.status);
    expect(page.html).not.toContain('<script>');
  });

  test('a code that is far too long is no code, and takes no time', async () => {
    const started = performance.now();
    const page = await visitor().post('/tra-cuu', { code: 'a' + '\u0315\u0321'.repeat(20_000), secret: SECRET });
    expect(page.status).toBe(422);
    expect(performance.now() - started).toBeLessThan(300);
  });

  test('without a key the page leads to the way in, with the code filled in', async () => {
    const page = await visitor().get(PAGE);
    expect(page.at).toBe(`/tra-cuu?code=${CODE}`);
    expect(page.html).toContain(`value="${CODE}"`);
  });

  test('a key that has ended is forgotten and said so', async () => {
    const browser = await signedIn();
    browser.fake.petitions.clear();
    const page = await browser.get(PAGE);
    expect(page.html).toContain('Phiên xem trên thiết bị này đã hết');
    expect(browser.cookies.size).toBe(0);
  });

  test('several petitions stay open beside each other; leaving one leaves the others', async () => {
    const fake = fakeApi();
    const other = '1111-2222-3333';
    fake.petitions.set(other, { ...petitionAnswered(), code: other });
    const browser = await signedIn(fake);
    await browser.post('/tra-cuu', { code: other, secret: SECRET });
    expect((await browser.get(PAGE)).at).toBe(PAGE);
    await browser.post(`/tra-cuu/${other}/thoat`, {});
    expect((await browser.get(PAGE)).at).toBe(PAGE);
    expect((await browser.get(`/tra-cuu/${other}`)).at).toBe(`/tra-cuu?code=${other}`);
  });
});

describe('the page of a petition', () => {
  test('says first who has it and by when, then deadline, thread and text; and is kept nowhere', async () => {
    const { html, headers } = await (await signedIn()).get(PAGE);
    const text = html.replaceAll('\u00A0', ' ');
    expect(text).toMatch(/<h1[^>]*>Bộ Tài chính đang xử lý. Hạn trả lời: thứ Hai, 07\/12\/2026.<\/h1>/);
    expect(text).toContain('Còn 10 ngày đến hạn trả lời.');
    expect(text).toContain('Căn cứ: Công điện 89/CĐ-TTg');
    expect(text).toContain('Thứ Bảy, 05/12/2026');
    expect(text).toContain('Bạn đã gửi phản ánh, kiến nghị');
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  test('shows only what may be done now', async () => {
    const fake = fakeApi();
    const open = await (await signedIn(fake)).get(PAGE);
    expect(open.html).toContain(`action="${PAGE}/bo-sung"`);
    expect(open.html).toContain(`href="${PAGE}/rut"`);
    expect(open.html).not.toContain(`${PAGE}/danh-gia`);
    fake.petitions.set(CODE, petitionAnswered());
    const answered = await (await signedIn(fake)).get(PAGE);
    expect(answered.html).not.toContain(`${PAGE}/bo-sung`);
    expect(answered.html).not.toContain(`${PAGE}/rut`);
    expect(answered.html).toContain(`action="${PAGE}/danh-gia"`);
    expect(answered.html).toContain('12345/BTC-PC');
  });

  test('what people wrote is text and nothing else', async () => {
    const fake = fakeApi();
    const view = fake.petitions.get(CODE);
    if (view !== undefined) fake.petitions.set(CODE, { ...view, text: '<script>alert(1)</script>' });
    expect((await (await signedIn(fake)).get(PAGE)).html).toContain('&lt;script&gt;alert(1)');
  });

  test('the receipt can be downloaded', async () => {
    const file = await (await signedIn()).get(`${PAGE}/phieu.json`);
    expect(JSON.parse(file.html)).toMatchObject({ code: CODE });
  });
});

describe('what the sender can do', () => {
  test('adding information; an empty one is asked about', async () => {
    const browser = await signedIn();
    const empty = await browser.post(`${PAGE}/bo-sung`, { message: '  ' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('href="#message"');
    const done = await browser.post(`${PAGE}/bo-sung`, { message: 'Thêm một điều.' });
    expect(done.at).toBe(`${PAGE}?done=message`);
    expect(done.html).toContain('Thêm một điều.');
    expect(done.html).toContain('Đã gửi thông tin bổ sung.');
  });

  test('what could not be sent is still there', async () => {
    const browser = await signedIn();
    browser.fake.instead.set(`POST /api/v1/petitions/${CODE}/message`, () => new Response('', { status: 503 }));
    const page = await browser.post(`${PAGE}/bo-sung`, { message: 'Thêm một điều.' });
    expect(page.status).toBe(503);
    expect(page.html).toContain('>Thêm một điều.</textarea>');
  });

  test('an action that is no longer possible shows how things stand', async () => {
    const browser = await signedIn();
    browser.fake.instead.set(`POST /api/v1/petitions/${CODE}/withdrawal`, () =>
      problemReply(409, 'action_not_allowed'),
    );
    const page = await browser.post(`${PAGE}/rut`, {});
    expect(page.status).toBe(409);
    expect(page.html).toContain('hiện không làm được');
  });

  test('rating', async () => {
    const fake = fakeApi();
    fake.petitions.set(CODE, petitionAnswered());
    const browser = await signedIn(fake);
    expect((await browser.post(`${PAGE}/danh-gia`, {})).html).toContain('href="#score"');
    expect((await browser.post(`${PAGE}/danh-gia`, { score: '4' })).html).toContain('Bạn đã đánh giá: Hài lòng.');
  });

  test('withdrawing asks once more', async () => {
    const browser = await signedIn();
    expect((await browser.get(`${PAGE}/rut`)).html).toContain('không hoàn lại được');
    expect(browser.fake.petitions.get(CODE)?.state).toBe('in_progress');
    expect((await browser.post(`${PAGE}/rut`, {})).html).toContain('Đã rút.');
    expect((await browser.get(`${PAGE}/rut`)).at).toBe(PAGE);
  });
});

describe('the link of a message', () => {
  test('looking at it uses nothing up', async () => {
    const browser = visitor();
    const page = await browser.get(`/l/${LINK_TOKEN}`);
    expect(page.html).toContain(`<form action="/l/${LINK_TOKEN}" method="post">`);
    expect(browser.fake.calls).toEqual(['GET /api/v1/installation']);
    expect(page.headers.get('Cache-Control')).toBe('no-store');
  });

  test('its button opens the petition at a clean address', async () => {
    const browser = visitor();
    const page = await browser.post(`/l/${LINK_TOKEN}`, {});
    expect(page.at).toBe(PAGE);
    expect(page.status).toBe(200);
  });

  test('goes to the language it was filed in', async () => {
    const fake = fakeApi();
    const view = fake.petitions.get(CODE);
    if (view !== undefined) fake.petitions.set(CODE, { ...view, language: 'en' });
    expect((await visitor(fake).post(`/l/${LINK_TOKEN}`, {})).at).toBe(`/en/track/${CODE}`);
  });

  test('an old one says how to get in', async () => {
    const page = await visitor().post('/l/an-old-token-that-is-no-longer-known', {});
    expect(page.status).toBe(404);
    expect(page.html).toContain('Nhập mã và mã bí mật');
  });
});

test('the consent to publication is shown to whoever gave it, and taken back by one press', async () => {
  const fake = fakeApi();
  const browser = await signedIn(fake);
  expect((await browser.get(PAGE)).html).not.toContain('Không cho công bố nữa');
  const view = fake.petitions.get(CODE);
  if (view === undefined) throw new Error('There is a petition.');
  fake.petitions.set(CODE, { ...view, publishAnswer: true });
  expect((await browser.get(PAGE)).html).toContain('Không cho công bố nữa');
  const done = await browser.post(`${PAGE}/cong-bo`, {});
  expect(done.at).toBe(`${PAGE}?done=publication`);
  expect(done.html).toContain('Câu trả lời không được công bố');
  expect(done.html).not.toContain('Không cho công bố nữa');
  expect((await visitor(fake).post(`${PAGE}/cong-bo`, {})).at).toContain('/tra-cuu?code=');
});

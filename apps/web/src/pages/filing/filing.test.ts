import { describe, expect, test } from 'vitest';
import { CODE, filedReply, json, problemReply, SECRET } from '../../testing/fake-api.ts';
import { answerAll, DOCUMENT, SENDER, TEXT, visitor } from '../../testing/visitor.ts';

const FILE = 'POST /api/v1/petitions';
const filingCalls = (calls: readonly string[]) => calls.filter((call) => call === FILE).length;

describe('filing step by step', () => {
  test('each answer leads to the next question, in order', async () => {
    const browser = visitor();
    expect((await browser.post('/gui', {})).at).toBe('/gui/noi-dung?started=1');
    expect((await browser.post('/gui/noi-dung', { text: TEXT, proposal: '' })).at).toBe('/gui/van-ban');
    expect((await browser.post('/gui/van-ban', DOCUMENT)).at).toBe('/gui/loai-kho-khan');
    expect((await browser.post('/gui/loai-kho-khan', {})).at).toBe('/gui/noi-xay-ra');
    expect((await browser.post('/gui/noi-xay-ra', { province: '' })).at).toBe('/gui/nguoi-gui');
    expect((await browser.post('/gui/noi-xay-ra', { province: '31' })).at).toBe('/gui/xa-phuong');
    expect((await browser.post('/gui/xa-phuong', { commune: '11311' })).at).toBe('/gui/nguoi-gui');
    expect((await browser.post('/gui/nguoi-gui', SENDER)).at).toBe('/gui/kiem-tra');
  });

  test('the check shows every answer in words, and sending them files exactly them', async () => {
    const browser = visitor();
    const { html } = await answerAll(browser);
    for (const shown of [
      TEXT,
      'Điểm a khoản',
      'Không rõ ràng',
      'Phường Thủy Nguyên, Thành phố Hải Phòng',
      SENDER.name,
    ]) {
      expect(html.replaceAll('\u00A0', ' ')).toContain(shown.replaceAll('\u00A0', ' '));
    }
    const receipt = await browser.post('/gui/kiem-tra', {});
    expect(receipt.at).toBe('/gui/xac-nhan');
    expect(receipt.html).toContain(CODE);
    expect(receipt.html).toContain(SECRET);
    expect([...browser.fake.filings.values()]).toEqual([
      {
        sender: { kind: 'citizen', name: SENDER.name, email: SENDER.email },
        consent: true,
        text: TEXT,
        difficulty: 'unclear',
        place: '11311',
        citations: [{ numberSymbol: '31/2021/NĐ-CP', article: '15', clause: '2', point: 'a' }],
        language: 'vi',
      },
    ]);
  });

  test('the cookie is out of reach of scripts and other sites, and no address holds the secret', async () => {
    const browser = visitor();
    await answerAll(browser);
    const { at } = await browser.post('/gui/kiem-tra', {});
    expect(at).not.toContain(SECRET);
    expect(browser.setCookies.length).toBeGreaterThan(1);
    for (const line of browser.setCookies) {
      expect(line).toMatch(/^__Host-thaogo_/);
      expect(line).toMatch(/HttpOnly/);
      expect(line).toMatch(/Secure/);
      expect(line).toMatch(/SameSite=Lax/);
    }
  });

  test('a mistake leads back to its question with the error in title and summary, and everything typed is kept', async () => {
    const browser = visitor();
    await browser.post('/gui', {});
    const { at, html, status } = await browser.post('/gui/noi-dung', { text: 'ngắn', proposal: 'Bỏ quy định này' });
    expect(at).toBe('/gui/noi-dung?errors=1#errors');
    expect(status).toBe(200);
    expect(html).toMatch(/<title>Lỗi: /);
    expect(html).toContain('id="errors"');
    expect(html).toMatch(/<a href="#text">/);
    expect(html).toMatch(/<textarea[^>]*aria-invalid="true"[^>]*>ngắn<\/textarea>/);
    expect(html).toContain('>Bỏ quy định này</textarea>');
  });

  test('without a document it goes on only when that is said', async () => {
    const browser = visitor();
    await browser.post('/gui', {});
    const blank = Object.fromEntries(Object.keys(DOCUMENT).map((name) => [name, '']));
    expect((await browser.post('/gui/van-ban', blank)).at).toContain('errors=1');
    expect((await browser.post('/gui/van-ban', { ...blank, documentUnknown: 'yes' })).at).toBe('/gui/loai-kho-khan');
  });

  test('an article without its document is asked about; another document can be added, and one is no more filed once its mark is away', async () => {
    const browser = visitor();
    await browser.post('/gui', {});
    const nameless = await browser.post('/gui/van-ban', { ...DOCUMENT, 'documents.0.numberSymbol': '' });
    expect(nameless.html).toContain('href="#documents.0.numberSymbol"');
    const two = await browser.post('/gui/van-ban', { ...DOCUMENT, add: 'yes' });
    expect(two.html).toContain('name="documents.1.numberSymbol"');
    const second = { 'documents.1.numberSymbol': '', 'documents.1.title': 'Luật Đất đai' };
    const listed = { ...DOCUMENT, 'documents.0.foundAs': '' };
    await browser.post('/gui/van-ban', { ...listed, ...second });
    const page = await browser.get('/gui/van-ban');
    expect(page.html).toMatch(/name="documents\.0\.kept"(?! value="yes" checked)/);
    await browser.post('/gui/nguoi-gui', SENDER);
    await browser.post('/gui/noi-dung?change=1', { text: TEXT, proposal: '' });
    await browser.post('/gui/kiem-tra', {});
    expect([...browser.fake.filings.values()][0]?.citations).toEqual([{ title: 'Luật Đất đai' }]);
  });

  test('consent is never given beforehand, and needed', async () => {
    const browser = visitor();
    await browser.post('/gui', {});
    expect((await browser.get('/gui/nguoi-gui')).html).not.toMatch(/name="consent"[^>]* checked/);
    const { consent: _, ...without } = SENDER;
    const { at, html } = await browser.post('/gui/nguoi-gui', without);
    expect(at).toContain('errors=1');
    expect(html).toContain('href="#consent"');
  });

  test('wrong e-mail, telephone and tax code are named; the tax code of a person is not taken', async () => {
    const browser = visitor();
    await browser.post('/gui', {});
    const wrong = { ...SENDER, email: 'x', phone: '1', taxCode: '12' };
    const company = await browser.post('/gui/nguoi-gui', { ...wrong, kind: 'company' });
    for (const field of ['email', 'phone', 'taxCode']) expect(company.html).toContain(`href="#${field}"`);
    const person = await browser.post('/gui/nguoi-gui', wrong);
    expect(person.html).not.toContain('href="#taxCode"');
  });

  test('the tax code that a person typed before choosing what they are is not filed', async () => {
    const browser = visitor();
    await answerAll(browser);
    await browser.post('/gui/nguoi-gui?change=1', { ...SENDER, taxCode: '0201234567' });
    await browser.post('/gui/kiem-tra', {});
    expect([...browser.fake.filings.values()][0]?.sender).not.toHaveProperty('taxCode');
  });

  test('a change from the check returns to it; an open question is asked before', async () => {
    const browser = visitor();
    await answerAll(browser);
    const changed = await browser.post('/gui/noi-dung?change=1', { text: `${TEXT} Nay đổi.`, proposal: 'Bỏ' });
    expect(changed.at).toBe('/gui/kiem-tra');
    expect(changed.html).toContain('Gửi kiến nghị');
    await browser.post('/gui/noi-dung?change=1', { text: '', proposal: '' });
    expect((await browser.get('/gui/kiem-tra')).at).toBe('/gui/noi-dung?change=1&errors=1#errors');
  });

  test('another province forgets the commune', async () => {
    const browser = visitor();
    await answerAll(browser);
    expect((await browser.post('/gui/noi-xay-ra?change=1', { province: '01' })).at).toBe('/gui/xa-phuong?change=1');
    expect((await browser.get('/gui/kiem-tra')).html).toContain('Thành phố Hà Nội');
  });
});

describe('sending once', () => {
  test('pressing twice, going back and reloading show the same receipt and file nothing twice', async () => {
    const browser = visitor();
    await answerAll(browser);
    const [first, second] = await Promise.all([browser.post('/gui/kiem-tra', {}), browser.post('/gui/kiem-tra', {})]);
    expect(first.html).toContain(SECRET);
    expect(second.html).toContain(SECRET);
    expect((await browser.get('/gui/noi-dung')).at).toBe('/gui/xac-nhan');
    expect((await browser.get('/gui/xac-nhan')).html).toContain(SECRET);
    expect((await browser.post('/gui/nguoi-gui', SENDER)).at).toBe('/gui/xac-nhan');
    expect(browser.fake.filings.size).toBe(1);
  });

  test('once sent, the draft no longer holds the answers', async () => {
    const browser = visitor();
    await answerAll(browser);
    await browser.post('/gui/kiem-tra', {});
    expect(JSON.stringify([...browser.fake.drafts.values()])).not.toContain(SENDER.name);
  });

  test.each([500, 503])(
    'after a %i nothing can be changed until the result is known; sending again is the same filing',
    async (status) => {
      const browser = visitor();
      await answerAll(browser);
      browser.fake.instead.set(FILE, () => new Response('', { status }));
      const page = await browser.post('/gui/kiem-tra', {});
      expect(page.status).toBe(503);
      expect(page.html).toContain('chưa biết đã đến nơi chưa');
      expect(page.html).not.toContain('?change=1');
      expect((await browser.post('/gui/noi-dung', { text: `${TEXT} Khác.`, proposal: '' })).at).toBe('/gui/kiem-tra');
      // Even in the other language it is the same filing, byte by byte.
      await browser.post('/en/file/check', {});
      expect([...browser.fake.filings.values()]).toMatchObject([{ text: TEXT, language: 'vi' }]);
    },
  );

  test('what the API finds wrong is listed with the way to its question, and the draft stays open', async () => {
    const browser = visitor();
    await answerAll(browser);
    const errors = [{ pointer: '/place', code: 'unknown_code', detail: 'Không có mã này trong danh mục.' }];
    browser.fake.instead.set(FILE, () => problemReply(422, 'invalid', errors));
    const page = await browser.post('/gui/kiem-tra', {});
    expect(page.at).toBe('/gui/kiem-tra?errors=1#errors');
    expect(page.html).toContain('<a href="/gui/noi-xay-ra?change=1">');
    expect((await browser.get('/gui/noi-xay-ra?change=1')).html).toContain('href="#province"');
    expect((await browser.post('/gui/kiem-tra', {})).at).toBe('/gui/xac-nhan');
  });

  test('too many at once: a calm page, when to try again, and the draft can still be changed', async () => {
    const browser = visitor();
    await answerAll(browser);
    browser.fake.instead.set(FILE, () => problemReply(429, 'too_many_requests', undefined, { 'Retry-After': '300' }));
    const page = await browser.post('/gui/kiem-tra', {});
    expect(page.status).toBe(429);
    expect(page.headers.get('Retry-After')).toBe('300');
    expect(page.html).toContain('khoảng 5 phút');
    expect((await browser.get('/gui/kiem-tra')).html).toContain('?change=1');
  });

  test('a filing in flight is waited for', async () => {
    const browser = visitor();
    await answerAll(browser);
    browser.fake.instead.set(FILE, () => problemReply(409, 'in_flight'));
    expect((await browser.post('/gui/kiem-tra', {})).at).toBe('/gui/xac-nhan');
    expect(filingCalls(browser.fake.calls)).toBe(2);
  });

  test('the secret is shown even when the draft cannot be kept any more', async () => {
    const browser = visitor();
    await answerAll(browser);
    browser.fake.instead.set(FILE, () => {
      browser.fake.instead.set('PUT /api/v1/drafts/current', () => new Response('', { status: 503 }));
      return json(201, filedReply());
    });
    const page = await browser.post('/gui/kiem-tra', {});
    expect(page.status).toBe(200);
    expect(page.html).toContain(SECRET);
  });
});

describe('the working draft', () => {
  test('a step posted after the draft has expired keeps what was typed', async () => {
    const browser = visitor();
    await browser.post('/gui', {});
    browser.fake.drafts.clear();
    expect((await browser.post('/gui/noi-dung', { text: TEXT, proposal: '' })).at).toBe('/gui/van-ban');
    expect((await browser.get('/gui/noi-dung')).html).toContain(TEXT);
  });

  test('a step that cannot be saved is shown again with what was typed', async () => {
    const browser = visitor();
    await browser.post('/gui', {});
    browser.fake.instead.set('PUT /api/v1/drafts/current', () => new Response('', { status: 503 }));
    const page = await browser.post('/gui/noi-dung', { text: TEXT, proposal: '' });
    expect(page.status).toBe(503);
    expect(page.html).toContain(TEXT);
    expect(page.html).toContain('Chưa lưu được bước này');
  });

  test('too long to be kept at all: the page says so and keeps it', async () => {
    const browser = visitor();
    await browser.post('/gui', {});
    browser.fake.instead.set('PUT /api/v1/drafts/current', () => problemReply(413, 'body_too_large'));
    const page = await browser.post('/gui/noi-dung', { text: 'a'.repeat(20_001), proposal: '' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('a'.repeat(20_001));
  });

  test('a lost draft leads to the start with an explanation; without one the notice is simply shown', async () => {
    const browser = visitor();
    await browser.post('/gui', {});
    browser.fake.drafts.clear();
    expect((await browser.get('/gui/van-ban')).html).toContain('Không tìm thấy bản nháp');
    const stranger = visitor();
    expect((await stranger.get('/gui/van-ban')).at).toBe('/gui');
  });

  test('can be gone on with or deleted', async () => {
    const browser = visitor();
    await browser.post('/gui', {});
    await browser.post('/gui/noi-dung', { text: TEXT, proposal: '' });
    expect((await browser.get('/gui')).html).toContain('href="/gui/van-ban"');
    expect((await browser.post('/gui/xoa', {})).at).toBe('/gui?discarded=1');
    expect(browser.fake.drafts.size).toBe(0);
    expect(browser.cookies.size).toBe(0);
  });

  test('removing the receipt from a shared computer forgets the draft and the way in', async () => {
    const browser = visitor();
    await answerAll(browser);
    await browser.post('/gui/kiem-tra', {});
    expect((await browser.post('/gui/xoa', {})).at).toBe('/tra-cuu?left=1');
    expect(browser.cookies.size).toBe(0);
  });

  test('the receipt can be downloaded as it was given', async () => {
    const browser = visitor();
    await answerAll(browser);
    await browser.post('/gui/kiem-tra', {});
    const file = await browser.get('/gui/xac-nhan/phieu.json');
    expect(file.headers.get('Content-Disposition')).toContain(`${CODE}.json`);
    expect(JSON.parse(file.html)).toMatchObject({ code: CODE });
    expect(file.html).not.toContain(SECRET);
  });
});

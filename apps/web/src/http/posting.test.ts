import { describe, expect, test } from 'vitest';
import { isSameOrigin } from './same-origin.ts';
import { PUBLIC_URL, TEXT, visitor } from '../testing/visitor.ts';

describe('where a post comes from', () => {
  test.each([
    [{ Origin: PUBLIC_URL }, true],
    [{ Origin: PUBLIC_URL, 'Sec-Fetch-Site': 'same-origin' }, true],
    [{ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }, true],
    [{ 'Sec-Fetch-Site': 'none' }, true],
    [{ Referer: `${PUBLIC_URL}/gui` }, true],
    [{ Origin: 'https://evil.example' }, false],
    [{ Origin: 'http://thaogo.example' }, false],
    [{ Origin: `${PUBLIC_URL}.evil.example` }, false],
    [{ Origin: 'null' }, false],
    [{ Origin: PUBLIC_URL, 'Sec-Fetch-Site': 'cross-site' }, false],
    [{ 'Sec-Fetch-Site': 'same-site' }, false],
    [{ Referer: 'https://evil.example/' }, false],
    [{ Referer: 'nonsense' }, false],
    [{}, false],
  ])('%j: %s', (headers, expected) => {
    expect(isSameOrigin(new Headers(headers as Record<string, string>), PUBLIC_URL)).toBe(expected);
  });

  test('a post from elsewhere is refused with a page, and nothing is done', async () => {
    const browser = visitor();
    for (const path of ['/gui', '/gui/kiem-tra', '/tra-cuu', '/en/track', '/l/some-token-of-a-message']) {
      const reply = await browser.site.request(path, { method: 'POST', headers: { Origin: 'https://evil.example' } });
      expect(reply.status).toBe(403);
      expect(await reply.text()).toContain('<h1>');
    }
    expect(new Set(browser.fake.calls)).toEqual(new Set(['GET /api/v1/installation']));
  });
});

describe('what is posted', () => {
  const post = async (type: string, body: BodyInit, path = '/gui/noi-dung') => {
    const browser = visitor();
    await browser.post('/gui', {});
    const [cookie] = [...browser.cookies].map(([name, value]) => `${name}=${value}`);
    const headers = { Origin: PUBLIC_URL, 'Content-Type': type, Cookie: cookie ?? '' };
    const reply = await browser.site.request(path, { method: 'POST', headers, body });
    return { browser, reply, html: await reply.text() };
  };
  const FORM = 'application/x-www-form-urlencoded';

  test('multipart is read like urlencoded, its files left out', async () => {
    const boundary = 'x1';
    const part = (name: string, value: string) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const file = `--${boundary}\r\nContent-Disposition: form-data; name="proposal"; filename="a.txt"\r\n\r\nx\r\n`;
    const body = `${part('text', TEXT)}${file}--${boundary}--\r\n`;
    const { browser, reply } = await post(`multipart/form-data; boundary=${boundary}`, body);
    expect(reply.headers.get('Location')).toBe('/gui/van-ban');
    expect(JSON.stringify([...browser.fake.drafts.values()])).toContain(TEXT);
  });

  test.each([
    ['broken multipart', 'multipart/form-data; boundary=x1', '--x1\r\nContent-Disposition: form-data; name="te'],
    ['multipart without a boundary', 'multipart/form-data', 'text=1'],
    ['JSON', 'application/json', '{}'],
    ['nothing named', '', 'text=1'],
  ])('%s is answered with a page', async (_, type, body) => {
    const { reply, html } = await post(type, body);
    expect(reply.status).toBe(400);
    expect(html).toContain('Không đọc được nội dung gửi lên');
  });

  test('more than 256 KiB is answered with a page, however it arrives', async () => {
    const whole = await post(FORM, `text=${'a'.repeat(262_144)}`);
    expect(whole.reply.status).toBe(413);
    expect(whole.html).toContain('256 KiB');
    const multipart = await post('multipart/form-data; boundary=x1', 'a'.repeat(300_000));
    expect(multipart.reply.status).toBe(413);
  });

  test.each(['%ff%fe', '%ed%a0%80', '%00', '%c3'])(
    'bytes that are no text (%s) are told, the rest is kept',
    async (bytes) => {
      const { browser, reply } = await post(FORM, `text=${encodeURIComponent(TEXT)}${bytes}`);
      expect(reply.headers.get('Location')).toContain('errors=1');
      const page = await browser.get('/gui/noi-dung?errors=1');
      expect(page.html).toContain('có ký tự không đọc được');
      expect(page.html).toContain(TEXT);
    },
  );

  test('markup in every field is text', async () => {
    const browser = visitor();
    await browser.post('/gui', {});
    const evil = '"><script>alert(1)</script>\u202E';
    const page = await browser.post('/gui/nguoi-gui', {
      kind: evil,
      name: evil,
      email: evil,
      phone: evil,
      taxCode: evil,
    });
    expect(page.html).not.toContain('<script>alert');
    expect(page.html).toContain('&quot;&gt;&lt;script&gt;');
  });
});

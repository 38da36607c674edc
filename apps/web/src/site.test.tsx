import { describe, expect, test } from 'vitest';
import { fakeApi } from './testing/fake-api.ts';
import { answerAll, PUBLIC_URL, visitor } from './testing/visitor.ts';

const PAGES = [
  ['/', '/en'],
  ['/gioi-thieu', '/en/about'],
  ['/quyen-rieng-tu', '/en/privacy'],
  ['/gui', '/en/file'],
  ['/tra-cuu', '/en/track'],
] as const;

describe('every page', () => {
  test.each(PAGES)('%s speaks Vietnamese and leads to %s and back', async (vi, en) => {
    const browser = visitor();
    const first = await browser.get(vi);
    expect(first.status).toBe(200);
    expect(first.html).toContain('<html lang="vi">');
    expect(first.html).toContain(`href="${en}" hrefLang="en" lang="en"`);
    expect(first.html).toContain(`rel="alternate" hrefLang="en" href="${PUBLIC_URL}${en}"`);
    const second = await browser.get(en);
    expect(second.html).toContain('<html lang="en">');
    expect(second.html).toContain(`href="${vi}" hrefLang="vi" lang="vi"`);
  });

  test.each(PAGES.flat())('%s has one heading, its operator and no inline script or style', async (path) => {
    const { html, headers } = await visitor().get(path);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('Hải Phòng');
    expect(html).not.toMatch(/<style| style=|<script(?![^>]* src=)| on[a-z]+="/);
    expect(headers.get('Content-Security-Policy')).toContain("script-src 'self'");
    expect(html).toContain('<meta name="referrer" content="same-origin"/>');
  });

  test('pages of the filing flow keep the language and the place when switched', async () => {
    const browser = visitor();
    await answerAll(browser);
    const { html } = await browser.get('/gui/kiem-tra');
    expect(html).toContain('href="/en/file/check" hrefLang="en"');
    expect((await browser.get('/en/file/check')).html).toContain('Check before you send');
  });

  test('public pages may be cached, personal ones are kept nowhere', async () => {
    const browser = visitor();
    for (const path of ['/', '/gioi-thieu', '/quyen-rieng-tu']) {
      expect((await browser.get(path)).headers.get('Cache-Control')).toBe('public, max-age=300');
    }
    for (const path of ['/gui', '/tra-cuu', '/khong-co']) {
      expect((await browser.get(path)).headers.get('Cache-Control')).toBe('no-store');
    }
  });

  test('is served without the operator when the API is down, and then not cached', async () => {
    const fake = fakeApi();
    fake.instead.set('GET /api/v1/installation', () => Promise.reject(new Error('down')));
    const { status, html, headers } = await visitor(fake).get('/');
    expect(status).toBe(200);
    expect(html).not.toContain('Đơn vị vận hành');
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  test('says when it is a trial, and shows the development inbox only in development', async () => {
    const fake = fakeApi();
    fake.installation.trial = true;
    expect((await visitor(fake, true).get('/')).html).toMatch(/Bản chạy thử.*\/dev\/mail/s);
    expect((await visitor().get('/')).html).not.toMatch(/Bản chạy thử|\/dev\/mail/);
  });
});

describe('addresses that are no page', () => {
  test.each(['/khong-co', '/tra-cuu/abc', '/tra-cuu/1234', '/%E0%A4%A'])('%s is answered with a page', async (path) => {
    const { status, html } = await visitor().get(path);
    expect(status).toBe(404);
    expect(html).toContain('Không có trang này');
  });

  test('an English one in English', async () => {
    const { status, html } = await visitor().get('/en/nothing');
    expect(status).toBe(404);
    expect(html).toContain('There is no such page');
  });

  test('a slash at the end is forgiven, but never leads to another host', async () => {
    const browser = visitor();
    expect((await browser.get('/tra-cuu/')).at).toBe('/tra-cuu');
    const reply = await browser.site.request('//evil.example/');
    expect(reply.status).toBe(404);
  });
});

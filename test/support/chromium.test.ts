import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carriedChromium, type Chromium, findChromium, launchBrowser, whyNoChromium } from './chromium.ts';
import { freePort } from './free-port.ts';

const page =
  '<!doctype html><html lang="vi"><title>Thử</title><h1>Tháo gỡ điểm nghẽn</h1><script>document.title += "!"</script>';

describe.skipIf(await whyNoChromium())('Chromium', () => {
  const server = createServer((request, response) => {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'access-control-allow-origin': 'http://other.example',
    };
    response.writeHead(
      200,
      request.url === '/strict' ? { ...headers, 'content-security-policy': "script-src 'none'" } : headers,
    );
    response.end(page);
  });
  let origin = '';
  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    await new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', resolve);
    });
  });
  afterAll(() => server.close());

  const kinds: [string, () => Promise<Chromium | null>][] = [
    ['found first', findChromium],
    ['carried by npm', carriedChromium],
  ];
  it.for(kinds)('%s renders a page and enforces what a server asks for', async ([, find], { skip }) => {
    const found = await find();
    if (found === null) return skip('npm carries one for Linux on x64 only');
    const browser = await launchBrowser(found);
    try {
      const tab = await browser.newPage();
      await tab.goto(origin);
      expect(await tab.title()).toBe('Thử!');
      expect(await tab.getByRole('heading').textContent()).toBe('Tháo gỡ điểm nghẽn');
      await tab.goto(`${origin}/strict`);
      expect(await tab.title()).toBe('Thử');
      await tab.goto('data:text/html,');
      const read = tab.evaluate((url) => fetch(url).then((response) => response.text()), origin);
      await expect(read).rejects.toThrow('Failed to fetch');
    } finally {
      await browser.close();
    }
  });
});

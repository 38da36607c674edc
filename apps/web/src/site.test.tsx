import { describe, expect, test } from 'vitest';
import { createSite } from './site.tsx';
import { fakeApi } from './testing/fake-api.ts';

describe('the public site', () => {
  test.each(['/', '/en', '/gui', '/en/file', '/tra-cuu', '/gioi-thieu', '/quyen-rieng-tu'])(
    '%s is a page',
    async (path) => {
      const site = createSite({ api: fakeApi().api, publicUrl: 'https://thaogo.example', development: false });
      const reply = await site.request(path);
      expect(reply.status).toBe(200);
      const html = await reply.text();
      expect(html).toContain(`<html lang="${path.startsWith('/en') ? 'en' : 'vi'}">`);
      expect(html.match(/<h1/g)).toHaveLength(1);
    },
  );
});

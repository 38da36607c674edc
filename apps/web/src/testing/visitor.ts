import type { Hono } from 'hono';
import { expect } from 'vitest';
import { createSite } from '../site.tsx';
import { type FakeApi, fakeApi } from './fake-api.ts';

export const PUBLIC_URL = 'https://thaogo.example';

/** A page as a browser without scripts has it after following redirects. */
export interface Seen {
  status: number;
  /** Path and query where it ended. */
  at: string;
  html: string;
  headers: Headers;
}

/** A browser without scripts: keeps cookies, follows redirects, sends forms from the site's own pages. */
export interface Visitor {
  fake: FakeApi;
  site: Hono;
  cookies: Map<string, string>;
  /** `Set-Cookie` lines as they came. */
  setCookies: string[];
  get: (path: string) => Promise<Seen>;
  post: (path: string, fields: Record<string, string>) => Promise<Seen>;
}

export const visitor = (fake: FakeApi = fakeApi(), development = false): Visitor => {
  const site = createSite({ api: fake.api, publicUrl: PUBLIC_URL, development });
  const cookies = new Map<string, string>();
  const setCookies: string[] = [];

  const once = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const reply = await site.request(path, { ...init, headers });
    for (const line of reply.headers.getSetCookie()) {
      setCookies.push(line);
      const [pair = ''] = line.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, pair.slice(pair.indexOf('=') + 1));
    }
    return reply;
  };

  const follow = async (path: string, init: RequestInit): Promise<Seen> => {
    let at = path;
    let reply = await once(at, init);
    for (let hops = 0; reply.status >= 300 && reply.status < 400; hops += 1) {
      expect(hops, 'redirects in a circle').toBeLessThan(5);
      at = reply.headers.get('Location') ?? '';
      reply = await once(at.replace(/#.*/, ''), {});
    }
    return { status: reply.status, at, html: await reply.text(), headers: reply.headers };
  };

  return {
    fake,
    site,
    cookies,
    setCookies,
    get: (path) => follow(path, {}),
    post: (path, fields) =>
      follow(path, {
        method: 'POST',
        headers: { Origin: PUBLIC_URL, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
  };
};

export const TEXT = 'Quy định yêu cầu bản sao chứng thực dù dữ liệu đã có trên hệ thống.';
export const SENDER = {
  kind: 'citizen',
  name: 'Nguyễn Thị Ánh',
  email: 'anh@example.com',
  phone: '',
  taxCode: '',
  consent: 'yes',
};
export const DOCUMENT = {
  'documents.0.numberSymbol': '31/2021/NĐ-CP',
  'documents.0.title': '',
  'documents.0.article': '15',
  'documents.0.clause': '2',
  'documents.0.point': 'a',
};

/** Answers every question and ends at the check of the answers. */
export const answerAll = async (browser: Visitor): Promise<Seen> => {
  await browser.post('/gui', {});
  await browser.post('/gui/noi-dung', { text: TEXT, proposal: '' });
  await browser.post('/gui/van-ban', DOCUMENT);
  await browser.post('/gui/loai-kho-khan', { difficulty: 'unclear' });
  await browser.post('/gui/noi-xay-ra', { province: '31' });
  await browser.post('/gui/xa-phuong', { commune: '11311' });
  return browser.post('/gui/nguoi-gui', SENDER);
};

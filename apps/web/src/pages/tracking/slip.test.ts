import { expect, test } from 'vitest';
import { CODE, type FakeApi, fakeApi, problemReply, SECRET } from '../../testing/fake-api.ts';
import { visitor } from '../../testing/visitor.ts';

const PAGE = `/tra-cuu/${CODE}`;
const SLIP = `GET /api/v1/petitions/${CODE}/slip.pdf`;

const signedIn = async (fake: FakeApi) => {
  const browser = visitor(fake);
  await browser.post('/tra-cuu', { code: CODE, secret: SECRET });
  return browser;
};

test('the slip is offered on the page of a petition and comes as a file, in either language', async () => {
  const fake = fakeApi();
  const browser = await signedIn(fake);
  for (const [page, file] of [
    [PAGE, `${PAGE}/phieu.pdf`],
    [`/en/track/${CODE}`, `/en/track/${CODE}/slip.pdf`],
  ] as const) {
    expect((await browser.get(page)).html).toContain(`href="${file}"`);
    fake.instead.set(SLIP, () => new Response('%PDF-1.7', { headers: { 'Content-Type': 'application/pdf' } }));
    const slip = await browser.get(file);
    expect([slip.status, slip.html]).toEqual([200, '%PDF-1.7']);
    expect(slip.headers.get('Content-Disposition')).toBe(`attachment; filename="${CODE}.pdf"`);
    expect(slip.headers.get('Cache-Control')).toBe('no-store');
  }
});

test('without a key, or with one that has ended, it leads to the way in', async () => {
  const stranger = await visitor().get(`${PAGE}/phieu.pdf`);
  expect(stranger.at).toBe(`/tra-cuu?code=${CODE}`);
  const fake = fakeApi();
  const browser = await signedIn(fake);
  fake.instead.set(SLIP, () => problemReply(404, 'not_found'));
  expect((await browser.get(`${PAGE}/phieu.pdf`)).at).toBe(`/tra-cuu?code=${CODE}&ended=1`);
  expect((await visitor().get('/tra-cuu/no-code/phieu.pdf')).status).toBe(404);
});

test('what cannot be set now is said as a page', async () => {
  const fake = fakeApi();
  const browser = await signedIn(fake);
  fake.instead.set(SLIP, () => problemReply(503, 'unavailable', undefined, { 'Retry-After': '10' }));
  const page = await browser.get(`${PAGE}/phieu.pdf`);
  expect([page.status, page.headers.get('Retry-After')]).toEqual([503, '10']);
});

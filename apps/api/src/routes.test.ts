import { randomUUID } from 'node:crypto';
import { ROLES } from '@thaogo/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiWorld, apiWorld, ORIGIN } from './testing/api-world.ts';
import { type Document, readDocument } from './testing/described.ts';
import { pathWith, SAMPLES, sampleName, UPLOADS, usualHeaders } from './testing/every-route.ts';

/** Who gets an answer without saying who they are; everything else refuses a stranger. */
const PUBLIC = [
  'delete /sessions/current',
  'get /agencies',
  'get /answers',
  'get /bottlenecks',
  'get /bottlenecks/{id}',
  'get /dialogues',
  'get /dialogues/{id}',
  'get /difficulties',
  'get /documents',
  'get /documents/{id}',
  'get /grounds',
  'get /installation',
  'get /places',
  'get /score-card',
  'get /subjects',
  'post /answers/{id}/settled',
  'post /dialogues/confirmations',
  'post /dialogues/{id}/registrations',
  'post /drafts',
  'post /forwardings/links',
  'post /links',
  'post /links/requests',
  'post /petitions',
  'post /readings',
  'post /sessions',
  'post /sessions/invitations',
];
/** Public by their nature, and yet nothing without a sign-in under way. */
const UNDER_WAY = ['post /sessions/enrolment', 'post /sessions/totp'];

let world: ApiWorld & { close(): Promise<void> };
let document: Document;
let endpoints: ApiWorld['endpoints'];
beforeAll(async () => {
  world = await apiWorld();
  document = await readDocument(world.app);
  ({ endpoints } = world);
  await world.db
    .insertInto('administrative_unit')
    .values({ code: '31', name: 'Hải Phòng', parent: null, valid_from: '2025-07-01', valid_to: null })
    .execute();
});
afterAll(() => world.close());

const ask = (
  endpoint: { method: string; path: string },
  headers: Record<string, string>,
  parts: { code?: string; id?: string } = {},
): Promise<Response> =>
  world.call(endpoint.method.toUpperCase(), pathWith(endpoint.path, parts), {
    ...SAMPLES[sampleName(endpoint)],
    headers: { ...usualHeaders(), ...headers },
  });

/** Everything that a client can see of a reply, but for the request id. */
const seen = async (response: Response): Promise<string> =>
  JSON.stringify([
    response.status,
    [...response.headers],
    (await response.text()).replace(/"requestId":"[^"]*"/, '"requestId":""'),
  ]);

const newPetition = async (): Promise<{ code: string; secret: string }> => {
  const filed = await world.file(SAMPLES['post /petitions']?.json ?? {});
  expect(filed.status).toBe(201);
  return (await filed.json()) as { code: string; secret: string };
};

const theStaffOnly = () => endpoints.filter(({ access }) => access === 'staff' || access === 'administrator');
const changing = ({ method }: { method: string }): boolean => method !== 'get';

describe('the table of routes', () => {
  it('is what the OpenAPI document lists, and every route has its sample here', () => {
    const named = endpoints.map(({ method, path }) => `${method} ${path}`);
    expect([...document.operations.keys()].toSorted()).toEqual(named.toSorted());
    expect(Object.keys(SAMPLES).toSorted()).toEqual(endpoints.map(sampleName).toSorted());
    for (const endpoint of endpoints) {
      const described = document.operations.get(`${endpoint.method} ${endpoint.path}`);
      const sample = SAMPLES[sampleName(endpoint)] ?? null;
      expect([sampleName(endpoint), described?.requestBody !== undefined]).toEqual([
        sampleName(endpoint),
        sample !== null || UPLOADS.includes(sampleName(endpoint)),
      ]);
    }
  });

  it('tells which methods an address has, its own description among them', async () => {
    for (const [method, path, allow] of [
      ['DELETE', '/openapi.json', 'GET'],
      ['POST', '/openapi.json', 'GET'],
      ['PUT', '/api/v1/petitions', 'POST'],
      ['DELETE', '/api/v1/admin/accounts', 'GET, POST'],
    ] as const) {
      const response = await world.app.request(path, { method });
      expect([path, response.status, response.headers.get('allow')]).toEqual([path, 405, allow]);
      expect(await response.json()).toMatchObject({ code: 'method_not_allowed' });
    }
    expect((await world.app.request('/openapi.json', { method: 'HEAD' })).status).toBe(200);
    expect((await world.app.request('/openapi.jso', { method: 'POST' })).status).toBe(404);
  });

  it('opens nothing to a stranger but what is meant for everybody', async () => {
    const open: string[] = [];
    const odd: unknown[] = [];
    const { code } = await newPetition();
    for (const endpoint of endpoints) {
      const response = await ask(endpoint, { origin: ORIGIN }, { code });
      const { status } = response;
      const said =
        (await response.clone().text()) === '' ? null : ((await response.clone().json()) as { code?: string });
      const refused = status === 401 && said?.code === 'unauthenticated';
      const challenge = endpoint.access === 'sender' ? 'Bearer realm="petition"' : 'Cookie realm="staff"';
      if (response.headers.get('www-authenticate') !== (status === 401 ? challenge : null)) odd.push(endpoint);
      if (!refused) open.push(sampleName(endpoint));
      if (refused && endpoint.access === 'public' && !UNDER_WAY.includes(sampleName(endpoint))) odd.push(endpoint);
      odd.push(...(await document.faults(`${endpoint.method} ${endpoint.path}`, response)));
    }
    expect(open.toSorted()).toEqual(PUBLIC);
    expect(odd).toEqual([]);
  });

  it.each([
    ['a made-up session', () => ({ cookie: `thaogo-staff=${'A'.repeat(43)}` })],
    ['a made-up secret', () => ({ authorization: 'Bearer K7QM-2D9X-H4TB-9NRP-3WZE' })],
    ['another scheme', () => ({ authorization: 'Basic YWRtaW46YWRtaW4=' })],
    ['a header that other proxies believe', () => ({ 'x-forwarded-user': 'admin', 'x-remote-user': 'admin' })],
  ])('opens no staff route to %s', async (_what, headers) => {
    for (const endpoint of theStaffOnly()) {
      const response = await ask(endpoint, { origin: ORIGIN, ...headers() });
      expect([sampleName(endpoint), response.status]).toEqual([sampleName(endpoint), 401]);
    }
  });

  it('is closed to who has given the password and not the second factor', async () => {
    const email = `half-${randomUUID()}@agency.example`;
    const password = 'một mật khẩu đủ dài';
    for (const totp of [{ totp: { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' } }, {}]) {
      const of = `${'totp' in totp}-${email}`;
      await world.deps.accounts.create({ email: of, password, role: 'administrator', agency: null, ...totp });
      const half = await world.call('POST', '/sessions', {
        json: { email: of, password },
        headers: { origin: ORIGIN },
      });
      expect(await half.clone().json()).toEqual({ next: 'totp' in totp ? 'totp' : 'enrol' });
      const cookie = (half.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
      for (const endpoint of theStaffOnly()) {
        const response = await ask(endpoint, { origin: ORIGIN, cookie });
        expect([sampleName(endpoint), response.status]).toEqual([sampleName(endpoint), 401]);
      }
    }
  });

  it('carries out nothing that another site asks for with the cookie of staff', async () => {
    const { code } = await newPetition();
    const people = {
      staff: await world.staff('officer', 'btc'),
      administrator: await world.staff('administrator', null),
    };
    const byCookie = endpoints.filter(
      (endpoint) =>
        changing(endpoint) &&
        (endpoint.access !== 'public' || endpoint.path.includes('/sessions')) &&
        endpoint.access !== 'sender',
    );
    expect(byCookie.length).toBeGreaterThan(15);
    for (const endpoint of byCookie) {
      const { cookie = '' } = endpoint.access === 'administrator' ? people.administrator : people.staff;
      for (const origin of [
        undefined,
        'null',
        'https://evil.example',
        `${ORIGIN}.evil.example`,
        'http://thaogo.test:81',
        '',
      ]) {
        const response = await ask(endpoint, { cookie, ...(origin !== undefined && { origin }) }, { code });
        const { code: refusal } = (await response.json()) as { code: string };
        expect([sampleName(endpoint), origin, response.status, refusal]).toEqual([
          sampleName(endpoint),
          origin,
          403,
          'wrong_origin',
        ]);
      }
    }
    // Both are still signed in, and the petition is as it was.
    const view = await world.call('GET', `/casework/petitions/${code}`, { headers: people.staff });
    expect(await view.json()).toMatchObject({ version: 1, state: 'assigned' });
    expect((await world.call('GET', '/admin/accounts', { headers: people.administrator })).status).toBe(200);
  });
});

describe('missing and forbidden', () => {
  it('look alike on every route of a petition, to every role of another agency', async () => {
    const { code } = await newPetition();
    const routes = endpoints.filter(({ path }) => path.includes('/casework/petitions/{code}'));
    expect(routes.length).toBeGreaterThan(34);
    for (const role of ROLES) {
      const who = await world.staff(role, role === 'administrator' ? null : 'so-tai-chinh-31');
      for (const endpoint of routes) {
        const forbidden = await seen(await ask(endpoint, who, { code }));
        expect(forbidden).toContain('404');
        expect(await seen(await ask(endpoint, who, { code: '0000-0000-0000' }))).toBe(forbidden);
        expect(await seen(await ask(endpoint, who, { code: '0000-0000-0001' }))).toBe(forbidden);
        expect(await seen(await ask(endpoint, who, { code: 'x' }))).toBe(forbidden);
      }
      const inbox = await world.call('GET', '/casework/petitions', { headers: who });
      expect(await inbox.json()).toEqual({ items: [], next: null });
    }
  });

  it('look alike on every route of the administrator, to every other role', async () => {
    const routes = endpoints.filter(({ access }) => access === 'administrator');
    for (const role of ROLES.filter((each) => each !== 'administrator')) {
      const who = await world.staff(role, 'btc');
      const answers = new Set<string>();
      for (const endpoint of routes) {
        answers.add(await seen(await ask(endpoint, who, { code: 'btc' })));
        answers.add(await seen(await ask(endpoint, who, { code: 'nowhere' })));
      }
      expect([...answers]).toEqual([expect.stringContaining('"code\\":\\"not_found')]);
    }
  });

  it('look alike on every route of a sender: another’s petition, a wrong secret, no such code', async () => {
    const [one, other] = [await newPetition(), await newPetition()];
    const routes = endpoints.filter(({ access, path }) => access === 'sender' && path.includes('{code}'));
    expect(routes.length).toBeGreaterThan(8);
    for (const endpoint of routes) {
      const tries = [
        await ask(endpoint, { authorization: `Bearer ${other.secret}` }, { code: one.code }),
        await ask(endpoint, { authorization: 'Bearer wrong' }, { code: one.code }),
        await ask(endpoint, { authorization: `Bearer ${one.secret}` }, { code: '0000-0000-0000' }),
        await ask(endpoint, { authorization: `Bearer ${one.secret}` }, { code: 'nothing' }),
        await world.call(endpoint.method.toUpperCase(), '/no/such/route', { headers: { authorization: 'Bearer x' } }),
      ];
      const all = await Promise.all(tries.map(seen));
      expect(new Set(all).size).toBe(1);
      expect(all[0]).toContain('404');
    }
  });
});

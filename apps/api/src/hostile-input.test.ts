import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiWorld, apiWorld, ORIGIN } from './testing/api-world.ts';
import { type Document, readDocument } from './testing/described.ts';
import { pathWith, SAMPLES, sampleName, usualHeaders } from './testing/every-route.ts';
import { HOSTILE_VALUES, placesIn, replacedIn } from './testing/hostile-values.ts';

let world: ApiWorld & { close(): Promise<void> };
let document: Document;
let people: Record<'public' | 'sender' | 'staff' | 'administrator', Record<string, string>>;
let code: string;
beforeAll(async () => {
  world = await apiWorld();
  document = await readDocument(world.app);
  const filed = await world.file({ ...SAMPLES['post /petitions']?.json, place: undefined });
  const petition = (await filed.json()) as { code: string; secret: string };
  ({ code } = petition);
  people = {
    public: { origin: ORIGIN },
    sender: { authorization: `Bearer ${petition.secret}` },
    staff: await world.staff('officer', 'btc'),
    administrator: await world.staff('administrator', null),
  };
});
afterAll(() => world.close());

const RAW: readonly [string, BodyInit][] = [
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['a text', '"x"'],
  ['a number', '1e999'],
  ['an open brace', '{'],
  ['a comma too many', '{"text":"x",}'],
  ['form data', 'text=x&consent=true'],
  ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d])],
  ['overlong UTF-8', Buffer.from([0x22, 0xc0, 0x80, 0x22])],
  ['half a letter in UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
  ['UTF-16', Buffer.from('{"text":"x"}', 'utf16le')],
  ['a byte order mark', '\uFEFF{}'],
  ['a hundred thousand lists', '['.repeat(100_000)],
  ['deep lists, closed', `${'['.repeat(60_000)}${']'.repeat(60_000)}`],
  ['deep objects, closed', `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`],
  ['a prototype', '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}'],
  ['duplicates', '{"text":"x","text":[],"sender":{},"sender":null}'],
  ['a huge number', `{"score":${'9'.repeat(5000)},"text":1e400}`],
  ['NUL bytes', '\u0000\u0000'],
];

const request = (endpoint: ApiWorld['endpoints'][number], path: string, init: RequestInit & { json?: unknown } = {}) =>
  world.call(endpoint.method.toUpperCase(), path, {
    ...init,
    headers: { ...usualHeaders(), ...people[endpoint.access], ...(init.headers as Record<string, string>) },
  });

const judged = async (endpoint: ApiWorld['endpoints'][number], what: unknown, response: Response): Promise<unknown[]> =>
  (await document.faults(`${endpoint.method} ${endpoint.path}`, response)).map((fault) => [
    sampleName(endpoint),
    what,
    fault,
  ]);

/** What takes a file in its body, and has a limit of its own. */
const LARGER = ['put /casework/forwardings/{id}/table'];

const shortened = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 60);

describe('whatever is sent, the answer is one of those described and never a fault of ours', () => {
  it('in any field of any body', async () => {
    const faults: unknown[] = [];
    const statuses = new Map<number, number>();
    for (const endpoint of world.endpoints) {
      const sample = SAMPLES[sampleName(endpoint)];
      if (sample === null || sample === undefined) continue;
      for (const place of placesIn(sample.json)) {
        for (const value of HOSTILE_VALUES) {
          const json = replacedIn(sample.json, place, value);
          const response = await request(endpoint, pathWith(endpoint.path, { code }), { json });
          statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
          faults.push(...(await judged(endpoint, [place.join('/'), shortened(value)], response)));
        }
      }
    }
    expect(faults).toEqual([]);
    expect(statuses.get(422)).toBeGreaterThan(500);
    expect(world.log).toEqual([]);
  }, 120_000);

  it('as a whole body', async () => {
    const faults: unknown[] = [];
    for (const endpoint of world.endpoints.filter((each) => SAMPLES[sampleName(each)] !== null)) {
      for (const [what, body] of RAW) {
        for (const type of ['application/json', 'application/problem+json; charset=utf-16']) {
          const response = await request(endpoint, pathWith(endpoint.path, { code }), {
            body,
            headers: { 'content-type': type },
          });
          faults.push(...(await judged(endpoint, what, response)));
        }
      }
      const large = await request(endpoint, pathWith(endpoint.path, { code }), {
        json: { text: 'x'.repeat(1_048_576) },
      });
      const taken = LARGER.includes(sampleName(endpoint)) ? large.status : 413;
      expect([sampleName(endpoint), large.status]).toEqual([sampleName(endpoint), taken]);
      faults.push(...(await judged(endpoint, 'a mebibyte', large)));
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/jsonx',
        '',
      ]) {
        const response = await request(endpoint, pathWith(endpoint.path, { code }), {
          body: '{}',
          headers: { 'content-type': type },
        });
        expect([sampleName(endpoint), type, response.status]).toEqual([sampleName(endpoint), type, 415]);
        faults.push(...(await judged(endpoint, type, response)));
      }
    }
    expect(faults).toEqual([]);
    expect(world.log).toEqual([]);
    expect(Object.prototype).not.toHaveProperty('admin');
  }, 120_000);

  const READABLE = [
    'null',
    'a list',
    'a text',
    'a number',
    'a byte order mark',
    'deep',
    'a prototype',
    'a huge number',
  ];

  it('says of what cannot be read that it cannot be read', async () => {
    const unreadable = RAW.filter(([what]) => !READABLE.some((kind) => what.startsWith(kind)) && what !== 'duplicates');
    expect(unreadable.length).toBeGreaterThan(8);
    for (const [what, body] of unreadable) {
      const headers = { 'content-type': 'application/json', ...usualHeaders() };
      const response = await world.call('POST', '/petitions', { body, headers });
      expect([what, await response.json()]).toMatchObject([what, { status: 400, code: 'malformed' }]);
    }
  });

  const IN_ADDRESSES = [
    '',
    '%00',
    'a%00b',
    '%',
    '%FF%FE',
    '%ED%A0%80',
    '%2e%2e%2f',
    "'%3B--",
    '%F0%9F%87%BB',
    '٣',
    '-1',
    '1e9',
    'NaN',
    'x'.repeat(5000),
    '<b>',
    'infinity',
    '9999-99-99',
    '%0d%0aset-cookie:%20a=b',
    'null',
  ];

  it('in any part of a path', async () => {
    const faults: unknown[] = [];
    for (const endpoint of world.endpoints.filter(({ path }) => path.includes('{'))) {
      for (const part of IN_ADDRESSES.filter((each) => each !== '' && !each.includes('2e%2f'))) {
        const response = await request(
          endpoint,
          pathWith(endpoint.path, { code: part, id: part }),
          SAMPLES[sampleName(endpoint)] ?? {},
        );
        faults.push(...(await judged(endpoint, part.slice(0, 30), response)));
        if (response.status !== 404) faults.push([sampleName(endpoint), part.slice(0, 30), response.status]);
      }
    }
    expect(faults).toEqual([]);
    expect(world.log).toEqual([]);
  });

  it('in any part of a query', async () => {
    const faults: unknown[] = [];
    const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const id = '00000000-0000-4000-8000-000000000000';
    const cursors = [
      cursor(['2026-99-99', id]),
      cursor(['0000-01-01', id]),
      cursor(['infinity', id]),
      cursor(['9999-12-31', id]),
      cursor(['2026-02-30', id]),
      cursor(['2026-01-01', 'x']),
      cursor(['0000-01-01T00:00:00Z', id]),
      cursor(['9999-12-31T23:59:59Z', id]),
      cursor(['2026-02-30T00:00:00Z', id]),
      cursor({}),
      cursor(null),
      'e30',
      '////',
    ];
    for (const endpoint of world.endpoints.filter(({ method }) => method === 'get')) {
      const described = document.operations.get(`${endpoint.method} ${endpoint.path}`);
      const names = (described?.parameters ?? []).flatMap((parameter) =>
        parameter.in === 'query' ? [parameter.name] : [],
      );
      const path = pathWith(endpoint.path, { code });
      for (const name of names.length === 0 ? ['__proto__'] : [...names, 'unknown', '%00', 'a[b]']) {
        for (const value of [...IN_ADDRESSES, ...cursors]) {
          const query = `${name}=${value}&${name}=${value}`;
          const response = await request(endpoint, `${path}?${query}`);
          faults.push(...(await judged(endpoint, query.slice(0, 60), response)));
        }
      }
    }
    expect(faults).toEqual([]);
    expect(world.log).toEqual([]);
  }, 120_000);

  it('in any header that is read', async () => {
    const faults: unknown[] = [];
    const values = [
      '',
      ' ',
      ',',
      '"',
      '"1',
      '*',
      'W/"1"',
      '-1',
      '99999999999999999999',
      'Bearer',
      'Bearer ',
      `Bearer ${'x'.repeat(8000)}`,
      '=',
      'thaogo-staff=',
      'thaogo-staff="a";;;=',
      'é',
      '\u00ff',
      "'--",
      'q=q=q',
      '127.0.0.1, ::1, x',
    ];
    // What reads headers is the same for all: a few of every kind stand for them.
    const some = world.endpoints.filter(({ path }) =>
      /petitions(\/\{code\}(\/(accept|message))?)?$|sessions|accounts/.test(path),
    );
    for (const endpoint of some) {
      for (const name of [
        'if-match',
        'authorization',
        'cookie',
        'accept-language',
        'idempotency-key',
        'origin',
        'x-forwarded-for',
        'accept',
        'content-length',
      ]) {
        for (const value of values) {
          const response = await request(endpoint, pathWith(endpoint.path, { code: '0000-0000-0000' }), {
            ...SAMPLES[sampleName(endpoint)],
            headers: { [name]: value },
          });
          faults.push(...(await judged(endpoint, [name, value.slice(0, 30)], response)));
        }
      }
    }
    expect(faults).toEqual([]);
    expect(world.log).toEqual([]);
  }, 120_000);
});

describe('the grammar of HTTP', () => {
  it('refuses a method that a path does not take and names those that it does', async () => {
    const paths = new Map<string, Set<string>>();
    for (const { method, path } of world.endpoints)
      paths.set(path, (paths.get(path) ?? new Set()).add(method.toUpperCase()));
    for (const [path, methods] of paths) {
      for (const method of ['PATCH', 'PUT', 'DELETE', 'POST', 'OPTIONS'].filter((each) => !methods.has(each))) {
        const response = await world.call(method, pathWith(path, { code }));
        const { code: problem } = (await response.json()) as { code: string };
        const allow = new Set((response.headers.get('allow') ?? '').split(', '));
        expect([path, method, response.status, problem]).toEqual([path, method, 405, 'method_not_allowed']);
        for (const allowed of methods) expect(allow).toContain(allowed);
      }
    }
  });

  it('has nothing elsewhere', async () => {
    for (const path of ['/', '/petition', '/petitions/', '/admin', '/casework/petitions/x/y/z', '/%00', '/%']) {
      const response = await world.call('GET', path);
      expect([path, response.status, response.headers.get('content-type')]).toEqual([
        path,
        404,
        'application/problem+json',
      ]);
    }
  });

  it('keeps replies to themselves: nothing is stored on the way', async () => {
    for (const endpoint of world.endpoints.filter(({ access }) => access !== 'public')) {
      const response = await request(endpoint, pathWith(endpoint.path, { code }), SAMPLES[sampleName(endpoint)] ?? {});
      expect([sampleName(endpoint), response.headers.get('cache-control')]).toEqual([sampleName(endpoint), 'no-store']);
    }
  });

  it('speaks the reader’s language in refusals', async () => {
    const refusal = async (language: string) => {
      const response = await world.call('POST', '/petitions', {
        json: { text: 'x' },
        headers: { 'accept-language': language, ...usualHeaders() },
      });
      const { title, errors } = (await response.json()) as { title: string; errors: { detail: string }[] };
      return [title, ...errors.map(({ detail }) => detail)].join(' ');
    };
    expect(await refusal('vi')).toContain('Có thông tin chưa đúng');
    expect(await refusal('de')).toContain('Có thông tin chưa đúng');
    expect(await refusal('en-US')).toContain('Correct the fields named');
    expect(await refusal('en')).not.toMatch(/[ăâđêôơưạảấầẩ]/);
  });
});

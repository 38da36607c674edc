/**
 * Whatever is sent to what exists, by people who may: with an object of every newer kind in place, hostile values get past
 * the door and reach rules and tables.
 */

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseworkWorld, type Person } from './testing/casework-world.ts';
import { DOSSIER_SAMPLES } from './testing/dossier-samples.ts';
import { SAMPLES, sampleName } from './testing/every-route.ts';
import { HOSTILE_VALUES, placesIn, replacedIn } from './testing/hostile-values.ts';
import { pdf } from './testing/sample-files.ts';

const { world, document, at, file, act } = await caseworkWorld();
afterAll(() => world.close());

type Endpoint = (typeof world.endpoints)[number];
type Json = Record<string, unknown>;

/** What the routes below an address act on, and by whom. */
interface Existing {
  below: string;
  who: Person;
  parts: Record<string, string>;
  /** The row whose version changes; null where there is none. */
  versioned: { table: 'measure' | 'dossier' | 'dialogue' | 'forwarding' | 'unit'; column: 'id' | 'code' } | null;
}
const existing: Existing[] = [];
let petition: { code: string; secret: string };

const once = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });
const made = async (who: Person, path: string, json: object, method = 'POST', version = 1): Promise<Json> => {
  const headers = { ...who, ...once(), 'if-match': `"${version}"` };
  const response = await world.call(method, path, { json, headers });
  const text = await response.text();
  if (response.status >= 300) throw new Error(`${path}: ${response.status} ${text}`);
  return (text === '' ? {} : JSON.parse(text)) as Json;
};
const idOf = async (...given: Parameters<typeof made>): Promise<string> => String((await made(...given))['id']);

const openMeasure = async (): Promise<void> => {
  const { code } = await file();
  await act(at.officer, code, 'accept');
  await act(at.officer, code, 'save_draft', { text: 'Bộ sẽ sửa quy định này.', outcome: 'amend' });
  await act(at.officer, code, 'submit_draft');
  await act(at.leader, code, 'approve');
  const { measures } = await act(at.clerk, code, 'issue', { number: '20/BTC-PC', issuedOn: '2026-11-23' });
  const [measure] = measures as { code: string }[];
  const versioned = { table: 'measure', column: 'code' } as const;
  existing.push({
    below: '/casework/measures/{code}',
    who: at.leader,
    parts: { code: measure?.code ?? '' },
    versioned,
  });
};

const openDossiers = async (): Promise<void> => {
  await made(at.coordinator, '/casework/documents', SAMPLES['post /casework/documents']?.json ?? {});
  for (const path of ['bottlenecks', 'delegated-rules', 'legality-checks']) {
    const sample = DOSSIER_SAMPLES[`post /casework/${path}`]?.json;
    const body = { ...sample, petitions: [], petition: undefined, bottleneck: undefined };
    const id = await idOf(at.coordinator, `/casework/${path}`, body);
    const versioned = { table: 'dossier', column: 'id' } as const;
    existing.push({ below: `/casework/${path}/{id}`, who: at.coordinator, parts: { id }, versioned });
  }
};

const openDialogue = async (): Promise<void> => {
  const plan = { ...SAMPLES['post /casework/dialogues']?.json, capacity: 5000 };
  const id = await idOf(at.clerk, '/casework/dialogues', plan);
  await made(at.clerk, `/casework/dialogues/${id}/opening`, {});
  const asked = { text: 'Khi nào bãi bỏ quy định nộp bản giấy?' };
  const question = await idOf(at.clerk, `/casework/dialogues/${id}/questions`, asked);
  const coming = SAMPLES['post /casework/dialogues/{id}/registrations']?.json ?? {};
  const registration = await idOf(at.clerk, `/casework/dialogues/${id}/registrations`, coming);
  const parts = { id, question, registration };
  const versioned = { table: 'dialogue', column: 'id' } as const;
  existing.push({ below: '/casework/dialogues/{id}', who: at.clerk, parts, versioned });
  existing.push({ below: '/dialogues/{id}/registrations', who: {}, parts, versioned: null });
};

const TABLE = 'Nội dung;Cử tri\r\nKhoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ.;Bà Lan\r\nNgắn;Ông Ba';
const openForwarding = async (): Promise<void> => {
  const id = await idOf(at.clerk, '/casework/forwardings', SAMPLES['post /casework/forwardings']?.json ?? {});
  const table = { name: 'bang.csv', content: Buffer.from(TABLE).toString('base64') };
  await made(at.clerk, `/casework/forwardings/${id}/table`, table, 'PUT');
  const versioned = { table: 'forwarding', column: 'id' } as const;
  existing.push({ below: '/casework/forwardings/{id}', who: at.clerk, parts: { id, line: '3' }, versioned });
};

const openOrganisation = async (): Promise<void> => {
  const unit = { name: { vi: 'Vụ Pháp chế', en: 'Legal Department' }, validFrom: '2026-11-23' };
  const id = await idOf(at.leader, '/organisation/units', unit);
  const accounts = await world.db.selectFrom('account').select('id').where('agency', '=', 'btc').execute();
  const [post = '', deputy = ''] = accounts.map((each) => each.id);
  const versioned = { table: 'unit', column: 'id' } as const;
  existing.push({ below: '/organisation/units/{id}', who: at.leader, parts: { id }, versioned });
  existing.push({ below: '/organisation/units', who: at.leader, parts: {}, versioned: null });
  existing.push({ below: '/organisation/members/{id}', who: at.leader, parts: { id: post }, versioned: null });
  existing.push({ below: '/organisation/deputyships', who: at.leader, parts: { id: deputy }, versioned: null });
};

beforeAll(async () => {
  petition = await file();
  await openMeasure();
  await openDossiers();
  await openDialogue();
  await openForwarding();
  await openOrganisation();
}, 120_000);

const pathTo = ({ path }: Endpoint, parts: Record<string, string>): string =>
  path.slice('/api/v1'.length).replaceAll(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '');

const versionOf = async ({ versioned, parts }: Existing): Promise<number> => {
  if (versioned === null) return 1;
  const { table, column } = versioned;
  const row = await world.db
    .selectFrom(table)
    .select('version')
    .where(column as 'id', '=', parts[column] ?? '')
    .executeTakeFirst();
  return row?.version ?? 1;
};

/** Each place meets one part of the values, its neighbour the next: every value meets every kind of thing. */
const PARTS = 4;

/** Ends what the others act on, so it comes last. */
const ENDS = /\/(abandon|drop|close|cancellation|filing|put_in_force|solve|end)$/;

describe('whatever is sent to what exists', () => {
  it('is answered as described, and nothing of ours breaks', async () => {
    const faults: unknown[] = [];
    const statuses: Record<string, Set<number>> = {};
    const changes = world.endpoints.filter(({ method }) => method === 'post' || method === 'put');
    for (const thing of existing) {
      const routes = changes.filter(({ path }) => path.slice('/api/v1'.length).startsWith(thing.below));
      expect([thing.below, routes.length > 0]).toEqual([thing.below, true]);
      const last = (each: Endpoint): number => Number(ENDS.test(each.path));
      for (const endpoint of routes.toSorted((a, b) => last(a) - last(b))) {
        const name = sampleName(endpoint);
        const sample = SAMPLES[name]?.json ?? {};
        const bodies = placesIn(sample).flatMap((place, nth) =>
          HOSTILE_VALUES.filter((_, value) => (value + nth) % PARTS === 0).map((value): [string, unknown] => [
            place.join('/'),
            replacedIn(sample, place, value),
          ]),
        );
        // As it should be comes last: it may change what there is.
        for (const [place, json] of [...bodies, ['', sample] as [string, unknown]]) {
          const headers = { ...thing.who, ...once(), 'if-match': `"${await versionOf(thing)}"` };
          const response = await world.call(endpoint.method.toUpperCase(), pathTo(endpoint, thing.parts), {
            json,
            headers,
          });
          (statuses[name] ??= new Set()).add(response.status);
          const found = await document.faults(`${endpoint.method} ${endpoint.path}`, response);
          faults.push(...found.map((fault) => [name, place, JSON.stringify(json).slice(0, 80), fault]));
        }
      }
    }
    expect(faults).toEqual([]);
    expect(world.log).toEqual([]);
    // They were not all turned away at the door: it is there, and it is theirs.
    const reached = Object.values(statuses).filter((of) => of.has(200) || of.has(201) || of.has(204) || of.has(409));
    expect(reached.length).toBeGreaterThan(Object.keys(statuses).length * 0.8);
  }, 120_000);

  const TABLES: readonly [string, Buffer | string][] = [
    ['nothing', ''],
    ['zeros', Buffer.alloc(5000)],
    ['a heading alone', 'Nội dung'],
    ['a heading twice', 'Nội dung;Nội dung\r\nMột;Hai'],
    ['columns without end', `Nội dung${';'.repeat(50_000)}\r\nMột`],
    ['quotes without end', `Nội dung\r\n${'"'.repeat(99_999)}`],
    ['lines without end', `Nội dung\r\n${'x\r'.repeat(100_000)}`],
    ['UTF-16', Buffer.from('\uFEFFNội dung\r\nMột', 'utf16le')],
    ['broken UTF-8', Buffer.from([0x4e, 0xc3, 0x28, 0x0a, 0xff])],
    ['half a zip', Buffer.from('PK\u0003\u0004\u0014\u0000')],
    ['a zip that ends', Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)])],
    ['a zip of the largest numbers', Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18, 0xff)])],
    ['formulas', 'Nội dung;Cử tri\r\n=cmd|calc!A1;@SUM(1)\r\n+1;-1'],
    ['NUL in a cell', 'Nội dung\r\nMột\u0000hai ba bốn năm sáu bảy tám chín'],
    ['a lone surrogate', Buffer.from([0x4e, 0x0d, 0x0a, 0xed, 0xa0, 0x80])],
  ];
  it('is a table, however broken', async () => {
    const thing = existing.find(({ below }) => below === '/casework/forwardings/{id}');
    const id = await idOf(at.clerk, '/casework/forwardings', SAMPLES['post /casework/forwardings']?.json ?? {});
    const faults: unknown[] = [];
    for (const [what, content] of TABLES) {
      const json = { name: `${what}.xlsx`, content: Buffer.from(content).toString('base64') };
      const version = thing === undefined ? 1 : await versionOf({ ...thing, parts: { id } });
      const headers = { ...at.clerk, 'if-match': `"${version}"` };
      for (const [method, below] of [
        ['PUT', 'table'],
        ['GET', 'rows'],
      ] as const) {
        const response = await world.call(method, `/casework/forwardings/${id}/${below}`, {
          headers,
          ...(method === 'PUT' && { json }),
        });
        const operation = `${method.toLowerCase()} /api/v1/casework/forwardings/{id}/${below}`;
        faults.push(...(await document.faults(operation, response)).map((fault) => [what, fault]));
      }
    }
    expect(faults).toEqual([]);
    expect(world.log).toEqual([]);
  });

  it('is a file, whatever it is called and whatever is in it', async () => {
    const faults: unknown[] = [];
    const names = [
      '',
      '%',
      '%00',
      '%FF',
      '%ED%A0%80',
      '..%2F..%2Fetc%2Fpasswd',
      'x'.repeat(7000),
      '%0D%0Aa:b',
      'a%22;b',
    ];
    const bytes: Buffer[] = [
      Buffer.alloc(0),
      Buffer.from('x'),
      pdf(),
      Buffer.from('%PDF-1.4'),
      Buffer.alloc(3000, 0xff),
    ];
    const draft = (await (await world.call('POST', '/drafts', { json: { data: { step: 1 } } })).json()) as Json;
    const places: [string, string, Person][] = [
      ['/petitions/{code}/attachments', `/petitions/${petition.code}/attachments`, bearer(petition.secret)],
      ['/drafts/current/attachments', '/drafts/current/attachments', bearer(String(draft['token']))],
      ['/casework/petitions/{code}/letters', `/casework/petitions/${petition.code}/letters`, at.clerk],
    ];
    for (const [route, path, who] of places) {
      for (const name of names) {
        for (const content of bytes) {
          const headers = { ...who, 'x-file-name': name };
          const response = await world.call('POST', path, { headers, body: new Uint8Array(content) });
          const found = await document.faults(`post /api/v1${route}`, response);
          faults.push(...found.map((fault) => [route, name.slice(0, 30), content.length, fault]));
        }
      }
    }
    expect(faults).toEqual([]);
    expect(world.log.filter(({ event }) => event.includes('fail'))).toEqual([]);
  });
});

const bearer = (key: string): Person => ({ authorization: `Bearer ${key}` });

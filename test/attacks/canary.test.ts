import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { hire, join as joinAgency, signInAdministrator } from '../journeys/hired-staff.ts';

/** Somebody who must not be found anywhere but in the vault, and in the words they wrote themselves. */
const SENDER = {
  kind: 'household_business',
  name: 'Hoàng Thị Kim Yến Canary',
  email: 'Kim.Yen.Canary@Sender.example',
  phone: '+84 977 123 456',
  taxCode: '0398765432-001',
};
const TEXT = 'Khoản 2 Điều 5 Thông tư 40/2021/TT-BTC không rõ hồ sơ nào phải nộp, mật hiệu chim-vàng-anh.';
const ADDED = 'Xin bổ sung: mật hiệu chim-sơn-ca.';
const FILE = { name: 'Đơn của bà chim-vành-khuyên.txt', text: 'Mật hiệu chim-khướu, của bà chim-vành-khuyên.' };

let home: string;
let database: FreshDatabase;
let mail: MailServer;
let server: ServerProcess;
let filed: { code: string; secret: string };
/** Every address that was asked for, and every line that the server sent back with it. */
const addresses: string[] = [];
const headers: string[] = [];

const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
  addresses.push(path);
  const response = await fetch(`${server.url}${path}`, { redirect: 'manual', ...init });
  for (const [name, value] of response.headers) if (name !== 'set-cookie') headers.push(`${name}: ${value}`);
  return response;
};
const formPost = (path: string, fields: Record<string, string>, cookie = ''): Promise<Response> =>
  ask(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: server.url, ...(cookie !== '' && { cookie }) },
  });
const cookieOf = (response: Response): string => (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';

const toSender = () =>
  mail.received.filter(({ envelope }) => envelope.to[0]?.toLowerCase() === SENDER.email.toLowerCase());

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'thaogo-canary-'));
  database = await freshDatabase();
  mail = await startMailServer();
  const administrator = { email: 'quan-tri@thaogo.example', password: 'chín con trâu qua cầu khỉ' };
  server = await startServer({
    home,
    databaseUrl: database.url,
    env: {
      LOG_LEVEL: 'info',
      SMTP_URL: mail.url,
      MAIL_FROM: 'Tháo Gỡ <khong-tra-loi@thaogo.example>',
      ADMIN_EMAIL: administrator.email,
      ADMIN_PASSWORD: administrator.password,
    },
  });

  const installation = {
    url: server.url,
    mail,
    administrator,
    passDays: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const admin = await signInAdministrator(installation);
  await joinAgency(admin, 'btc');
  const [officer, leader, clerk] = [
    await hire(installation, admin, { email: 'chuyen-vien@btc.example', role: 'officer', agency: 'btc' }),
    await hire(installation, admin, { email: 'lanh-dao@btc.example', role: 'leader', agency: 'btc' }),
    await hire(installation, admin, { email: 'van-thu@btc.example', role: 'clerk', agency: 'btc' }),
  ];

  // Filed, mistyped, looked at, added to.
  const json = { 'content-type': 'application/json' };
  const filing = { sender: SENDER, consent: true, text: TEXT, title: 'Hồ sơ nào phải nộp?', publishAnswer: true };
  const broken = { ...filing, sender: { ...SENDER, taxCode: 'Canary' }, text: SENDER.name };
  await ask('/api/v1/petitions', {
    method: 'POST',
    headers: { ...json, 'idempotency-key': randomUUID() },
    body: JSON.stringify(broken),
  });
  const response = await ask('/api/v1/petitions', {
    method: 'POST',
    headers: { ...json, 'idempotency-key': randomUUID() },
    body: JSON.stringify(filing),
  });
  filed = (await response.json()) as typeof filed;
  const mine = { ...json, authorization: `Bearer ${filed.secret}` };
  await ask(`/api/v1/petitions/${filed.code}`, { headers: mine });
  await ask(`/api/v1/petitions/${filed.code}/message`, {
    method: 'POST',
    headers: mine,
    body: JSON.stringify({ text: ADDED }),
  });
  await ask(`/api/v1/petitions/${filed.code}/message`, {
    method: 'POST',
    headers: mine,
    body: `{"text":"${SENDER.name}`,
  });
  // Files: added, refused, and looked at by an officer.
  const upload = (bytes: string): Promise<Response> =>
    ask(`/api/v1/petitions/${filed.code}/attachments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${filed.secret}`, 'x-file-name': encodeURIComponent(FILE.name) },
      body: bytes,
    });
  const { id } = (await (await upload(FILE.text)).json()) as { id: string };
  await upload(`<html>${FILE.text}`);
  const session = officer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const seen = await ask(`/api/v1/casework/petitions/${filed.code}/attachments/${id}`, {
    headers: { cookie: session },
  });
  if ((await seen.text()) !== FILE.text) throw new Error(`The file gave ${seen.status}.`);
  // On the site: a draft with the same identity, and the petition opened with its secret.
  const draft = cookieOf(await formPost('/gui', {}));
  await formPost('/gui/noi-dung', { text: TEXT }, draft);
  await formPost('/gui/nguoi-gui', { kind: 'citizen', name: SENDER.name, email: SENDER.email, phone: 'Canary' }, draft);
  const opened = await formPost('/tra-cuu', { code: filed.code, secret: filed.secret });
  await ask(opened.headers.get('location') ?? '/', { headers: { cookie: cookieOf(opened) } });
  await formPost('/tra-cuu', { code: filed.code, secret: `${filed.secret}x` });

  // Worked on to the answer; each act needs the version that was seen.
  const view = async (): Promise<number> => {
    const seen = (await officer.ask('GET', `/casework/petitions/${filed.code}`)) as { version: number };
    return seen.version;
  };
  const act = async (who: typeof officer, action: string, body: object): Promise<void> => {
    const version = await view();
    const cookie = who.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const done = await ask(`/api/v1/casework/petitions/${filed.code}/${action}`, {
      method: 'POST',
      headers: { ...json, cookie, origin: server.url, 'if-match': `"${version}"` },
      body: JSON.stringify(body),
    });
    if (done.status !== 200) throw new Error(`${action}: ${done.status} ${await done.text()}`);
  };
  await act(officer, 'accept', {});
  await act(officer, 'save_draft', { text: 'Bộ trả lời như sau.', outcome: 'guide_application' });
  await act(officer, 'submit_draft', {});
  await act(leader, 'approve', { publicText: 'Quy định này sẽ được sửa.' });
  const { today } = (await admin.ask('GET', '/installation')) as { today: string };
  await act(clerk, 'issue', { number: '12/BTC-PC', issuedOn: today });

  // The secret is lost, on the site and over the interface.
  const lost = { code: filed.code, email: SENDER.email };
  await formPost('/mat-ma-bi-mat', { code: filed.code, contact: SENDER.email });
  await ask('/api/v1/links/requests', { method: 'POST', headers: json, body: JSON.stringify(lost) });

  // Every mail arrives, and the link of the last to the sender is opened.
  await mail.waitFor(() => toSender().length === 4, 20_000);
  const link = /\/l\/[\w-]+/.exec(toSender().at(-1)?.message.text ?? '')?.[0] ?? '';
  const page = await ask(link);
  if (page.status !== 200) throw new Error(`The link of a mail gave ${page.status}.`);
  const through = await formPost(link, {});
  await ask(through.headers.get('location') ?? '/', { headers: { cookie: cookieOf(through) } });
  await formPost('/l/not-a-token-of-anything-at-all', { token: filed.secret });
}, 120_000);
afterAll(async () => {
  await server.clear();
  await mail.stop();
  await database.drop();
  await rm(home, { recursive: true, force: true });
});

/** Every way in which a value could turn up: as it is, without case, as digits, as bytes. */
const formsOf = (clear: string): string[] => {
  const digits = clear.replaceAll(/\D/g, '');
  const forms = [
    clear,
    clear.normalize('NFD'),
    encodeURIComponent(clear),
    JSON.stringify(clear).slice(1, -1),
    Buffer.from(clear).toString('hex'),
    Buffer.from(clear.toLowerCase()).toString('hex'),
    Buffer.from(clear).toString('base64').replace(/=+$/, ''),
    ...(digits.length > 8 ? [digits, digits.replace(/^84/, '0'), Buffer.from(digits).toString('hex')] : []),
  ];
  return forms.map((form) => form.toLowerCase());
};
const FILE_FORMS = ['chim-khướu', 'chim-vành-khuyên'].flatMap(formsOf);
const secretForms = (): string[] => [...formsOf(filed.secret), filed.secret.replaceAll('-', '').toLowerCase()];
const identityForms = (): string[] =>
  [SENDER.name, 'Canary', SENDER.email, SENDER.phone, SENDER.taxCode].flatMap(formsOf);
/** The parts of somebody's identity that a text holds. */
const foundIn = (text: string, forms: readonly string[]): string[] => {
  const lower = text.toLowerCase();
  return [...new Set(forms.filter((form) => lower.includes(form)))];
};

/** Every row of every table of every schema, as text; bytes as hexadecimal. */
const dump = async (): Promise<Map<string, string>> => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows: tables } = await client.query<{ schema: string; name: string }>(`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
  `);
  const texts = new Map<string, string>();
  for (const { schema, name } of tables) {
    const table = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
    const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} as t`);
    texts.set(`${schema}.${name}`, rows.map(({ row }) => row).join('\n'));
  }
  // What indexes are made of, what planning remembers of columns, and what the server was asked.
  const beside = {
    indexes: 'select indexdef as row from pg_indexes',
    statistics: `select tablename || attname || coalesce(most_common_vals::text, '') || coalesce(histogram_bounds::text, '') as row from pg_stats where schemaname = 'public' and tablename <> 'content'`,
    statements: 'select query as row from pg_stat_activity where datname = current_database()',
  };
  await client.query('analyze');
  for (const [what, sql] of Object.entries(beside)) {
    const { rows } = await client.query<{ row: string }>(sql);
    texts.set(what, rows.map(({ row }) => row).join('\n'));
  }
  await client.end();
  return texts;
};

describe('who sent a petition', () => {
  it('stands in no log', () => {
    const logs = server.logs();
    expect(logs).toContain('/api/v1/petitions/:code');
    expect(foundIn(logs, [...identityForms(), ...secretForms()])).toEqual([]);
    expect(foundIn(logs, [filed.code, 'chim-vàng-anh', 'chim-sơn-ca', 'bộ trả lời', 'canary'])).toEqual([]);
    expect(foundIn(logs, FILE_FORMS)).toEqual([]);
    // Nor do the tokens of links and sessions.
    const tokens = mail.received.flatMap(({ message }) =>
      [...(message.text ?? '').matchAll(/\/l\/([\w-]+)/g)].map(([, token]) => token ?? ''),
    );
    expect(tokens.length).toBeGreaterThan(0);
    expect(
      foundIn(
        logs,
        tokens.map((token) => token.toLowerCase()),
      ),
    ).toEqual([]);
  });

  it('stands in no address and no header of a reply', () => {
    for (const text of [...addresses, ...headers])
      expect([text, foundIn(text, [...identityForms(), ...secretForms()])]).toEqual([text, []]);
    // The name of a file stands in the header that gives it out, and in no address.
    for (const address of addresses) expect([address, foundIn(address, FILE_FORMS)]).toEqual([address, []]);
  });

  it('is no part of any mail but its address; no mail says what it is about', () => {
    expect(mail.received.length).toBeGreaterThanOrEqual(3);
    for (const received of mail.received) {
      const { message, raw } = received;
      const isToSender = toSender().includes(received);
      const all = `${message.subject} ${message.text} ${message.html}`;
      expect(
        foundIn(all, [...identityForms(), ...secretForms(), 'chim-vàng-anh', 'chim-sơn-ca', 'bộ trả lời như sau']),
      ).toEqual([]);
      // In the raw message the sender's address stands where it must.
      const elsewhere = raw.toString().replaceAll(new RegExp(SENDER.email, 'gi'), '');
      expect(foundIn(elsewhere, [...identityForms(), ...secretForms()])).toEqual([]);
      expect(raw.toString().toLowerCase().includes(SENDER.email.toLowerCase())).toBe(isToSender);
      expect(message.text).toContain(filed.code);
    }
  });

  it('cannot be read from the database, its events, its jobs or its indexes', async () => {
    const tables = await dump();
    expect([...tables.keys()]).toEqual(
      expect.arrayContaining(['public.petition', 'public.identity', 'pgboss.job', 'indexes']),
    );
    for (const [table, text] of tables)
      expect([table, foundIn(text, [...identityForms(), ...secretForms()])]).toEqual([table, []]);
    // Words stand where they may be erased, and nowhere else.
    const withWords = [...tables]
      .filter(([, text]) => /chim-(vàng-anh|sơn-ca)|trả lời như sau/.test(text))
      .map(([table]) => table);
    expect(withWords).toEqual(['public.content']);
    // A file's name is kept where words are; what is in it is in no table at all.
    const withName = [...tables].filter(([, text]) => foundIn(text, formsOf('chim-vành-khuyên')).length > 0);
    expect(withName.map(([table]) => table)).toEqual(['public.content']);
    const whole = [...tables.values()].join('\n');
    expect(foundIn(whole, formsOf('chim-khướu'))).toEqual([]);
    // The events are there, and say what happened.
    expect(tables.get('public.petition_event')).toContain('draft_approved');
  });

  it('and what they wrote are in no published answer', async () => {
    const published = await (await ask('/api/v1/answers')).text();
    expect(published).toContain('Quy định này sẽ được sửa.');
    const words = ['chim-vàng-anh', 'chim-sơn-ca', 'hồ sơ nào', 'bộ trả lời như sau', filed.code];
    expect(foundIn(published, [...identityForms(), ...secretForms(), ...words])).toEqual([]);
  });

  it('is in no file that the server wrote', async () => {
    const names = await readdir(home, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(0);
    expect(files.some((file) => file.includes('/files/'))).toBe(true);
    for (const file of files) {
      const bytes = await readFile(file);
      expect([file, foundIn(bytes.toString('latin1'), secretForms())]).toEqual([file, []]);
      expect([file, foundIn(bytes.toString('utf8'), FILE_FORMS)]).toEqual([file, []]);
    }
  });
});

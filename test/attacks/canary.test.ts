import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hire, join as joinAgency, signInAdministrator, staffAgency } from '../journeys/hired-staff.ts';
import { freePort } from '../support/free-port.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { type Asker, cookieOf, createAsker } from './canary/asking.ts';
import { takePartInDialogue } from './canary/dialogue.ts';
import { sendFiles } from './canary/files.ts';
import { everyFile, everyTable, tableOf } from './canary/kept.ts';
import { formsOf, foundIn } from './canary/marks.ts';
import {
  answerByMail,
  type Around,
  enterForOthers,
  forwardTables,
  type Keys,
  reachByText,
  readAsForwarder,
} from './canary/other-ways.ts';
import { identityForms as othersForms, WHERE_WORDS_STAND, WORDS } from './canary/people.ts';
import { everythingPublic } from './canary/public-pages.ts';
import { startTextGateway, type TextGateway } from './canary/text-gateway.ts';
import { arrangeInside, followMeasure, openDossiers } from './canary/work-on-the-law.ts';

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
let gateway: TextGateway;
let server: ServerProcess;
/** It notes every address that was asked for, and every line that the server sent back with it. */
let asker: Asker;
let filed: Keys;
/** Keys of every petition whose sender was given a secret. */
const keys: Keys[] = [];
/** A photograph as an officer was given it. */
let photograph: Buffer;

const ask: Asker['ask'] = (path, init) => asker.ask(path, init);
const formPost: Asker['post'] = (path, fields, cookie) => asker.post(path, fields, cookie);

const toSender = () =>
  mail.received.filter(({ envelope }) => envelope.to[0]?.toLowerCase() === SENDER.email.toLowerCase());

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'thaogo-canary-'));
  database = await freshDatabase();
  mail = await startMailServer();
  gateway = await startTextGateway();
  const replyPort = await freePort();
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
      TEXT_GATEWAY_URL: gateway.url,
      REPLY_DOMAIN: 'thaogo.example',
      REPLY_PORT: String(replyPort),
    },
  });
  asker = createAsker(server.url);

  const installation = {
    url: server.url,
    mail,
    administrator,
    passDays: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const admin = await signInAdministrator(installation);
  const { officer, leader, clerk } = await staffAgency(installation, admin, 'btc');
  await joinAgency(admin, 'btp');
  const email = 'dau-moi@btp.example';
  const coordinator = await hire(installation, admin, { email, role: 'coordinator', agency: 'btp' });
  const { today } = (await admin.ask('GET', '/installation')) as { today: string };

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
  filed = (await response.json()) as Keys;
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

  // Worked on to the answer.
  const path = `/casework/petitions/${filed.code}`;
  await asker.act(officer, path, 'accept');
  const ours = await ask(`/api/v1${path}/attachments?for=ask`, {
    method: 'POST',
    headers: { cookie: session, origin: server.url, 'x-file-name': encodeURIComponent(FILE.name) },
    body: FILE.text,
  });
  if (ours.status !== 201) throw new Error(`The file of an agency gave ${ours.status}.`);
  await asker.act(officer, path, 'save_draft', { text: 'Bộ trả lời như sau.', outcome: 'guide_application' });
  await asker.act(officer, path, 'submit_draft');
  await asker.act(leader, path, 'approve', { publicText: 'Quy định này sẽ được sửa.' });
  await asker.act(clerk, path, 'issue', { number: '12/BTC-PC', issuedOn: today });

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

  // Every other way in, and what agencies do with what came.
  const around: Around = { asker, mail, gateway, replyPort, officer, leader, clerk, coordinator, today };
  keys.push(filed, ...(await enterForOthers(around)));
  const [forwarded = ''] = await forwardTables(around);
  await arrangeInside(around, forwarded);
  await answerByMail(around, forwarded);
  const secret = await followMeasure(around, forwarded);
  keys.push({ code: forwarded, secret });
  await readAsForwarder(around);
  const reached = await reachByText(around);
  keys.push(reached);
  photograph = await sendFiles(asker, reached, officer);
  await openDossiers(around, reached.code);
  const passDays = async (days: number): Promise<void> => {
    const now = new Date(Date.now() + days * 86_400_000).toISOString();
    await asker.ask('/dev/clock', {
      method: 'POST',
      headers: { ...json, origin: server.url },
      body: JSON.stringify({ now }),
    });
  };
  keys.push(...(await takePartInDialogue(around, passDays)));
}, 120_000);
afterAll(async () => {
  await server.clear();
  await mail.stop();
  gateway.stop();
  await database.drop();
  await rm(home, { recursive: true, force: true });
});

const FILE_FORMS = ['chim-khướu', 'chim-vành-khuyên'].flatMap(formsOf);
const secretForms = (): string[] =>
  keys.flatMap(({ secret }) => [...formsOf(secret), secret.replaceAll('-', '').toLowerCase()]);
const identityForms = (): string[] => [
  ...[SENDER.name, 'Canary', SENDER.email, SENDER.phone, SENDER.taxCode].flatMap(formsOf),
  ...othersForms(),
];
const WORD_FORMS = Object.values(WORDS).flatMap(formsOf);

const codes = (): string[] => keys.map(({ code }) => code);
/** What opens something to whoever has it: tokens of links, and of addresses for replies. */
const tokens = (): string[] => {
  const texts = [
    ...mail.received.map(({ message }) => message.text ?? ''),
    ...gateway.received.map(({ text }) => text),
  ];
  const links = texts.flatMap((text) =>
    [...text.matchAll(/\/(?:l|xac-nhan)\/([\w-]+)/g)].map(([, token]) => token ?? ''),
  );
  const replies = mail.received.flatMap(({ message }) => message.replyTo?.map(({ address = '' }) => address) ?? []);
  const given = replies.map((address) => /\+(\w+)@/.exec(address)?.[1] ?? '').filter((token) => token !== '');
  if (links.length < 5 || given.length === 0) throw new Error('Too few links and addresses were given out.');
  return [...links, ...given].map((token) => token.toLowerCase());
};
const MESSAGES = ['chim-vàng-anh', 'chim-sơn-ca', 'bộ trả lời như sau'];

describe('who sent a petition', () => {
  it('stands in no log', () => {
    const logs = server.logs();
    expect(logs).toContain('/api/v1/petitions/:code');
    expect(foundIn(logs, [...identityForms(), ...secretForms()])).toEqual([]);
    expect(foundIn(logs, [...codes(), ...MESSAGES, ...WORD_FORMS])).toEqual([]);
    expect(foundIn(logs, FILE_FORMS)).toEqual([]);
    // Nor do the tokens of links, sessions and addresses for replies.
    expect(foundIn(logs, tokens())).toEqual([]);
  });

  it('stands in no address and no header of a reply', () => {
    const forms = [...identityForms(), ...secretForms()];
    for (const text of [...asker.addresses, ...asker.heads]) expect([text, foundIn(text, forms)]).toEqual([text, []]);
    // The name of a file stands in the header that gives it out, and in no address.
    const words = [...FILE_FORMS, ...WORD_FORMS];
    for (const address of asker.addresses) expect([address, foundIn(address, words)]).toEqual([address, []]);
  });

  it('is no part of any mail but its address; no mail says what it is about', () => {
    expect(mail.received.length).toBeGreaterThanOrEqual(20);
    const forms = [...identityForms(), ...secretForms()];
    for (const { envelope, message, raw } of mail.received) {
      const all = `${message.subject} ${message.text} ${message.html}`;
      expect(foundIn(all, [...forms, ...MESSAGES, ...WORD_FORMS])).toEqual([]);
      // In the raw message an address stands where it must, and only that of who gets it.
      const elsewhere = envelope.to.reduce((text, to) => text.replaceAll(new RegExp(to, 'gi'), ''), raw.toString());
      expect([message.subject, foundIn(elsewhere, forms)]).toEqual([message.subject, []]);
    }
    for (const { message } of toSender()) expect(message.text).toContain(filed.code);
  });

  it('is no part of any text message', () => {
    expect(gateway.received.length).toBeGreaterThanOrEqual(2);
    for (const { text } of gateway.received)
      expect([text, foundIn(text, [...identityForms(), ...secretForms(), ...WORD_FORMS])]).toEqual([text, []]);
  });

  it('cannot be read from the database, its events, its jobs or its indexes', async () => {
    const tables = await everyTable(database.url);
    expect([...tables.keys()]).toEqual(
      expect.arrayContaining(['public.petition', 'public.identity', 'pgboss.job', 'indexes']),
    );
    const hidden = [...identityForms(), ...secretForms(), ...tokens()];
    for (const [table, text] of tables) expect([table, foundIn(text, hidden)]).toEqual([table, []]);
    // Words stand where they may be erased, and nowhere else.
    const withWords = [...tables].filter(([, text]) => /chim-(vàng-anh|sơn-ca)|trả lời như sau/.test(text));
    expect(new Set(withWords.map(([table]) => tableOf(table)))).toEqual(new Set(['public.content']));
    const standing = Object.entries(WORDS).map(([name, word]) => {
      const within = [...tables].filter(([, text]) => formsOf(word).some((form) => text.includes(form)));
      return [name, [...new Set(within.map(([table]) => tableOf(table)))].toSorted()];
    });
    expect(Object.fromEntries(standing)).toEqual(WHERE_WORDS_STAND);
    // A file's name is kept where words are; what is in it is in no table at all.
    const withName = [...tables].filter(([, text]) => foundIn(text, formsOf('chim-vành-khuyên')).length > 0);
    expect(new Set(withName.map(([table]) => tableOf(table)))).toEqual(new Set(['public.content']));
    const whole = [...tables.values()].join('\n');
    expect(foundIn(whole, formsOf('chim-khướu'))).toEqual([]);
    // The events are there, and say what happened.
    expect(tables.get('public.petition_event')).toContain('draft_approved');
  });

  it('and what they wrote are nowhere that everybody reads', async () => {
    const pages = await everythingPublic(asker);
    const read = [...pages.values()].join('\n');
    // Answers, dialogues with their reports and bottlenecks are among it.
    for (const published of ['Quy định này sẽ được sửa.', 'Buổi đối thoại đã làm rõ', 'Mỗi nơi đòi một bộ hồ sơ'])
      expect([published, read.includes(published)]).toEqual([published, true]);
    const words = [...MESSAGES, ...WORD_FORMS, 'Trái khoản 3 Điều 4', ...codes()].map((each) => each.toLowerCase());
    const forms = [...identityForms(), ...secretForms(), ...words];
    for (const [path, text] of pages) expect([path, foundIn(text, forms)]).toEqual([path, []]);
  });

  it('is told by no photograph, not to officers either', () => {
    expect(photograph.length).toBeGreaterThan(100);
    expect(foundIn(photograph.toString('latin1'), ['canary', 'exif'])).toEqual([]);
  });

  it('is in no file that the server wrote', async () => {
    const files = await everyFile(home);
    expect([...files.keys()].some((file) => file.includes('/files/'))).toBe(true);
    const forms = [...identityForms(), ...FILE_FORMS, ...WORD_FORMS];
    for (const [file, bytes] of files) {
      expect([file, foundIn(bytes.toString('latin1'), secretForms())]).toEqual([file, []]);
      expect([file, foundIn(bytes.toString('utf8'), forms)]).toEqual([file, []]);
    }
  });
});

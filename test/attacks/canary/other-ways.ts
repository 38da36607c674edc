/** Petitions by every way but the public form: entered, forwarded in a table, asked at a dialogue, answered by mail, reached by text. */

import { randomUUID } from 'node:crypto';
import type { Hired } from '../../journeys/hired-staff.ts';
import type { MailServer } from '../../support/mail-server.ts';
import { type Asker, cookieOf } from './asking.ts';
import { bringLetter } from './letter-in-reply.ts';
import { FORWARDER, PEOPLE, WORDS } from './people.ts';
import type { TextGateway } from './text-gateway.ts';

export interface Around {
  asker: Asker;
  mail: MailServer;
  gateway: TextGateway;
  /** Where letters in reply are taken. */
  replyPort: number;
  officer: Hired;
  leader: Hired;
  clerk: Hired;
  coordinator: Hired;
  /** As the installation's clock has it. */
  today: string;
}

/** Code and secret of a petition. */
export interface Keys {
  code: string;
  secret: string;
}

const CITED = 'Khoản 2 Điều 5 Thông tư 40/2021/TT-BTC';
const once = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });

/** Entered by staff for somebody who came, called, wrote or spoke; and mistyped once. */
export const enterForOthers = async ({ asker, clerk }: Around): Promise<Keys[]> => {
  const enter = (body: object) => asker.call(clerk, 'POST', '/casework/petitions', { consent: true, ...body }, once());
  const ways = [
    { source: 'counter', sender: PEOPLE.counter },
    { source: 'telephone', sender: PEOPLE.telephone },
    { source: 'post', sender: PEOPLE.post },
    { source: 'voice_note', sender: PEOPLE.voice, readBackTo: 'sender' },
  ];
  await enter({ ...ways[0], text: PEOPLE.counter.name, difficulty: PEOPLE.counter.email });
  const entered: Keys[] = [];
  for (const way of ways) {
    const response = await enter({ ...way, text: `${CITED} không rõ, ${WORDS.entered}, ${way.source}.` });
    if (response.status !== 201) throw new Error(`${way.source}: ${response.status} ${await response.text()}`);
    entered.push((await response.json()) as Keys);
    await asker.call(clerk, 'GET', `/casework/petitions/${entered.at(-1)?.code}/slip.pdf`);
  }
  return entered;
};

const TABLE_HEADING = 'Nội dung;Cử tri;Email;Điện thoại';
const rowOf = (text: string, { name, email, phone }: typeof PEOPLE.voter): string =>
  [text, name, email, phone].join(';');

/** A table of voters' petitions with one row left out is filed; another one stays as it is prepared. @returns the codes. */
export const forwardTables = async ({ asker, clerk, today }: Around): Promise<string[]> => {
  const letter = { kind: 'people_council', letterNumber: '1/HĐND', receivedOn: today, consent: true };
  const begin = async (rows: readonly string[]): Promise<string> => {
    const begun = { ...letter, forwarder: FORWARDER.name, email: FORWARDER.email };
    const { id } = await asker.get<{ id: string }>(clerk, 'POST', '/casework/forwardings', begun, once());
    const content = Buffer.from([TABLE_HEADING, ...rows].join('\r\n')).toString('base64');
    const table = { name: 'kien-nghi.csv', content };
    await asker.get(clerk, 'PUT', `/casework/forwardings/${id}/table`, table, { 'if-match': '"1"' });
    await asker.get(clerk, 'GET', `/casework/forwardings/${id}/rows`);
    return `/casework/forwardings/${id}`;
  };
  const filed = await begin([
    rowOf(`${CITED} không rõ, ${WORDS.forwarded}.`, PEOPLE.voter),
    rowOf(`Sai, ${WORDS.leftOut}`, PEOPLE.leftOut),
  ]);
  const cells = { text: WORDS.leftOut, name: PEOPLE.leftOut.name };
  const change = { cells, decision: 'left_out' };
  await asker.get(clerk, 'PUT', `${filed}/rows/3`, change, { 'if-match': '"2"' });
  await asker.act(clerk, filed, 'filing');
  await begin([rowOf(`${CITED} chưa rõ, ${WORDS.prepared}.`, PEOPLE.leftOut), rowOf('Sai', PEOPLE.voter)]);
  const found = await asker.get<{ items: { code: string }[] }>(clerk, 'GET', `${filed}/petitions`);
  return found.items.map(({ code }) => code);
};

/** A question goes out by mail and its answer comes back the same way. */
export const answerByMail = async ({ asker, mail, replyPort, officer }: Around, code: string): Promise<void> => {
  const path = `/casework/petitions/${code}`;
  await asker.act(officer, path, 'accept');
  await asker.act(officer, path, 'ask', { question: `Bà đã nộp hồ sơ nào, ${WORDS.asked}?` });
  const asked = await mail.waitFor(
    ({ envelope, message }) => envelope.to.includes(PEOPLE.voter.email) && message.replyTo !== undefined,
  );
  const to = asked.message.replyTo?.[0]?.address ?? '';
  const text = `Tôi nộp đơn và ${WORDS.repliedByMail}.`;
  await bringLetter(replyPort, { from: PEOPLE.voter.email, to, text });
};

/** Whoever forwarded a petition opens the link of the letter that says it is answered. */
export const readAsForwarder = async ({ asker, mail }: Around): Promise<void> => {
  const letter = await mail.waitFor(({ envelope }) => envelope.to.includes(FORWARDER.email));
  const link = /\/chuyen-den\/l\/[\w-]+/.exec(letter.message.text ?? '')?.[0] ?? '/';
  await asker.ask(link);
  const cookie = cookieOf(await asker.post(link, {}));
  for (const path of ['/chuyen-den', '/chuyen-den/tra-loi.csv']) {
    const page = await asker.ask(path, { headers: { cookie } });
    if (page.status !== 200) throw new Error(`${path}: ${page.status}`);
  }
};

/** Filed by somebody who left only a telephone number, who loses the secret and asks for a link on the site and over the interface. */
export const reachByText = async ({ asker, gateway }: Around): Promise<Keys> => {
  const sender = PEOPLE.reachedByPhone;
  const body = { sender, consent: true, text: `${CITED} không rõ hồ sơ nào phải nộp cho cơ quan thuế.` };
  const filed = await asker.get<Keys>(null, 'POST', '/petitions', body, once());
  await gateway.waitFor(({ text }) => text.startsWith(`${filed.code}:`));
  await asker.post('/mat-ma-bi-mat', { code: filed.code, contact: sender.phone });
  await asker.get(null, 'POST', '/links/requests', { code: filed.code, phone: sender.phone });
  await gateway.waitFor(({ text }) => text.startsWith(`${filed.code}: đường dẫn mới`));
  return filed;
};

/** Lost, and given anew at the counter to whoever is called as the sender is; to nobody else. @returns the new secret. */
export const renewAtTheCounter = async (
  { asker, clerk }: Around,
  code: string,
  { name }: { name: string },
): Promise<string> => {
  const path = `/casework/petitions/${code}`;
  const { version } = await asker.get<{ version: number }>(clerk, 'GET', path);
  const stranger = { name: PEOPLE.leftOut.name, proof: 'identity_card' };
  await asker.call(clerk, 'POST', `${path}/renew_secret`, stranger, { 'if-match': `"${version}"` });
  const { secret } = await asker.act<Keys>(clerk, path, 'renew_secret', { name, proof: 'identity_card' });
  return secret;
};

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mailFrameWords, REPLY_MARK } from '@thaogo/contract';
import { contentsOf, openLink } from '@thaogo/db';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../../../test/support/free-port.ts';
import { type MailServer, startMailServer } from '../../../../test/support/mail-server.ts';
import { type RunningWorld, startWorld } from '../testing/running-world.ts';
import { attemptDelivery, type DeliverDeps } from './deliver.ts';
import { openPost } from './post.ts';
import { MOST_REPLY_BYTES } from './letter.ts';
import { openTextPost } from './text-post.ts';

const DOMAIN = 'thaogo.example';

interface Gateway {
  url: string;
  received: { body: { id: string; to: string; text: string }; token: string | undefined }[];
  /** What it answers from now on. */
  status: number;
  server: Server;
}

const startGateway = async (): Promise<Gateway> => {
  const gateway: Gateway = { url: '', received: [], status: 202, server: createServer() };
  gateway.server.on('request', (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Gateway['received'][number]['body'];
      if (gateway.status < 300) gateway.received.push({ body, token: request.headers.authorization });
      response.writeHead(gateway.status).end();
    });
  });
  gateway.server.listen(0, '127.0.0.1');
  await once(gateway.server, 'listening');
  gateway.url = `http://127.0.0.1:${(gateway.server.address() as AddressInfo).port}/send`;
  return gateway;
};

describe('ways between a sender and us', () => {
  let mail: MailServer;
  let gateway: Gateway;
  let world: RunningWorld;
  let port = 0;
  beforeAll(async () => {
    mail = await startMailServer();
    gateway = await startGateway();
    port = await freePort();
    world = await startWorld({
      database: 'postgresql',
      env: {
        SMTP_URL: mail.url,
        TEXT_GATEWAY_URL: gateway.url,
        TEXT_GATEWAY_TOKEN: 'a-token',
        REPLY_DOMAIN: DOMAIN,
        REPLY_PORT: String(port),
        RATE_LIMITS: 'off',
      },
      retries: { limit: 2, firstSeconds: 1, longestSeconds: 1 },
    });
  });
  afterAll(async () => {
    await world.clear();
    await mail.stop();
    gateway.server.close();
  });

  const deps = (): DeliverDeps => ({
    db: world.installation.connection.db,
    keys: world.installation.keys,
    post: openPost(mail.url, 'Tháo Gỡ <a@thaogo.example>'),
    texts: openTextPost(gateway.url, 'a-token'),
    replyDomain: DOMAIN,
    now: () => world.installation.clock.now(),
    agencies: world.installation.agencies,
    publicUrl: world.publicUrl,
    operator: { vi: 'Sở Tư pháp', en: 'Justice' },
    log: world.log,
  });
  const petitionOf = (code: string) =>
    world.installation.connection.db
      .selectFrom('petition')
      .select(['id', 'state'])
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
  /** A delivery as the officer's question would have planned it, attempted once. */
  const ask = async (code: string): Promise<string> => {
    const { db } = world.installation.connection;
    const id = randomUUID();
    const { id: petitionId } = await petitionOf(code);
    await db
      .insertInto('delivery')
      .values({
        id,
        petition_id: petitionId,
        event_seq: 2,
        news: 'asked',
        recipient: 'sender',
        agency: null,
        state: 'planned',
        attempts: 0,
        error: null,
        planned_at: new Date(),
        sent_at: null,
        channel: null,
      })
      .execute();
    await attemptDelivery(deps(), { deliveryId: id, requestId: id }, true);
    return id;
  };
  const messagesOf = async (code: string): Promise<(string | null)[]> => {
    const { id } = await petitionOf(code);
    const contents = await contentsOf(world.installation.connection.db, id);
    return contents.filter(({ kind }) => kind === 'message').map(({ body }) => body);
  };
  const write = (letter: SendMailOptions) =>
    createTransport({ host: '127.0.0.1', port, ignoreTLS: true }).sendMail({ from: 'hoa@example.vn', ...letter });
  const refusalOf = (letter: SendMailOptions): Promise<number | undefined> =>
    write(letter).then(
      () => undefined,
      (error: unknown) => (error as { responseCode?: number }).responseCode,
    );
  const question = async (sender: { email: string }) => {
    const { code } = await world.file(sender);
    await ask(code);
    const asked = await mail.waitFor(
      ({ envelope, message }) =>
        envelope.to.includes(sender.email) && message.subject === `${code}: đề nghị bổ sung thông tin`,
    );
    const address = asked.message.replyTo?.[0]?.address ?? '';
    return { code, asked, address };
  };

  describe('text messages', () => {
    it('reach who left only a telephone number: code, kind of news and a link that opens it', async () => {
      const { code } = await world.file({ phone: '0912 345 678', name: 'Chim Hoàng Yến' });
      await expect.poll(() => gateway.received.map(({ body }) => body.to), { timeout: 10_000 }).toContain('0912345678');
      const sent = gateway.received.find(({ body }) => body.to === '0912345678');
      expect(sent?.token).toBe('Bearer a-token');
      const [first, link] = sent?.body.text.split('\n') ?? [];
      expect(first).toBe(`${code}: đã nhận phản ánh, kiến nghị`);
      expect(sent?.body.text).not.toContain('Hoàng Yến');
      const [, token = ''] = /\/l\/([\w-]+)$/.exec(link ?? '') ?? [];
      const { connection, clock } = world.installation;
      const opened = await connection.db.transaction().execute((trx) => openLink(trx, token, clock.now()));
      expect(opened?.code).toBe(code);
      expect(JSON.stringify(world.log.lines)).not.toContain('0912345678');
    });

    it('bring a link for a lost secret, once', async () => {
      const { code } = await world.file({ phone: '0987 654 321', email: 'both@example.vn' });
      const asked = await fetch(`${world.publicUrl}/api/v1/links/requests`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code, phone: '+84 987 654 321' }),
      });
      expect(asked.status).toBe(202);
      await expect
        .poll(() => gateway.received.some(({ body }) => body.text.startsWith(`${code}: đường dẫn mới`)), {
          timeout: 10_000,
        })
        .toBe(true);
      const link = gateway.received.find(({ body }) => body.text.startsWith(`${code}: đường dẫn mới`))?.body.text;
      const token = link?.split('/l/')[1] ?? '';
      const { connection, clock } = world.installation;
      const open = () => connection.db.transaction().execute((trx) => openLink(trx, token, clock.now()));
      expect((await open())?.code).toBe(code);
      expect(await open()).toBeNull();
    });

    it.each([
      [503, 'dead', 'text_503'],
      [401, 'dead', 'text_401'],
      [422, 'dead', 'text_422'],
    ])('are noted as they fared: %i', async (status, state, error) => {
      gateway.status = status;
      const { code } = await world.file({ phone: '0900000000' });
      const { id } = await petitionOf(code);
      const noted = () =>
        world.installation.connection.db
          .selectFrom('delivery')
          .select(['state', 'error', 'attempts'])
          .where('petition_id', '=', id)
          .where('recipient', '=', 'sender')
          .executeTakeFirstOrThrow();
      await expect.poll(async () => (await noted()).state, { timeout: 15_000 }).toBe(state);
      // A refusal for good is not tried again; everything else is, as often as the queue does.
      expect(await noted()).toMatchObject({ error, attempts: status === 422 ? 1 : 3 });
      gateway.status = 202;
    });
  });

  describe('a question by mail', () => {
    it('says how to answer, and takes the answer once, without what was quoted', async () => {
      const { code, asked, address } = await question({ email: 'hoa@example.vn' });
      expect(address).toMatch(/^tra-loi\+[0-9a-f]{40}@thaogo\.example$/);
      expect(asked.message.text).toContain(`${REPLY_MARK} ${mailFrameWords.vi.replyAbove}`);
      expect(asked.message.text).toContain(mailFrameWords.vi.answerable);
      const quoted = (asked.message.text ?? '').split('\n').map((line) => `> ${line}`);
      const text = [
        'Giấy phép số 12 bị trả lại hai lần.',
        '',
        'Vào Th 2, 23 thg 11, 2026 Tháo Gỡ <x@y> đã viết:',
        ...quoted,
      ].join('\n');
      const letter = { to: address, text, messageId: '<one@example.vn>' };
      await write(letter);
      await write(letter);
      expect(await messagesOf(code)).toEqual(['Giấy phép số 12 bị trả lại hai lần.']);
      expect(JSON.stringify(world.log.lines)).not.toMatch(/Giấy phép|tra-loi|hoa@/);
    });

    it('takes a letter that is HTML only, in any case of its address', async () => {
      const { code, address } = await question({ email: 'html@example.vn' });
      await write({
        to: address.toUpperCase(),
        html: '<p>Thiếu <b>bản sao</b> &amp; bản dịch.</p><p>Xin hỏi lại.</p>',
      });
      expect(await messagesOf(code)).toEqual(['Thiếu bản sao & bản dịch.\n\nXin hỏi lại.']);
    });

    it('takes no answer of a machine, and lets nobody wait for one', async () => {
      const { code, address } = await question({ email: 'away@example.vn' });
      await write({ to: address, text: 'Tôi đi vắng.', headers: { 'Auto-Submitted': 'auto-replied' } });
      await write({ to: address, text: 'Undelivered', envelope: { from: '', to: [address] } });
      expect(await messagesOf(code)).toEqual([]);
    });

    it('refuses what it cannot take, so that whoever wrote hears of it', async () => {
      const { code, address } = await question({ email: 'hard@example.vn' });
      const unknown = `tra-loi+${'0'.repeat(40)}@${DOMAIN}`;
      expect(await refusalOf({ to: unknown, text: 'Chào' })).toBe(550);
      expect(await refusalOf({ to: `ai-do@${DOMAIN}`, text: 'Chào' })).toBe(550);
      expect(await refusalOf({ to: address.replace(DOMAIN, 'elsewhere.example'), text: 'Chào' })).toBe(550);
      expect(await refusalOf({ to: address, text: `> ${REPLY_MARK}` })).toBe(554);
      expect(await refusalOf({ to: address, text: 'x'.repeat(20_001) })).toBe(552);
      expect(await refusalOf({ to: address, text: 'x', attachments: [{ filename: 'a.pdf', content: '%PDF' }] })).toBe(
        554,
      );
      expect(await refusalOf({ to: address, text: 'dòng\n'.repeat(MOST_REPLY_BYTES / 5) })).toBe(552);
      expect(await messagesOf(code)).toEqual([]);
    });

    it('takes none once the petition is over', async () => {
      const { code, address } = await question({ email: 'over@example.vn' });
      const { db } = world.installation.connection;
      await db.updateTable('petition').set({ state: 'withdrawn' }).where('code', '=', code).execute();
      expect(await refusalOf({ to: address, text: 'Muộn rồi' })).toBe(554);
    });
  });
});

import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MailServer, startMailServer } from './mail-server.ts';

const letter = [
  'From: =?UTF-8?B?VGjDoW8gR+G7oQ==?= <thaogo@example.vn>',
  'To: an@example.vn',
  'Subject: =?UTF-8?B?4oCcxJDDoyB0aeG6v3Agbmjhuq1u4oCd?=',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: 8bit',
  '',
  'Mã phản ánh: 4821-0937-5516',
  '..',
  '.',
].join('\r\n');

/** Says its lines one by one, each after the reply to the one before, and gives the last reply. */
const converse = (url: string, lines: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const left = [...lines];
    let reply = '';
    socket.on('error', reject);
    socket.on('close', () => resolve(reply));
    socket.on('data', (chunk) => {
      if (!/^\d{3} /m.test(chunk.toString())) return;
      reply = chunk.toString().trim();
      const line = left.shift();
      if (line === undefined) socket.end();
      else socket.write(`${line}\r\n`);
    });
  });

const send = (url: string): Promise<string> =>
  converse(url, ['EHLO test', 'MAIL FROM:<bounces@example.vn>', 'RCPT TO:<an@example.vn>', 'DATA', letter]);

describe('the mail server', () => {
  let server: MailServer;
  beforeEach(async () => {
    server = await startMailServer();
  });
  afterEach(() => server.stop());

  it('keeps what it is given, as sent and as read', async () => {
    expect(await send(server.url)).toMatch(/^250 /);
    const mail = await server.waitFor(({ message }) => message.subject === '“Đã tiếp nhận”');
    expect(mail.envelope).toEqual({ from: 'bounces@example.vn', to: ['an@example.vn'] });
    expect(mail.message.from).toMatchObject({ name: 'Tháo Gỡ', address: 'thaogo@example.vn' });
    expect(mail.message.text).toBe('Mã phản ánh: 4821-0937-5516\n.\n');
    expect(mail.raw.toString()).toContain('Subject: =?UTF-8?B?4oCcxJDDoyB0aeG6v3Agbmjhuq1u4oCd?=');
  });

  it('fails as often as it is told, then takes what comes', async () => {
    server.failNext({ code: 451, text: 'try later' }, 2);
    server.failNext({ code: 550, text: 'no such person' });
    expect(await send(server.url)).toBe('451 try later');
    expect(await send(server.url)).toBe('451 try later');
    expect(await send(server.url)).toBe('550 no such person');
    expect(server.received).toEqual([]);
    expect(await send(server.url)).toMatch(/^250 /);
    expect(server.received).toHaveLength(1);
    expect(server.attempts()).toBe(4);
  });

  it('cuts the connection where told, leaving the sender without a reply', async () => {
    server.failNext('drop');
    expect(await send(server.url)).toMatch(/^354 /);
    expect(server.received).toEqual([]);
  });

  it('says what came when what was awaited did not', async () => {
    await send(server.url);
    await expect(server.waitFor(() => false, 50)).rejects.toThrow('an@example.vn: “Đã tiếp nhận”');
  });
});

import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPost } from '../mail/post.ts';
import { type DevelopmentInbox, openDevelopmentInbox } from './inbox.ts';

describe('the development inbox', () => {
  let folder: string;
  let inbox: DevelopmentInbox;
  const now = (): Date => new Date('2026-11-22T01:00:00Z');
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'thaogo-inbox-'));
    inbox = await openDevelopmentInbox(folder, now);
  });
  afterEach(async () => {
    await inbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  const send = async (to: readonly string[], subject: string): Promise<void> => {
    const post = openPost(inbox.url, 'Tháo Gỡ <x@example.vn>');
    const mail = { messageId: '<1@x>', to, subject, text: 'Đã nhận', html: '<p>Đã nhận</p>', event: 'filed' };
    expect(await post.send(mail)).toEqual({ outcome: 'sent' });
    post.close();
  };

  it('keeps what a mail server is given, one entry a recipient', async () => {
    await send(['An@example.vn', 'binh@example.vn'], 'ỗ ặ đ');
    expect(inbox.list(null).map((mail) => mail.to)).toEqual(['An@example.vn', 'binh@example.vn']);
    expect(inbox.list('an@EXAMPLE.vn')).toEqual([
      {
        to: 'An@example.vn',
        subject: 'ỗ ặ đ',
        text: 'Đã nhận',
        html: '<p>Đã nhận</p>\n',
        event: 'filed',
        sentAt: '2026-11-22T01:00:00.000Z',
      },
    ]);
  });

  it('still has it after a restart, even one that cut a line in half', async () => {
    await send(['an@example.vn'], 'one');
    await send(['an@example.vn'], 'two');
    await inbox.close();
    await appendFile(join(folder, 'development-inbox.jsonl'), '{"to":"an@exam');
    inbox = await openDevelopmentInbox(folder, now);
    expect(inbox.list('an@example.vn').map((mail) => mail.subject)).toEqual(['one', 'two']);
    await send(['an@example.vn'], 'three');
    expect(inbox.list(null)).toHaveLength(3);
  });
});

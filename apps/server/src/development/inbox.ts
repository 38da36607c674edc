import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { z } from 'zod';
import type { TextPost } from '../mail/text-post.ts';

/** A message as it arrived, one entry a recipient. */
const receivedMail = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  event: z.string(),
  sentAt: z.string(),
});
export type ReceivedMail = z.infer<typeof receivedMail>;

/** Mail that would have left, kept where a developer can read it. */
export interface DevelopmentInbox {
  /** For the post: a real mail server on a port of this machine. */
  url: string;
  /** Takes text messages; they have no subject and no HTML. */
  texts: TextPost;
  /** Oldest first; only those to one address when it is given. */
  list(to: string | null): readonly ReceivedMail[];
  close(): Promise<void>;
}

const MOST = 1000;

const bytesOf = async (stream: AsyncIterable<unknown>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
};

const kept = async (file: string): Promise<ReceivedMail[]> => {
  const lines = await readFile(file, 'utf8').catch(() => '');
  return lines
    .split('\n')
    .flatMap((line) => {
      if (line === '') return [];
      try {
        return [receivedMail.parse(JSON.parse(line))];
      } catch {
        // The last line of a process that died while it wrote.
        return [];
      }
    })
    .slice(-MOST);
};

const rewrite = async (file: string, mails: readonly ReceivedMail[]): Promise<void> => {
  await writeFile(`${file}.new`, mails.map((mail) => `${JSON.stringify(mail)}\n`).join(''), { mode: 0o600 });
  await rename(`${file}.new`, file);
};

/** Opens the inbox of a data folder, with what it held before. */
export const openDevelopmentInbox = async (dataDir: string, now: () => Date): Promise<DevelopmentInbox> => {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'development-inbox.jsonl');
  let mails = await kept(file);
  await rewrite(file, mails);
  let written = mails.length;

  const keep = async (arrived: readonly ReceivedMail[]): Promise<void> => {
    mails = [...mails, ...arrived].slice(-MOST);
    written += arrived.length;
    if (written > 2 * MOST) {
      await rewrite(file, mails);
      written = mails.length;
    } else {
      await appendFile(file, arrived.map((mail) => `${JSON.stringify(mail)}\n`).join(''), { mode: 0o600 });
    }
  };
  // One after the other, so that lines stay whole.
  let writing: Promise<void> = Promise.resolve();
  const enter = async (arrived: readonly ReceivedMail[]): Promise<void> => {
    const before = writing;
    writing = (async () => {
      await before.catch(() => undefined);
      await keep(arrived);
    })();
    await writing;
  };
  const take = async (raw: Buffer, recipients: readonly string[]): Promise<void> => {
    const message = await PostalMime.parse(raw);
    const event = message.headers.find((header) => header.key === 'x-thaogo-event')?.value ?? '';
    const { subject = '', text = '', html = '' } = message;
    const sentAt = now().toISOString();
    await enter(recipients.map((to) => ({ to, subject, text, html, event, sentAt })));
  };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 500,
    onData: (stream, session, done) => {
      const taken = async (): Promise<void> =>
        take(
          await bytesOf(stream),
          session.envelope.rcptTo.map(({ address }) => address),
        );
      taken().then(
        () => done(),
        (error: unknown) => done(error instanceof Error ? error : new Error('The message could not be kept.')),
      );
    },
  });
  server.on('error', () => undefined);
  const address = await new Promise<AddressInfo>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server.server.address() as AddressInfo));
  });
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    texts: {
      send: async ({ to, text, event }) => {
        await enter([{ to, subject: '', text, html: '', event, sentAt: now().toISOString() }]);
        return { outcome: 'sent' };
      },
    },
    list: (to) => {
      const wanted = to?.toLowerCase();
      return wanted === undefined ? mails : mails.filter((mail) => mail.to.toLowerCase() === wanted);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
};

/** A real SMTP server that keeps what it is given, and can be told to fail as real ones do. */

import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { freePort } from './free-port.ts';

export interface ReceivedMail {
  /** As said in the SMTP dialogue, which need not be what the headers say. */
  envelope: { from: string; to: string[] };
  /** The message as sent, byte for byte. */
  raw: Buffer;
  /** The message as read. */
  message: Email;
}

/** What happens to the next messages instead of being taken: a reply with this code, or a connection cut while they are sent. */
export type MailFault = { code: number; text: string } | 'drop';

export interface MailServer {
  /** For SMTP_URL. */
  url: string;
  /** What was taken, in order of arrival. */
  received: readonly ReceivedMail[];
  /** How many messages were offered, taken or not. */
  attempts: () => number;
  /** The next `times` messages meet this fault (451 for now, 550 for ever, `drop`). */
  failNext: (fault: MailFault, times?: number) => void;
  /** The first message that fits, already here or to come. @throws Error after `withinMs`, naming what did come. */
  waitFor: (fits: (mail: ReceivedMail) => boolean, withinMs?: number) => Promise<ReceivedMail>;
  stop: () => Promise<void>;
}

const bytesOf = async (stream: AsyncIterable<unknown>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
};

/** Without TLS and without a password, on a loopback port. */
export const startMailServer = async (): Promise<MailServer> => {
  const received: ReceivedMail[] = [];
  const faults: MailFault[] = [];
  const sockets: Socket[] = [];
  let attempts = 0;

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData: (stream, session, done) => {
      const take = async (): Promise<Error | null> => {
        const raw = await bytesOf(stream);
        attempts += 1;
        const fault = faults.shift();
        if (fault === 'drop') {
          sockets.find((socket) => socket.remotePort === session.remotePort)?.destroy();
          return null;
        }
        if (fault !== undefined) return Object.assign(new Error(fault.text), { responseCode: fault.code });
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = {
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
        };
        received.push({ envelope, raw, message: await PostalMime.parse(raw) });
        return null;
      };
      void take().then(done, done);
    },
  });
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => sockets.push(socket));
  const port = await freePort();
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });

  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    attempts: () => attempts,
    failNext: (fault, times = 1) => {
      for (let n = 0; n < times; n += 1) faults.push(fault);
    },
    waitFor: async (fits, withinMs = 15_000) => {
      for (const deadline = Date.now() + withinMs; ; await wait(20)) {
        const found = received.find(fits);
        if (found !== undefined) return found;
        if (Date.now() > deadline) {
          const came = received.map(({ envelope, message }) => `${envelope.to.join(', ')}: ${message.subject ?? ''}`);
          throw new Error(`No such message within ${withinMs} ms. What came:\n${came.join('\n')}`);
        }
      }
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
};

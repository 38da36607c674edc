import type { AddressInfo } from 'node:net';
import { type Carrying, knowsReplyAddress, type Log, replyByMail, type ReplyTaken } from '@thaogo/api';
import { SMTPServer } from 'smtp-server';
import { MOST_REPLY_BYTES } from './letter.ts';
import { readStrangersLetter } from './read-letter.ts';
import { replyTokenIn } from './reply-address.ts';

/** What taking replies needs. */
export interface ReplyDeps {
  carrying: Carrying;
  replies: { domain: string; host: string; port: number };
  newId(): string;
  log: Log;
}

export interface ReplyListener {
  port: number;
  close(): Promise<void>;
}

const MOST_CLIENTS = 20;
const SILENCE_MS = 60_000;
const CLOSE_MS = 2_000;

/** What an SMTP server says: it ends in the sender's own mailbox, so it tells what to do. ASCII, as old servers need it. */
const REPLIES: Record<
  Exclude<ReplyTaken, 'taken'> | 'files' | 'unreadable' | 'too_large' | 'one_only' | 'later',
  [number, string]
> = {
  unknown: [
    550,
    '5.1.1 Dia chi tra loi khong con dung duoc; hay mo trang theo doi. This reply address no longer works; please open your tracking page.',
  ],
  not_now: [
    554,
    '5.7.1 Ho so khong nhan them thong tin; hay mo trang theo doi. This petition takes no more messages; please open your tracking page.',
  ],
  no_text: [554, '5.6.0 Thu khong co noi dung phia tren dong danh dau. The message has no text above the mark.'],
  too_long: [
    552,
    '5.3.4 Noi dung qua dai; hay gui tren trang theo doi. The text is too long; please send it on your tracking page.',
  ],
  files: [
    554,
    '5.6.1 Thu co tep kem theo nen chua duoc nhan; hay gui tep tren trang theo doi. Nothing was kept because files came with it; please send them on your tracking page.',
  ],
  unreadable: [
    554,
    '5.6.0 Khong doc duoc thu; hay gui tren trang theo doi. The message cannot be read; please use your tracking page.',
  ],
  too_large: [
    552,
    '5.3.4 Thu qua lon; hay gui tren trang theo doi. The message is too large; please use your tracking page.',
  ],
  one_only: [452, '4.5.3 Mot thu tra loi mot cau hoi. One recipient at a time.'],
  later: [451, '4.3.0 Tam thoi chua nhan duoc. Try again later.'],
};
const refusal = (why: keyof typeof REPLIES): Error => {
  const [responseCode, text] = REPLIES[why];
  return Object.assign(new Error(text), { responseCode });
};

const bytesOf = async (stream: AsyncIterable<unknown>): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    length += bytes.length;
    // Read to its end all the same: the other side waits for the answer until then.
    if (length <= MOST_REPLY_BYTES) chunks.push(bytes);
  }
  return length <= MOST_REPLY_BYTES ? Buffer.concat(chunks) : null;
};

/** Takes one letter to a reply address. @throws Error with `responseCode` when it is not taken. */
const take = async (deps: ReplyDeps, raw: Buffer | null, recipient: string): Promise<void> => {
  if (raw === null) throw refusal('too_large');
  const letter = await readStrangersLetter(raw);
  if (letter === null) throw refusal('unreadable');
  if (letter.byMachine) return deps.log.info('reply_by_machine');
  if (letter.hasFiles) throw refusal('files');
  const { text } = letter;
  const digest = Buffer.from(letter.digest);
  const token = replyTokenIn(recipient, deps.replies.domain) ?? '';
  const requestId = deps.newId();
  const taken = await replyByMail(deps.carrying, { token, text, digest, requestId });
  deps.log.info('reply_by_mail', { requestId, code: taken });
  if (taken !== 'taken') throw refusal(taken);
};

/** Whether an error says itself what the other side is told. */
const isRefusal = (error: unknown): error is Error => error instanceof Error && 'responseCode' in error;

/**
 * Listens for mail that answers a question: a mail server of the operator's passes on what comes for `tra-loi+…@` of the
 * reply domain. Whatever cannot be taken is refused while the connection stands, so that its sender hears of it from
 * their own mail server and nothing is lost silently.
 */
export const listenForReplies = async (deps: ReplyDeps): Promise<ReplyListener> => {
  const { log, carrying, replies } = deps;
  const answer = (work: Promise<void>, done: (error?: Error | null) => void): void => {
    work.then(
      () => done(),
      (error: unknown) => {
        if (isRefusal(error)) return done(error);
        if (error instanceof Error) log.error('reply_failed', { error });
        return done(refusal('later'));
      },
    );
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MOST_REPLY_BYTES,
    maxClients: MOST_CLIENTS,
    socketTimeout: SILENCE_MS,
    closeTimeout: CLOSE_MS,
    onRcptTo: ({ address }, session, done) => {
      const known = async (): Promise<void> => {
        const token = replyTokenIn(address, replies.domain);
        if (token === null || !(await knowsReplyAddress(carrying, token))) throw refusal('unknown');
        // One letter answers one question.
        if (session.envelope.rcptTo.length > 0) throw refusal('one_only');
      };
      answer(known(), done);
    },
    onData: (stream, session, done) => {
      const taken = async (): Promise<void> => {
        const raw = await bytesOf(stream);
        // A letter without a sender is a report of a mail server.
        const { mailFrom, rcptTo } = session.envelope;
        if (mailFrom === false || mailFrom.address === '') return log.info('reply_by_machine');
        return take(deps, raw, rcptTo[0]?.address ?? '');
      };
      answer(taken(), done);
    },
  });
  server.on('error', () => undefined);
  const address = await new Promise<AddressInfo>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(replies.port, replies.host, () => resolve(server.server.address() as AddressInfo));
  });
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
};

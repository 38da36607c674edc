import { createTransport } from 'nodemailer';

/** A message ready to leave. */
export interface OutgoingMail {
  /** The same for every attempt, so that whoever gets it twice sees it once. */
  messageId: string;
  to: readonly string[];
  subject: string;
  text: string;
  html: string;
  /** Where replies go; absent where nobody reads them. */
  replyTo?: string;
  /** Kind of news, for filters of the reader's. */
  event: string;
}

/** How an attempt ended. `error` is a code of the mail server or of the network, never an address or a sentence. */
export type Posted = { outcome: 'sent' } | { outcome: 'later' | 'never'; error: string };

/** The way out for mail. */
export interface Post {
  send(mail: OutgoingMail): Promise<Posted>;
  close(): void;
}

const CONNECT_MS = 15_000;
const SILENCE_MS = 60_000;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * A server's own "no" (5xx) ends the matter; but a wrong password is the operator's to put right, and no fault of the message.
 */
const judged = (error: unknown): Posted => {
  if (!(error instanceof Error)) return { outcome: 'later', error: 'unknown' };
  const code = 'code' in error ? text(error.code) : null;
  const reply = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
  if (reply === null) return { outcome: 'later', error: code ?? 'unknown' };
  const never = reply >= 500 && reply < 600 && code !== 'EAUTH';
  return { outcome: never ? 'never' : 'later', error: `smtp_${reply}` };
};

/** Opens the way to a mail server. Nothing is connected until the first message. */
export const openPost = (smtpUrl: string, from: string): Post => {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      try {
        await transport.sendMail({
          from,
          to: [...mail.to],
          ...(mail.replyTo !== undefined && { replyTo: mail.replyTo }),
          messageId: mail.messageId,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          headers: {
            'X-Thaogo-Event': mail.event,
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
          },
        });
        return { outcome: 'sent' };
      } catch (error) {
        return judged(error);
      }
    },
    close: () => transport.close(),
  };
};

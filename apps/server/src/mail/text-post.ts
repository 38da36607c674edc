import type { Posted } from './post.ts';

/** A text message ready to leave. */
export interface OutgoingText {
  /** The same for every attempt, so that a gateway can send it once. */
  id: string;
  /** Digits with an optional leading plus, as the sender gave them. */
  to: string;
  text: string;
  /** Kind of news. */
  event: string;
}

/** The way out for text messages. */
export interface TextPost {
  send(message: OutgoingText): Promise<Posted>;
}

const PATIENCE_MS = 20_000;

/** Too busy, or taking too long, is no answer to the message itself; nor is a token that the operator has to put right. */
const FOR_LATER = [401, 403, 408, 409, 425, 429];

/**
 * The way to a gateway of the operator's: `POST {id, to, text}` as JSON with the token as bearer; 2xx takes the message,
 * other 4xx refuse it for ever, all else is tried again. Every telephone company has an interface of its own, so what
 * speaks it stands outside.
 */
export const openTextPost = (gateway: string, token: string | null): TextPost => ({
  send: async ({ id, to, text }) => {
    try {
      const response = await fetch(gateway, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': id,
          ...(token !== null && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ id, to, text }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      await response.body?.cancel();
      if (response.ok) return { outcome: 'sent' };
      const never = response.status >= 400 && response.status < 500 && !FOR_LATER.includes(response.status);
      return { outcome: never ? 'never' : 'later', error: `text_${response.status}` };
    } catch (error) {
      return { outcome: 'later', error: error instanceof Error ? error.name : 'unknown' };
    }
  },
});

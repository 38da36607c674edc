import { setTimeout as wait } from 'node:timers/promises';
import { NationalDatabaseError } from './national-database.ts';

/** How somebody else's server is asked. */
export interface Politeness {
  /** Shortest time between the starts of two requests. */
  everyMs: number;
  timeoutMs: number;
  /** A longer answer is given up. */
  mostBytes: number;
}

/** One request every two seconds, half a minute of patience, four mebibytes. */
const USUAL_POLITENESS: Politeness = { everyMs: 2000, timeoutMs: 30_000, mostBytes: 4 * 1024 * 1024 };

/** Asks for JSON: `body` null is a GET, else a POST. @throws NationalDatabaseError */
export type AskJson = (path: string, body: object | null) => Promise<unknown>;

const textOf = async (response: Response, mostBytes: number): Promise<string> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > mostBytes) throw new NationalDatabaseError(`The answer is longer than ${mostBytes} bytes.`);
    pieces.push(piece);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
};

/**
 * A way to ask one server for JSON, politely: one request at a time, never faster than agreed, no redirects (an answer from
 * elsewhere is none), no answer without end. A server that says it is busy is not asked again by this asker.
 * @param base address with path, without a slash at its end.
 */
export const politeJson = (base: string, politeness: Politeness = USUAL_POLITENESS): AskJson => {
  const { everyMs, timeoutMs, mostBytes } = politeness;
  let line: Promise<unknown> = Promise.resolve();
  let free = 0;
  let refused = false;
  const ask = async (path: string, body: object | null): Promise<unknown> => {
    if (refused) throw new NationalDatabaseError('It asked to be left alone for now.');
    await wait(Math.max(0, free - performance.now()));
    free = performance.now() + everyMs;
    try {
      const response = await fetch(`${base}${path}`, {
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: { accept: 'application/json', 'user-agent': 'thao-go-register' },
        ...(body !== null && {
          method: 'POST',
          headers: { accept: 'application/json', 'content-type': 'application/json', 'user-agent': 'thao-go-register' },
          body: JSON.stringify(body),
        }),
      });
      if (response.status === 429 || response.status === 503) refused = true;
      if (!response.ok) throw new NationalDatabaseError(`It answered ${response.status}.`);
      return JSON.parse(await textOf(response, mostBytes)) as unknown;
    } catch (error) {
      if (error instanceof NationalDatabaseError) throw error;
      throw new NationalDatabaseError('It could not be reached, or its answer could not be read.', { cause: error });
    }
  };
  return (path, body) => {
    const next = line.then(() => ask(path, body));
    line = next.catch(() => null);
    return next;
  };
};

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { ClamdAddress } from './clamd-address.ts';

/** The scanner did not say whether there is something in a file. */
export class ScannerError extends Error {
  override name = 'ScannerError';
}

/** Without a word from the scanner for so long, it is taken to be gone. */
const SILENCE_MS = 60_000;

const lengthOf = (piece: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return length;
};

/** Everything that clamd says before it hangs up. */
const reply = async (socket: Socket): Promise<string> => {
  let text = '';
  for await (const chunk of socket) {
    text += String(chunk);
    if (text.length > 4096 || text.includes('\0')) break;
  }
  return text.replaceAll('\0', '').trim();
};

interface Conversation {
  send: (bytes: Uint8Array) => Promise<void>;
  /** What it says to that, which it may say before everything is sent. */
  said: Promise<string>;
  hungUp: () => boolean;
}

/** Talks with clamd and hangs up. @throws ScannerError when it cannot be reached, or the conversation breaks off. */
const talk = async <T>(address: ClamdAddress, conversation: (clamd: Conversation) => Promise<T>): Promise<T> => {
  const socket = connect({ ...address, timeout: SILENCE_MS });
  const gone = new AbortController();
  // It hangs up as soon as a file is more than it takes.
  socket.once('close', () => gone.abort());
  socket.on('error', () => undefined);
  socket.once('timeout', () => socket.destroy(new ScannerError('The scanner says nothing.')));
  try {
    await once(socket, 'connect');
    const said = reply(socket);
    // Whoever waits for the reply hears of it; nobody else needs to.
    said.catch(() => undefined);
    const send = async (bytes: Uint8Array): Promise<void> => {
      if (!socket.write(bytes)) await once(socket, 'drain', { signal: gone.signal });
    };
    return await conversation({ send, said, hungUp: () => socket.destroyed });
  } catch (error) {
    throw error instanceof ScannerError ? error : new ScannerError('The scanner cannot be asked.', { cause: error });
  } finally {
    socket.destroy();
  }
};

const verdict = (text: string): 'clean' | 'infected' => {
  if (text.endsWith(' FOUND')) return 'infected';
  if (text.endsWith(': OK')) return 'clean';
  if (text.includes('size limit exceeded'))
    throw new ScannerError('The scanner takes no file of this size: its StreamMaxLength is too small.');
  throw new ScannerError('The scanner gave no verdict.');
};

/**
 * Asks clamd about a stream of bytes by its INSTREAM command (clamd(8)): pieces with their length before them, none at the end.
 * @throws ScannerError when it cannot be reached, refuses the file (its StreamMaxLength may be less than ours), or says
 *   anything but OK or FOUND.
 */
export const scanWithClamd =
  (address: ClamdAddress) =>
  (bytes: AsyncIterable<Uint8Array>): Promise<'clean' | 'infected'> =>
    talk(address, async ({ send, said, hungUp }) => {
      let sent = 0;
      try {
        await send(Buffer.from('zINSTREAM\0'));
        for await (const piece of bytes) {
          if (piece.length === 0) continue;
          await send(lengthOf(piece));
          await send(piece);
          sent += piece.length;
        }
        await send(Buffer.alloc(4));
        return verdict(await said);
      } catch (error) {
        // What it says of a file that is too large is lost as a rule, because it hangs up on what it has not read.
        if (hungUp() && !(error instanceof ScannerError))
          throw new ScannerError(`The scanner hung up after ${sent} bytes: its StreamMaxLength may be too small.`);
        throw error;
      }
    });

/** What clamd calls itself: program, version and day of its signatures. @throws ScannerError when it cannot be asked. */
export const clamdVersion = (address: ClamdAddress): Promise<string> =>
  talk(address, async ({ send, said }) => {
    await send(Buffer.from('zVERSION\0'));
    return said;
  });

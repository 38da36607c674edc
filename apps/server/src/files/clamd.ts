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

const sent = async (socket: Socket, bytes: Uint8Array, gone: AbortSignal): Promise<void> => {
  if (!socket.write(bytes)) await once(socket, 'drain', { signal: gone });
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

/**
 * Asks clamd about a stream of bytes by its INSTREAM command (clamd(8)): pieces with their length before them, none at the end.
 * @throws ScannerError when it cannot be reached, refuses the file (its StreamMaxLength may be less than ours), or says
 *   anything but OK or FOUND.
 */
export const scanWithClamd =
  (address: ClamdAddress) =>
  async (bytes: AsyncIterable<Uint8Array>): Promise<'clean' | 'infected'> => {
    const socket = connect({ ...address, timeout: SILENCE_MS });
    const gone = new AbortController();
    // It hangs up as soon as a file is more than it takes.
    socket.once('close', () => gone.abort());
    socket.on('error', () => undefined);
    socket.once('timeout', () => socket.destroy(new ScannerError('The scanner says nothing.')));
    try {
      await once(socket, 'connect');
      const said = reply(socket);
      // Whoever waits for the reply below hears of it; nobody else needs to.
      said.catch(() => undefined);
      await sent(socket, Buffer.from('zINSTREAM\0'), gone.signal);
      for await (const piece of bytes) {
        if (piece.length === 0) continue;
        await sent(socket, lengthOf(piece), gone.signal);
        await sent(socket, piece, gone.signal);
      }
      await sent(socket, Buffer.alloc(4), gone.signal);
      const text = await said;
      if (text.endsWith(' FOUND')) return 'infected';
      if (text.endsWith(': OK')) return 'clean';
      throw new ScannerError('The scanner gave no verdict.');
    } catch (error) {
      throw error instanceof ScannerError ? error : new ScannerError('The scanner cannot be asked.', { cause: error });
    } finally {
      socket.destroy();
    }
  };

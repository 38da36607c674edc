import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto';
import { SealBrokenError } from '../vault/sealing.ts';

/** Bytes that are sealed at a time: a file is never in memory whole. */
export const PIECE_BYTES = 65_536;
const TAG_BYTES = 16;

/** The number of a piece and whether it is the last: pieces cannot be swapped, and an end that was cut off is noticed. */
const nonceOf = (piece: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(piece, 4);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
};

/** Gathers bytes into pieces of one length; the last may be shorter, and is there even when it is empty. */
async function* inPieces(
  bytes: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    waiting.push(chunk);
    size += chunk.length;
    if (size <= length) continue;
    let whole = Buffer.concat(waiting);
    // Only what something follows is known not to be the last.
    for (; whole.length > length; whole = whole.subarray(length))
      yield { piece: whole.subarray(0, length), last: false };
    waiting = [whole];
    size = whole.length;
  }
  yield { piece: Buffer.concat(waiting), last: true };
}

/**
 * Seals a stream under a key that seals nothing else, piece by piece (AES-256-GCM, each piece with its number), so that it can
 * be read again without ever holding all of it and nothing is given out unproved.
 */
export async function* sealBytes(
  key: Uint8Array,
  plain: AsyncIterable<Uint8Array>,
  context: string,
): AsyncGenerator<Buffer, void> {
  const secret = createSecretKey(key);
  let number = 0;
  for await (const { piece, last } of inPieces(plain, PIECE_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', secret, nonceOf(number, last)).setAAD(Buffer.from(context));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    number += 1;
  }
}

/** Opens what `sealBytes` made. @throws SealBrokenError at the first piece that does not fit, and for an end cut off. */
export async function* openBytes(
  key: Uint8Array,
  sealed: AsyncIterable<Uint8Array>,
  context: string,
): AsyncGenerator<Buffer, void> {
  const secret = createSecretKey(key);
  let number = 0;
  for await (const { piece, last } of inPieces(sealed, PIECE_BYTES + TAG_BYTES)) {
    if (piece.length < TAG_BYTES) throw new SealBrokenError('A sealed file ends too early.');
    const body = piece.subarray(0, piece.length - TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', secret, nonceOf(number, last), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(context))
      .setAuthTag(piece.subarray(piece.length - TAG_BYTES));
    let plain: Buffer;
    try {
      plain = Buffer.concat([decipher.update(body), decipher.final()]);
    } catch (error) {
      throw new SealBrokenError('A sealed file could not be opened: wrong key or altered bytes.', { cause: error });
    }
    yield plain;
    number += 1;
  }
}

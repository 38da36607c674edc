/** Each event of a petition carries the hash of everything before it, so that none can be changed, dropped or moved unseen. */

import { canonicalJson } from './canonical-json.ts';
import { HASH_BYTES, sha256 } from './hashes.ts';

/** Keeps a chain hash from ever being the hash of something else that we sign or store. */
const DOMAIN = Buffer.from('thaogo/event-chain/v1\n');
const START = new Uint8Array(HASH_BYTES);

/**
 * @param previous hash of the event before, null for the first.
 * @param envelope the event as recorded; a JSON value.
 * @returns SHA-256 over a fixed prefix, the previous hash (32 zero bytes at the start) and the envelope's canonical form.
 * @throws RangeError for a previous hash that has not 32 bytes; TypeError as `canonicalJson` does.
 */
export const chainHash = (previous: Uint8Array | null, envelope: object): Uint8Array => {
  if (previous !== null && previous.length !== HASH_BYTES) {
    throw new RangeError(`A chain hash has ${HASH_BYTES} bytes; got ${previous.length}.`);
  }
  return sha256(Buffer.concat([DOMAIN, previous ?? START, Buffer.from(canonicalJson(envelope))]));
};

export interface ChainedEvent {
  /** Numbered from 1 without a gap. */
  envelope: { seq: number };
  /** As stored beside the event. */
  hash: Uint8Array;
}

/**
 * `sequence`: another event stands where number `seq` should; `hash`: the event or its hash is not what was chained;
 * `head`: the chain ends elsewhere than it did, `seq` being the first number after what is there.
 */
export type ChainCheck = { whole: true } | { whole: false; seq: number; fault: 'sequence' | 'hash' | 'head' };

/**
 * @param events of one petition, in order.
 * @param head hash of the newest event, from another place than the events (the petition's row, a receipt), else a chain that lost
 *   its last events would look whole.
 * @returns the first number at which the chain is broken, if any.
 */
export const verifyChain = (events: Iterable<ChainedEvent>, head: Uint8Array): ChainCheck => {
  let seq = 1;
  let previous: Uint8Array | null = null;
  for (const { envelope, hash } of events) {
    if (envelope.seq !== seq) return { whole: false, seq, fault: 'sequence' };
    const expected = chainHash(previous, envelope);
    if (Buffer.compare(expected, hash) !== 0) return { whole: false, seq, fault: 'hash' };
    previous = expected;
    seq += 1;
  }
  if (previous === null || Buffer.compare(previous, head) !== 0) return { whole: false, seq, fault: 'head' };
  return { whole: true };
};

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Writer } from '../schema/handles.ts';
import { open, seal, type SealingKeys } from '../vault/sealing.ts';
import { FORM_DRAFT_DAYS } from './form-drafts.ts';

/** How long a key gives the same reply. */
export const IDEMPOTENCY_HOURS = 24;

/**
 * The same for the public form: for as long as its draft lives. Whoever lost the reply comes back days later and sends once
 * more; that must not file twice.
 */
export const FORM_IDEMPOTENCY_HOURS = FORM_DRAFT_DAYS * 24;

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What a key stands for now. */
export type KeyState =
  | { state: 'fresh' }
  | { state: 'in_flight' }
  | { state: 'reused' }
  | { state: 'replay'; reply: string };

/** A reply was kept under this key already, which `takeKey` could not see: asking it again gives that reply. */
export class KeyTakenError extends Error {
  override name = 'KeyTakenError';
}

/**
 * Takes an idempotency key for the rest of this transaction. A process that dies lets it go with its connection, so
 * that the key can be tried again at once.
 */
export const takeKey = async (
  trx: Writer,
  key: string,
  body: string,
  now: Date,
  keys: SealingKeys,
): Promise<KeyState> => {
  const keyHash = hash(key);
  const lock = keyHash.readBigInt64BE(0);
  const { rows } = await sql<{
    held: boolean;
    body_hash: Buffer | null;
    sealed_reply: Buffer | null;
    key_id: string | null;
  }>`
    select lock.held, kept.body_hash, kept.sealed_reply, kept.key_id
    from (select pg_try_advisory_xact_lock(${lock.toString()}::bigint) as held) as lock
    left join idempotency as kept on kept.key_hash = ${keyHash} and kept.expires_at > ${now}
  `.execute(trx);
  const [row] = rows;
  if (row === undefined || !row.held) return { state: 'in_flight' };
  if (row.body_hash === null || row.sealed_reply === null || row.key_id === null) return { state: 'fresh' };
  if (!hash(body).equals(Buffer.from(row.body_hash))) return { state: 'reused' };
  const sealing = keys.find(row.key_id);
  if (sealing === null) return { state: 'reused' };
  const reply = open(sealing.key, row.sealed_reply, `idempotency:${keyHash.toString('hex')}`).toString('utf8');
  return { state: 'replay', reply };
};

/**
 * Keeps the reply for 24 hours or as many as are given, sealed because it holds the sender's secret.
 * @throws KeyTakenError when there is one: another transaction kept it after this one's `takeKey` had looked and before
 *   it got the lock, both within one statement.
 */
export const keepReply = async (
  trx: Writer,
  key: string,
  body: string,
  reply: string,
  now: Date,
  keys: SealingKeys,
  hours = IDEMPOTENCY_HOURS,
): Promise<void> => {
  const keyHash = hash(key);
  const row = {
    body_hash: hash(body),
    sealed_reply: seal(keys.current.key, reply, `idempotency:${keyHash.toString('hex')}`),
    key_id: keys.current.id,
    expires_at: new Date(now.getTime() + hours * 3_600_000),
  };
  const kept = await trx
    .insertInto('idempotency')
    .values({ key_hash: keyHash, ...row })
    // An expired key of the same name gives way.
    .onConflict((conflict) => conflict.column('key_hash').doUpdateSet(row).where('idempotency.expires_at', '<=', now))
    .executeTakeFirst();
  if (kept.numInsertedOrUpdatedRows !== 1n) throw new KeyTakenError('A reply was kept under this key meanwhile.');
};

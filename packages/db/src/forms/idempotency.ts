import { hash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';
import { open, seal, type SealingKeys } from '../vault/sealing.ts';
import { FORM_DRAFT_DAYS } from './form-drafts.ts';

/** How long a key gives the same reply. */
export const IDEMPOTENCY_HOURS = 24;

/**
 * The same for the public form: for as long as its draft lives. Whoever lost the reply comes back days later and sends once
 * more; that must not file twice.
 */
export const FORM_IDEMPOTENCY_HOURS = FORM_DRAFT_DAYS * 24;

const hashOf = (text: string): Buffer => hash('sha256', text, 'buffer');

/** What became of work under a key. */
export type KeyState =
  /** It was done, and its reply is kept. */
  | { state: 'done' }
  /** Somebody is at it. */
  | { state: 'in_flight' }
  /** The key stands for another body. */
  | { state: 'reused' }
  | { state: 'replay'; reply: string };

/** A key, the body that came under it, and what will have been replied once the work is done. */
export interface UnderKey {
  key: string;
  body: string;
  reply: string;
  now: Date;
  /** How long the key gives this reply. */
  hours: number;
}

/**
 * Does something once for every key, in one statement: it takes the key, works, and keeps the reply, all or nothing. A
 * process that dies lets the key go with its connection, so that it can be tried again at once.
 * @param work common table expressions that write what they select from the relation they are given: it has one row when the
 *   work is to be done and none otherwise.
 * @throws DatabaseError 23505 on `idempotency_pkey` when another reply was kept after this statement began to look and before
 *   it got the key: nothing was done, and trying again gives that reply.
 */
export const onceUnderKey = async (
  db: Reader,
  { key, body, reply, now, hours }: UnderKey,
  work: (toBeDone: RawBuilder<unknown>) => RawBuilder<unknown>,
  keys: SealingKeys,
): Promise<KeyState> => {
  const keyHash = hashOf(key);
  const bodyHash = hashOf(body);
  const context = `idempotency:${keyHash.toString('hex')}`;
  const { rows } = await sql<{
    held: boolean;
    body_hash: Buffer | null;
    sealed_reply: Buffer | null;
    key_id: string | null;
  }>`
    with taken as materialized (
      select lock.held, kept.body_hash, kept.sealed_reply, kept.key_id
      from (select pg_try_advisory_xact_lock(${keyHash.readBigInt64BE(0).toString()}::bigint) as held) as lock
      left join idempotency as kept on kept.key_hash = ${keyHash} and kept.expires_at > ${now}
    ), fresh as (
      select from taken where held and body_hash is null
    ), expired as (
      delete from idempotency where key_hash = ${keyHash} and expires_at <= ${now} and exists (select from fresh)
      returning key_hash
    ), keeping as (
      insert into idempotency (key_hash, body_hash, sealed_reply, key_id, expires_at)
      select ${keyHash}::bytea, ${bodyHash}::bytea, ${seal(keys.current.key, reply, context)}::bytea,
        ${keys.current.id}::text, ${new Date(now.getTime() + hours * 3_600_000)}::timestamptz
      from fresh, (select count(*) from expired) as gone
    ), ${work(sql.raw('fresh'))}
    select held, body_hash, sealed_reply, key_id from taken
  `.execute(db);
  const [row] = rows;
  if (row === undefined || !row.held) return { state: 'in_flight' };
  if (row.body_hash === null || row.sealed_reply === null || row.key_id === null) return { state: 'done' };
  if (!bodyHash.equals(row.body_hash)) return { state: 'reused' };
  const sealing = keys.find(row.key_id);
  if (sealing === null) return { state: 'reused' };
  return { state: 'replay', reply: open(sealing.key, row.sealed_reply, context).toString('utf8') };
};

import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Reader, Writer } from '../schema/handles.ts';
import { letterRow } from './dialogue-letters.ts';
import { contactDigest, type RegisteredPerson, type Registration } from './registrations.ts';

/** How long a registration waits to be confirmed. No rule gives the number. */
const CONFIRMATION_HOURS = 48;

/** So many messages asking to confirm go to one address for one dialogue within a day. */
const CONFIRMATIONS_A_DAY = 3;

const HOUR_MS = 3_600_000;
const TOKEN_BYTES = 24;

const hash = (token: string): Buffer => createHash('sha256').update(`dialogue-confirmation:${token}`).digest();

/** Until when a registration made now waits to be confirmed. */
export const confirmableUntil = (now: Date): Date => new Date(now.getTime() + CONFIRMATION_HOURS * HOUR_MS);

/** So many go to one address for all dialogues together: whoever would fill a stranger's inbox finds many that are announced. */
const CONFIRMATIONS_A_DAY_AT_ALL = 6;

/** More dialogues than are ever to come at a time. */
const MOST_DIALOGUES = 5000;

/**
 * Plans the message that asks to confirm a registration, in one statement whether its address has had enough of them today or
 * not, so that neither the reply nor the time it takes tells anything of that address. Rows do not tell who comes to several
 * dialogues; with the address at hand its digest at each is made anew.
 * @param letterId id of the message that may come of it.
 */
export const planConfirmation = async (
  trx: Writer,
  registration: Registration,
  { letterId, person, key }: { letterId: string; person: RegisteredPerson; key: Uint8Array },
): Promise<void> => {
  const { id, dialogue_id: of, registered_at: at } = registration;
  const row = letterRow({ id: letterId, registration_id: id, news: 'confirm', planned_at: at });
  const since = new Date(at.getTime() - 24 * HOUR_MS);
  const coming = await trx
    .selectFrom('dialogue')
    .select('id')
    .where(sql<boolean>`state <> 'planned'`)
    .where('starts_at', '>', since)
    .orderBy('starts_at')
    .limit(MOST_DIALOGUES)
    .execute();
  const dialogues = [...new Set([of, ...coming.map((each) => each.id)])];
  const digests = dialogues.map((each) => contactDigest(each, person, key)?.toString('hex') ?? '');
  // Of many that come for one address at once, each sees what the others did.
  const address = contactDigest('', person, key)?.toString('hex') ?? id;
  await sql`select pg_advisory_xact_lock(hashtextextended(${address}, 0))`.execute(trx);
  await sql`
    with asked as (
      select r.dialogue_id from unnest(${dialogues}::uuid[], ${digests}::text[]) as known (dialogue_id, digest)
      join dialogue_registration as r
        on r.dialogue_id = known.dialogue_id and r.contact_digest = decode(known.digest, 'hex')
      join dialogue_letter as letter on letter.registration_id = r.id
      where letter.news = 'confirm' and letter.planned_at > ${since}
    )
    insert into dialogue_letter (id, registration_id, news, state, attempts, planned_at)
    select ${row.id}::uuid, ${row.registration_id}::uuid, ${row.news}, ${row.state}, ${row.attempts}, ${at}::timestamptz
    where (select count(*) from asked where dialogue_id = ${of}) < ${CONFIRMATIONS_A_DAY}
      and (select count(*) from asked) < ${CONFIRMATIONS_A_DAY_AT_ALL}
  `.execute(trx);
};

/** Makes the link of one message to somebody who registered. Only a hash of its token is kept. */
export const makeConfirmationLink = async (
  db: Reader,
  { id, unconfirmed_until: until }: Registration,
  now: Date,
): Promise<string> => {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await db
    .insertInto('dialogue_confirmation')
    .values({ token_hash: hash(token), registration_id: id, expires_at: until ?? confirmableUntil(now) })
    .execute();
  return token;
};

/** The registration that a link confirms, or has confirmed; null when the link is unknown or expired. */
export const registrationOfLink = async (db: Reader, token: string, now: Date): Promise<Registration | null> =>
  (await db
    .selectFrom('dialogue_registration')
    .selectAll()
    .where('id', 'in', (link) =>
      link
        .selectFrom('dialogue_confirmation')
        .select('registration_id')
        .where('token_hash', '=', hash(token))
        .where('expires_at', '>', now),
    )
    .executeTakeFirst()) ?? null;

/** Makes a registration count. False where it does already, or is gone. */
export const confirmRegistration = async (trx: Writer, id: string): Promise<boolean> => {
  const confirmed = await trx
    .updateTable('dialogue_registration')
    .set({ unconfirmed_until: null })
    .where('id', '=', id)
    .where('unconfirmed_until', 'is not', null)
    .executeTakeFirst();
  return confirmed.numUpdatedRows === 1n;
};

/**
 * Deletes registrations that were not confirmed in time, with what was asked and planned with them. Petitions that their
 * questions became are petitions of their own and stay.
 * @returns how many.
 */
export const deleteUnconfirmed = (db: Reader, now: Date, limit: number): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('dialogue_registration')
      .select('id')
      .where('unconfirmed_until', '<', now)
      .orderBy('unconfirmed_until')
      .orderBy('id')
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    for (const table of ['dialogue_question', 'dialogue_letter'] as const)
      await trx.deleteFrom(table).where('registration_id', 'in', ids).execute();
    await trx.deleteFrom('dialogue_registration').where('id', 'in', ids).execute();
    return ids.length;
  });

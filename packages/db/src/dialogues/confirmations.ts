import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Reader, Writer } from '../schema/handles.ts';
import { letterRow } from './dialogue-letters.ts';
import type { Registration } from './registrations.ts';

/** How long a registration waits to be confirmed. No rule gives the number. */
const CONFIRMATION_HOURS = 48;

/** So many messages asking to confirm go to one address for one dialogue within a day. */
const CONFIRMATIONS_A_DAY = 3;

const HOUR_MS = 3_600_000;
const TOKEN_BYTES = 24;

const hash = (token: string): Buffer => createHash('sha256').update(`dialogue-confirmation:${token}`).digest();

/** Until when a registration made now waits to be confirmed. */
export const confirmableUntil = (now: Date): Date => new Date(now.getTime() + CONFIRMATION_HOURS * HOUR_MS);

/**
 * Plans the message that asks to confirm a registration, in one statement whether its address has had enough of them today or
 * not, so that neither the reply nor the time it takes tells anything of that address.
 * @param letterId id of the message that may come of it.
 */
export const planConfirmation = async (trx: Writer, registration: Registration, letterId: string): Promise<void> => {
  const { id, dialogue_id: of, contact_digest: digest, registered_at: at } = registration;
  const row = letterRow({ id: letterId, registration_id: id, news: 'confirm', planned_at: at });
  const since = new Date(at.getTime() - 24 * HOUR_MS);
  // Of many that come for one address at once, each sees what the others did.
  await sql`select pg_advisory_xact_lock(hashtextextended(${digest?.toString('hex') ?? id}, 0))`.execute(trx);
  await sql`
    insert into dialogue_letter (id, registration_id, news, state, attempts, planned_at)
    select ${row.id}::uuid, ${row.registration_id}::uuid, ${row.news}, ${row.state}, ${row.attempts}, ${at}::timestamptz
    where (
      select count(*) from dialogue_letter as letter join dialogue_registration as r on r.id = letter.registration_id
      where r.dialogue_id = ${of} and r.contact_digest is not null and r.contact_digest = ${digest}
        and letter.news = 'confirm' and letter.planned_at > ${since}
    ) < ${CONFIRMATIONS_A_DAY}
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

import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { SenderKind } from '@thaogo/domain';
import { type Selectable, sql } from 'kysely';
import type { Reader, Writer } from '../schema/handles.ts';
import type { DialogueRegistrationTable } from '../schema/source-tables.ts';
import { blindIndex, type VaultKeys } from '../vault/identity-vault.ts';
import { open, seal, SealBrokenError, type SealingKeys } from '../vault/sealing.ts';

/** Who registered. */
export interface RegisteredPerson {
  name: string;
  kind: SenderKind;
  email: string | null;
  phone: string | null;
  organisation: string | null;
}

export type Registration = Selectable<DialogueRegistrationTable>;

/** A registration as it is made. */
export type NewRegistration = Pick<
  Registration,
  'id' | 'dialogue_id' | 'language' | 'registered_at' | 'unconfirmed_until'
> & {
  person: RegisteredPerson;
};

const DATA_KEY_BYTES = 32;
const keyContext = (id: string): string => `registration-key:${id}`;
const personContext = (id: string): string => `registration:${id}`;

/** The keyed digest of an address at one dialogue, so that nobody can tell who comes to two of them. */
export const contactDigest = (
  dialogueId: string,
  { email, phone }: Pick<RegisteredPerson, 'email' | 'phone'>,
  key: Uint8Array,
): Buffer | null => {
  const address =
    email !== null ? blindIndex('email', email, key) : phone !== null ? blindIndex('phone', phone, key) : null;
  if (address === null) return null;
  return createHmac('sha256', createSecretKey(key)).update(`dialogue:${dialogueId}:`).update(address).digest();
};

/** The row of a registration: who it is, sealed under a data key of its own. */
export const registrationRow = ({ person, ...given }: NewRegistration, keys: VaultKeys): Registration => {
  const dataKey = randomBytes(DATA_KEY_BYTES);
  return {
    ...given,
    key_id: keys.vault.current.id,
    wrapped_key: seal(keys.vault.current.key, dataKey, keyContext(given.id)),
    sealed: seal(dataKey, JSON.stringify(person), personContext(given.id)),
    contact_digest: contactDigest(given.dialogue_id, person, keys.blindIndex),
    attendance: null,
  };
};

/** Who a registration is of. @throws SealBrokenError when the ring lacks the key or the row was altered. */
export const openRegistration = (
  { id, key_id: keyId, wrapped_key: wrapped, sealed }: Registration,
  keys: SealingKeys,
): RegisteredPerson => {
  const wrapping = keys.find(keyId);
  if (wrapping === null) throw new SealBrokenError(`The key ring has no vault key ${keyId}.`);
  const dataKey = open(wrapping.key, wrapped, keyContext(id));
  return JSON.parse(open(dataKey, sealed, personContext(id)).toString('utf8')) as RegisteredPerson;
};

/** How many seats of a dialogue the address of a registration has. Whoever withdrew takes none. */
export const seatsOfAddress = async (
  trx: Writer,
  { dialogue_id: of, contact_digest: digest }: Registration,
): Promise<number> => {
  if (digest === null) return 0;
  const { rows } = await sql<{ seats: number }>`
    select count(*)::int as seats from dialogue_registration
    where dialogue_id = ${of} and contact_digest is not null and contact_digest = ${digest}
      and unconfirmed_until is null and attendance is distinct from 'withdrawn'
  `.execute(trx);
  return rows[0]?.seats ?? 0;
};

/** One registration of a dialogue that counts; null when there is none. */
export const findRegistration = async (db: Reader, dialogueId: string, id: string): Promise<Registration | null> =>
  (await db
    .selectFrom('dialogue_registration')
    .selectAll()
    .where('id', '=', id)
    .where('dialogue_id', '=', dialogueId)
    .where('unconfirmed_until', 'is', null)
    .executeTakeFirst()) ?? null;

/** Where a page of registrations or questions ended. */
export interface InOrder {
  at: Date;
  id: string;
}

/** Registrations that count, in the order in which they came, each with how many questions it brought. */
export const registrationsOf = (
  db: Reader,
  dialogueId: string,
  { after, limit }: { after: InOrder | null; limit: number },
): Promise<(Registration & { questions: number })[]> =>
  db
    .selectFrom('dialogue_registration as r')
    .selectAll()
    .select(
      sql<number>`(select count(*)::int from dialogue_question as q where q.dialogue_id = r.dialogue_id and q.registration_id = r.id)`.as(
        'questions',
      ),
    )
    .where('dialogue_id', '=', dialogueId)
    .where('unconfirmed_until', 'is', null)
    .where(
      after === null
        ? sql<boolean>`true`
        : sql<boolean>`(registered_at, id) > (${after.at}::timestamptz, ${after.id}::uuid)`,
    )
    .orderBy('registered_at')
    .orderBy('id')
    .limit(limit)
    .execute();

/** Notes who came. False when there is no such registration. */
export const noteAttendance = async (
  trx: Writer,
  { dialogueId, id }: { dialogueId: string; id: string },
  attendance: Registration['attendance'],
): Promise<boolean> => {
  const noted = await trx
    .updateTable('dialogue_registration')
    .set({ attendance })
    .where('id', '=', id)
    .where('dialogue_id', '=', dialogueId)
    .where('unconfirmed_until', 'is', null)
    .executeTakeFirst();
  return noted.numUpdatedRows === 1n;
};

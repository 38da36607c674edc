import { type Selectable, sql } from 'kysely';
import { type KeyState, onceUnderKey, type UnderKey } from '../forms/idempotency.ts';
import { addingRows } from '../petitions/record.ts';
import type { Reader, Writer } from '../schema/handles.ts';
import type { ForwardingTable } from '../schema/source-tables.ts';
import { open, seal, SealBrokenError, type SealingKeys } from '../vault/sealing.ts';

/** How long a table that is being prepared is kept after it was last touched. */
export const FORWARDING_DAYS = 30;
const DAY_MS = 86_400_000;

export type Forwarding = Selectable<ForwardingTable>;

/** What is known of a forwarding when it is begun. */
export type NewForwarding = Pick<
  Forwarding,
  | 'id'
  | 'forwarder_kind'
  | 'forwarder'
  | 'session'
  | 'letter_number'
  | 'letter_on'
  | 'received_on'
  | 'agency'
  | 'created_by'
> & { contact: string | null };

const contactContext = (id: string): string => `forwarding-contact:${id}`;

/** The day and hour on which it is given up if nobody touches it again. */
const expiry = (now: Date): Date => new Date(now.getTime() + FORWARDING_DAYS * DAY_MS);

/** The row of a forwarding that is begun; the forwarder's address is sealed. */
const newRow = ({ contact, ...given }: NewForwarding, now: Date, keys: SealingKeys): Forwarding => ({
  ...given,
  version: 1,
  state: 'preparing',
  created_at: now,
  filed_at: null,
  expires_at: expiry(now),
  key_id: contact === null ? null : keys.current.id,
  sealed_contact: contact === null ? null : seal(keys.current.key, contact, contactContext(given.id)),
});

/** Begins a forwarding, once for every key. */
export const beginForwarding = (
  db: Reader,
  underKey: UnderKey,
  given: NewForwarding,
  keys: SealingKeys,
): Promise<KeyState> =>
  onceUnderKey(
    db,
    underKey,
    (toBeDone) => addingRows('forwarding', [newRow(given, underKey.now, keys)], toBeDone),
    keys,
  );

/** The forwarder's address; null where none was given. @throws SealBrokenError */
export const contactOfForwarding = (forwarding: Forwarding, keys: SealingKeys): string | null => {
  if (forwarding.key_id === null || forwarding.sealed_contact === null) return null;
  const sealing = keys.find(forwarding.key_id);
  if (sealing === null) throw new SealBrokenError(`The key ring has no vault key ${forwarding.key_id}.`);
  return open(sealing.key, forwarding.sealed_contact, contactContext(forwarding.id)).toString('utf8');
};

/** One forwarding; null when there is none. */
export const findForwarding = async (db: Reader, id: string): Promise<Forwarding | null> =>
  (await db.selectFrom('forwarding').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;

/** The same for writing: its row stays locked until the transaction ends. */
export const lockForwarding = async (trx: Writer, id: string): Promise<Forwarding | null> =>
  (await trx.selectFrom('forwarding').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;

/** The forwarding that brought a petition; null for petitions that came another way. */
export const forwardingOfPetition = async (db: Reader, petitionId: string): Promise<Forwarding | null> =>
  (await db
    .selectFrom('forwarding')
    .innerJoin('petition_origin', 'petition_origin.forwarding_id', 'forwarding.id')
    .selectAll('forwarding')
    .where('petition_origin.petition_id', '=', petitionId)
    .executeTakeFirst()) ?? null;

/** Where a page of an agency's forwardings ended. */
export interface ForwardingCursor {
  createdAt: Date;
  id: string;
}

/** One page of an agency's forwardings, the newest first. */
export const forwardingsOf = (
  db: Reader,
  agency: string,
  { after, limit }: { after: ForwardingCursor | null; limit: number },
): Promise<Forwarding[]> =>
  db
    .selectFrom('forwarding')
    .selectAll()
    .where('agency', '=', agency)
    .where(
      after === null
        ? sql<boolean>`true`
        : sql<boolean>`(created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`,
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** Notes a change of a locked forwarding that is still prepared. @returns its new version. */
export const touchForwarding = async (trx: Writer, { id, version }: Forwarding, now: Date): Promise<number> => {
  await trx
    .updateTable('forwarding')
    .set({ version: version + 1, expires_at: expiry(now) })
    .where('id', '=', id)
    .execute();
  return version + 1;
};

/** Notes that a locked forwarding is filed: nothing of its table is kept but what became petitions. */
export const noteFiled = async (trx: Writer, { id, version }: Forwarding, now: Date): Promise<void> => {
  await trx
    .updateTable('forwarding')
    .set({ version: version + 1, state: 'filed', filed_at: now, expires_at: null })
    .where('id', '=', id)
    .execute();
};

/** Gives up a forwarding that is still prepared, with everything that was read of its table. */
export const discardForwarding = async (trx: Writer, id: string): Promise<void> => {
  await trx.deleteFrom('forwarding').where('id', '=', id).where('state', '=', 'preparing').execute();
};

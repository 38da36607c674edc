import type { AccountStanding, CivilDate, Deputyship } from '@thaogo/domain';
import type { Reader, Writer } from '../schema/handles.ts';

/** A deputyship with why it was made. */
export interface KeptDeputyship extends Deputyship {
  reason: string;
  /** E-mail addresses of the account that holds the post, of the deputy, and of whoever made it (null for one that is gone). */
  postEmail: string;
  deputyEmail: string;
  recordedBy: string | null;
  recordedAt: Date;
}

const selected = (db: Reader) =>
  db
    .selectFrom('deputyship')
    .select([
      'deputyship.id',
      'deputyship.agency',
      'deputyship.post',
      'deputyship.deputy',
      'deputyship.capacity',
      'deputyship.from_day as from',
      'deputyship.to_day as to',
      'deputyship.ended_on as endedOn',
    ]);

/** The deputyships of one post that are not over before a day. */
export const deputyshipsOfPost = (db: Reader, post: string, from: CivilDate): Promise<Deputyship[]> =>
  selected(db).where('deputyship.post', '=', post).where('deputyship.to_day', '>=', from).execute();

export const findDeputyship = async (db: Reader, id: string): Promise<Deputyship | null> =>
  (await selected(db).where('deputyship.id', '=', id).executeTakeFirst()) ?? null;

/** An agency's deputyships, those that last longest first, at most `limit`. */
export const deputyshipsOfAgency = (db: Reader, agency: string, limit: number): Promise<KeptDeputyship[]> =>
  selected(db)
    .innerJoin('account as holder', 'holder.id', 'deputyship.post')
    .innerJoin('account as stand_in', 'stand_in.id', 'deputyship.deputy')
    .leftJoin('account as maker', 'maker.id', 'deputyship.recorded_by')
    .select([
      'deputyship.reason',
      'deputyship.recorded_at as recordedAt',
      'holder.email as postEmail',
      'stand_in.email as deputyEmail',
      'maker.email as recordedBy',
    ])
    .where('deputyship.agency', '=', agency)
    .orderBy('deputyship.to_day', 'desc')
    .orderBy('deputyship.id')
    .limit(limit)
    .execute();

export const addDeputyship = async (
  trx: Writer,
  made: Deputyship & { reason: string },
  recorded: { by: string; at: Date },
): Promise<void> => {
  await trx
    .insertInto('deputyship')
    .values({
      id: made.id,
      agency: made.agency,
      post: made.post,
      deputy: made.deputy,
      capacity: made.capacity,
      from_day: made.from,
      to_day: made.to,
      reason: made.reason,
      recorded_at: recorded.at,
      recorded_by: recorded.by,
    })
    .execute();
};

/** Ends a deputyship after a day. False when it was ended already. */
export const endDeputyship = async (trx: Writer, id: string, after: CivilDate, by: string): Promise<boolean> => {
  const ended = await trx
    .updateTable('deputyship')
    .set({ ended_on: after, ended_by: by })
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
};

/** What the rules need to know of an account, which is held until the transaction ends; null when there is none. */
export const holdAccount = async (trx: Writer, id: string): Promise<AccountStanding | null> => {
  const found = await trx
    .selectFrom('account')
    .select(['id', 'role', 'agency', 'closed_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (found === undefined) return null;
  const { closed_at: closedAt, ...account } = found;
  return { ...account, closed: closedAt !== null };
};

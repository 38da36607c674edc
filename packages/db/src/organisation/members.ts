import { type CivilDate, type DeputyPost, isDeputised, type Staff, unitPlace } from '@thaogo/domain';
import type { Reader, Writer } from '../schema/handles.ts';

/** An account of an agency and the unit that it belongs to. */
export interface Member {
  id: string;
  email: string;
  role: Staff['role'];
  unit: string | null;
  closed: boolean;
}

const MOST = 1000;

/** The accounts of an agency, closed ones included, in order of e-mail. */
export const membersOf = async (db: Reader, agency: string): Promise<Member[]> => {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'email', 'role', 'unit', 'closed_at'])
    .where('agency', '=', agency)
    .orderBy('email')
    .limit(MOST)
    .execute();
  return rows.map(({ closed_at: closedAt, ...member }) => ({ ...member, closed: closedAt !== null }));
};

/** Says which unit an account belongs to, null for none. */
export const setUnit = async (trx: Writer, account: string, unit: string | null): Promise<void> => {
  await trx.updateTable('account').set({ unit }).where('id', '=', account).execute();
};

/**
 * What somebody is inside their agency on a day: the unit they belong to, and the posts that they fill as a deputy. One read by
 * keys for the many who are neither.
 */
export const standingInside = async (
  db: Reader,
  { id, agency }: Pick<Staff, 'id' | 'agency'>,
  on: CivilDate,
): Promise<Pick<Staff, 'unit' | 'deputyFor'>> => {
  const rows = await db
    .selectFrom('account')
    .leftJoin('deputyship', (join) =>
      join
        .onRef('deputyship.deputy', '=', 'account.id')
        .on('deputyship.from_day', '<=', on)
        .on('deputyship.to_day', '>=', on)
        .on((where) => where.or([where('deputyship.ended_on', 'is', null), where('deputyship.ended_on', '>=', on)])),
    )
    .leftJoin('account as holder', 'holder.id', 'deputyship.post')
    .select([
      'account.unit',
      'deputyship.post',
      'deputyship.capacity',
      'holder.role as postRole',
      'holder.unit as postUnit',
      'holder.agency as postAgency',
    ])
    .where('account.id', '=', id)
    .orderBy('deputyship.from_day')
    .orderBy('deputyship.id')
    .execute();
  const [first] = rows;
  if (first === undefined || (first.unit === null && first.post === null)) return {};
  const units = await db.selectFrom('unit').select(['id', 'parent']).where('agency', '=', agency).limit(MOST).execute();
  const deputyFor = rows.flatMap(({ post, capacity, postRole, postUnit, postAgency }): DeputyPost[] => {
    // A post elsewhere, or one that nobody can be deputised in, gives no right whatever the row says.
    if (post === null || capacity === null || postRole === null || postAgency !== agency) return [];
    if (!isDeputised(postRole)) return [];
    return [
      {
        account: post,
        role: postRole,
        capacity,
        ...(postUnit !== null && { unit: unitPlace(units, postUnit) }),
      },
    ];
  });
  return {
    ...(first.unit !== null && { unit: unitPlace(units, first.unit) }),
    ...(deputyFor.length > 0 && { deputyFor }),
  };
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Those of these accounts with which nobody works any more. */
export const closedAmong = async (db: Reader, accounts: readonly (string | null)[]): Promise<ReadonlySet<string>> => {
  const asked = [...new Set(accounts)].filter((id): id is string => id !== null && UUID.test(id));
  if (asked.length === 0) return new Set();
  const rows = await db
    .selectFrom('account')
    .select('id')
    .where('id', 'in', asked)
    .where('closed_at', 'is not', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
};

/** What happens to accounts inside their agency, on the record of acts. */
interface InsideAct {
  kind: 'unit_set' | 'deputised' | 'deputyship_ended';
  account: string;
  by: string;
  at: Date;
}

/** Adds to the record of acts, in the transaction of the act itself. */
export const noteInsideAct = async (trx: Writer, { kind, account, by, at }: InsideAct): Promise<void> => {
  await trx
    .insertInto('account_act')
    .values({ at, kind, account_id: account, by_account_id: by, email_digest: null, address_digest: null })
    .execute();
};

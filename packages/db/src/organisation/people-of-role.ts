import type { CivilDate, Role } from '@thaogo/domain';
import type { Reader } from '../schema/handles.ts';

/**
 * Addresses of those who do the work of a role at an agency on a day, in order: open accounts of that role, and whoever fills
 * such a post as a deputy that day, also where the account of the post is closed. At most `limit`.
 * @param whole only posts of the whole agency: heads of units are left out.
 */
export const addressesOfPosts = async (
  db: Reader,
  { agency, role, on, whole = false }: { agency: string; role: Role; on: CivilDate; whole?: boolean },
  limit: number,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('account')
    .select('email')
    .where('agency', '=', agency)
    .where('closed_at', 'is', null)
    .where((where) =>
      where.or([
        where.and([where('role', '=', role), ...(whole ? [where('unit', 'is', null)] : [])]),
        where.exists(
          where
            .selectFrom('deputyship')
            .innerJoin('account as holder', 'holder.id', 'deputyship.post')
            .select('deputyship.id')
            .whereRef('deputyship.deputy', '=', 'account.id')
            .whereRef('holder.agency', '=', 'account.agency')
            .where('holder.role', '=', role)
            .$if(whole, (query) => query.where('holder.unit', 'is', null))
            .where('deputyship.from_day', '<=', on)
            .where('deputyship.to_day', '>=', on)
            .where((early) =>
              early.or([early('deputyship.ended_on', 'is', null), early('deputyship.ended_on', '>=', on)]),
            ),
        ),
      ]),
    )
    .orderBy('email')
    .limit(limit)
    .execute();
  return rows.map(({ email }) => email);
};

import { randomUUID } from 'node:crypto';
import type { DeputisedRole, Role } from '@thaogo/domain';
import type { caseworkWorld, Person } from './casework-world.ts';

/** Somebody new who fills a post of that role at their agency for one day; the ids of both accounts. */
export const standIn = async (
  { world }: Pick<Awaited<ReturnType<typeof caseworkWorld>>, 'world'>,
  { role, agency, post, from }: { role: Role; agency: string; post: DeputisedRole; from: string },
): Promise<{ who: Person; id: string; holder: string }> => {
  const accounts = (of: Role) =>
    world.db.selectFrom('account').select('id').where('role', '=', of).where('agency', '=', agency).execute();
  const before = (await accounts(role)).map(({ id }) => id);
  const who = await world.staff(role, agency);
  const id = (await accounts(role)).find((account) => !before.includes(account.id))?.id ?? '';
  const holder = (await accounts(post))[0]?.id ?? '';
  await world.db
    .insertInto('deputyship')
    .values({
      id: randomUUID(),
      agency,
      post: holder,
      deputy: id,
      capacity: 'kt',
      from_day: from,
      to_day: from,
      reason: 'Đi công tác',
      recorded_at: new Date(),
      recorded_by: holder,
    })
    .execute();
  return { who, id, holder };
};

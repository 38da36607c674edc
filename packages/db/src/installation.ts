import { sql } from 'kysely';
import type { Reader } from './schema/handles.ts';

/** A fact of the installation by its key; null when it was never noted. */
export const installationFact = async (db: Reader, key: string): Promise<object | null> => {
  const row = await db.selectFrom('installation').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
};

/** Notes a fact of the installation. */
export const noteInstallationFact = async (db: Reader, key: string, value: object): Promise<void> => {
  await sql`
    insert into installation (key, value) values (${key}, ${JSON.stringify(value)}::jsonb)
    on conflict (key) do update set value = excluded.value
  `.execute(db);
};

/** Notes a fact unless one is noted already, whoever does so at once. @returns what is noted now. */
export const noteInstallationFactOnce = async (db: Reader, key: string, value: object): Promise<object> => {
  await sql`
    insert into installation (key, value) values (${key}, ${JSON.stringify(value)}::jsonb) on conflict (key) do nothing
  `.execute(db);
  return (await installationFact(db, key)) ?? value;
};

/** Facts whose keys begin alike, by the rest of the key. `prefix` holds neither `%` nor `_`. */
export const installationFactsUnder = async (db: Reader, prefix: string): Promise<Map<string, object>> => {
  const rows = await db.selectFrom('installation').selectAll().where('key', 'like', `${prefix}%`).execute();
  return new Map(rows.map(({ key, value }) => [key.slice(prefix.length), value]));
};

/** Forgets facts whose keys begin alike. */
export const forgetInstallationFactsUnder = async (db: Reader, prefix: string): Promise<void> => {
  await db.deleteFrom('installation').where('key', 'like', `${prefix}%`).execute();
};

/** Whether nothing in the database was sealed, digested or signed with any key yet: no petition, no second factor. */
export const nothingSealed = async (db: Reader): Promise<boolean> => {
  const petition = await db.selectFrom('petition').select('id').limit(1).executeTakeFirst();
  if (petition !== undefined) return false;
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('totp_secret', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return account === undefined;
};

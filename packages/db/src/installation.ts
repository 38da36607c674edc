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

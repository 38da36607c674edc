import { sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';
import { addVersions, type StoredVersion } from './versions.ts';

/** Rows as the tables take them, without what an installation decides for itself. */
export interface Seed {
  /** Names the data's state: an installation that has it already skips the work. */
  fingerprint: string;
  versions: readonly StoredVersion[];
  agencies: readonly object[];
  administrativeUnits: readonly object[];
}

const KEY = 'seed';

/**
 * Brings the shipped data into the database. Rows that the installation edited stay as they are; agencies keep the day
 * on which they joined.
 * @returns false when this very data was there already.
 */
export const seedPolicy = async (db: Reader, seed: Seed, at: Date): Promise<boolean> => {
  const done = await db.selectFrom('installation').select('value').where('key', '=', KEY).executeTakeFirst();
  if (done !== undefined && 'fingerprint' in done.value && done.value.fingerprint === seed.fingerprint) return false;
  await db.transaction().execute(async (trx) => {
    await addVersions(trx, seed.versions, at);
    await sql`
      insert into agency (code, name_vi, name_en, kind, parent, province, commune, valid_from, valid_to, search)
      select code, name_vi, name_en, kind, parent, province, commune, valid_from, valid_to, search
      from json_populate_recordset(null::agency, ${JSON.stringify(seed.agencies)}::json)
      on conflict (code) do update set
        name_vi = excluded.name_vi, name_en = excluded.name_en, kind = excluded.kind, parent = excluded.parent,
        province = excluded.province, commune = excluded.commune, valid_from = excluded.valid_from,
        valid_to = excluded.valid_to, search = excluded.search
      where not agency.edited
    `.execute(trx);
    await sql`
      insert into administrative_unit (code, name, parent, valid_from, valid_to)
      select code, name, parent, valid_from, valid_to
      from json_populate_recordset(null::administrative_unit, ${JSON.stringify(seed.administrativeUnits)}::json)
      on conflict (code) do update set
        name = excluded.name, parent = excluded.parent, valid_from = excluded.valid_from, valid_to = excluded.valid_to
    `.execute(trx);
    const value = JSON.stringify({ fingerprint: seed.fingerprint });
    await sql`
      insert into installation (key, value) values (${KEY}, ${value}::jsonb)
      on conflict (key) do update set value = excluded.value
    `.execute(trx);
  });
  return true;
};

import type { AgencyStanding, CivilDate } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';

/** An agency with its names. */
export interface NamedAgency extends AgencyStanding {
  name: { vi: string; en: string };
  /** Its names and those of its predecessors, small and without marks: what a search looks in. */
  search: string;
}

const columns = [
  'code',
  'name_vi',
  'name_en',
  'kind',
  'parent',
  'province',
  'valid_from',
  'valid_to',
  'joined_on',
  'search',
] as const;

/** Every agency: some eight thousand rows, read at start and again when one changes. */
export const allAgencies = async (db: Reader): Promise<NamedAgency[]> => {
  const rows = await db.selectFrom('agency').select(columns).orderBy('code').execute();
  return rows.map((row) => ({
    code: row.code,
    name: { vi: row.name_vi, en: row.name_en },
    kind: row.kind,
    parent: row.parent,
    province: row.province,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    joinedOn: row.joined_on,
    search: row.search,
  }));
};

/** Sets the day on which an agency joined; false when there is no such agency. */
export const setJoining = async (db: Reader, code: string, on: CivilDate): Promise<boolean> => {
  const changed = await db
    .updateTable('agency')
    .set({ joined_on: on, edited: true })
    .where('code', '=', code)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
};

/** Lets every agency that has not joined join on a day: for the demonstration world. */
export const joinAllAgencies = async (db: Reader, on: CivilDate): Promise<void> => {
  await sql`update agency set joined_on = ${on}::date where joined_on is null`.execute(db);
};

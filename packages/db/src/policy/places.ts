import type { Reader } from '../schema/handles.ts';

export interface Place {
  code: string;
  name: string;
  parent: string | null;
}

/** The communes of a province, or the provinces when `parent` is null, in order of code. */
export const placesWithin = (db: Reader, parent: string | null): Promise<Place[]> =>
  db
    .selectFrom('administrative_unit')
    .select(['code', 'name', 'parent'])
    .where('parent', parent === null ? 'is' : '=', parent)
    .orderBy('code')
    .execute();

/** Every province and commune, in order of code: some thousands. */
export const everyPlace = (db: Reader): Promise<Place[]> =>
  db.selectFrom('administrative_unit').select(['code', 'name', 'parent']).orderBy('code').execute();

/** One place by code; null when there is none. */
export const findPlace = async (db: Reader, code: string): Promise<Place | null> =>
  (await db
    .selectFrom('administrative_unit')
    .select(['code', 'name', 'parent'])
    .where('code', '=', code)
    .executeTakeFirst()) ?? null;

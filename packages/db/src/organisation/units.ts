import { STATE_FACTS, STATES, type Unit, type UnitName } from '@thaogo/domain';
import type { Reader, Writer } from '../schema/handles.ts';

/** A unit with the number of its changes, which changing it needs. */
export interface VersionedUnit extends Unit {
  version: number;
}

/** More units than one agency has. */
const MOST = 1000;

/** Every unit that an agency has or had, in no particular order. */
export const unitsOf = async (db: Reader, agency: string): Promise<VersionedUnit[]> => {
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'agency', 'parent', 'names', 'valid_from', 'valid_to', 'version'])
    .where('agency', '=', agency)
    .orderBy('id')
    .limit(MOST)
    .execute();
  return rows.map(({ valid_from: validFrom, valid_to: validTo, ...row }) => ({ ...row, validFrom, validTo }));
};

/** One unit; null when there is none. */
export const findUnit = async (db: Reader, id: string): Promise<VersionedUnit | null> => {
  const row = await db.selectFrom('unit').select('agency').where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  return (await unitsOf(db, row.agency)).find((unit) => unit.id === id) ?? null;
};

/**
 * Holds an agency's units until the transaction ends, so that two who make, rename or close them see each other's work.
 * @returns all of them.
 */
export const holdUnits = async (trx: Writer, agency: string): Promise<VersionedUnit[]> => {
  await trx.selectFrom('agency').select('code').where('code', '=', agency).forUpdate().execute();
  return unitsOf(trx, agency);
};

export const addUnit = async (trx: Writer, unit: Unit, recorded: { by: string; at: Date }): Promise<void> => {
  await trx
    .insertInto('unit')
    .values({
      id: unit.id,
      agency: unit.agency,
      parent: unit.parent,
      names: JSON.stringify(unit.names),
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
      recorded_at: recorded.at,
      recorded_by: recorded.by,
    })
    .execute();
};

/** Changes names or last day of a unit that is held. */
export const changeUnit = async (
  trx: Writer,
  { id, version }: VersionedUnit,
  change: { names?: readonly UnitName[]; validTo?: string },
): Promise<void> => {
  await trx
    .updateTable('unit')
    .set({
      version: version + 1,
      ...(change.names !== undefined && { names: JSON.stringify(change.names) }),
      ...(change.validTo !== undefined && { valid_to: change.validTo }),
    })
    .where('id', '=', id)
    .execute();
};

const OPEN_STATES = STATES.filter((state) => STATE_FACTS[state].open);

/** Whether open accounts belong to a unit, or open petitions lie with it. */
export const unitInUse = async (db: Reader, id: string): Promise<boolean> => {
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('unit', '=', id)
    .where('closed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (account !== undefined) return true;
  const petition = await db
    .selectFrom('petition')
    .select('id')
    .where('unit', '=', id)
    .where('state', 'in', OPEN_STATES)
    .limit(1)
    .executeTakeFirst();
  return petition !== undefined;
};

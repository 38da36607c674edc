import type { Bilingual, CivilDate } from '@thaogo/policy';
import type { Staff, UnitPlace } from '../access/actors.ts';

/** Levels of units below an agency. */
const UNIT_LEVELS = 3;

/** What a unit was called from a day on. */
export interface UnitName extends Bilingual {
  from: CivilDate;
}

/** A unit (đơn vị) of an agency. */
export interface Unit {
  id: string;
  agency: string;
  /** The unit that it is part of; null directly below the agency. */
  parent: string | null;
  /** In order of their days, the first from the day on which the unit began; at least one. */
  names: readonly UnitName[];
  validFrom: CivilDate;
  /** Its last day; null while it exists. */
  validTo: CivilDate | null;
}

/** Why a unit is not made, renamed or closed. */
export type UnitFault = 'unknown_code' | 'too_deep' | 'date_past' | 'out_of_order' | 'in_use' | 'taken';

/** Who makes units, says who belongs to them and appoints deputies: administrators anywhere, leaders of an agency in it. */
export const mayOrganiseAgency = (staff: Staff, agency: string): boolean =>
  staff.role === 'administrator' || (staff.role === 'leader' && staff.unit === undefined && staff.agency === agency);

export const unitExists = ({ validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>, on: CivilDate): boolean =>
  validFrom <= on && (validTo === null || on <= validTo);

/** True until its last day is over, also before its first. */
const goesOn = ({ validTo }: Unit, on: CivilDate): boolean => validTo === null || on <= validTo;

/** What a unit is called on a day; before its first, by its first name. */
export const unitNameOn = ({ names }: Pick<Unit, 'names'>, on: CivilDate): Bilingual => {
  const name = names.findLast(({ from }) => from <= on) ?? names[0];
  return { vi: name?.vi ?? '', en: name?.en ?? '' };
};

const find = (units: readonly Unit[], id: string | null): Unit | null => units.find((unit) => unit.id === id) ?? null;

/** The unit and everything above it, from the top; empty for one that is not among them. */
export const pathTo = (units: readonly Unit[], id: string): readonly Unit[] => {
  const path: Unit[] = [];
  for (let unit = find(units, id); unit !== null && !path.includes(unit); unit = find(units, unit.parent))
    path.unshift(unit);
  return path;
};

/** A unit with the ids of everything within it, itself included. */
export const unitPlace = (units: readonly Pick<Unit, 'id' | 'parent'>[], id: string): UnitPlace => {
  const within = [id];
  // Each level once, however the rows refer to each other.
  for (let level = 1; level < UNIT_LEVELS; level += 1) {
    for (const unit of units) {
      if (unit.parent !== null && within.includes(unit.parent) && !within.includes(unit.id)) within.push(unit.id);
    }
  }
  return { id, within };
};

const isTaken = (
  name: string,
  among: readonly Unit[],
  { parent, on, except }: { parent: string | null; on: CivilDate; except: string | null },
): boolean =>
  among.some(
    (unit) =>
      unit.id !== except &&
      unit.parent === parent &&
      goesOn(unit, on) &&
      unit.names.at(-1)?.vi.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'),
  );

/**
 * Why a unit may not be made, field by field; empty when it may. Units begin today or later, at most three levels below their
 * agency, within a unit of the same agency that is still there then.
 * @param units every unit of the agency
 */
export const newUnitFaults = (
  { parent, name, validFrom }: { parent: string | null; name: string; validFrom: CivilDate },
  units: readonly Unit[],
  today: CivilDate,
): { field: 'parent' | 'name' | 'validFrom'; fault: UnitFault }[] => {
  const above = find(units, parent);
  return [
    ...(parent !== null && (above === null || !goesOn(above, validFrom))
      ? [{ field: 'parent' as const, fault: 'unknown_code' as const }]
      : []),
    ...(above !== null && pathTo(units, above.id).length >= UNIT_LEVELS
      ? [{ field: 'parent' as const, fault: 'too_deep' as const }]
      : []),
    ...(isTaken(name, units, { parent, on: validFrom, except: null })
      ? [{ field: 'name' as const, fault: 'taken' as const }]
      : []),
    ...(validFrom < today ? [{ field: 'validFrom' as const, fault: 'date_past' as const }] : []),
    ...(above !== null && validFrom < above.validFrom
      ? [{ field: 'validFrom' as const, fault: 'out_of_order' as const }]
      : []),
  ];
};

/** Why a unit may not have this name from this day on; empty when it may. What it was called before stays on record. */
export const renameFaults = (
  unit: Unit,
  { vi, from }: Pick<UnitName, 'vi' | 'from'>,
  units: readonly Unit[],
  today: CivilDate,
): { field: 'name' | 'from'; fault: UnitFault }[] => [
  ...(isTaken(vi, units, { parent: unit.parent, on: from, except: unit.id })
    ? [{ field: 'name' as const, fault: 'taken' as const }]
    : []),
  ...(from < today ? [{ field: 'from' as const, fault: 'date_past' as const }] : []),
  ...(from <= (unit.names.at(-1)?.from ?? '') ? [{ field: 'from' as const, fault: 'out_of_order' as const }] : []),
  ...(goesOn(unit, from) ? [] : [{ field: 'from' as const, fault: 'out_of_order' as const }]),
];

/**
 * Why a unit may not end with a day; empty when it may. Nothing is left without somebody responsible: whoever belongs to it
 * and what it works on has gone elsewhere first, and so has every unit within it.
 * @param inUse whether open accounts belong to it or open petitions lie with it
 */
export const closingFaults = (
  unit: Unit,
  { last, inUse }: { last: CivilDate; inUse: boolean },
  units: readonly Unit[],
  today: CivilDate,
): { field: 'last'; fault: UnitFault }[] => {
  const below = units.some((each) => each.parent === unit.id && goesOn(each, last) && each.validTo !== last);
  const fault: UnitFault[] = [
    ...(last < today ? ['date_past' as const] : []),
    ...(last < unit.validFrom ? ['out_of_order' as const] : []),
    ...(below || inUse ? ['in_use' as const] : []),
  ];
  return fault.map((each) => ({ field: 'last', fault: each }));
};

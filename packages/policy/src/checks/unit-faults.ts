import type { AdministrativeUnit, FormerProvince } from '../types/agency.ts';
import { repeated } from './repeated.ts';

/** Provinces and communes from 1/7/2025 (Resolution 202/2025/QH15 and the resolutions on communes), and provinces before. */
const EXPECTED = { provinces: 34, communes: 3321, formerProvinces: 63 };

/** What is wrong with the list of provinces and communes, one sentence each. */
export const unitFaults = (units: readonly AdministrativeUnit[], former: readonly FormerProvince[]): string[] => {
  const provinces = new Set(units.filter((unit) => unit.parent === null).map((unit) => unit.code));
  const inForce = units.filter((unit) => unit.validTo === null);
  const counts = {
    provinces: inForce.filter((unit) => unit.parent === null).length,
    communes: inForce.filter((unit) => unit.parent !== null).length,
    formerProvinces: former.length,
  };
  return [
    ...(['provinces', 'communes', 'formerProvinces'] as const)
      .filter((key) => counts[key] !== EXPECTED[key])
      .map((key) => `There are ${counts[key]} ${key}, not ${EXPECTED[key]}.`),
    ...repeated(units.map((unit) => unit.code)).map((code) => `Unit ${code} stands twice.`),
    ...repeated(inForce.map((unit) => `${unit.parent}/${unit.name}`)).map((name) => `Unit ${name} stands twice.`),
    ...units
      .filter((unit) => unit.parent !== null && !provinces.has(unit.parent))
      .map((unit) => `${unit.name} (${unit.code}) belongs to ${unit.parent}, which is no province.`),
    ...units
      .filter((unit) => !unit.name.startsWith(`${unit.unit} `))
      .map((unit) => `${unit.name} (${unit.code}) does not begin with "${unit.unit}".`),
    ...units
      .filter((unit) => unit.validTo !== null && unit.validTo < unit.validFrom)
      .map((unit) => `${unit.name} (${unit.code}) ends before it begins.`),
    ...former
      .filter((province) => !provinces.has(province.now))
      .map((province) => `${province.name} is said to belong to ${province.now}, which is no province.`),
  ];
};

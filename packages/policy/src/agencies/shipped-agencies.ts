import { once } from '../data-files.ts';
import type { Agency } from '../types/agency.ts';
import { centralAgencies } from './central.ts';
import { communeAgencies, provincialAgencies } from './local-government.ts';
import { administrativeUnits } from './units.ts';

/** Every agency: the central ones from their file, the local ones made from the list of provinces and communes. */
export const shippedAgencies: () => readonly Agency[] = once(() => {
  const units = administrativeUnits();
  const provinces = new Map(units.filter((unit) => unit.parent === null).map((unit) => [unit.code, unit]));
  return [
    ...centralAgencies(),
    ...units.flatMap((unit) => {
      if (unit.parent === null) return provincialAgencies(unit);
      const province = provinces.get(unit.parent);
      if (province === undefined)
        throw new Error(`Commune ${unit.code} belongs to province ${unit.parent}, which is not listed.`);
      return communeAgencies(unit, province);
    }),
  ];
});

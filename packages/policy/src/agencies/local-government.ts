import type { AdministrativeUnit, Agency, AgencyPredecessor } from '../types/agency.ts';
import type { Source } from '../types/facts.ts';
import { departmentsOf } from './departments.ts';
import { englishUnitName, unitInSentence } from './unit-names.ts';
import { earlierProvinceNames, provincesBefore2025 } from './units.ts';

const LOCAL_GOVERNMENT: Source = { reference: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15', assumption: false };

/** The people's committee and council of a province and all its departments. */
export const provincialAgencies = (province: AdministrativeUnit): Agency[] => {
  const names = { vi: unitInSentence(province), en: englishUnitName(province) };
  const base = { province: province.code, commune: null, ...validity(province), source: LOCAL_GOVERNMENT };
  return [
    {
      ...base,
      code: `ubnd-${province.code}`,
      name: { vi: `Ủy ban nhân dân ${names.vi}`, en: `People’s Committee of ${names.en}` },
      kind: 'provincial_committee',
      parent: null,
      predecessors: predecessors('Ủy ban nhân dân', province),
    },
    {
      ...base,
      code: `hdnd-${province.code}`,
      name: { vi: `Hội đồng nhân dân ${names.vi}`, en: `People’s Council of ${names.en}` },
      kind: 'provincial_council',
      parent: null,
      predecessors: predecessors('Hội đồng nhân dân', province),
    },
    ...departmentsOf(province),
  ];
};

/** The people's committee and council of a commune, ward or special zone. */
export const communeAgencies = (commune: AdministrativeUnit, province: AdministrativeUnit): Agency[] => {
  const vi = `${unitInSentence(commune)}, ${unitInSentence(province)}`;
  const en = `${englishUnitName(commune)}, ${englishUnitName(province)}`;
  const base = {
    province: province.code,
    commune: commune.code,
    ...validity(commune),
    predecessors: [],
    source: LOCAL_GOVERNMENT,
  };
  return [
    {
      ...base,
      code: `ubnd-${commune.code}`,
      name: { vi: `Ủy ban nhân dân ${vi}`, en: `People’s Committee of ${en}` },
      kind: 'commune_committee',
      parent: `ubnd-${province.code}`,
    },
    {
      ...base,
      code: `hdnd-${commune.code}`,
      name: { vi: `Hội đồng nhân dân ${vi}`, en: `People’s Council of ${en}` },
      kind: 'commune_council',
      parent: `hdnd-${province.code}`,
    },
  ];
};

const validity = ({ validFrom, validTo }: AdministrativeUnit) => ({ validFrom, validTo });

/** The same body of every province that was merged into this one or bore another name, except of the one it is named after. */
const predecessors = (body: string, province: AdministrativeUnit): AgencyPredecessor[] => {
  const merged = provincesBefore2025()
    .filter(({ now, merged_on: on }) => now === province.code && on !== null)
    .map(({ name, unit }) => ({ name: `${unit} ${name}`, unit, until: '2025-06-30' }));
  const renamed = earlierProvinceNames().filter(({ code }) => code === province.code);
  return [...merged, ...renamed]
    .filter(
      ({ name }, index, all) => name !== province.name && all.findLastIndex((other) => other.name === name) === index,
    )
    .map(({ name, unit, until }) => ({ name: `${body} ${unitInSentence({ name, unit })}`, code: null, until }));
};

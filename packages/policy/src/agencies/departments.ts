import { z } from 'zod';
import { once, readCsv, readJson } from '../data-files.ts';
import { bilingual, civilDate, code, source } from '../schema/facts.ts';
import type { AdministrativeUnit, Agency } from '../types/agency.ts';
import type { Bilingual, Source } from '../types/facts.ts';
import { englishUnitName, unitInSentence } from './unit-names.ts';

const template = z.strictObject({
  code,
  kind: z.enum(['department', 'provincial_inspectorate', 'provincial_office']),
  name: bilingual,
  earlierNames: z.array(z.string().min(1)),
});

const departmentsFile = z.strictObject({
  inForceFrom: civilDate,
  earlierNamesUntil: civilDate,
  uniformSource: source,
  uniform: z.array(template),
  optional: z.array(template),
});

const byProvinceRow = z
  .strictObject({
    department: code,
    province: z.string(),
    name_vi: z.string(),
    name_en: z.string(),
    reference: z.string(),
    assumption: z.enum(['yes', 'no']),
    note_vi: z.string(),
    note_en: z.string(),
  })
  .transform((row) => ({
    department: row.department,
    province: row.province,
    name: row.name_vi === '' ? null : { vi: row.name_vi, en: row.name_en },
    source: source.parse({
      reference: row.reference === '' ? null : row.reference,
      assumption: row.assumption === 'yes',
      ...(row.note_vi === '' ? {} : { note: { vi: row.note_vi, en: row.note_en } }),
    }),
  }));

type Template = z.infer<typeof template>;

/** The twelve departments of every province, the four that some have, and what is known of single provinces. */
export const departmentFacts = once(() => ({
  ...readJson('agencies/departments.json', departmentsFile),
  byProvince: readCsv('agencies/departments-by-province.csv', byProvinceRow),
}));

/** The departments of one province: the twelve uniform ones, then the optional ones that are known there. */
export const departmentsOf = (province: AdministrativeUnit): Agency[] => {
  const facts = departmentFacts();
  const known = new Map(
    facts.byProvince.filter((row) => row.province === province.code).map((row) => [row.department, row]),
  );
  const uniform = facts.uniform.map((each) => {
    const own = known.get(each.code);
    return department(province, each, own?.name ?? each.name, own?.source ?? facts.uniformSource);
  });
  const optional = facts.optional.flatMap((each) => {
    const own = known.get(each.code);
    return own === undefined ? [] : [department(province, each, own.name ?? each.name, own.source)];
  });
  return [...uniform, ...optional];
};

const department = (
  province: AdministrativeUnit,
  { code, kind, earlierNames }: Template,
  name: Bilingual,
  source: Source,
): Agency => {
  const { inForceFrom, earlierNamesUntil: until } = departmentFacts();
  const place = unitInSentence(province);
  return {
    code: `${code}-${province.code}`,
    name: { vi: `${name.vi} ${place}`, en: `${name.en}, ${englishUnitName(province)}` },
    kind,
    parent: `ubnd-${province.code}`,
    province: province.code,
    commune: null,
    validFrom: inForceFrom,
    validTo: null,
    predecessors: earlierNames.map((earlier) => ({ name: `${earlier} ${place}`, code: null, until })),
    source,
  };
};

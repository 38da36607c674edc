import { ISSUERS, successorsOf } from '@thaogo/legal';
import type { Agency } from '../types/agency.ts';
import { repeated } from './repeated.ts';

/** What the files say of departments, beside the agencies made from them. */
export interface DepartmentRows {
  uniform: readonly { code: string }[];
  optional: readonly { code: string }[];
  byProvince: readonly { department: string; province: string }[];
}

/** What is wrong with the agencies, one sentence each. */
export const agencyFaults = (agencies: readonly Agency[], departments: DepartmentRows): string[] => {
  const codes = new Set(agencies.map((agency) => agency.code));
  const provinces = agencies.filter((agency) => agency.kind === 'provincial_committee').map(({ province }) => province);
  const issuers = new Set(ISSUERS.map((issuer) => issuer.code));
  return [
    ...repeated(agencies.map((agency) => agency.code)).map((code) => `Agency ${code} stands twice.`),
    ...repeated(agencies.map((agency) => agency.name.vi)).map((name) => `Two agencies are called "${name}".`),
    ...agencies
      .filter(({ parent }) => parent !== null && !codes.has(parent))
      .map(({ code, parent }) => `Agency ${code} answers to ${parent}, which is not listed.`),
    ...agencies
      .filter(({ province, code }) => province === null && !issuers.has(code))
      .map(({ code }) => `Central agency ${code} is no issuer known to packages/legal.`),
    ...provinces.flatMap((province) =>
      ['ubnd', 'hdnd', ...departments.uniform.map(({ code }) => code)]
        .map((prefix) => `${prefix}-${province}`)
        .filter((code) => !codes.has(code))
        .map((code) => `Agency ${code} is missing.`),
    ),
    ...agencies.flatMap(predecessorFaults),
    ...repeated(departments.byProvince.map((row) => `${row.department}-${row.province}`)).map(
      (code) => `departments-by-province.csv names ${code} twice.`,
    ),
    ...departments.byProvince
      .filter((row) => !codes.has(`${row.department}-${row.province}`))
      .map(
        (row) =>
          `departments-by-province.csv: there is no department "${row.department}" or no province "${row.province}".`,
      ),
  ];
};

/** A predecessor with a code must lead here in the succession of issuers as well, and must have ended before. */
const predecessorFaults = (agency: Agency): string[] =>
  agency.predecessors.flatMap(({ code, name, until }) => [
    ...(until >= agency.validFrom && agency.province === null
      ? [`${name} ended on ${until}, after ${agency.code} began.`]
      : []),
    ...(code !== null && !successorsOf(code, { on: agency.validFrom }).some((heir) => heir.code === agency.code)
      ? [`${code} is named as predecessor of ${agency.code}, but packages/legal knows no such succession.`]
      : []),
  ]);

import { foldVietnamese, ISSUERS, successorsOf } from '@thaogo/legal';
import { administrativeUnits, type Agency, formerProvinces } from '@thaogo/policy';

const asName = (name: string): string =>
  foldVietnamese(name)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replaceAll(/\b(?:thanh pho|tp)\b/g, 'tp')
    .trim();

/** The committee that a department, inspectorate or office belongs to; any other agency itself. */
export const asCommittee = (code: string): string =>
  /^(?:so-[a-z-]+|thanh-tra|van-phong-ubnd)-(\d{2})$/.exec(code)?.[1] === undefined
    ? code.replace(/^hdnd-/, 'ubnd-')
    : `ubnd-${code.slice(-2)}`;

/**
 * Reads the name of an agency as people write it ("UBND tỉnh Tuyên Quang", "Sở Nội vụ tỉnh Nghệ An", "Cục Hải quan (Bộ Tài
 * chính)"): a bureau as its ministry, a department as its committee, a merged one as its successor. Null where the name tells
 * nothing.
 */
export const agencyReader = (agencies: readonly Agency[], today: string): ((name: string) => string | null) => {
  const provinces = [
    ...administrativeUnits()
      .filter(({ parent }) => parent === null)
      .map(({ code, name, unit }) => ({ name: asName(name.slice(unit.length)), code })),
    ...formerProvinces().map(({ name, now }) => ({ name: asName(name), code: now })),
  ].toSorted((a, b) => b.name.length - a.name.length);
  const central = [
    ...agencies.filter(({ province }) => province === null).map(({ code, name }) => ({ name: asName(name.vi), code })),
    ...ISSUERS.map(({ code, name }) => ({ name: asName(name), code })),
  ].toSorted((a, b) => b.name.length - a.name.length);
  const now = (code: string): string => successorsOf(code, { on: today })[0]?.code ?? code;
  return (name) => {
    const folded = asName(name);
    const ministry = central.find(
      (each) => folded.includes(each.name) && !/^(?:ubnd|uy ban nhan dan|hdnd)$/.test(each.name),
    );
    const local = /\b(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|so|tinh|tp)\b/.test(folded);
    if (!local || (ministry !== undefined && folded.startsWith('bo ')))
      return ministry === undefined ? null : now(ministry.code);
    const province = provinces.find((each) => folded.includes(each.name));
    if (province !== undefined) return `ubnd-${province.code}`;
    return ministry === undefined ? null : now(ministry.code);
  };
};

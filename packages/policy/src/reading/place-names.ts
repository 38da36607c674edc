import { z } from 'zod';
import { administrativeUnits, provincesBefore2025 } from '../agencies/units.ts';
import { once, readCsv } from '../data-files.ts';

const ownName = ({ name, unit }: { name: string; unit: string }): string =>
  name.startsWith(unit) ? name.slice(unit.length).trim() : name;

/** Names that people give provinces beside the official ones. */
const SPOKEN = [
  { name: 'TP.HCM', province: '79' },
  { name: 'TPHCM', province: '79' },
  { name: 'TP HCM', province: '79' },
  { name: 'Sài Gòn', province: '79' },
  { name: 'Thừa Thiên Huế', province: '46' },
  { name: 'Bà Rịa Vũng Tàu', province: '79' },
  { name: 'Vũng Tàu', province: '79' },
  { name: 'Đắc Lắc', province: '66' },
  { name: 'Đăk Lăk', province: '66' },
  { name: 'Đăk Nông', province: '68' },
  { name: 'Bắc Cạn', province: '19' },
  { name: 'Hoà Bình', province: '25' },
];

/** Names of provinces of today and before, and the province of today that each belongs to. */
export const provinceNames = once(() => [
  ...administrativeUnits()
    .filter(({ parent }) => parent === null)
    .map((unit) => ({ name: ownName(unit), province: unit.code })),
  ...provincesBefore2025().map(({ name, now }) => ({ name, province: now })),
  ...SPOKEN,
]);

const districtRow = z.strictObject({ name: z.string().min(1), province: z.string().regex(/^\d{2}$/) });

/** Districts of before 1/7/2025 and the province of today that each lies in. */
export const districtNames = once(() => readCsv('routing/former-districts.csv', districtRow));

/** Communes by their own names. */
export const communeNames = once(() =>
  administrativeUnits().flatMap((unit) =>
    unit.parent === null ? [] : [{ name: ownName(unit), commune: unit.code, province: unit.parent }],
  ),
);

import { z } from 'zod';
import { once, readCsv } from '../data-files.ts';
import { civilDate } from '../schema/facts.ts';
import type { AdministrativeUnit, FormerProvince } from '../types/agency.ts';

const unit = z.enum(['Tỉnh', 'Thành phố', 'Xã', 'Phường', 'Đặc khu']);
const dateOrNone = z.union([z.literal('').transform(() => null), civilDate]);

const unitRow = z
  .strictObject({
    code: z.string().regex(/^\d{2}(\d{3})?$/, { error: 'Two digits for a province, five for a commune.' }),
    name: z.string().min(1),
    unit,
    parent: z.union([z.literal('').transform(() => null), z.string().regex(/^\d{2}$/)]),
    valid_from: civilDate,
    valid_to: dateOrNone,
  })
  .transform(({ valid_from: validFrom, valid_to: validTo, ...rest }): AdministrativeUnit => ({
    ...rest,
    validFrom,
    validTo,
  }));

/** The 34 provinces and 3,321 communes with their codes, each province before its communes. */
export const administrativeUnits: () => readonly AdministrativeUnit[] = once(() =>
  readCsv('units/administrative-units.csv', unitRow),
);

const formerRow = z.strictObject({ name: z.string().min(1), unit, now: z.string(), merged_on: dateOrNone });

/** The 63 provinces until 30/6/2025, with the kind of unit they were. */
export const provincesBefore2025 = once(() => readCsv('units/former-provinces.csv', formerRow));

/** The 63 provinces until 30/6/2025 and where they belong now (Resolution 202/2025/QH15). */
export const formerProvinces: () => readonly FormerProvince[] = once(() =>
  provincesBefore2025().map(({ name, now, merged_on: mergedOn }) => ({ name, now, mergedOn })),
);

const earlierRow = z.strictObject({
  code: z.string(),
  name: z.string().min(1),
  unit,
  until: civilDate,
  reference: z.string().min(1),
});

/** Names that provinces of today bore before, without having been merged under them. */
export const earlierProvinceNames = once(() => readCsv('units/earlier-names.csv', earlierRow));

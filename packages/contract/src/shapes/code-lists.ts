import { z } from 'zod';
import { bilingual, line } from './basics.ts';
import { PERIOD_NAMES } from './rules.ts';

/** Code lists: small enough to be fetched whole, except agencies, which are searched or asked for by kind. */
export const agencyQuery = z.object({
  q: line(100).optional(),
  kind: line(40).optional(),
  province: line(10).optional(),
  joined: z.enum(['true', 'false']).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: line(60).optional(),
});
export const agencyList = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      name: bilingual,
      kind: z.string(),
      parent: z.string().nullable(),
      province: z.string().nullable(),
      joined: z.boolean(),
    }),
  ),
  next: z.string().nullable(),
});

export const subjectList = z.object({
  items: z.array(z.object({ code: z.string(), name: bilingual, group: z.string() })),
  groups: z.array(z.object({ code: z.string(), name: bilingual })),
});
export const difficultyList = z.object({
  items: z.array(z.object({ code: z.string(), name: bilingual, hint: bilingual })),
});
export const groundList = z.object({
  /** `restricted`: what such a petition says is for few eyes. */
  items: z.array(z.object({ code: z.string(), name: bilingual, turnTo: bilingual, restricted: z.boolean() })),
});
/** Asked for by words of their names, or else listed: the provinces, or the communes of one. */
export const placeQuery = z.object({
  /** Beginnings of words of a name and of its province's, with or without marks. */
  q: line(100).optional(),
  /** Code of a province. */
  parent: line(10).optional(),
  /** How many are found at most by words. */
  limit: z.coerce.number().int().min(1).max(50).default(12),
});
export const placeList = z.object({
  items: z.array(z.object({ code: z.string(), name: z.string(), parent: z.string().nullable() })),
});

/** What every page says of the installation itself. */
export const installation = z.object({
  operator: bilingual,
  scope: bilingual,
  /** True when it runs on the embedded database, which is for trial and development. */
  trial: z.boolean(),
  today: z.string(),
  /** Periods in force; one that policy leaves unset is not among them. */
  periods: z.array(
    z.object({
      name: z.enum(PERIOD_NAMES),
      amount: z.number().int(),
      unit: z.enum(['day', 'working_day']),
      /** The rule behind it; null when this installation assumed it. */
      source: z.string().nullable(),
    }),
  ),
});

export type AgencyList = z.infer<typeof agencyList>;
export type DifficultyList = z.infer<typeof difficultyList>;
export type GroundList = z.infer<typeof groundList>;
export type PlaceList = z.infer<typeof placeList>;
export type SubjectList = z.infer<typeof subjectList>;
export type Installation = z.infer<typeof installation>;

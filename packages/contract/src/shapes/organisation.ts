import { z } from 'zod';
import { bilingual, civilDate, emptyIsNone, instant, line, nullIsNone, ROLES, words } from './basics.ts';
import { explainedDay } from './deadlines.ts';
import { DEPUTY_CAPACITIES } from './petition-work.ts';

const unitName = z.object({ vi: words(2, 200), en: emptyIsNone(line(200)) });

/** Which agency is meant; only administrators name one, everybody else means their own. */
export const insideQuery = z.object({ agency: line(40).optional() });

const unit = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  name: bilingual,
  /** What it was and will be called, from when on. */
  names: z.array(bilingual.extend({ from: civilDate })),
  validFrom: civilDate,
  /** Its last day; null while it exists. */
  validTo: civilDate.nullable(),
  standing: z.enum(['ahead', 'open', 'ended']),
  /** 1 directly below the agency, to 3. */
  level: z.number().int(),
  /** Changing it needs this in `If-Match`. */
  version: z.number().int(),
});

/** Units in the order of their tree: each followed by those within it. */
export const unitList = z.object({ items: z.array(unit) });

/** `parent`: the unit that it is part of. Its English name is the Vietnamese one where none is given. */
export const newUnit = z.object({
  agency: emptyIsNone(line(40)),
  parent: emptyIsNone(line(40)),
  name: unitName,
  validFrom: civilDate,
});
export const unitRenaming = z.object({ name: unitName, from: civilDate });
/** `last`: the last day on which it exists. */
export const unitClosing = z.object({ last: civilDate });

export const memberList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      email: z.string(),
      role: z.enum(ROLES),
      unit: z.string().nullable(),
      closed: z.boolean(),
    }),
  ),
});
export const memberUnit = z.object({ unit: nullIsNone(line(40)) });

const deputyship = z.object({
  id: z.string(),
  post: z.object({ id: z.string(), email: z.string() }),
  deputy: z.object({ id: z.string(), email: z.string() }),
  capacity: z.enum(DEPUTY_CAPACITIES),
  from: civilDate,
  to: civilDate,
  /** `ended`: before its last day. */
  standing: z.enum(['ahead', 'holds', 'over', 'ended']),
  reason: z.string(),
  recordedBy: z.string().nullable(),
  recordedAt: instant,
});

/** The hundred that last longest, the longest first. */
export const deputyshipList = z.object({ items: z.array(deputyship) });

/** `post`, `deputy`: accounts of one agency, as its list of members has them; `reason`: the decision's number, or why. */
export const newDeputyship = z.object({
  post: line(40).min(1),
  deputy: line(40).min(1),
  capacity: z.enum(DEPUTY_CAPACITIES),
  from: civilDate,
  to: civilDate,
  reason: words(5, 500),
});

/** Monthly reports, the next due first. */
export const reportList = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      /** The day of the month before which it has to be there. */
      beforeDay: z.number().int(),
      dueOn: civilDate,
      /** Null where the installation assumed it. */
      source: z.string().nullable(),
      note: z.string().nullable(),
      /** From the last day on which it may arrive to the day named, which is too late. */
      explanation: z.array(explainedDay),
    }),
  ),
});

export const madeId = z.object({ id: z.string() });

export type ReportList = z.infer<typeof reportList>;
export type UnitList = z.infer<typeof unitList>;
export type MemberList = z.infer<typeof memberList>;
export type DeputyshipList = z.infer<typeof deputyshipList>;

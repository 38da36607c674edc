import type { AgencyKind, CalendarDayKind, PeriodName, PolicyPart, WarnedRole } from '@thaogo/domain';
import { z } from 'zod';
import { completeList } from '../complete-list.ts';
import { civilDate, DEADLINE_NAMES, instant, keepable, line, words } from './basics.ts';
import { DAY_REASONS } from './deadlines.ts';
import { APPROVAL_STEPS } from './petition-work.ts';

/** What a day can be in a calendar; Saturdays and Sundays are off by rule and have no row. */
export const CALENDAR_DAY_KINDS = completeList<CalendarDayKind>()([
  'holiday',
  'compensating_day_off',
  'swapped_day_off',
  'working_saturday',
  'undecided',
]);

/** The periods that a policy may set. */
export const PERIOD_NAMES = completeList<PeriodName>()([
  'pass_on',
  'answer',
  'opinion',
  'dispute',
  'sender_reply',
  'approval_step',
  'issue_step',
  'reconsideration',
  'reconsideration_window',
  'contest_window',
  'measure_registration',
  'measure_drafting',
  'measure_consultation',
  'measure_appraisal',
  'measure_submission',
  'measure_examination',
  'measure_adoption',
]);

/** Kinds of agencies that may have steps of approval of their own. */
export const AGENCY_KINDS = completeList<AgencyKind>()([
  'ministry',
  'ministerial_agency',
  'government',
  'national_assembly',
  'court',
  'procuracy',
  'state_audit',
  'provincial_committee',
  'provincial_council',
  'department',
  'provincial_inspectorate',
  'provincial_office',
  'commune_committee',
  'commune_council',
]);
export const WARNED_ROLES = completeList<WarnedRole>()(['officer', 'leader', 'coordinator']);
const POLICY_PARTS = completeList<PolicyPart>()([
  'periods',
  'extensions',
  'pauses',
  'approvalSteps',
  'grounds',
  'warnings',
  'reports',
  'routing',
]);

const bilingual = z.object({ vi: keepable, en: keepable });
/** Where a fact comes from; an assumption waits for somebody to check it. */
const source = z.object({ reference: keepable.nullable(), assumption: z.boolean(), note: bilingual.optional() });
/** A version's name has a number in it, by which it is told from the one before: `calendar-2027-01-15`, `quy-che.2`. */
const versionName = line(60).regex(/\d/);
const unit = z.enum(['day', 'working_day']);
const period = z.object({ amount: z.number().int(), unit, source });
const changeRule = z.object({ times: z.number().int(), longest: z.object({ amount: z.number().int(), unit }), source });
const periodName = z.enum(PERIOD_NAMES);
const steps = z.array(z.enum(APPROVAL_STEPS));

export const calendarDay = z.object({
  date: civilDate,
  kind: z.enum(CALENDAR_DAY_KINDS),
  name: bilingual,
  source,
  pairedWith: civilDate.optional(),
});

/** A version of the calendar as data. It speaks for every day in `from`..`to`. */
export const calendarData = z.object({
  version: versionName,
  inForceFrom: civilDate,
  from: civilDate,
  to: civilDate,
  days: z.array(calendarDay).max(2000),
});

/** A version of the policy as data; members that are not named here are kept and checked as they are. */
export const policyData = z.looseObject({
  version: versionName,
  inForceFrom: civilDate,
  periods: z.partialRecord(periodName, period),
  extensions: z.partialRecord(periodName, changeRule).optional(),
  pauses: z.partialRecord(periodName, changeRule).optional(),
  /** Who approves a draft answer, one after the other: by agency, else by kind of agency, else as usual. */
  approvalSteps: z
    .object({
      usual: steps.optional(),
      kinds: z.partialRecord(z.enum(AGENCY_KINDS), steps).optional(),
      agencies: z.record(line(40), steps).optional(),
    })
    .optional(),
  /** Who is told each morning of what is due, and how many working days before. */
  warnings: z.partialRecord(z.enum(WARNED_ROLES), z.object({ daysBefore: z.number().int(), source })).optional(),
  /** Monthly reports of coordinators, due before a day of the month. */
  reports: z
    .array(
      z.object({
        code: line(60),
        name: bilingual,
        beforeDay: z.number().int(),
        daysBefore: z.number().int(),
        source,
      }),
    )
    .optional(),
  grounds: z.array(
    z.looseObject({
      code: line(60),
      name: bilingual,
      kind: z.enum(['out_of_scope', 'transfer']),
      turnTo: bilingual,
      source,
      restricted: z.boolean(),
    }),
  ),
});

const reason = words(5, 500);
export const newCalendar = z.object({ calendar: calendarData, reason });
export const newPolicy = z.object({ policy: policyData, reason });
export const policyPreviewRequest = z.object({ policy: policyData });
export const calendarPreviewRequest = z.object({ calendar: calendarData, after: z.uuid().nullish() });

/** A version, how it came to be and whether it rules today. */
const ruleVersion = z.object({
  version: z.string(),
  inForceFrom: civilDate,
  /** `rules`: today; `ahead`: not yet; `past`: another one rules, and this one is kept because events name it. */
  standing: z.enum(['rules', 'ahead', 'past']),
  origin: z.enum(['shipped', 'edited']),
  recordedAt: instant,
  /** E-mail of whoever entered it; null for shipped versions. */
  recordedBy: z.string().nullable(),
  reason: z.string().nullable(),
});

/** A day's standing in two calendars. */
const changedDay = z.object({ date: civilDate, before: z.enum(DAY_REASONS), after: z.enum(DAY_REASONS) });

export const calendarAlarm = z.discriminatedUnion('kind', [
  /** The calendar ends on a day before the one up to which it is needed. */
  z.object({ kind: z.literal('calendar_ends'), on: civilDate, needed: civilDate }),
  z.object({ kind: z.literal('days_undecided'), days: z.array(civilDate), needed: civilDate }),
]);

export const alarmList = z.object({ items: z.array(calendarAlarm) });
export const calendarList = z.object({
  items: z.array(ruleVersion.extend({ from: civilDate, to: civilDate, undecided: z.number().int() })),
});
export const calendarVersion = ruleVersion.extend({ calendar: calendarData });
export const policyList = z.object({ items: z.array(ruleVersion.extend({ assumptions: z.number().int() })) });
export const policyVersion = ruleVersion.extend({ policy: policyData });
export const enteredVersion = z.object({ version: z.string(), inForceFrom: civilDate });

/**
 * One part of the answer to "whose due dates would move?": ask again with `after: next` until it is null and add up.
 * `petitions` holds at most 200 codes a part.
 */
export const calendarPreview = z.object({
  changedDays: z.array(changedDay),
  examined: z.number().int(),
  moved: z.number().int(),
  petitions: z.array(
    z.object({
      code: z.string(),
      moves: z.array(z.object({ name: z.enum(DEADLINE_NAMES), from: civilDate, to: civilDate })),
    }),
  ),
  /** Measures of which a stage would be due on another day: told with the first part, of the first 2,000 that have a deadline. */
  measures: z.array(z.object({ code: z.string(), stage: z.string(), from: civilDate, to: civilDate })),
  next: z.string().nullable(),
});

/** What a policy would say differently from the one in force, and what starts on its first day is due when. */
export const policyPreview = z.object({
  changes: z.array(
    z.object({ part: z.enum(POLICY_PARTS), key: z.string(), kind: z.enum(['added', 'removed', 'changed']) }),
  ),
  startingOn: civilDate,
  due: z.array(z.object({ name: z.enum(DEADLINE_NAMES), before: civilDate.nullable(), after: civilDate.nullable() })),
});

export type PolicyPreview = z.infer<typeof policyPreview>;
export type CalendarAlarmView = z.infer<typeof calendarAlarm>;
export type CalendarData = z.infer<typeof calendarData>;
export type CalendarDayView = z.infer<typeof calendarDay>;
export type CalendarList = z.infer<typeof calendarList>;
export type CalendarPreview = z.infer<typeof calendarPreview>;
export type CalendarVersion = z.infer<typeof calendarVersion>;
export type PolicyData = z.infer<typeof policyData>;
export type PolicyList = z.infer<typeof policyList>;
export type PolicyVersion = z.infer<typeof policyVersion>;

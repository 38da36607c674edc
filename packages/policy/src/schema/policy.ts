import { z } from 'zod';
import { AGENCY_KINDS } from '../types/agency.ts';
import { APPROVAL_STEPS, type ApprovalStep, PERIOD_NAMES, type Policy, WARNED_ROLES } from '../types/policy.ts';
import { bilingual, civilDate, code, source, version } from './facts.ts';

const period = z.strictObject({
  amount: z.int({ error: 'Write a whole number.' }).min(1).max(3650),
  unit: z.enum(['day', 'working_day']),
  source,
});

const changeRule = z.strictObject({
  times: z.int({ error: 'Write a whole number.' }).min(1).max(100),
  longest: period.omit({ source: true }),
  source: source.refine(({ reference, assumption }) => reference !== null && !assumption, {
    error: 'Name the legal source that allows this; without one nothing is extended or paused: leave the rule out.',
    path: ['reference'],
    params: { code: 'source_needed' },
  }),
});

const LEVEL: Record<ApprovalStep, number> = { head_of_unit: 0, leader: 1, chairman_office: 2 };

const approvalSteps = z
  .array(z.enum(APPROVAL_STEPS))
  .min(1, { error: 'Name at least one step: nothing is issued unapproved.' })
  .max(5, { error: 'Name at most five steps.' })
  .refine((steps) => steps.every((step, index) => index === 0 || LEVEL[step] >= LEVEL[steps[index - 1] ?? step]), {
    error:
      'Approval climbs: put the head of the unit first, the leader of the agency next, the chairman’s office last.',
    params: { code: 'out_of_order' },
  });

const report = z.strictObject({
  code,
  name: bilingual,
  beforeDay: z.int({ error: 'Write a day of the month.' }).min(1).max(31),
  daysBefore: z.int({ error: 'Write a whole number.' }).min(0).max(30),
  source,
});

const periodName = z.enum(PERIOD_NAMES);

const shape = z.strictObject({
  version,
  inForceFrom: civilDate,
  periods: z.partialRecord(periodName, period),
  extensions: z.partialRecord(periodName, changeRule).exactOptional(),
  pauses: z.partialRecord(periodName, changeRule).exactOptional(),
  approvalSteps: z
    .strictObject({
      usual: approvalSteps.exactOptional(),
      kinds: z.partialRecord(z.enum(AGENCY_KINDS), approvalSteps).exactOptional(),
      agencies: z.record(code, approvalSteps).exactOptional(),
    })
    .exactOptional(),
  reports: z.array(report).max(20, { error: 'Name at most twenty reports.' }).exactOptional(),
  warnings: z
    .partialRecord(z.enum(WARNED_ROLES), z.strictObject({ daysBefore: z.int().min(0).max(30), source }))
    .exactOptional(),
  routing: z.strictObject({ confidence: z.number().min(0).max(1), source }),
  subjects: z
    .array(z.strictObject({ code, number: z.int().min(1), name: bilingual, group: code }))
    .min(1, { error: 'A policy needs at least one subject.' }),
  subjectGroups: z.array(
    z.strictObject({ code, name: bilingual, departments: z.array(code), ministries: z.array(code) }),
  ),
  difficulties: z
    .array(z.strictObject({ code, name: bilingual, hint: bilingual, source }))
    .min(1, { error: 'A policy needs at least one difficulty.' }),
  grounds: z
    .array(
      z.strictObject({
        code,
        name: bilingual,
        kind: z.enum(['out_of_scope', 'transfer']),
        turnTo: bilingual,
        source,
        restricted: z.boolean(),
      }),
    )
    .min(1, { error: 'A policy needs at least one ground.' }),
});

/** A version of the policy, as shipped or as an installation writes its own. Every fault says what to do about it. */
export const policySchema: z.ZodType<Policy> = shape.superRefine((policy, context) => {
  for (const list of ['subjects', 'subjectGroups', 'difficulties', 'grounds'] as const)
    for (const [index, repeated] of repetitions(policy[list].map((item) => item.code)))
      context.addIssue({
        code: 'custom',
        path: [list, index, 'code'],
        params: { code: 'repeated' },
        message: `"${repeated}" stands twice in ${list}: give one of them another code.`,
      });
  for (const [index, repeated] of repetitions((policy.reports ?? []).map((each) => each.code)))
    context.addIssue({
      code: 'custom',
      path: ['reports', index, 'code'],
      params: { code: 'repeated' },
      message: `"${repeated}" stands twice in reports: give one of them another code.`,
    });
  for (const [index, repeated] of repetitions(policy.subjects.map((subject) => subject.number)))
    context.addIssue({
      code: 'custom',
      path: ['subjects', index, 'number'],
      params: { code: 'repeated' },
      message: `Two subjects have number ${repeated}: number each once.`,
    });
  const groups = new Set(policy.subjectGroups.map((group) => group.code));
  const used = new Set(policy.subjects.map((subject) => subject.group));
  for (const [index, subject] of policy.subjects.entries())
    if (!groups.has(subject.group))
      context.addIssue({
        code: 'custom',
        path: ['subjects', index, 'group'],
        message: `There is no group "${subject.group}": add it to subjectGroups or choose one of them.`,
      });
  for (const [index, group] of policy.subjectGroups.entries())
    if (!used.has(group.code))
      context.addIssue({
        code: 'custom',
        path: ['subjectGroups', index, 'code'],
        message: `No subject belongs to "${group.code}": move one into it or leave the group out.`,
      });
});

/** Places in the list, with the value, that have stood before. */
const repetitions = <T>(values: readonly T[]): [number, T][] =>
  [...values.entries()].filter(([index, value]) => values.indexOf(value) < index);

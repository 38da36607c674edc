import type { CivilDate, Policy } from '@thaogo/policy';
import { DEADLINE_NAMES, type DeadlineName, deadlineFrom } from './deadlines.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** What a policy sets, part by part. */
const POLICY_PARTS = [
  'periods',
  'extensions',
  'pauses',
  'approvalSteps',
  'grounds',
  'warnings',
  'reports',
  'routing',
] as const;
export type PolicyPart = (typeof POLICY_PARTS)[number];

/** One thing that another policy says differently. */
export interface PolicyChange {
  part: PolicyPart;
  /** Name of the period, code of the ground, role …; `usual`, `kinds.…` or `agencies.…` for steps of approval. */
  key: string;
  kind: 'added' | 'removed' | 'changed';
}

const byCode = (items: readonly { code: string }[] | undefined): Record<string, unknown> =>
  Object.fromEntries((items ?? []).map((item) => [item.code, item]));

const approvals = ({ approvalSteps }: Policy): Record<string, unknown> => ({
  ...(approvalSteps?.usual !== undefined && { usual: approvalSteps.usual }),
  ...Object.fromEntries(Object.entries(approvalSteps?.kinds ?? {}).map(([kind, steps]) => [`kinds.${kind}`, steps])),
  ...Object.fromEntries(
    Object.entries(approvalSteps?.agencies ?? {}).map(([agency, steps]) => [`agencies.${agency}`, steps]),
  ),
});

const PARTS: Record<PolicyPart, (policy: Policy) => Record<string, unknown>> = {
  periods: ({ periods }) => periods,
  extensions: ({ extensions }) => extensions ?? {},
  pauses: ({ pauses }) => pauses ?? {},
  approvalSteps: approvals,
  grounds: ({ grounds }) => byCode(grounds),
  warnings: ({ warnings }) => warnings ?? {},
  reports: ({ reports }) => byCode(reports),
  routing: ({ routing }) => ({ confidence: routing }),
};

/** The same whatever the order in which members were written. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** What a policy says differently from another, part by part, in the order in which parts are named. */
export const policyChanges = (before: Policy, after: Policy): PolicyChange[] =>
  POLICY_PARTS.flatMap((part) => {
    const [old, made] = [PARTS[part](before), PARTS[part](after)];
    return [...new Set([...Object.keys(old), ...Object.keys(made)])].flatMap((key): PolicyChange[] => {
      if (!Object.hasOwn(old, key)) return [{ part, key, kind: 'added' }];
      if (!Object.hasOwn(made, key)) return [{ part, key, kind: 'removed' }];
      return canonical(old[key]) === canonical(made[key]) ? [] : [{ part, key, kind: 'changed' }];
    });
  });

/** When a deadline that starts on a day is due under two policies; null where there is none. */
export interface DueUnderBoth {
  name: DeadlineName;
  before: CivilDate | null;
  after: CivilDate | null;
}

/** The deadlines that fall due on another day, or exist only under one of two policies, if they start on `start`. */
export const dueUnderBoth = (
  start: CivilDate,
  before: Policy,
  after: Policy,
  calendar: WorkingCalendar,
): DueUnderBoth[] =>
  DEADLINE_NAMES.map((name) => ({
    name,
    before: deadlineFrom(name, start, before, calendar)?.dueOn ?? null,
    after: deadlineFrom(name, start, after, calendar)?.dueOn ?? null,
  })).filter((due) => due.before !== due.after);

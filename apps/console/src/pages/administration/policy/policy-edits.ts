import type { PolicyData } from '@thaogo/contract';
import type { PeriodName } from './period-name.ts';
import type { TypedSource } from './source-fields.tsx';

type Source = PolicyData['grounds'][number]['source'];
type Step = NonNullable<NonNullable<PolicyData['approvalSteps']>['usual']>[number];
type Kind = keyof NonNullable<NonNullable<PolicyData['approvalSteps']>['kinds']>;
export type ApprovalStep = Step;
export type AgencyKind = Kind;
export type Unit = 'day' | 'working_day';

/** A rule that lets a period be extended or stand still, as it is typed. */
export interface TypedChangeRule extends TypedSource {
  period: PeriodName | '';
  times: string;
  amount: string;
  unit: Unit;
}

export interface TypedGround extends TypedSource {
  code: string;
  /** Codes that are in force are kept for ever. */
  isNew: boolean;
  nameVi: string;
  nameEn: string;
  turnToVi: string;
  turnToEn: string;
  kind: 'out_of_scope' | 'transfer';
  restricted: boolean;
}

export interface TypedReport extends TypedSource {
  code: string;
  nameVi: string;
  nameEn: string;
  beforeDay: string;
  daysBefore: string;
}

/** A row of steps of approval: for a kind of agency or one agency. */
export interface TypedSteps<K extends string> {
  of: K;
  steps: readonly Step[];
}

type WarnedRole = keyof NonNullable<PolicyData['warnings']>;
export const WARNED: readonly WarnedRole[] = ['officer', 'leader', 'coordinator'];
export type TypedWarning = TypedSource & { daysBefore: string };

/** Everything of a policy that its form changes beside the periods. */
export interface PolicyEdits {
  extensions: readonly TypedChangeRule[];
  pauses: readonly TypedChangeRule[];
  usual: readonly Step[];
  kinds: readonly TypedSteps<Kind>[];
  agencies: readonly TypedSteps<string>[];
  grounds: readonly TypedGround[];
  warnings: Readonly<Record<WarnedRole, TypedWarning>>;
  reports: readonly TypedReport[];
}

const typedSource = (source: Source | undefined): TypedSource => ({
  reference: source?.reference ?? '',
  assumption: source?.assumption ?? false,
});

/** A source as it was typed; its note is kept while what it speaks of stays the same. */
const asSource = ({ reference, assumption }: TypedSource, before: Source | undefined, same: boolean): Source => {
  const named = reference.trim() === '' ? null : reference.trim();
  const keepsNote = same && before?.note !== undefined && before.reference === named;
  return { reference: named, assumption, ...(keepsNote && { note: before.note }) };
};

const typedRules = (rules: PolicyData['extensions']): TypedChangeRule[] =>
  (Object.entries(rules ?? {}) as [PeriodName, NonNullable<NonNullable<typeof rules>['answer']>][]).map(
    ([period, rule]) => ({
      period,
      times: String(rule.times),
      amount: String(rule.longest.amount),
      unit: rule.longest.unit,
      ...typedSource(rule.source),
    }),
  );

/** What the form starts from: the policy in force. */
export const editsOf = (policy: PolicyData): PolicyEdits => {
  const { usual = [], kinds = {}, agencies = {} } = policy.approvalSteps ?? {};
  const warning = (role: WarnedRole): TypedWarning => {
    const found = policy.warnings?.[role];
    return { daysBefore: found === undefined ? '' : String(found.daysBefore), ...typedSource(found?.source) };
  };
  return {
    extensions: typedRules(policy.extensions),
    pauses: typedRules(policy.pauses),
    usual,
    kinds: (Object.entries(kinds) as [Kind, readonly Step[]][]).map(([of, steps]) => ({ of, steps })),
    agencies: Object.entries(agencies).map(([of, steps]) => ({ of, steps })),
    grounds: policy.grounds.map(({ code, name, turnTo, kind, restricted, source }) => ({
      code,
      isNew: false,
      nameVi: name.vi,
      nameEn: name.en,
      turnToVi: turnTo.vi,
      turnToEn: turnTo.en,
      kind,
      restricted,
      ...typedSource(source),
    })),
    warnings: { officer: warning('officer'), leader: warning('leader'), coordinator: warning('coordinator') },
    reports: (policy.reports ?? []).map(({ code, name, beforeDay, daysBefore, source }) => ({
      code,
      nameVi: name.vi,
      nameEn: name.en,
      beforeDay: String(beforeDay),
      daysBefore: String(daysBefore),
      ...typedSource(source),
    })),
  };
};

const asRules = (typed: readonly TypedChangeRule[], before: PolicyData['extensions']): PolicyData['extensions'] => {
  const rules = typed.flatMap(({ period, times, amount, unit, ...source }) =>
    period === ''
      ? []
      : [
          [
            period,
            {
              times: Number(times),
              longest: { amount: Number(amount), unit },
              source: asSource({ ...source, assumption: false }, before?.[period]?.source, true),
            },
          ] as const,
        ],
  );
  return rules.length === 0 ? undefined : Object.fromEntries(rules);
};

const asSteps = ({ usual, kinds, agencies }: PolicyEdits): PolicyData['approvalSteps'] => {
  const ofKinds = kinds.filter(({ steps }) => steps.length > 0);
  const ofAgencies = agencies.filter(({ steps }) => steps.length > 0);
  if (usual.length + ofKinds.length + ofAgencies.length === 0) return undefined;
  const asObject = <K extends string>(rows: readonly TypedSteps<K>[]): Partial<Record<K, Step[]>> =>
    Object.fromEntries(rows.map(({ of, steps }) => [of, [...steps]])) as Partial<Record<K, Step[]>>;
  return {
    ...(usual.length > 0 && { usual: [...usual] }),
    ...(ofKinds.length > 0 && { kinds: asObject(ofKinds) }),
    ...(ofAgencies.length > 0 && { agencies: asObject(ofAgencies) as Record<string, Step[]> }),
  };
};

const asWarnings = (edits: PolicyEdits, before: PolicyData['warnings']): PolicyData['warnings'] => {
  const told = WARNED.flatMap((role) => {
    const { daysBefore, ...source } = edits.warnings[role];
    if (daysBefore.trim() === '') return [];
    const days = Number(daysBefore);
    const old = before?.[role];
    return [[role, { daysBefore: days, source: asSource(source, old?.source, old?.daysBefore === days) }] as const];
  });
  return told.length === 0 ? undefined : Object.fromEntries(told);
};

/** The policy with what was typed in place of what was there; everything that the form does not touch stays. */
export const editedPolicy = (policy: PolicyData, edits: PolicyEdits): PolicyData => {
  const { extensions: _e, pauses: _p, approvalSteps: _a, warnings: _w, reports: _r, ...rest } = policy;
  const [extensions, pauses] = [asRules(edits.extensions, policy.extensions), asRules(edits.pauses, policy.pauses)];
  const [approvalSteps, warnings] = [asSteps(edits), asWarnings(edits, policy.warnings)];
  const grounds = edits.grounds.map(
    ({ code, isNew: _n, nameVi, nameEn, turnToVi, turnToEn, kind, restricted, ...source }) => {
      const before = policy.grounds.find((each) => each.code === code);
      return {
        ...before,
        code,
        name: { vi: nameVi, en: nameEn },
        kind,
        restricted,
        turnTo: { vi: turnToVi, en: turnToEn },
        source: asSource(source, before?.source, before?.turnTo.vi === turnToVi && before.turnTo.en === turnToEn),
      };
    },
  );
  const reports = edits.reports.map(({ code, nameVi, nameEn, beforeDay, daysBefore, ...source }) => {
    const before = policy.reports?.find((each) => each.code === code);
    return {
      code,
      name: { vi: nameVi, en: nameEn },
      beforeDay: Number(beforeDay),
      daysBefore: Number(daysBefore),
      source: asSource(source, before?.source, before?.beforeDay === Number(beforeDay)),
    };
  });
  return {
    ...rest,
    grounds,
    ...(extensions !== undefined && { extensions }),
    ...(pauses !== undefined && { pauses }),
    ...(approvalSteps !== undefined && { approvalSteps }),
    ...(warnings !== undefined && { warnings }),
    ...(reports.length > 0 && { reports }),
  };
};

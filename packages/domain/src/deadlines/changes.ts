import type { ChangeRule, CivilDate, Policy } from '@thaogo/policy';
import { type Deadline, type DeadlineChange, dueDateOf, pausedSince, ruleOf } from './deadlines.ts';
import { type DueDate, dueDate, type Span } from './due-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/**
 * Why a deadline may not be extended, paused or set going again.
 * - `no_rule`: the policy names no source that allows it
 * - `ended`: the deadline does not run any more
 * - `too_late`: its due date has passed; what is late stays late
 * - `standing_still`, `not_standing_still`: it is paused already, or was not
 * - `too_often`, `too_long`: beyond the limits of the rule
 */
export type ChangeRefusal =
  | 'no_rule'
  | 'ended'
  | 'too_late'
  | 'standing_still'
  | 'not_standing_still'
  | 'too_often'
  | 'too_long';

interface Refused {
  ok: false;
  refusal: ChangeRefusal;
}

/** The deadline after a change: `changes` and `dueOn` replace its own, `originalDueOn` stays; `calendar.version` becomes its calendar. */
export type ChangedDeadline = ({ ok: true; changes: readonly DeadlineChange[] } & DueDate) | Refused;

/** The deadline standing still. Its `dueOn` stays until it goes on, which it does by itself on `goesOnBy`. */
export type PausedDeadline = { ok: true; changes: readonly DeadlineChange[]; goesOnBy: CivilDate } | Refused;

const refuse = (refusal: ChangeRefusal): Refused => ({ ok: false, refusal });

/** The rule that allows one more change of this kind on the day `on`, or what stands against it. */
const ruleFor = (
  deadline: Deadline,
  kind: DeadlineChange['kind'],
  on: CivilDate,
  policy: Policy,
): { ok: true; rule: ChangeRule } | Refused => {
  const rule = (kind === 'extension' ? policy.extensions : policy.pauses)?.[ruleOf(deadline.name)];
  if (rule === undefined) return refuse('no_rule');
  if (deadline.endedOn !== null) return refuse('ended');
  if (pausedSince(deadline) !== null) return refuse('standing_still');
  if (on > deadline.dueOn) return refuse('too_late');
  const times = (deadline.changes ?? []).filter((change) => change.kind === kind).length;
  return times >= rule.times ? refuse('too_often') : { ok: true, rule };
};

/** Where the units differ, a working day is reckoned as two days, which holds through every Tết. */
const exceeds = (span: Span, longest: Span): boolean =>
  (span.unit === 'working_day' && longest.unit === 'day' ? span.amount * 2 : span.amount) > longest.amount;

const changed = (
  deadline: Deadline,
  changes: readonly DeadlineChange[],
  policy: Policy,
  calendar: WorkingCalendar,
): ChangedDeadline => {
  const due = dueDateOf({ ...deadline, changes }, policy, calendar);
  return due === null ? refuse('no_rule') : { ok: true, changes, ...due };
};

/**
 * The deadline after an extension of `span`, counted from its present due date. It may be made up to and including the due
 * date, as often and by as much as the policy's rule allows. That a leader does it and gives a reason is for the caller to see to.
 *
 * @param policy the version under which the deadline started (`deadline.policyVersion`): its rule binds
 * @throws RangeError when the amount is not a whole number from 0 to 3,660.
 */
export const extendedDueDate = (
  deadline: Deadline,
  span: Span,
  on: CivilDate,
  policy: Policy,
  calendar: WorkingCalendar,
): ChangedDeadline => {
  const found = ruleFor(deadline, 'extension', on, policy);
  if (!found.ok) return found;
  if (exceeds(span, found.rule.longest)) return refuse('too_long');
  const extension: DeadlineChange = { kind: 'extension', on, amount: span.amount, unit: span.unit };
  return changed(deadline, [...(deadline.changes ?? []), extension], policy, calendar);
};

/**
 * The deadline standing still after the day `on`; allowed up to and including the due date. Once the time that the rule
 * allows is over it goes on by itself, on `goesOnBy`.
 *
 * @param policy the version under which the deadline started: its rule binds
 */
export const pausedDeadline = (
  deadline: Deadline,
  on: CivilDate,
  policy: Policy,
  calendar: WorkingCalendar,
): PausedDeadline => {
  const found = ruleFor(deadline, 'pause', on, policy);
  if (!found.ok) return found;
  return {
    ok: true,
    changes: [...(deadline.changes ?? []), { kind: 'pause', from: on, to: null }],
    goesOnBy: dueDate(on, found.rule.longest, calendar).dueOn,
  };
};

/**
 * The deadline going on again on the day `resumedOn`: the days after the pause began, up to and including that day, are
 * not counted, and never more of them than the rule allows.
 *
 * @param policy the version under which the deadline started
 */
export const dueAfterPause = (
  deadline: Deadline,
  resumedOn: CivilDate,
  policy: Policy,
  calendar: WorkingCalendar,
): ChangedDeadline => {
  const from = pausedSince(deadline);
  if (deadline.endedOn !== null) return refuse('ended');
  if (from === null) return refuse('not_standing_still');
  const rule = policy.pauses?.[ruleOf(deadline.name)];
  if (rule === undefined) return refuse('no_rule');
  const latest = dueDate(from, rule.longest, calendar).dueOn;
  const pause: DeadlineChange = { kind: 'pause', from, to: resumedOn < latest ? resumedOn : latest };
  return changed(deadline, [...(deadline.changes ?? []).slice(0, -1), pause], policy, calendar);
};

import type { CivilDate, PeriodName, Policy } from '@thaogo/policy';
import { type DueDate, dueDateOfLegs, type Span, type Standstill } from './due-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/**
 * - `pass_on`: the coordinator's, to screen a petition and pass it on
 * - `answer`: the sender's own, from filing
 * - `agency_answer`: of the lead agency, from the day it was given the petition
 * - `opinion`: of a consulted agency
 * - `dispute`: of whoever decides who is the lead
 * - `sender_reply`: in which the sender may answer a question
 * - `approval`: of one level of approval
 * - `issuing`: of the clerk, to number, date and send what was approved
 * - `reconsideration`: of whoever gives the opinion on a request to look again
 * - `closing`: in which the sender may ask to look again
 * - `contest`: in which the sender may contest "out of scope"
 */
export const DEADLINE_NAMES = [
  'pass_on',
  'answer',
  'agency_answer',
  'opinion',
  'dispute',
  'sender_reply',
  'approval',
  'issuing',
  'reconsideration',
  'closing',
  'contest',
] as const;
export type DeadlineName = (typeof DEADLINE_NAMES)[number];

/** The rule that measures a deadline, after those that run before it. */
interface Legs {
  before: readonly PeriodName[];
  rule: PeriodName;
}

const LEGS: Record<DeadlineName, Legs> = {
  pass_on: { before: [], rule: 'pass_on' },
  answer: { before: ['pass_on'], rule: 'answer' },
  agency_answer: { before: [], rule: 'answer' },
  opinion: { before: [], rule: 'opinion' },
  dispute: { before: [], rule: 'dispute' },
  sender_reply: { before: [], rule: 'sender_reply' },
  approval: { before: [], rule: 'approval_step' },
  issuing: { before: [], rule: 'issue_step' },
  reconsideration: { before: [], rule: 'reconsideration' },
  closing: { before: [], rule: 'reconsideration_window' },
  contest: { before: [], rule: 'contest_window' },
};

/** The period of the policy that gives a deadline its length; the deadline does not exist where the policy leaves it unset. */
export const ruleOf = (name: DeadlineName): PeriodName => LEGS[name].rule;

/** Time in which the sender may do something: it ends, but nobody is late. */
const OF_THE_SENDER: readonly DeadlineName[] = ['sender_reply', 'closing', 'contest'];

/** A deadline as an event starts it. */
export interface StartedDeadline {
  name: DeadlineName;
  startedOn: CivilDate;
  dueOn: CivilDate;
}

/**
 * What moved a deadline while it ran, in the order in which it happened.
 * - `extension`: a leader gave more time, counted from the due date of that day
 * - `pause`: the period stood still after `from`; `to` is the day on which it went on, null while it still stands still
 */
export type DeadlineChange =
  | { kind: 'extension'; on: CivilDate; amount: number; unit: Span['unit'] }
  | { kind: 'pause'; from: CivilDate; to: CivilDate | null };

/** A deadline of a petition, as its events left it. */
export interface Deadline extends StartedDeadline {
  originalDueOn: CivilDate;
  /** Day on which it stopped; null while it runs. Lateness is `endedOn ?? today` after `dueOn`, never stored. */
  endedOn: CivilDate | null;
  /** Whom it measures; null for the sender's own. */
  agency: string | null;
  policyVersion: string;
  /** The calendar by which `dueOn` was worked out last. */
  calendarVersion: string;
  /** Extensions and pauses; left out where there were none. */
  changes?: readonly DeadlineChange[];
}

/**
 * When the deadline falls due, with its day-by-day explanation, after its extensions and ended pauses; null when the
 * policy leaves the period unset: a period without a rule makes no deadline.
 * @param policy the version under which the deadline started (`policyVersion`), also for what changed later
 */
export const dueDateOf = (
  deadline: Pick<Deadline, 'name' | 'startedOn' | 'changes'>,
  policy: Policy,
  calendar: WorkingCalendar,
): DueDate | null => {
  const { before, rule } = LEGS[deadline.name];
  const last = policy.periods[rule];
  if (last === undefined) return null;
  const changes = deadline.changes ?? [];
  const legs: Span[] = [
    ...before.flatMap((period) => policy.periods[period] ?? []),
    last,
    ...changes.flatMap((change) => (change.kind === 'extension' ? [change] : [])),
  ];
  const standstills: Standstill[] = changes.flatMap((change) =>
    change.kind === 'pause' && change.to !== null ? [{ from: change.from, to: change.to }] : [],
  );
  return dueDateOfLegs(deadline.startedOn, legs, calendar, standstills);
};

/**
 * When the deadline `name` falls due if it starts on `start`, with its day-by-day explanation; null when the policy
 * leaves the period unset.
 */
export const deadlineFrom = (
  name: DeadlineName,
  start: CivilDate,
  policy: Policy,
  calendar: WorkingCalendar,
): DueDate | null => dueDateOf({ name, startedOn: start }, policy, calendar);

/** The day since which the deadline stands still, also when it ended while doing so; null while it runs. */
export const pausedSince = (deadline: Pick<Deadline, 'changes'>): CivilDate | null => {
  const last = deadline.changes?.at(-1);
  return last?.kind === 'pause' && last.to === null ? last.from : null;
};

/**
 * True when the deadline was, or still is, past its due date on `today`. Time that the sender may use binds nobody and is
 * never late; while a deadline stands still it gets no later than it was.
 */
export const isLate = (deadline: Deadline, today: CivilDate): boolean =>
  !OF_THE_SENDER.includes(deadline.name) && (pausedSince(deadline) ?? deadline.endedOn ?? today) > deadline.dueOn;

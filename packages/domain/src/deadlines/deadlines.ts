import type { CivilDate, PeriodName, Policy } from '@thaogo/policy';
import { type DueDate, dueDateOfLegs, type Span } from './due-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** `answer` is the sender's; the others measure whoever holds the petition. */
export const DEADLINE_NAMES = ['pass_on', 'answer', 'agency_answer', 'closing'] as const;
export type DeadlineName = (typeof DEADLINE_NAMES)[number];

/** Which periods of the policy make up a deadline, one after the other. */
const LEGS: Record<DeadlineName, readonly PeriodName[]> = {
  pass_on: ['pass_on'],
  answer: ['pass_on', 'answer'],
  agency_answer: ['answer'],
  closing: ['reconsideration_window'],
};

/** The periods whose absence means that there is no such deadline at all. */
const NEEDED: Record<DeadlineName, PeriodName> = {
  pass_on: 'pass_on',
  answer: 'answer',
  agency_answer: 'answer',
  closing: 'reconsideration_window',
};

/** A deadline as an event starts it. */
export interface StartedDeadline {
  name: DeadlineName;
  startedOn: CivilDate;
  dueOn: CivilDate;
}

/** A deadline of a petition, as its events left it. */
export interface Deadline extends StartedDeadline {
  originalDueOn: CivilDate;
  /** Day on which it stopped; null while it runs. Lateness is `endedOn ?? today` after `dueOn`, never stored. */
  endedOn: CivilDate | null;
  /** Whom it measures; null for the sender's own. */
  agency: string | null;
  policyVersion: string;
  calendarVersion: string;
}

/**
 * When the deadline `name` falls due if it starts on `start`, with its day-by-day explanation; null when the policy
 * leaves the period unset: a period without a rule makes no deadline.
 */
export const deadlineFrom = (
  name: DeadlineName,
  start: CivilDate,
  policy: Policy,
  calendar: WorkingCalendar,
): DueDate | null => {
  if (policy.periods[NEEDED[name]] === undefined) return null;
  const legs: Span[] = LEGS[name].flatMap((period) => policy.periods[period] ?? []);
  return dueDateOfLegs(start, legs, calendar);
};

/** True when the deadline was, or still is, past its due date on `today`. `closing` binds nobody and is never late. */
export const isLate = (deadline: Deadline, today: CivilDate): boolean =>
  deadline.name !== 'closing' && (deadline.endedOn ?? today) > deadline.dueOn;

import { dayReasonWords, type DeadlineView } from '@thaogo/contract';
import {
  type Deadline,
  type DeadlineName,
  dueDateOf,
  type Language,
  type MoveCause,
  pausedSince,
  type PetitionEvent,
  type Policy,
  ruleOf,
  toldMoves,
} from '@thaogo/domain';
import type { PolicyBook } from '../dependencies.ts';

/** Where the length of each deadline comes from: the rule itself, or null where the installation assumed it. */
const sourceOf = (name: DeadlineName, policy: Policy): string | null => {
  const source = policy.periods[ruleOf(name)]?.source;
  return source === undefined || source.assumption ? null : source.reference;
};

/** What happened to the petition, and what a leader who gave more time wrote, where the reader may know it. */
interface History {
  events: readonly PetitionEvent[];
  reasonOf: (content: string) => string | null;
}

const NOTHING_YET: History = { events: [], reasonOf: () => null };

/** The rule that allows more time, or that a period stands still. */
const changeSource = (cause: MoveCause, name: DeadlineName, policy: Policy): string | null => {
  if (cause === 'calendar') return null;
  const rules = cause === 'extension' ? policy.extensions : policy.pauses;
  return rules?.[ruleOf(name)]?.source.reference ?? null;
};

/** A deadline told day by day, under the policy it started with and the calendar by which it was last worked out. */
export const deadlineView = (
  deadline: Deadline,
  binding: boolean,
  policies: PolicyBook,
  language: Language,
  history: History = NOTHING_YET,
): DeadlineView => {
  const policy = policies.policy(deadline.policyVersion);
  const due = dueDateOf(deadline, policy, policies.calendar(deadline.calendarVersion));
  const explanation = due?.explanation ?? [];
  return {
    name: deadline.name,
    startedOn: deadline.startedOn,
    dueOn: deadline.dueOn,
    originalDueOn: deadline.originalDueOn,
    endedOn: deadline.endedOn,
    binding,
    pausedSince: deadline.endedOn === null ? pausedSince(deadline) : null,
    provisional: explanation.some(({ reason }) => reason === 'undecided' || reason === 'beyond_calendar'),
    moves: toldMoves(deadline, history.events).map(({ reason, ...move }) => ({
      ...move,
      source: changeSource(move.cause, deadline.name, policy),
      reason: reason === null ? null : history.reasonOf(reason),
    })),
    source: sourceOf(deadline.name, policy),
    explanation: explanation.map((day) => ({
      date: day.date,
      counts: day.counts,
      code: day.reason,
      reason: dayReasonWords(day, language),
      source: day.source,
    })),
  };
};

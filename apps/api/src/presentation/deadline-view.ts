import { dayReasonWords, type DeadlineView } from '@thaogo/contract';
import { type Deadline, deadlineFrom, type DeadlineName, type Language, type Policy } from '@thaogo/domain';
import type { PolicyBook } from '../dependencies.ts';

/** Where the length of each deadline comes from: the rule itself, or null where the installation assumed it. */
const sourceOf = (name: DeadlineName, policy: Policy): string | null => {
  const period =
    name === 'pass_on'
      ? policy.periods.pass_on
      : name === 'closing'
        ? policy.periods.reconsideration_window
        : policy.periods.answer;
  return period === undefined || period.source.assumption ? null : period.source.reference;
};

/** A deadline told day by day, under the policy and calendar that were in force when it started. */
export const deadlineView = (deadline: Deadline, policies: PolicyBook, language: Language): DeadlineView => {
  const policy = policies.policy(deadline.policyVersion);
  const due = deadlineFrom(deadline.name, deadline.startedOn, policy, policies.calendar(deadline.calendarVersion));
  return {
    name: deadline.name,
    startedOn: deadline.startedOn,
    dueOn: deadline.dueOn,
    originalDueOn: deadline.originalDueOn,
    endedOn: deadline.endedOn,
    source: sourceOf(deadline.name, policy),
    explanation: (due?.explanation ?? []).map((day) => ({
      date: day.date,
      counts: day.counts,
      reason: dayReasonWords(day, language),
      source: day.source,
    })),
  };
};

import { type DeadlineView, eventWords, stepApprovedWords } from '@thaogo/contract';
import {
  type CivilDate,
  type Deadline,
  type DeadlineName,
  type DueDate,
  dueDateOf,
  type EventType,
  type Language,
  type MoveCause,
  pausedSince,
  type PetitionEvent,
  type Policy,
  ruleOf,
  toldMoves,
} from '@thaogo/domain';
import type { AgencyBook, PolicyBook } from '../dependencies.ts';
import { agencyName } from './agency-name.ts';
import { explainedDays } from './explained-days.ts';

/** Where the length of each deadline comes from: the rule itself, or null where the installation assumed it. */
const sourceOf = (name: DeadlineName, policy: Policy): string | null => {
  const source = policy.periods[ruleOf(name)]?.source;
  return source === undefined || source.assumption ? null : source.reference;
};

/** Who reads, and when. */
interface Reader {
  policies: PolicyBook;
  agencies: AgencyBook;
  language: Language;
  kind: 'sender' | 'staff';
  today: CivilDate;
}

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

/**
 * The due date day by day. Where a running deadline falls due on the same day by the calendar in force, that one tells it, so
 * that nothing reads as undecided once it is decided; else the calendar by which it was last worked out.
 */
const explained = (deadline: Deadline, policy: Policy, { policies, today }: Reader): DueDate | null => {
  const worked = dueDateOf(deadline, policy, policies.calendar(deadline.calendarVersion));
  if (deadline.endedOn !== null) return worked;
  const now = dueDateOf(deadline, policy, policies.inForce(today).calendar);
  return now?.dueOn === deadline.dueOn ? now : worked;
};

/** An approval after which another step is still to come is no last one. */
const startedBy = (name: DeadlineName, cause: EventType, { kind, language }: Reader): string =>
  name === 'approval' && cause === 'draft_approved' ? stepApprovedWords[language] : eventWords(cause, kind, language);

/**
 * A deadline told day by day, under the policy it started with.
 * @param cause the kind of event that started it
 */
export const deadlineView = (
  deadline: Deadline,
  { binding, cause }: { binding: boolean; cause: EventType },
  reader: Reader,
  history: History = NOTHING_YET,
): DeadlineView => {
  const { agencies, language } = reader;
  const policy = reader.policies.policy(deadline.policyVersion);
  const explanation = explained(deadline, policy, reader)?.explanation ?? [];
  return {
    name: deadline.name,
    agency: deadline.agency === null ? null : agencyName(deadline.agency, agencies, language),
    startedOn: deadline.startedOn,
    startedBy: startedBy(deadline.name, cause, reader),
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
    explanation: explainedDays(explanation, language),
  };
};

import type { CivilDate } from '@thaogo/policy';
import { civilDateOf } from '../deadlines/civil-date.ts';
import type { Deadline, DeadlineChange, DeadlineName, StartedDeadline } from '../deadlines/deadlines.ts';
import type { DueDateMove, PetitionEvent } from './events.ts';
import type { Petition } from './petition.ts';
import { STATE_FACTS } from './states.ts';

/** The day on which running deadlines stop: an answer stops them on its date of issue, anything else on its own day. */
const stopDay = (event: PetitionEvent): CivilDate =>
  event.type === 'issued' || event.type === 'issued_together' ? event.data.issuedOn : civilDateOf(new Date(event.at));

const startsOf = (event: PetitionEvent): readonly StartedDeadline[] =>
  'starts' in event.data ? (event.data.starts ?? []) : [];

/** Whom a deadline measures; null for time that belongs to the sender. */
const measured = (name: DeadlineName, petition: Petition, event: PetitionEvent): string | null => {
  switch (name) {
    case 'pass_on':
    case 'dispute':
    case 'reconsideration':
      return petition.coordinator;
    case 'agency_answer':
    case 'approval':
    case 'issuing':
      return petition.lead;
    case 'opinion':
      return event.type === 'consulted' ? event.data.agency : null;
    case 'answer':
    case 'sender_reply':
    case 'closing':
    case 'contest':
      return null;
  }
};

const started = (start: StartedDeadline, petition: Petition, event: PetitionEvent): Deadline => ({
  ...start,
  originalDueOn: start.dueOn,
  endedOn: null,
  agency: measured(start.name, petition, event),
  policyVersion: event.policyVersion,
  calendarVersion: event.calendarVersion,
});

const changedBy = (
  deadline: Deadline,
  event: PetitionEvent,
  dueOn: CivilDate,
  changes: readonly DeadlineChange[] | undefined,
): Deadline => ({
  ...deadline,
  dueOn,
  calendarVersion: event.calendarVersion,
  ...(changes === undefined ? {} : { changes }),
});

const moveOf = (deadline: Deadline, moves: readonly DueDateMove[]): DueDateMove | undefined =>
  moves.find(({ name, agency }) => name === deadline.name && agency === deadline.agency);

/** A running deadline after an event that extends, pauses, resumes or moves it; as it was where the event says nothing of it. */
const moved = (deadline: Deadline, event: PetitionEvent): Deadline => {
  const before = deadline.changes ?? [];
  switch (event.type) {
    case 'deadline_extended': {
      const move = moveOf(deadline, event.data.moves);
      if (move === undefined) return deadline;
      const { amount, unit } = event.data;
      const on = civilDateOf(new Date(event.at));
      return changedBy(deadline, event, move.to, [...before, { kind: 'extension', on, amount, unit }]);
    }
    case 'asked': {
      if (!event.data.pauses?.includes(deadline.name)) return deadline;
      const from = civilDateOf(new Date(event.at));
      return changedBy(deadline, event, deadline.dueOn, [...before, { kind: 'pause', from, to: null }]);
    }
    case 'resumed':
    case 'message_added': {
      const going = event.data.goesOn?.find(({ name }) => name === deadline.name);
      const pause = before.at(-1);
      if (going === undefined || pause?.kind !== 'pause') return deadline;
      return changedBy(deadline, event, going.dueOn, [...before.slice(0, -1), { ...pause, to: going.until }]);
    }
    case 'due_dates_moved': {
      const move = moveOf(deadline, event.data.moves);
      return move === undefined ? deadline : changedBy(deadline, event, move.to, deadline.changes);
    }
    default:
      return deadline;
  }
};

/** Deadlines that had ended and run on: the last of each name, since nothing else ever brings one back. */
const runningOn = (before: readonly Deadline[], event: PetitionEvent): readonly Deadline[] => {
  if (event.type !== 'contested' || event.data.runsOn === undefined) return before;
  const { runsOn } = event.data;
  return before.map((deadline, index) => {
    const on = runsOn.find(({ name }) => name === deadline.name);
    const last = before.findLastIndex(({ name }) => name === deadline.name) === index;
    if (on === undefined || !last) return deadline;
    return {
      ...(on.dueOn === deadline.dueOn ? deadline : changedBy(deadline, event, on.dueOn, deadline.changes)),
      endedOn: null,
    };
  });
};

/** Whether an event ends a running deadline: it does not run in the new state, a new one takes its place, or it is met. */
const ends = (deadline: Deadline, petition: Petition, event: PetitionEvent): boolean => {
  if (!STATE_FACTS[petition.state].runs.includes(deadline.name)) return true;
  if (event.type === 'opinion_given') return deadline.name === 'opinion' && deadline.agency === event.data.agency;
  // Opinions are asked of several agencies at once.
  return startsOf(event).some(
    ({ name }) => name === deadline.name && measured(name, petition, event) === deadline.agency,
  );
};

/**
 * The deadlines after an event; `petition` is as the event left it, deadlines apart. Those that do not run in its state
 * end; those that the event starts are added, a running one of that name ending first.
 */
export const deadlinesAfter = (petition: Petition, event: PetitionEvent): readonly Deadline[] => {
  const before = petition.deadlines;
  const after = runningOn(before, event).map((deadline) => {
    if (deadline.endedOn !== null) return deadline;
    return ends(deadline, petition, event) ? { ...deadline, endedOn: stopDay(event) } : moved(deadline, event);
  });
  const starts = startsOf(event).map((start) => started(start, petition, event));
  const same = starts.length === 0 && after.every((deadline, index) => deadline === before[index]);
  return same ? before : [...after, ...starts];
};

import type { CivilDate } from '@thaogo/policy';
import { civilDateOf } from '../deadlines/civil-date.ts';
import type { Deadline, StartedDeadline } from '../deadlines/deadlines.ts';
import type { PetitionEvent } from './events.ts';
import type { Petition } from './petition.ts';
import { STATE_FACTS, type State } from './states.ts';

/** Fields that an event changes; the rest stays. */
type Change = Partial<Omit<Petition, 'id' | 'version' | 'deadlines'>>;

/** What each event changes in a petition, state included. */
const changeBy = (petition: Petition, event: PetitionEvent): Change => {
  const on = civilDateOf(new Date(event.at));
  const by = event.actor.kind === 'staff' ? event.actor.id : event.actor.kind;
  switch (event.type) {
    case 'filed':
      throw new Error('A petition is filed once, by its first event.');
    case 'assigned':
      return {
        state: 'assigned',
        lead: event.data.lead,
        competent: event.data.competent,
        province: event.data.province,
        acceptedOn: null,
        scopeProposal: null,
      };
    case 'accepted':
      return { state: 'in_progress', acceptedOn: on };
    case 'sent_back':
      return {
        state: 'screening',
        lead: null,
        competent: null,
        province: event.data.province,
        sendBacks: petition.sendBacks + 1,
        scopeProposal: null,
      };
    case 'draft_saved':
      return { draft: { content: event.data.draft, outcome: event.data.outcome, author: by } };
    case 'draft_submitted':
      return { state: 'in_review' };
    case 'draft_returned':
      return { state: 'in_progress', approval: null };
    case 'draft_approved':
      return { state: 'awaiting_issue', approval: { by, on } };
    case 'issued':
      if (petition.draft === null) throw new Error(`Nothing was drafted that event ${event.seq} could issue.`);
      return {
        state: 'answered',
        answer: {
          content: petition.draft.content,
          outcome: petition.draft.outcome,
          number: event.data.number,
          issuedOn: event.data.issuedOn,
          recordedAt: event.at,
        },
      };
    case 'out_of_scope_proposed':
      return { scopeProposal: { ground: event.data.ground, by } };
    case 'out_of_scope_declined':
      return { scopeProposal: null };
    case 'out_of_scope_confirmed':
      return { state: 'out_of_scope', ground: event.data.ground, scopeProposal: null };
    case 'message_added':
      return {};
    case 'rated':
      return { rating: event.data.score };
    case 'withdrawn':
      return { state: 'withdrawn', scopeProposal: null };
    case 'closed':
      return { state: 'closed' };
  }
};

/** The day on which running deadlines stop: an answer stops them on its date of issue, anything else on its own day. */
const stopDay = (event: PetitionEvent): CivilDate =>
  event.type === 'issued' ? event.data.issuedOn : civilDateOf(new Date(event.at));

const startsOf = (event: PetitionEvent): readonly StartedDeadline[] =>
  'starts' in event.data ? event.data.starts : [];

const started = (
  start: StartedDeadline,
  event: PetitionEvent,
  holder: Pick<Petition, 'lead' | 'coordinator'>,
): Deadline => ({
  ...start,
  originalDueOn: start.dueOn,
  endedOn: null,
  agency: start.name === 'agency_answer' ? holder.lead : start.name === 'pass_on' ? holder.coordinator : null,
  policyVersion: event.policyVersion,
  calendarVersion: event.calendarVersion,
});

/** Deadlines that do not run in the new state end; those that the event starts are added, a running one of that name ending first. */
const deadlinesAfter = (
  before: readonly Deadline[],
  event: PetitionEvent,
  state: State,
  holder: Pick<Petition, 'lead' | 'coordinator'>,
): readonly Deadline[] => {
  const { runs } = STATE_FACTS[state];
  const starts = startsOf(event);
  const ending = (deadline: Deadline): boolean =>
    deadline.endedOn === null &&
    (!runs.includes(deadline.name) || starts.some((start) => start.name === deadline.name));
  if (starts.length === 0 && !before.some(ending)) return before;
  return [
    ...before.map((deadline) => (ending(deadline) ? { ...deadline, endedOn: stopDay(event) } : deadline)),
    ...starts.map((start) => started(start, event, holder)),
  ];
};

const filed = (id: string, event: PetitionEvent): Petition => {
  if (event.type !== 'filed' || event.seq !== 1) throw new Error('The first event of a petition must be its filing.');
  const { code, state, source, language, senderKind, hasProposal, place, difficulty, content } = event.data;
  const { lead, competent, coordinator, province, routing } = event.data;
  return {
    id,
    version: 1,
    code,
    state,
    source,
    language,
    senderKind,
    hasProposal,
    place,
    difficulty,
    content,
    filedAt: event.at,
    filedOn: civilDateOf(new Date(event.at)),
    coordinator,
    lead,
    competent,
    province,
    proposedLead: routing.lead,
    acceptedOn: null,
    sendBacks: 0,
    draft: null,
    approval: null,
    answer: null,
    scopeProposal: null,
    ground: null,
    rating: null,
    deadlines: deadlinesAfter([], event, state, { lead, coordinator }),
  };
};

/**
 * The petition after one more event; `null` stands for "not yet filed".
 * @throws Error when the event is out of order: that is a broken history, never a user's mistake.
 */
export const applyEvent = (id: string, petition: Petition | null, event: PetitionEvent): Petition => {
  if (petition === null) return filed(id, event);
  if (event.seq !== petition.version + 1) {
    throw new Error(`Event ${event.seq} cannot follow version ${petition.version} of petition ${petition.code}.`);
  }
  const changed = { ...petition, ...changeBy(petition, event) };
  return {
    ...changed,
    version: event.seq,
    deadlines: deadlinesAfter(petition.deadlines, event, changed.state, changed),
  };
};

/**
 * The petition that a whole history makes.
 * @throws Error when the history is empty or broken.
 */
export const fold = (id: string, events: readonly PetitionEvent[]): Petition => {
  let petition: Petition | null = null;
  for (const event of events) petition = applyEvent(id, petition, event);
  if (petition === null) throw new Error('A history needs at least its filing.');
  return petition;
};

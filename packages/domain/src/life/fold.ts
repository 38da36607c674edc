import type { CivilDate } from '@thaogo/policy';
import { civilDateOf } from '../deadlines/civil-date.ts';
import type { Change, ChangesFor } from './decision.ts';
import type { EventType, PetitionEvent } from './events.ts';
import { deadlinesAfter } from './fold-deadlines.ts';
import type { Petition } from './petition.ts';
import { addressingChanges } from './topics/addressing.ts';
import { answeringChanges } from './topics/answering.ts';
import { askingChanges } from './topics/asking.ts';
import { belongingChanges } from './topics/belonging.ts';
import { distributingChanges } from './topics/distributing.ts';
import { overseeingChanges } from './topics/overseeing.ts';
import { sendingChanges } from './topics/sending.ts';

const CHANGES: ChangesFor<EventType> = {
  filed: () => {
    throw new Error('A petition is filed once, by its first event.');
  },
  ...addressingChanges,
  ...askingChanges,
  ...answeringChanges,
  ...belongingChanges,
  ...distributingChanges,
  ...overseeingChanges,
  ...sendingChanges,
};

/** What an event changes in a petition, state included, deadlines apart. */
const changeBy = (petition: Petition, event: PetitionEvent): Change => {
  const on = civilDateOf(new Date(event.at));
  const by = event.actor.kind === 'staff' ? event.actor.id : event.actor.kind;
  // The list is complete by type; that this event and this entry belong together is what its key says.
  const change = CHANGES[event.type] as (petition: Petition, event: PetitionEvent, by: string, on: CivilDate) => Change;
  return change(petition, event, by, on);
};

const filed = (id: string, event: PetitionEvent): Petition => {
  if (event.type !== 'filed' || event.seq !== 1) throw new Error('The first event of a petition must be its filing.');
  const { code, state, source, language, senderKind, hasProposal, place, difficulty, content } = event.data;
  const { lead, competent, coordinator, province, routing, confinement } = event.data;
  const petition: Petition = {
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
    officer: null,
    unit: null,
    incoming: null,
    sendBacks: 0,
    sentBackBy: [],
    dispute: null,
    consultations: [],
    question: null,
    requests: [],
    draft: null,
    review: null,
    approval: null,
    answer: null,
    earlierAnswer: null,
    scopeProposal: null,
    ground: null,
    contested: false,
    transfer: null,
    external: null,
    confinement: confinement ?? 'none',
    group: null,
    rating: null,
    deadlines: [],
  };
  return { ...petition, deadlines: deadlinesAfter(petition, event) };
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
  const changed = { ...petition, ...changeBy(petition, event), version: event.seq };
  return { ...changed, deadlines: deadlinesAfter(changed, event) };
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

import type { EventType, PetitionEvent } from '../life/events.ts';
import { applyEvent } from '../life/fold.ts';
import type { Petition } from '../life/petition.ts';

/** The kind of event that started each deadline of a petition, in the order in which the petition holds them. */
export const startCauses = (id: string, events: readonly PetitionEvent[]): readonly EventType[] => {
  const causes: EventType[] = [];
  let petition: Petition | null = null;
  for (const event of events) {
    petition = applyEvent(id, petition, event);
    // Deadlines are only ever added: what is new at the end was started by this event.
    causes.push(...petition.deadlines.slice(causes.length).map(() => event.type));
  }
  return causes;
};

import type { EventType, PetitionEvent } from '../life/events.ts';
import { mayRead, type Readable, type ReadScope } from './read-scope.ts';

/** Whose files everybody has who reads the petition, its own sender included. */
const SEEN_BY_ALL: readonly EventType[] = [
  'filed',
  'message_added',
  'files_attached',
  'asked',
  'issued',
  'issued_together',
  'transferred',
  'external_noted',
];

/**
 * Whether a member of staff reads what one agency was asked and what it said: whoever reads the petition without having been
 * asked about it, and that agency itself. An agency that was asked does not read what others were.
 */
export const mayReadConsultation = (scope: ReadScope, petition: Readable, agency: string): boolean =>
  mayRead(scope, {
    ...petition,
    consultations: petition.consultations.filter((consultation) => consultation.agency === agency),
  });

/** Who wants to open a file: the petition's own sender, or staff with what they may read. */
export type FileReader = { kind: 'sender' } | { kind: 'staff'; scope: ReadScope };

/**
 * Whether the files of an event are this person's to see. Those of a consultation are for staff alone; an event of which nothing
 * is said here shows its files to nobody.
 */
export const mayOpenFilesOf = (event: PetitionEvent, petition: Readable, reader: FileReader): boolean => {
  if (event.type === 'consulted' || event.type === 'opinion_given') {
    return reader.kind === 'staff' && mayReadConsultation(reader.scope, petition, event.data.agency);
  }
  if (!SEEN_BY_ALL.includes(event.type)) return false;
  return reader.kind === 'sender' || mayRead(reader.scope, petition);
};

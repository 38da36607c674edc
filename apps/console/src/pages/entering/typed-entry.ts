import type { EnteredPetition } from '../../api/entering.ts';
import type { PickedPlace } from '../../parts/place-picker.tsx';
import type { FiledCitation } from './cited-provisions.ts';

/** What is typed on the form, all of it text. */
export interface TypedEntry {
  source: EnteredPetition['source'];
  receivedOn: string;
  kind: EnteredPetition['sender']['kind'];
  name: string;
  email: string;
  phone: string;
  taxCode: string;
  text: string;
  proposal: string;
  place: PickedPlace | null;
  readBackTo: '' | 'sender' | 'representative';
  readBack: boolean;
  consent: boolean;
  consentGiven: 'spoken' | 'written';
}

export const NOTHING_TYPED: TypedEntry = {
  source: 'counter',
  receivedOn: '',
  kind: 'citizen',
  name: '',
  email: '',
  phone: '',
  taxCode: '',
  text: '',
  proposal: '',
  place: null,
  readBackTo: '',
  readBack: false,
  consent: false,
  consentGiven: 'spoken',
};

/** What is sent. Without provisions the server finds those in the words itself. */
export const asFiling = (typed: TypedEntry, citations: readonly FiledCitation[] | undefined): EnteredPetition => ({
  source: typed.source,
  receivedOn: typed.receivedOn,
  consentGiven: typed.consentGiven,
  ...(typed.source === 'voice_note' && typed.readBack && { readBackTo: typed.readBackTo }),
  sender: { kind: typed.kind, name: typed.name, email: typed.email, phone: typed.phone, taxCode: typed.taxCode },
  // Checked before it is sent: the type has no other value.
  consent: true,
  text: typed.text,
  proposal: typed.proposal,
  place: typed.place?.code,
  ...(citations !== undefined && { citations: [...citations] }),
});

/** Fields that keep it from being sent; the server judges the rest. */
export const missingIn = (typed: TypedEntry): ('name' | 'text' | 'consent' | 'readBack')[] => [
  ...(typed.name.trim() === '' ? (['name'] as const) : []),
  ...([...typed.text.trim()].length < 20 ? (['text'] as const) : []),
  ...(typed.source === 'voice_note' && (!typed.readBack || typed.readBackTo === '') ? (['readBack'] as const) : []),
  ...(typed.consent ? [] : (['consent'] as const)),
];

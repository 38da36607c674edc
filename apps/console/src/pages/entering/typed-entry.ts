import type { EnteredPetition } from '../../api/entering.ts';

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
  numberSymbol: string;
  article: string;
  clause: string;
  point: string;
  place: string;
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
  numberSymbol: '',
  article: '',
  clause: '',
  point: '',
  place: '',
  readBackTo: '',
  readBack: false,
  consent: false,
  consentGiven: 'spoken',
};

type Citation = NonNullable<NonNullable<EnteredPetition['citations']>[number]>;

/** A document that the words do not name; null where none is typed. */
export const namedBeside = ({ numberSymbol, article, clause, point }: TypedEntry): Citation | null =>
  [numberSymbol, article, clause, point].every((part) => part.trim() === '')
    ? null
    : { numberSymbol, article, clause, point };

/** What is sent. What was found in the words is named too where something is named beside it: the named rules alone. */
export const asFiling = (typed: TypedEntry, found: readonly Citation[]): EnteredPetition => {
  const beside = namedBeside(typed);
  return {
    source: typed.source,
    receivedOn: typed.receivedOn,
    consentGiven: typed.consentGiven,
    ...(typed.source === 'voice_note' && typed.readBack && { readBackTo: typed.readBackTo }),
    sender: { kind: typed.kind, name: typed.name, email: typed.email, phone: typed.phone, taxCode: typed.taxCode },
    // Checked before it is sent: the type has no other value.
    consent: true,
    text: typed.text,
    proposal: typed.proposal,
    place: typed.place,
    ...(beside !== null && { citations: [...found, beside] }),
  };
};

/** Fields that keep it from being sent; the server judges the rest. */
export const missingIn = (typed: TypedEntry): ('name' | 'text' | 'consent' | 'readBack')[] => [
  ...(typed.name.trim() === '' ? (['name'] as const) : []),
  ...([...typed.text.trim()].length < 20 ? (['text'] as const) : []),
  ...(typed.source === 'voice_note' && (!typed.readBack || typed.readBackTo === '') ? (['readBack'] as const) : []),
  ...(typed.consent ? [] : (['consent'] as const)),
];

import { SENDER_KINDS } from '@thaogo/contract';
import { z } from 'zod';

const documentAnswer = z.object({
  numberSymbol: z.string(),
  title: z.string(),
  article: z.string(),
  clause: z.string(),
  point: z.string(),
});

/** Everything that the public form asks, as typed; empty where nothing was. */
export const formAnswers = z.object({
  text: z.string(),
  proposal: z.string(),
  documents: z.array(documentAnswer),
  documentUnknown: z.boolean(),
  difficulty: z.string(),
  province: z.string(),
  commune: z.string(),
  kind: z.enum(SENDER_KINDS).or(z.literal('')),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  taxCode: z.string(),
  consent: z.boolean(),
});

export type DocumentAnswer = z.infer<typeof documentAnswer>;
export type FormAnswers = z.infer<typeof formAnswers>;

export const NO_DOCUMENT: DocumentAnswer = { numberSymbol: '', title: '', article: '', clause: '', point: '' };

export const NO_ANSWERS: FormAnswers = {
  text: '',
  proposal: '',
  documents: [],
  documentUnknown: false,
  difficulty: '',
  province: '',
  commune: '',
  kind: '',
  name: '',
  email: '',
  phone: '',
  taxCode: '',
  consent: false,
};

export const isBlank = (document: DocumentAnswer): boolean =>
  Object.values(document).every((value) => value.trim() === '');

/** Kinds of sender that have a tax code; from the others none is taken. */
export const hasTaxCode = (kind: FormAnswers['kind']): boolean =>
  kind === 'household_business' || kind === 'company' || kind === 'organisation';

import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import {
  civilDate,
  emptyIsNone,
  LANGUAGES,
  line,
  namedAgency,
  nullIsNone,
  optionalWords,
  SENDER_KINDS,
  words,
} from './basics.ts';
import { deadlineView } from './deadlines.ts';
import { READ_BACK } from './origins.ts';

/** A document or provision as the sender names it. */
export const filedCitation = z.object({
  numberSymbol: optionalWords(100),
  title: optionalWords(LIMITS.titleLongest),
  article: optionalWords(10),
  clause: optionalWords(10),
  point: optionalWords(10),
});

/** Telephone numbers as people type them; kept as digits with an optional leading plus. */
export const phone = z
  .string()
  .transform((typed) => typed.replaceAll(/[\s.\-()]/g, ''))
  .refine((digits) => /^\+?\d{8,15}$/.test(digits), { params: { code: 'phone' } });

/** Tax code: ten digits, with or without a three-digit branch (Law on Tax Administration 38/2019/QH14 art. 30), or a twelve-digit personal identification number. */
const taxCode = z
  .string()
  .transform((typed) => typed.replaceAll(/\s/g, ''))
  .refine((code) => /^(\d{10}(-?\d{3})?|\d{12})$/.test(code), { params: { code: 'tax_code' } });

export const filingSender = z.object({
  kind: z.enum(SENDER_KINDS),
  name: words(1, LIMITS.nameLongest),
  email: emptyIsNone(z.string().trim().max(254).pipe(z.email())),
  phone: emptyIsNone(phone),
  taxCode: emptyIsNone(taxCode),
});

/** What is sent to file a petition. */
export const filing = z.object({
  sender: filingSender,
  consent: z.literal(true),
  text: words(LIMITS.textShortest, LIMITS.textLongest),
  proposal: optionalWords(LIMITS.proposalLongest),
  title: optionalWords(LIMITS.titleLongest),
  /** Code of a difficulty. */
  difficulty: emptyIsNone(line(50)),
  /** Commune or province code. */
  place: emptyIsNone(line(10)),
  citations: nullIsNone(z.array(filedCitation).max(LIMITS.citations)),
  /** Whether the agency may publish its answer; never what the sender wrote, nor who they are. */
  publishAnswer: nullIsNone(z.boolean()),
  /** The bottleneck that the sender joins (“tôi cũng vướng”), as `GET /bottlenecks` names it. */
  bottleneck: emptyIsNone(line(40)),
  language: nullIsNone(z.enum(LANGUAGES)),
});

/** Ways in which staff enter a petition for somebody. */
export const ENTERED_SOURCES = ['counter', 'telephone', 'post', 'voice_note'] as const;

/** The same, entered by staff: `consent` is what the person said, or wrote, to them. */
export const enteredFiling = filing
  .extend({
    source: z.enum(ENTERED_SOURCES),
    /** When the letter came, the call or the visit was. Deadlines start with the filing all the same. */
    receivedOn: emptyIsNone(civilDate),
    consentGiven: emptyIsNone(z.enum(['spoken', 'written'])),
    /** Who heard what was written down of a voice note, and confirmed it. */
    readBackTo: emptyIsNone(z.enum(READ_BACK)),
  })
  .refine(({ source, readBackTo }) => source !== 'voice_note' || readBackTo !== undefined, {
    path: ['readBackTo'],
    params: { code: 'required' },
  });

/** Proof of filing; `receipt:verify` checks it. */
export const receipt = z.looseObject({ kind: z.string(), code: z.string(), filedAt: z.string() });

/** The reply to a filing. It is the only one that ever shows the secret. */
export const filed = z.object({
  code: z.string(),
  secret: z.string(),
  /** The tracking page; holds no secret. */
  url: z.string(),
  receipt,
  state: z.enum(['assigned', 'screening']),
  /** The agency that answers; null while a coordinator decides. */
  agency: namedAgency.nullable(),
  /** Who has it now. */
  holder: namedAgency,
  deadlines: z.array(deadlineView),
});

export type FilingInput = z.input<typeof filing>;
export type FilingRequest = z.infer<typeof filing>;
export type FiledReply = z.infer<typeof filed>;

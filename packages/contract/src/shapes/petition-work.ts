import type { ApprovalStep, Confinement, DeputyCapacity, Request } from '@thaogo/domain';
import { z } from 'zod';
import { completeList } from '../complete-list.ts';
import { fileView, letterView } from './attachments.ts';
import { CAPACITIES, civilDate, instant, namedAgency, OUTCOMES } from './basics.ts';
import { WHOSE } from './measures.ts';
import { moveAwayView } from './moves-away.ts';

export const CONFINEMENTS = completeList<Confinement>()(['none', 'restricted', 'sealed']);
const REQUEST_KINDS = completeList<Request['kind']>()(['instruction', 'remark']);
export const APPROVAL_STEPS = completeList<ApprovalStep>()(['head_of_unit', 'leader', 'chairman_office']);
export const DEPUTY_CAPACITIES = completeList<DeputyCapacity>()(['kt', 'tuq']);

export const answerView = z.object({
  text: z.string(),
  outcome: z.enum(OUTCOMES),
  outcomeName: z.string(),
  number: z.string(),
  issuedOn: civilDate,
  recordedAt: instant,
  agency: namedAgency,
  /** The signed letter as a file; null where none was attached, or once it is erased. */
  letter: letterView.nullable(),
  /** Who signed it, and in which capacity, as far as its clerk entered that. */
  signer: z.object({ name: z.string().nullable(), capacity: z.enum(CAPACITIES).nullable() }).nullable(),
  /** Who does it; null where nothing is to be done. */
  measure: z.object({ whose: z.enum(WHOSE), addressee: namedAgency.nullable() }).nullable(),
});

/** Where it went instead, by which letter. */
export const transferView = z.object({
  /** Name of the addressee: an agency's, or as the letter has it. */
  to: z.string(),
  agency: namedAgency.nullable(),
  groundName: z.string().nullable(),
  letterNumber: z.string(),
  on: civilDate,
  /** That letter as a file; null where none was attached, or once it is erased. */
  letter: letterView.nullable(),
});

/** What the official portal calls it, how far it is there, and the letter by which it was sent there as a file. */
export const externalView = z.object({
  ref: z.string(),
  status: z.string(),
  notedOn: civilDate,
  letter: letterView.nullable(),
});

/** An answer that was looked at again, and what somebody else than its authors thinks of it. */
export const earlierAnswerView = answerView.extend({
  rating: z.number().int().nullable(),
  opinion: z.string().nullable(),
});

/** What happens around the answer: disputes, consultations, questions, instructions, confinement. */
export const petitionWork = z.object({
  confinement: z.enum(CONFINEMENTS),
  /** Number and day under which the lead agency registered it (số đến). */
  incoming: z.object({ number: z.string(), on: civilDate }).nullable(),
  /** Account of the officer in charge, and whether it is the reader. */
  officer: z.object({ id: z.string(), own: z.boolean() }).nullable(),
  /** False where nobody is in charge although somebody should be: no officer took it, or the one who did has gone. */
  attended: z.boolean(),
  /** The unit of the lead agency that works on it, named from the largest to itself; told to that agency alone. */
  unit: z.object({ id: z.string(), names: z.array(z.string()), own: z.boolean() }).nullable(),
  /** How whoever approved it last signs, where they did so in somebody else's post; null otherwise. */
  signingCapacity: z.enum(DEPUTY_CAPACITIES).nullable(),
  /** Every time that it was sent back or its lead disputed, oldest first. */
  moves: z.array(moveAwayView),
  dispute: z
    .object({
      since: civilDate,
      by: namedAgency,
      reason: z.string(),
      to: namedAgency.nullable(),
      proposal: z.object({ agency: namedAgency, reason: z.string() }).nullable(),
    })
    .nullable(),
  /** Those that the reader may know of: an agency that was asked itself sees its own alone. */
  consultations: z.array(
    z.object({
      agency: namedAgency,
      question: z.string(),
      questionFiles: z.array(fileView),
      opinion: z.string().nullable(),
      opinionFiles: z.array(fileView),
    }),
  ),
  /** What the sender is asked; null when nothing is open. */
  question: z.string().nullable(),
  /** Files that came with that question. */
  questionFiles: z.array(fileView),
  /** Instructions from above and remarks of supervising bodies; `id` is what a reply names. */
  requests: z.array(
    z.object({
      id: z.number().int(),
      kind: z.enum(REQUEST_KINDS),
      agency: namedAgency,
      text: z.string(),
      dueOn: civilDate.nullable(),
      reply: z.object({ text: z.string(), on: civilDate }).nullable(),
    }),
  ),
  /** Steps of approval, and how many are done. */
  review: z.object({ steps: z.array(z.enum(APPROVAL_STEPS)), done: z.number().int() }).nullable(),
  earlierAnswer: earlierAnswerView.nullable(),
  /** The petitions that are answered together, the one that carries the answer first. */
  group: z
    .object({
      main: z.boolean(),
      petitions: z.array(z.object({ code: z.string(), stateName: z.string(), main: z.boolean() })),
    })
    .nullable(),
  transfer: transferView.nullable(),
  external: externalView.nullable(),
});

export type PetitionWork = z.infer<typeof petitionWork>;
export type AnswerView = z.infer<typeof answerView>;

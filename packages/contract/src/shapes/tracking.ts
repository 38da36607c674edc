import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { fileIds, fileView } from './attachments.ts';
import {
  ACTIONS,
  civilDate,
  instant,
  LANGUAGES,
  line,
  namedAgency,
  nullIsNone,
  REFUSALS,
  STATES,
  words,
} from './basics.ts';
import { senderMeasure } from './measures.ts';
import { bottleneckInBrief } from './bottlenecks.ts';
import { DOCUMENT_STANDINGS, RELATION_KINDS } from './register.ts';
import { deadlineView, heldDays } from './deadlines.ts';
import { phone, receipt } from './filing.ts';
import { answerView, earlierAnswerView, externalView, transferView } from './petition-work.ts';

/** One dated event of a petition, told in the request's language. */
export const timelineEntry = z.object({
  at: instant,
  /** The kind of event. */
  event: z.string(),
  text: z.string(),
  agency: namedAgency.nullable(),
});

/** A provision as the petition names it. */
export const citationView = z.object({
  /** What such a document is called in Vietnamese, as its symbol tells: "Nghị định". */
  documentType: z.string().nullable(),
  numberSymbol: z.string().nullable(),
  title: z.string().nullable(),
  article: z.string().nullable(),
  clause: z.string().nullable(),
  point: z.string().nullable(),
  /** True when the register of documents has it. */
  known: z.boolean(),
  /** The register's id of the document, for looking it up; null where it does not have it. */
  documentId: z.string().nullable(),
  /** What the register says of it on the day of filing. `unknown` is said so. */
  standing: z.object({
    on: civilDate,
    code: z.enum(DOCUMENT_STANDINGS),
    text: z.string(),
    /** The same for today, where it is no longer what it was then. */
    today: z.string().nullable(),
    /** Later documents that had touched it by then, or may have. */
    touches: z.array(
      z.object({
        kind: z.enum(RELATION_KINDS),
        document: z.object({ id: z.string(), type: z.string(), numberSymbol: z.string() }),
        effectiveOn: civilDate.nullable(),
        text: z.string(),
      }),
    ),
  }),
});

/** An action as it stands for this person now, with every reason against it. */
export const actionView = z.object({
  name: z.enum(ACTIONS),
  allowed: z.boolean(),
  reasons: z.array(z.object({ code: z.enum(REFUSALS), detail: z.string() })),
});

export const messageView = z.object({
  at: instant,
  from: z.enum(['sender', 'agency']),
  text: z.string(),
  /** Files that came with it. */
  attachments: z.array(fileView),
});

/** A petition as its own sender sees it. */
export const senderView = z.object({
  code: z.string(),
  state: z.enum(STATES),
  stateName: z.string(),
  language: z.enum(LANGUAGES),
  /** The agency that answers; null while a coordinator decides. */
  agency: namedAgency.nullable(),
  /** Who has it now; null once nothing more is expected of anybody. */
  holder: namedAgency.nullable(),
  /** One sentence: who has it, what happens next, by when. */
  nextStep: z.string(),
  filedAt: instant,
  title: z.string().nullable(),
  text: z.string(),
  proposal: z.string().nullable(),
  citations: z.array(citationView),
  deadlines: z.array(deadlineView),
  held: z.array(heldDays),
  timeline: z.array(timelineEntry),
  messages: z.array(messageView),
  /** Files that came with the petition and later, those of questions among them, oldest first. */
  attachments: z.array(fileView),
  /** Files that were uploaded and wait for a message to go with. */
  waiting: z.array(fileView),
  answer: answerView.nullable(),
  /** What the answers promised about the law, followed until it is in force. */
  measures: z.array(senderMeasure),
  /** What the lead agency asks; null when nothing is open. */
  question: z.string().nullable(),
  /** Files that came with that question. */
  questionFiles: z.array(fileView),
  earlierAnswer: earlierAnswerView.nullable(),
  transfer: transferView.nullable(),
  external: externalView.nullable(),
  /** The bottleneck that it is part of, and what happens to that. */
  bottleneck: bottleneckInBrief.nullable(),
  /** Where to turn instead, once out of scope. */
  turnTo: z.string().nullable(),
  rating: z.number().int().nullable(),
  /** True while the sender agrees that the answer be published. */
  publishAnswer: z.boolean(),
  receipt,
  actions: z.array(actionView),
});

/** What each of the sender's actions carries. */
export const senderActions = {
  /** `attachments`: files that were uploaded beforehand and wait. */
  message: z.object({ text: words(1, LIMITS.messageLongest), attachments: nullIsNone(fileIds) }),
  /** Sending files without a word. */
  attach: z.object({ attachments: fileIds.min(1) }),
  rating: z.object({ score: z.number().int().min(1).max(5) }),
  withdrawal: z.object({}),
  /** Objecting to “out of scope”, once. */
  contest: z.object({ text: words(1, LIMITS.messageLongest) }),
  /** Asking that the answer be looked at again, once. */
  reconsideration: z.object({ text: words(1, LIMITS.messageLongest) }),
} as const;
export type SenderAction = keyof typeof senderActions;

/** Opening the link of a message: the token is exchanged for a short-lived key to one petition. */
export const linkOpening = z.object({ token: line(100).min(20) });
export const linkOpened = z.object({ code: z.string(), token: z.string(), expiresAt: instant });

/**
 * Asking for a link when the secret is lost: it is sent where the code and the address or telephone number belong together,
 * and nobody is told. One of the two is named.
 */
export const linkRequest = z
  .object({
    code: line(100).min(1),
    email: z.string().trim().max(254).pipe(z.email()).optional(),
    phone: phone.optional(),
  })
  .refine(({ email, phone: number }) => (email === undefined) !== (number === undefined), {
    path: ['email'],
    params: { code: 'required' },
  });

export type SenderView = z.infer<typeof senderView>;
export type TimelineEntry = z.infer<typeof timelineEntry>;
export type ActionView = z.infer<typeof actionView>;
export type CitationView = z.infer<typeof citationView>;
export type MessageView = z.infer<typeof messageView>;
export type LinkOpened = z.infer<typeof linkOpened>;

import type { DialogueAction, DialogueRefusal, DialogueState, RegistrationClosed } from '@thaogo/domain';
import { z } from 'zod';
import { completeList } from '../complete-list.ts';
import { LIMITS } from '../limits.ts';
import {
  civilDate,
  emptyIsNone,
  instant,
  LANGUAGES,
  line,
  namedAgency,
  nullIsNone,
  optionalWords,
  words,
} from './basics.ts';
import { filed, filingSender } from './filing.ts';

export const DIALOGUE_STATES = completeList<DialogueState>()(['planned', 'open', 'held', 'cancelled', 'reported']);
export const DIALOGUE_ACTIONS = completeList<DialogueAction>()([
  'edit',
  'open',
  'cancel',
  'hold',
  'report',
  'work_on_questions',
  'note_attendance',
]);
export const DIALOGUE_REFUSALS = completeList<DialogueRefusal>()([
  'wrong_state',
  'closing_past',
  'start_past',
  'not_yet_held',
]);
export const REGISTRATION_CLOSED = completeList<RegistrationClosed>()(['not_open', 'over', 'full']);

export const DIALOGUE_LIMITS = {
  questions: 5,
  questionLongest: 4000,
  seats: 10_000,
} as const;

/** A dialogue as it is planned. */
export const dialoguePlan = z.object({
  title: words(5, LIMITS.titleLongest),
  topic: words(5, LIMITS.reasonLongest),
  place: words(3, LIMITS.lineLongest),
  /** An instant; people name it in Viet Nam's time. */
  startsAt: instant,
  closesOn: civilDate,
  capacity: z.int().min(1).max(DIALOGUE_LIMITS.seats),
});

const facts = {
  id: z.string(),
  state: z.enum(DIALOGUE_STATES),
  stateName: z.string(),
  agency: namedAgency,
  title: z.string(),
  topic: z.string(),
  place: z.string(),
  startsAt: instant,
  closesOn: civilDate,
  capacity: z.int(),
  registered: z.int(),
};

/** What was asked and answered, as the organiser wrote it to be read by everybody. */
const reported = z.object({ question: z.string(), answer: z.string().nullable() });

/** A dialogue as everybody may see it. */
export const publicDialogue = z.object({
  ...facts,
  /** Why nobody can register now; null while they can. */
  closed: z.enum(REGISTRATION_CLOSED).nullable(),
  cancelReason: z.string().nullable(),
  report: z.string().nullable(),
  questions: z.array(reported),
});
export const dialogueQuery = z.object({
  when: z.enum(['upcoming', 'past']).default('upcoming'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  after: line(200).optional(),
});
export const dialogueList = z.object({
  items: z.array(publicDialogue.omit({ report: true, questions: true, cancelReason: true })),
  next: z.string().nullable(),
});

/** Who comes. */
const guest = {
  name: words(1, LIMITS.nameLongest),
  kind: filingSender.shape.kind.default('citizen'),
  email: filingSender.shape.email,
  phone: filingSender.shape.phone,
  organisation: optionalWords(LIMITS.nameLongest),
  consent: z.literal(true),
};

/** Registering, with an address at which it can be confirmed. Each question may become a petition of its own, with all that follows. */
export const dialogueRegistration = z
  .object({
    ...guest,
    questions: z
      .array(
        z.object({
          text: words(LIMITS.textShortest, DIALOGUE_LIMITS.questionLongest),
          asPetition: nullIsNone(z.boolean()),
        }),
      )
      .max(DIALOGUE_LIMITS.questions)
      .default([]),
    language: nullIsNone(z.enum(LANGUAGES)),
  })
  .refine(({ email, phone }) => email !== undefined || phone !== undefined, {
    path: ['email'],
    params: { code: 'required' },
  });
/**
 * The same whoever registers: there is a seat once the link of the message is opened, until `confirmBy`. `petitions` are in the
 * order of the questions that became one: the only time that their secrets are shown.
 */
export const dialogueRegistered = z.object({
  registration: z.string(),
  confirmBy: instant,
  petitions: z.array(filed),
});

/** What the link of that message carries. */
export const dialogueConfirmation = z.object({ token: line(100).min(1) });
/** The dialogue in which there is a seat now. */
export const dialogueConfirmed = z.object({ dialogue: z.string() });

/** Whoever asks at the counter, by telephone or at the door, entered by staff. */
export const enteredRegistration = z.object({ ...guest, language: nullIsNone(z.enum(LANGUAGES)) });

/** A dialogue as its organiser sees it. */
export const caseworkDialogue = z.object({
  ...facts,
  version: z.int(),
  cancelReason: z.string().nullable(),
  report: z.string().nullable(),
  actions: z.array(
    z.object({
      name: z.enum(DIALOGUE_ACTIONS),
      allowed: z.boolean(),
      reasons: z.array(z.object({ code: z.enum(DIALOGUE_REFUSALS), detail: z.string() })),
    }),
  ),
});
export const caseworkDialogueQuery = z.object({
  limit: z.coerce.number().int().min(1).max(LIMITS.pageLongest).default(25),
  after: line(200).optional(),
});
export const caseworkDialogueList = z.object({ items: z.array(caseworkDialogue), next: z.string().nullable() });
export const dialogueMade = z.object({ id: z.string() });

export const ATTENDANCE = ['attended', 'absent', 'withdrawn'] as const;
/** Who comes, by name: for the door. Addresses stay sealed. */
export const registrationList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      organisation: z.string().nullable(),
      registeredAt: instant,
      questions: z.int(),
      attendance: z.enum(ATTENDANCE).nullable(),
    }),
  ),
  next: z.string().nullable(),
});
export const attendanceNote = z.object({ attendance: z.enum(ATTENDANCE).nullable() });

export const questionList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      /** Null once it is erased. */
      text: z.string().nullable(),
      /** Who asked it, where they registered. */
      name: z.string().nullable(),
      /** Code of the petition that it became. */
      petition: z.string().nullable(),
      /** It became a petition that few may see, and the reader is none of them: its words, name and code are left out. */
      confined: z.boolean(),
      publicQuestion: z.string().nullable(),
      publicAnswer: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});
/** A question asked in the room. */
export const newQuestion = z.object({
  text: words(LIMITS.textShortest, DIALOGUE_LIMITS.questionLongest),
  registration: emptyIsNone(line(40)),
});
/** What the report says of a question; empty words leave it out. */
export const questionReport = z.object({
  publicQuestion: optionalWords(DIALOGUE_LIMITS.questionLongest),
  publicAnswer: optionalWords(LIMITS.messageLongest),
});
/** Whose petition a question becomes, where whoever asked it did not register. */
export const questionPetition = z.object({ sender: filingSender.optional(), consent: z.literal(true) });

export const dialogueCancelling = z.object({ reason: words(5, LIMITS.reasonLongest) });
export const dialogueReport = z.object({ report: words(20, LIMITS.draftLongest) });

export type DialoguePlan = z.infer<typeof dialoguePlan>;
export type PublicDialogue = z.infer<typeof publicDialogue>;
export type DialogueList = z.infer<typeof dialogueList>;
export type DialogueRegistration = z.infer<typeof dialogueRegistration>;
export type DialogueRegistered = z.infer<typeof dialogueRegistered>;
export type CaseworkDialogue = z.infer<typeof caseworkDialogue>;
export type CaseworkDialogueList = z.infer<typeof caseworkDialogueList>;
export type RegistrationList = z.infer<typeof registrationList>;
export type QuestionList = z.infer<typeof questionList>;

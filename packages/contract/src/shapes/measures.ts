import type {
  MeasureAction,
  MeasureKind,
  MeasureRefusal,
  MeasureStage,
  MeasureState,
  Solved,
  Whose,
} from '@thaogo/domain';
import { z } from 'zod';
import { completeList } from '../complete-list.ts';
import { LIMITS } from '../limits.ts';
import { civilDate, emptyIsNone, line, namedAgency, nullIsNone, optionalWords, words } from './basics.ts';
import { explainedDay } from './deadlines.ts';

export const MEASURE_KINDS = completeList<MeasureKind>()([
  'amend',
  'replace',
  'repeal',
  'suspend',
  'correct',
  'issue_new',
  'propose_interpretation',
  'guide_application',
  'special_resolution',
]);
export const WHOSE = completeList<Whose>()(['own', 'proposed']);
export const MEASURE_STATES = completeList<MeasureState>()([
  'proposing',
  'proposed',
  'under_way',
  'kept',
  'not_accepted',
  'abandoned',
]);
export const MEASURE_STAGES = completeList<MeasureStage>()([
  'proposed',
  'replied',
  'drafted',
  'consulted',
  'appraised',
  'submitted',
  'examined',
  'adopted',
  'in_force',
]);
export const MEASURE_ACTIONS = completeList<MeasureAction>()([
  'plan_stage',
  'slip_stage',
  'send_proposal',
  'note_reply',
  'note_stage',
  'put_in_force',
  'remind',
  'instruct',
  'reply_to_instruction',
  'abandon',
]);
export const MEASURE_REFUSALS = completeList<MeasureRefusal>()([
  'wrong_role',
  'wrong_state',
  'stage_not_of_this_measure',
  'stage_done_already',
  'planned_in_past',
  'planned_later_needs_slip',
  'not_later',
  'not_planned',
  'date_in_future',
  'date_before_registration',
  'date_before_last_stage',
  'date_before_letter',
  'not_adopted',
  'new_text_missing',
  'new_text_unknown',
  'effective_before_adoption',
  'reason_missing',
  'due_in_past',
  'no_open_instruction',
  'instruction_unknown',
]);
export const SOLVED = completeList<Solved>()(['yes', 'partly', 'no']);

/**
 * `late`: by the first promise, however often the date was moved, or by the rules; `month`: due this month; `instructed`: an
 * instruction waits for its answer, also where the measure has ended.
 */
const DUE = ['late', 'month', 'instructed'] as const;

/** Which measures are asked for; what has ended is left out unless its state is named, or `ended` asked for. */
export const measuresQuery = z.object({
  due: z.enum(DUE).optional(),
  state: z.enum(MEASURE_STATES).optional(),
  agency: line(40).optional(),
  ended: z.enum(['true', 'false']).optional(),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageLongest).default(25),
  after: line(200).optional(),
});

/** The provision that a measure is about; null parts where it is the whole, or nothing tells. */
const provision = z.object({
  numberSymbol: z.string().nullable(),
  documentId: z.string().nullable(),
  article: z.string().nullable(),
  clause: z.string().nullable(),
  point: z.string().nullable(),
});

/** What every reader is told of a measure. */
export const measureSummary = z.object({
  code: z.string(),
  state: z.enum(MEASURE_STATES),
  stateName: z.string(),
  kind: z.enum(MEASURE_KINDS),
  /** What is to be done to which provision, in the request's language. */
  title: z.string(),
  whose: z.enum(WHOSE),
  owner: namedAgency,
  /** To whom it is proposed; null for the owner's own. */
  addressee: namedAgency.nullable(),
  about: provision.nullable(),
  registeredOn: civilDate,
  /** The station that comes next, and the day promised for it; null once it has ended. */
  next: z.object({ stage: z.enum(MEASURE_STAGES), name: z.string(), plannedOn: civilDate.nullable() }).nullable(),
  /** The soonest day promised as it stands now, or set by the rules. */
  dueOn: civilDate.nullable(),
  /** The soonest day as it was promised first. */
  promisedOn: civilDate.nullable(),
  /** Late by the first promise, or by the rules. */
  late: z.boolean(),
  /** How often a promised date moved to a later day. */
  slips: z.number().int(),
});

const stageView = z.object({
  stage: z.enum(MEASURE_STAGES),
  name: z.string(),
  plannedOn: civilDate.nullable(),
  originalPlannedOn: civilDate.nullable(),
  doneOn: civilDate.nullable(),
  number: z.string().nullable(),
  late: z.boolean(),
  /** A later station is done and this one was not told of. */
  passedOver: z.boolean(),
  slips: z.array(z.object({ from: civilDate, on: civilDate, at: civilDate, reason: z.string() })),
});

/** By when the rules want a stage done, explained day by day. */
const stageDeadline = z.object({
  startedOn: civilDate,
  dueOn: civilDate,
  /** As it was fixed first; another calendar moves `dueOn`, never this. */
  originalDueOn: civilDate,
  /** Done, or passed over, after that day, or not done although it is over. */
  late: z.boolean(),
  /** The rule behind the period; null when the period is an assumption of this installation. */
  source: z.string().nullable(),
  explanation: z.array(explainedDay),
});

/** The whole way of a measure, as senders and staff are told of it. */
export const measureStory = measureSummary.extend({
  stages: z.array(stageView),
  reply: z.object({ accepted: z.boolean(), number: z.string(), on: civilDate, reasons: z.string() }).nullable(),
  reminders: z.array(z.object({ number: z.string(), on: civilDate, agency: namedAgency })),
  /** What came into force; `documentId` is the register's. */
  inForce: z.object({ number: z.string(), documentId: z.string().nullable(), on: civilDate }).nullable(),
  end: z.object({ on: civilDate, reason: z.string() }).nullable(),
  /** Last day of a special resolution. */
  expiresOn: civilDate.nullable(),
});

/** A measure as the sender of a petition sees it on the tracking page. */
export const senderMeasure = measureStory.extend({
  /** What this sender said of it; null until then. */
  solved: z.enum(SOLVED).nullable(),
  /** True once it is in force and this sender has not said yet whether it solved the problem. */
  asked: z.boolean(),
});

/** A measure on the page of one petition, with what its sender said of it in the end. */
export const petitionMeasure = measureSummary.extend({
  solved: z.enum(SOLVED).nullable(),
  /** The sender's words; null where there are none. */
  said: z.string().nullable(),
});

/** Instructions that wait for an answer: how many, the soonest day by which one is wanted, whether any is late. */
const openInstructions = z.object({ count: z.number().int(), dueOn: civilDate.nullable(), late: z.boolean() });

/** A measure in a list of work. */
const measureItem = measureSummary.extend({ openInstructions });

/** How the mail fared that tells an agency; null where none was due, such as to an agency that has not joined. */
const told = z.enum(['waiting', 'sent', 'failed']).nullable();

/** A measure as staff see it. */
export const measureView = measureStory.extend({
  version: z.number().int(),
  /** `deadline`: null before the period of a stage begins, and where the rules set none. */
  stages: z.array(stageView.extend({ deadline: stageDeadline.nullable() })),
  coordinator: namedAgency,
  /** False where the owner does not work with this installation: only a letter reaches it. */
  ownerJoined: z.boolean(),
  reminders: z.array(z.object({ number: z.string(), on: civilDate, agency: namedAgency, told })),
  openInstructions,
  /** From above; `id` names one in an answer. An answer that came after its day stays late. */
  instructions: z.array(
    z.object({
      id: z.number().int(),
      agency: namedAgency,
      on: civilDate,
      text: z.string(),
      dueOn: civilDate.nullable(),
      late: z.boolean(),
      told,
      reply: z.object({ on: civilDate, text: z.string() }).nullable(),
    }),
  ),
  /** False where it ends in a letter or a correction: no register document is named then. */
  endsInDocument: z.boolean(),
  /** The petitions that wait for it, as far as this person may see them, and how many there are. */
  petitions: z.array(z.object({ code: z.string(), stateName: z.string() })),
  senders: z.object({ petitions: z.number(), yes: z.number(), partly: z.number(), no: z.number() }),
  actions: z.array(
    z.object({
      name: z.enum(MEASURE_ACTIONS),
      allowed: z.boolean(),
      reasons: z.array(z.object({ code: z.enum(MEASURE_REFUSALS), detail: z.string() })),
    }),
  ),
});

export const measuresPage = z.object({ items: z.array(measureItem), next: z.string().nullable() });

const number = words(1, LIMITS.issueNumberLongest);
const stage = z.enum(MEASURE_STAGES);
const reason = words(1, LIMITS.reasonLongest);

/** What each action on a measure carries. */
export const measureActions = {
  plan_stage: z.object({ stage, on: civilDate }),
  slip_stage: z.object({ stage, on: civilDate, reason }),
  send_proposal: z.object({ number, on: civilDate }),
  note_reply: z.object({
    accepted: z.boolean(),
    number,
    on: civilDate,
    /** Needed where it is not accepted; the senders read them. */
    reasons: optionalWords(LIMITS.reasonLongest),
  }),
  note_stage: z.object({ stage, on: civilDate, number: optionalWords(LIMITS.issueNumberLongest) }),
  put_in_force: z.object({
    /** The new text: its id in the register, or its number and symbol. */
    document: emptyIsNone(line(120)),
    /** Number of the letter, and the day of posting, where it ends in a letter or a correction. */
    number: optionalWords(LIMITS.issueNumberLongest),
    on: nullIsNone(civilDate),
  }),
  remind: z.object({ number, on: civilDate }),
  /** `dueOn`: the day by which it is to be answered. */
  instruct: z.object({ text: reason, dueOn: nullIsNone(civilDate) }),
  reply_to_instruction: z.object({ instruction: z.number().int().min(1), text: words(1, LIMITS.messageLongest) }),
  abandon: z.object({ reason }),
} as const;

/** What a sender says of a measure that came into force, once. */
export const solvedRequest = z.object({
  measure: line(40).min(1),
  solved: z.enum(SOLVED),
  text: optionalWords(LIMITS.messageLongest),
});

/** Which outcomes an answer to a petition may name, and by whom they would be done. */
export const outcomeOptions = z.object({
  items: z.array(
    z.object({
      outcome: z.string(),
      name: z.string(),
      allowed: z.boolean(),
      /** Why not, in the request's language; null where it is allowed. */
      reason: z.string().nullable(),
      /** Whose it would be, and to whom it would be proposed, if nothing else is chosen; null where nothing is to be done. */
      whose: z.enum(WHOSE).nullable(),
      addressee: namedAgency.nullable(),
      /** What else may be chosen; null where nothing is to be done. */
      ways: z
        .object({
          own: z.boolean(),
          /** `anybody`: others than those named may be chosen too, for nothing tells who is competent. */
          proposed: z.object({ to: z.array(namedAgency), anybody: z.boolean() }).nullable(),
          /** The last day that a special resolution may have, which is its day unless another is chosen; null for all else. */
          latest: civilDate.nullable(),
        })
        .nullable(),
    }),
  ),
});

export type MeasuresQuery = z.infer<typeof measuresQuery>;
export type MeasureSummary = z.infer<typeof measureSummary>;
export type MeasureStory = z.infer<typeof measureStory>;
export type SenderMeasure = z.infer<typeof senderMeasure>;
export type MeasureItem = z.infer<typeof measureItem>;
export type MeasureView = z.infer<typeof measureView>;
export type MeasuresPage = z.infer<typeof measuresPage>;
export type OutcomeOptions = z.infer<typeof outcomeOptions>;

import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import {
  CAPACITIES,
  civilDate,
  DEADLINE_NAMES,
  emptyIsNone,
  instant,
  line,
  namedAgency,
  nullIsNone,
  optionalWords,
  OUTCOMES,
  PROOFS,
  SENDER_KINDS,
  STATES,
  words,
} from './basics.ts';
import { bottleneckInBrief } from './bottlenecks.ts';
import { fileIds, fileView } from './attachments.ts';
import { deadlineView, heldDays } from './deadlines.ts';
import { originView } from './origins.ts';
import { measureSummary, petitionMeasure, WHOSE } from './measures.ts';
import { answerView, CONFINEMENTS, petitionWork } from './petition-work.ts';
import { actionView, citationView, messageView, timelineEntry } from './tracking.ts';

export const DUE_FILTERS = ['overdue', 'today', 'week'] as const;
export const ONLY_FILTERS = ['consulted', 'confined', 'own_unit', 'unattended'] as const;

/** How an inbox is asked for. `agency` narrows what the person may see anyway; `q` finds a code or words of the title. */
export const inboxQuery = z.object({
  state: z.enum(STATES).optional(),
  due: z.enum(DUE_FILTERS).optional(),
  /** `true`: only what somebody still has to work on. */
  open: z.enum(['true', 'false']).optional(),
  agency: line(40).optional(),
  /**
   * `consulted`: where one’s own agency is asked for its opinion; `confined`: what few people may see; `own_unit`: what lies with
   * one’s own unit and those within it; `unattended`: what no officer is in charge of any more, or yet.
   */
  only: z.enum(ONLY_FILTERS).optional(),
  q: line(100).optional(),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageLongest).default(25),
  after: line(200).optional(),
});

export const inboxItem = z.object({
  code: z.string(),
  state: z.enum(STATES),
  stateName: z.string(),
  agency: namedAgency.nullable(),
  title: z.string(),
  filedOn: civilDate,
  /** Due date of whoever holds it; null when nothing runs. */
  dueOn: civilDate.nullable(),
  confinement: z.enum(CONFINEMENTS),
  /** The reader’s agency is asked for its opinion, or gave it. */
  consulted: z.boolean(),
  /** False where the reader’s own agency has to do something and no officer is in charge. */
  attended: z.boolean(),
  version: z.number().int(),
});

export const inboxPage = z.object({ items: z.array(inboxItem), next: z.string().nullable() });

/** A petition as a member of staff may see it: never with the sender's identity. */
export const caseworkView = z.object({
  code: z.string(),
  version: z.number().int(),
  state: z.enum(STATES),
  stateName: z.string(),
  agency: namedAgency.nullable(),
  competent: namedAgency.nullable(),
  coordinator: namedAgency,
  holder: namedAgency.nullable(),
  nextStep: z.string(),
  filedAt: instant,
  senderKind: z.enum(SENDER_KINDS),
  /** Null where its sender filed it. */
  origin: originView.nullable(),
  place: z.object({ code: z.string(), name: z.string() }).nullable(),
  difficulty: z.object({ code: z.string(), name: z.string() }).nullable(),
  title: z.string().nullable(),
  text: z.string(),
  proposal: z.string().nullable(),
  citations: z.array(citationView),
  /** Why routing chose as it did, and what else a machine suggests to a coordinator, in the request's language. */
  routingReasons: z.array(z.string()),
  deadlines: z.array(deadlineView),
  held: z.array(heldDays),
  timeline: z.array(timelineEntry),
  messages: z.array(messageView),
  /** Files that the sender has too, those of questions to them among them, oldest first. */
  attachments: z.array(fileView),
  /** The last reason of a send-back or remark of a returned draft that still matters. */
  remark: z.string().nullable(),
  /** Where the agency that sent it back would have it go; null when it named none. */
  betterAddress: namedAgency.nullable(),
  draft: z
    .object({
      text: z.string(),
      outcome: z.enum(OUTCOMES),
      /** Who does it and until when; null where nothing is to be done. */
      measure: z
        .object({ whose: z.enum(WHOSE), addressee: namedAgency.nullable(), expiresOn: civilDate.nullable() })
        .nullable(),
      own: z.boolean(),
    })
    .nullable(),
  /** Measures that answers to it promised. */
  measures: z.array(petitionMeasure),
  /** Open measures that promise the same as the draft: the answer may join one rather than double it. */
  joinableMeasures: z.array(measureSummary),
  /** The sender agrees that the answer be published. */
  publishAnswer: z.boolean(),
  /** What the approver wrote to be published. */
  publicText: z.string().nullable(),
  ...petitionWork.shape,
  /** The bottleneck that it is part of. */
  bottleneck: bottleneckInBrief.nullable(),
  scopeProposal: z.object({ ground: z.string(), name: z.string(), turnTo: z.string(), own: z.boolean() }).nullable(),
  answer: answerView.nullable(),
  /**
   * Set where this person may have the letter to an agency that has not joined. `proposed`: the one that routing read out of the
   * petition; null where they choose one.
   */
  agencyLetter: z.object({ proposed: namedAgency.nullable() }).nullable(),
  actions: z.array(actionView),
});

/** What each action of casework carries. */
export const caseworkActions = {
  assign: z.object({ agency: line(40).min(1) }),
  accept: z.object({}),
  send_back: z.object({ reason: words(1, LIMITS.reasonLongest), to: emptyIsNone(line(40)) }),
  /** Whose it is, to whom it is proposed and until when: what is left out follows from who is competent. */
  save_draft: z.object({
    text: words(1, LIMITS.draftLongest),
    outcome: z.enum(OUTCOMES),
    whose: emptyIsNone(z.enum(WHOSE)),
    addressee: emptyIsNone(line(40)),
    expiresOn: emptyIsNone(civilDate),
  }),
  submit_draft: z.object({}),
  return_draft: z.object({ remark: words(1, LIMITS.reasonLongest) }),
  /** `publicText`: what may be published of the answer if the sender agreed; without it only number, day and outcome. */
  approve: z.object({ publicText: optionalWords(LIMITS.draftLongest) }),
  issue: z.object({
    number: words(1, LIMITS.issueNumberLongest),
    issuedOn: civilDate,
    /** Who signed, and in which capacity (Decree 30/2020/NĐ-CP). */
    signer: optionalWords(LIMITS.lineLongest),
    capacity: nullIsNone(z.enum(CAPACITIES)),
    /** The signed letter, uploaded just before. */
    letter: emptyIsNone(z.uuid()),
    /** Code of an open measure that the answer joins; without one a new measure is registered where something is promised. */
    measure: emptyIsNone(line(40)),
  }),
  contest_lead: z.object({ reason: words(1, LIMITS.reasonLongest), to: emptyIsNone(line(40)) }),
  propose_lead: z.object({ agency: line(40).min(1), reason: words(1, LIMITS.reasonLongest) }),
  register_incoming: z.object({ number: words(1, LIMITS.issueNumberLongest), on: civilDate }),
  /** `to`: the account of an officer of the lead agency, as `GET /casework/colleagues` lists them. */
  hand_over: z.object({ to: line(40).min(1) }),
  /** `unit`: one of `GET /organisation/units`, or none; `officer`: the account of one of its officers, where one is named. */
  assign_unit: z.object({ unit: emptyIsNone(line(40)), officer: emptyIsNone(line(40)) }),
  /** `attachments`, here and below: files that were uploaded beforehand for it. */
  consult: z.object({
    agency: line(40).min(1),
    question: words(1, LIMITS.reasonLongest),
    attachments: nullIsNone(fileIds),
  }),
  give_opinion: z.object({ opinion: words(1, LIMITS.messageLongest), attachments: nullIsNone(fileIds) }),
  ask: z.object({ question: words(1, LIMITS.reasonLongest), attachments: nullIsNone(fileIds) }),
  resume: z.object({}),
  /** `amount` counts in the unit of the rule that allows it. */
  extend: z.object({
    deadline: z.enum(DEADLINE_NAMES),
    amount: z.number().int().min(1).max(365),
    reason: words(1, LIMITS.reasonLongest),
  }),
  transfer: z.object({
    ground: emptyIsNone(line(60)),
    /** An agency of the list, or the name of whoever the letter is for. */
    agency: emptyIsNone(line(40)),
    addressee: optionalWords(LIMITS.lineLongest),
    letterNumber: words(1, LIMITS.issueNumberLongest),
    on: civilDate,
    /** That letter, signed, uploaded just before. */
    letter: emptyIsNone(z.uuid()),
  }),
  /** `letter`: the signed one by which it was sent to the agency there, uploaded just before. */
  note_external: z.object({
    ref: words(1, LIMITS.issueNumberLongest),
    status: words(1, LIMITS.lineLongest),
    letter: emptyIsNone(z.uuid()),
  }),
  restrict: z.object({ ground: line(60).min(1) }),
  lift_restriction: z.object({}),
  seal: z.object({}),
  unseal: z.object({}),
  /** Codes of the petitions that this one's answer will answer too. */
  group: z.object({ with: z.array(line(40)).min(1).max(LIMITS.groupedAtOnce) }),
  ungroup: z.object({}),
  instruct: z.object({ text: words(1, LIMITS.reasonLongest), dueOn: nullIsNone(civilDate) }),
  remark: z.object({ text: words(1, LIMITS.reasonLongest) }),
  reply_to_request: z.object({ request: z.number().int().min(1), text: words(1, LIMITS.messageLongest) }),
  /** At the counter: the name as the paper has it. */
  renew_secret: z.object({ name: line(LIMITS.lineLongest).min(1), proof: z.enum(PROOFS) }),
  reopen: z.object({ opinion: words(1, LIMITS.messageLongest) }),
  propose_out_of_scope: z.object({ ground: line(60).min(1) }),
  decline_out_of_scope: z.object({}),
  confirm_out_of_scope: z.object({}),
} as const;
export type CaseworkAction = keyof typeof caseworkActions;

/** A new secret, told once, and the petition’s version since. */
export const renewedSecret = z.object({ secret: z.string(), version: z.number().int() });
export type RenewedSecret = z.infer<typeof renewedSecret>;

/** Open petitions on the same provision, the most alike first. */
export const alikePetitions = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      stateName: z.string(),
      agency: namedAgency.nullable(),
      /** 0 (nothing in common) to 1 (the same words). */
      likeness: z.number(),
      grouped: z.boolean(),
    }),
  ),
});
export type AlikePetitions = z.infer<typeof alikePetitions>;

/** Officers of one's own agency, to hand work over to. */
export const colleagues = z.object({
  items: z.array(z.object({ id: z.string(), email: z.string(), unit: z.string().nullable() })),
});

export type Colleagues = z.infer<typeof colleagues>;
export type InboxQuery = z.infer<typeof inboxQuery>;
export type InboxItem = z.infer<typeof inboxItem>;
export type InboxPage = z.infer<typeof inboxPage>;
export type CaseworkView = z.infer<typeof caseworkView>;

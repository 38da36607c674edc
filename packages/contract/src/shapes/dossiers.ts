import type {
  BottleneckState,
  ClosingGround,
  DelegatedRuleState,
  DossierRefusal,
  Handling,
  LegalityState,
  Product,
} from '@thaogo/domain';
import { z } from 'zod';
import { completeList } from '../complete-list.ts';
import { LIMITS } from '../limits.ts';
import { civilDate, emptyIsNone, instant, line, namedAgency, words } from './basics.ts';

/** Work on the law itself: bottlenecks, delegated rules, documents with a sign of being unlawful. What all of them have. */
export const BOTTLENECK_STATES = completeList<BottleneckState>()(['open', 'being_solved', 'solved', 'closed']);
export const DELEGATED_RULE_STATES = completeList<DelegatedRuleState>()(['awaited', 'issued', 'dropped']);
export const LEGALITY_STATES = completeList<LegalityState>()(['noted', 'requested', 'concluded', 'handled', 'dropped']);
export const PRODUCTS = completeList<Product>()([
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
export const CLOSING_GROUNDS = completeList<ClosingGround>()(['not_an_obstacle', 'already_settled', 'entered_wrongly']);
export const HANDLINGS = completeList<Handling>()(['suspend', 'repeal', 'replace', 'amend', 'correct']);
export const DOSSIER_REFUSALS = completeList<DossierRefusal>()([
  'wrong_role',
  'wrong_state',
  'exists_already',
  'agency_unknown',
  'agency_not_addressable',
  'owner_missing',
  'owner_already',
  'provisions_same',
  'due_in_past',
  'reason_missing',
  'nothing_changes',
  'in_future',
  'petition_confined',
  'petition_linked',
  'petition_not_linked',
  'no_legal_gap',
  'colleague_unknown',
  'not_unlawful',
]);

/** Article, clause or point as documents number them: "12a", "5.2", "đ". */
const label = emptyIsNone(
  words(1, 10).refine((text) => /^(?:\d{1,4}[.\d]{0,5}[a-zđ]{0,2}|[a-zđ]\d{0,2})$/iu.test(text), {
    params: { code: 'format' },
  }),
);

/** A provision as it is entered: a document of the register, and where in it. */
export const enteredProvision = z.object({
  /** The register's id. */
  document: line(200).min(1),
  article: label,
  clause: label,
  point: label,
});

/** A provision as it is shown. */
export const dossierProvision = z.object({
  documentId: z.string(),
  documentType: z.string().nullable(),
  numberSymbol: z.string(),
  title: z.string().nullable(),
  article: z.string().nullable(),
  clause: z.string().nullable(),
  point: z.string().nullable(),
  /** The article's heading, where the register has it. */
  heading: z.string().nullable(),
});

/** What somebody may do to a dossier now. */
export const dossierActionView = z.object({
  name: z.string(),
  allowed: z.boolean(),
  reasons: z.array(z.object({ code: z.enum(DOSSIER_REFUSALS), detail: z.string() })),
});

/** What happened to it. */
export const dossierEntry = z.object({ at: instant, event: z.string(), text: z.string(), agency: namedAgency });

/** Which dossiers are asked for; what has ended only where that is asked for. */
export const dossierQuery = z.object({
  q: line(200).optional(),
  ended: z.enum(['true', 'false']).optional(),
  /** `true`: only what is late. */
  late: z.enum(['true', 'false']).optional(),
  /** `true`: only what one’s own agency owns or coordinates. */
  own: z.enum(['true', 'false']).optional(),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageLongest).default(25),
  after: line(200).optional(),
});

/** A dossier in a list of work. */
export const dossierItem = z.object({
  id: z.string(),
  number: z.number().int(),
  /** Kind and number in short: “ĐN-12”. */
  code: z.string(),
  version: z.number().int(),
  title: z.string(),
  state: z.string(),
  stateName: z.string(),
  coordinator: namedAgency,
  owner: namedAgency.nullable(),
  provisions: z.array(dossierProvision),
  dueOn: civilDate.nullable(),
  late: z.boolean(),
});
export const dossierList = z.object({ items: z.array(dossierItem), next: z.string().nullable() });

/** The reply to a new dossier; null for whoever may not follow what becomes of it. */
export const dossierMade = z.object({ id: z.string().nullable() });

export type DossierProvisionView = z.infer<typeof dossierProvision>;
export type DossierActionView = z.infer<typeof dossierActionView>;
export type DossierEntry = z.infer<typeof dossierEntry>;
export type DossierItem = z.infer<typeof dossierItem>;
export type DossierList = z.infer<typeof dossierList>;

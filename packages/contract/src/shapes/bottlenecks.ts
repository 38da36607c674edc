import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { civilDate, emptyIsNone, instant, line, namedAgency, nullIsNone, optionalWords, words } from './basics.ts';
import {
  BOTTLENECK_STATES,
  CLOSING_GROUNDS,
  dossierActionView,
  dossierEntry,
  dossierProvision,
  enteredProvision,
  PRODUCTS,
} from './dossiers.ts';

const title = words(5, LIMITS.titleLongest);
const description = words(20, LIMITS.messageLongest);
/** Words that everybody may read. */
const publicWords = words(1, LIMITS.reasonLongest);

/** Which bottlenecks everybody asks for: those still to be solved, or those that ended. */
export const bottleneckQuery = z.object({
  /** Words of title, description or document, with or without diacritics. */
  q: line(200).optional(),
  /** Number and symbol of a document. */
  document: line(120).optional(),
  ended: z.enum(['true', 'false']).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  after: line(200).optional(),
});

const bottleneckSummary = z.object({
  id: z.string(),
  /** What people call it by. */
  number: z.number().int(),
  title: z.string(),
  state: z.enum(BOTTLENECK_STATES),
  stateName: z.string(),
  /** Who solves it; null while nobody is named. */
  owner: namedAgency.nullable(),
  provisions: z.array(dossierProvision),
  dueOn: civilDate.nullable(),
  late: z.boolean(),
});
export const bottleneckList = z.object({ items: z.array(bottleneckSummary), next: z.string().nullable() });

/**
 * A bottleneck as everybody may see it. Every word of it was written for that; how many petitions say the same is not told.
 */
export const bottleneckView = bottleneckSummary.extend({
  description: z.string(),
  difficulty: z.object({ code: z.string(), name: z.string() }).nullable(),
  coordinator: namedAgency,
  startedAt: instant,
  originalDueOn: civilDate.nullable(),
  /** Why the due date was changed. */
  dueReason: z.string().nullable(),
  product: z.object({ kind: z.enum(PRODUCTS), name: z.string(), words: z.string().nullable() }).nullable(),
  progress: z.array(z.object({ on: civilDate, agency: namedAgency, text: z.string() })),
  solution: z
    .object({ product: z.enum(PRODUCTS), name: z.string(), numberSymbol: z.string(), on: civilDate })
    .nullable(),
  closing: z
    .object({ ground: z.enum(CLOSING_GROUNDS), name: z.string(), reason: z.string(), on: civilDate })
    .nullable(),
  /** Whether one can still join with a petition of one's own. */
  joinable: z.boolean(),
});

/** The bottleneck that a petition is part of, and what happens to that. */
export const bottleneckInBrief = z.object({
  id: z.string(),
  number: z.number().int(),
  title: z.string(),
  state: z.enum(BOTTLENECK_STATES),
  stateName: z.string(),
  owner: namedAgency.nullable(),
  dueOn: civilDate.nullable(),
  /** The newest word of the agency that solves it, or why it ended; null while there is none. */
  news: z.string().nullable(),
});

/** The same for staff. */
export const caseworkBottleneck = bottleneckView.extend({
  /** Kind and number in short: “ĐN-12”. */
  code: z.string(),
  version: z.number().int(),
  /** Petitions of it that the reader may read, the newest first. */
  petitions: z.array(
    z.object({ code: z.string(), title: z.string(), stateName: z.string(), agency: namedAgency.nullable() }),
  ),
  actions: z.array(dossierActionView),
  history: z.array(dossierEntry),
});

/** Making a bottleneck of one provision, or of two in conflict. Title and description are written for the public. */
export const newBottleneck = z.object({
  provisions: z.array(enteredProvision).min(1).max(2),
  title,
  description,
  difficulty: emptyIsNone(line(50)),
  owner: emptyIsNone(line(40)),
  /** Codes of petitions that are part of it from the start. */
  petitions: nullIsNone(z.array(line(40)).max(LIMITS.groupedAtOnce)),
});

/** What each action on a bottleneck carries. */
export const bottleneckActionBodies = {
  describe: z.object({ title, description, difficulty: emptyIsNone(line(50)) }),
  link: z.object({ petition: line(40).min(1) }),
  unlink: z.object({ petition: line(40).min(1) }),
  set_owner: z.object({ owner: line(40).min(1) }),
  set_product: z.object({ kind: z.enum(PRODUCTS), words: optionalWords(LIMITS.reasonLongest) }),
  set_due: z.object({ dueOn: civilDate, reason: optionalWords(LIMITS.reasonLongest) }),
  report_progress: z.object({ text: publicWords }),
  /** `numberSymbol`: of the document that solves it. */
  solve: z.object({ product: z.enum(PRODUCTS), numberSymbol: words(1, 120), on: civilDate }),
  close: z.object({ ground: z.enum(CLOSING_GROUNDS), reason: publicWords }),
  reopen: z.object({ reason: words(1, LIMITS.reasonLongest) }),
} as const;

/** Provisions that several open petitions cite and no bottleneck is about. */
export const suggestedBottlenecks = z.object({
  items: z.array(
    z.object({
      /** The register's id where it knows the document. */
      document: z.string().nullable(),
      numberSymbol: z.string(),
      title: z.string().nullable(),
      article: z.string().nullable(),
      heading: z.string().nullable(),
      petitions: z.array(z.string()),
    }),
  ),
});

export type BottleneckList = z.infer<typeof bottleneckList>;
export type BottleneckView = z.infer<typeof bottleneckView>;
export type BottleneckInBrief = z.infer<typeof bottleneckInBrief>;
export type CaseworkBottleneck = z.infer<typeof caseworkBottleneck>;
export type SuggestedBottlenecks = z.infer<typeof suggestedBottlenecks>;

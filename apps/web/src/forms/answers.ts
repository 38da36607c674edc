import { SENDER_KINDS } from '@thaogo/contract';
import { z } from 'zod';

/** A provision as it is filed: whatever is not said is empty. */
const provisionAnswer = z.object({
  numberSymbol: z.string(),
  title: z.string(),
  article: z.string(),
  clause: z.string(),
  point: z.string(),
});

/** What the register calls it: shown to the person, never filed. */
const shownAs = z.object({ type: z.string(), title: z.string(), heading: z.string() });

const NOT_SHOWN = { type: '', title: '', heading: '' };

/** A provision with the names by which it is shown. */
export const suggestedProvisionShape = provisionAnswer.extend({ shown: shownAs });

const documentAnswer = provisionAnswer.extend({
  /** False once the person took its mark away: then it is not filed. */
  kept: z.boolean().default(true),
  shown: shownAs.default(NOT_SHOWN),
  /** Where the text says so, in UTF-16 code units; none for what the person added. */
  spans: z.array(z.tuple([z.int(), z.int()])).default([]),
  /** What the machine read there first, whatever the person made of it since; empty for what the person added. */
  foundAs: z.string().default(''),
  /** Other readings of the same words, the likelier first. */
  alternatives: z.array(suggestedProvisionShape).default([]),
});

export const NOTHING_SUGGESTED = { ground: '', groundBecause: '', difficulty: '', difficultyBecause: '' };

/** Everything that the public form asks, as typed; empty where nothing was. What a machine read stands beside it. */
export const formAnswers = z.object({
  text: z.string(),
  proposal: z.string(),
  /** Ground on which the text may be out of scope, and the difficulty it seems to be about, each with why; empty where there is none. */
  suggested: z
    .object({
      ground: z.string(),
      groundBecause: z.string().default(''),
      difficulty: z.string(),
      difficultyBecause: z.string().default(''),
    })
    .default(NOTHING_SUGGESTED),
  /** The person says that a rule is meant, whatever the machine thinks. */
  meansRule: z.boolean().default(false),
  /** The bottleneck that the person joins, whose provisions and difficulty are answered already; empty for none. */
  joined: z.object({ id: z.string(), title: z.string() }).default({ id: '', title: '' }),
  documents: z.array(documentAnswer),
  documentUnknown: z.boolean(),
  /** What is being looked up in the register. */
  search: z.string().default(''),
  /** True when answers about the same provisions are published. */
  answeredBefore: z.boolean().default(false),
  difficulty: z.string(),
  province: z.string(),
  commune: z.string(),
  kind: z.enum(SENDER_KINDS).or(z.literal('')),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  taxCode: z.string(),
  consent: z.boolean(),
  publish: z.boolean().default(false),
});

export type ProvisionAnswer = z.infer<typeof provisionAnswer>;
export type SuggestedProvision = z.infer<typeof suggestedProvisionShape>;
export type DocumentAnswer = z.infer<typeof documentAnswer>;
export type FormAnswers = z.infer<typeof formAnswers>;

export const PROVISION_FIELDS = ['numberSymbol', 'title', 'article', 'clause', 'point'] as const;

export const NO_DOCUMENT: DocumentAnswer = {
  numberSymbol: '',
  title: '',
  article: '',
  clause: '',
  point: '',
  kept: true,
  shown: NOT_SHOWN,
  spans: [],
  foundAs: '',
  alternatives: [],
};

export const NO_ANSWERS: FormAnswers = {
  text: '',
  proposal: '',
  suggested: NOTHING_SUGGESTED,
  meansRule: false,
  joined: { id: '', title: '' },
  documents: [],
  documentUnknown: false,
  search: '',
  answeredBefore: false,
  difficulty: '',
  province: '',
  commune: '',
  kind: '',
  name: '',
  email: '',
  phone: '',
  taxCode: '',
  consent: false,
  publish: false,
};

export const isBlank = (document: ProvisionAnswer): boolean =>
  PROVISION_FIELDS.every((field) => document[field].trim() === '');

/** The documents and provisions that will be filed. */
export const keptDocuments = (answers: FormAnswers): DocumentAnswer[] =>
  answers.documents.filter((document) => document.kept && !isBlank(document));

/** The same provision in the same words has the same name. */
export const provisionKey = (provision: ProvisionAnswer): string =>
  PROVISION_FIELDS.map((field) => provision[field].trim()).join('|');

/** What of a provision is filed, without what is empty. */
export const filedProvision = (provision: ProvisionAnswer): Partial<ProvisionAnswer> =>
  Object.fromEntries(
    PROVISION_FIELDS.map((field) => [field, provision[field].trim()] as const).filter(([, value]) => value !== ''),
  );

/** Kinds of sender that have a tax code; from the others none is taken. */
export const hasTaxCode = (kind: FormAnswers['kind']): boolean =>
  kind === 'household_business' || kind === 'company' || kind === 'organisation';

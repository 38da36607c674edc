import type { ForwarderKind } from '@thaogo/domain';
import { z } from 'zod';
import { completeList } from '../complete-list.ts';
import { LIMITS } from '../limits.ts';
import {
  civilDate,
  emptyIsNone,
  instant,
  line,
  namedAgency,
  optionalWords,
  OUTCOMES,
  STATES,
  words,
} from './basics.ts';

export const FORWARDER_KINDS = completeList<ForwarderKind>()([
  'people_council',
  'assembly_delegation',
  'fatherland_front',
  'press',
  'association',
]);

/** Columns of a forwarded table, in the order of its template. */
export const FORWARDED_COLUMNS = [
  'text',
  'proposal',
  'title',
  'document',
  'article',
  'clause',
  'point',
  'place',
  'senderKind',
  'name',
  'email',
  'phone',
  'taxCode',
] as const;
export type ForwardedColumn = (typeof FORWARDED_COLUMNS)[number];

/** Limits of a forwarded table. */
export const TABLE_LIMITS = {
  rows: 2000,
  /** Of the file, in bytes. */
  bytes: 10 * 1024 * 1024,
  /** Columns, empty and unknown ones among them. */
  columns: 60,
} as const;

/** A forwarding as it is begun. `consent`: the forwarder says that whoever is named agreed to be passed on. */
export const newForwarding = z.object({
  kind: z.enum(FORWARDER_KINDS),
  forwarder: words(2, LIMITS.nameLongest),
  /** Session (kỳ họp) before or after which voters said it. */
  session: optionalWords(LIMITS.lineLongest),
  letterNumber: optionalWords(LIMITS.issueNumberLongest),
  letterOn: emptyIsNone(civilDate),
  receivedOn: civilDate,
  /** Where the forwarder hears of answers. */
  email: emptyIsNone(z.string().trim().max(254).pipe(z.email())),
  consent: z.literal(true),
});

/** A table as it was saved: CSV in UTF-8, or XLSX. */
export const forwardedTable = z.object({
  name: line(255),
  /** The file in base 64. */
  content: z.base64().max(Math.ceil(TABLE_LIMITS.bytes / 3) * 4),
});

const counts = z.object({ all: z.int(), unsettled: z.int(), leftOut: z.int() });

/** A forwarding and how far it has come. */
export const forwardingView = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(['preparing', 'filed']),
  kind: z.enum(FORWARDER_KINDS),
  forwarder: z.string(),
  session: z.string().nullable(),
  letterNumber: z.string().nullable(),
  letterOn: civilDate.nullable(),
  receivedOn: civilDate,
  /** Whether the forwarder left an address to be told at. */
  hasContact: z.boolean(),
  createdAt: instant,
  filedAt: instant.nullable(),
  /** Until when what is prepared is kept. */
  expiresAt: instant.nullable(),
  rows: counts,
  petitions: z.int(),
  answered: z.int(),
});

export const forwardingQuery = z.object({
  limit: z.coerce.number().int().min(1).max(LIMITS.pageLongest).default(25),
  after: line(200).optional(),
});
export const forwardingList = z.object({ items: z.array(forwardingView), next: z.string().nullable() });
export const forwardingBegun = z.object({ id: z.string() });

export const ROW_FILTERS = ['unsettled', 'left_out'] as const;
export const rowQuery = z.object({
  only: z.enum(ROW_FILTERS).optional(),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageLongest).default(25),
  /** Line after which to go on. */
  after: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

const cells = z.partialRecord(z.enum(FORWARDED_COLUMNS), z.string());

/** A row as it was read, what is wrong with it, and what would become of it. */
export const rowView = z.object({
  line: z.int(),
  cells,
  faults: z.array(z.object({ field: z.enum(FORWARDED_COLUMNS), code: z.string(), detail: z.string() })),
  decision: z.enum(['left_out', 'kept']).nullable(),
  /** Line of this table with the same words; 0 where they were forwarded before. */
  duplicateOf: z.int().nullable(),
  /** What a machine reads in it; null where it cannot be filed as it stands. */
  reading: z
    .object({
      provisions: z.array(
        z.object({
          numberSymbol: z.string().nullable(),
          title: z.string().nullable(),
          article: z.string().nullable(),
          clause: z.string().nullable(),
          point: z.string().nullable(),
        }),
      ),
      /** Null: a coordinator decides. */
      agency: namedAgency.nullable(),
      holder: namedAgency,
      inScope: z.boolean(),
      /** Name of the commune and its province, or of the province; null where the row names none. */
      place: z.string().nullable(),
    })
    .nullable(),
});
export const rowList = z.object({ items: z.array(rowView), next: z.int().nullable() });

/** A row mended or decided on. Cells that are left out are empty. */
export const rowChange = z.object({
  cells: z.partialRecord(z.enum(FORWARDED_COLUMNS), optionalWords(LIMITS.textLongest)),
  /** `left_out`: it is not filed; `kept`: it is, although the same words stand elsewhere. */
  decision: z.enum(['left_out', 'kept']).nullable(),
});
export const forwardingVersion = z.object({ version: z.int() });

const forwardedPetition = z.object({
  line: z.int(),
  code: z.string(),
  title: z.string(),
  state: z.enum(STATES),
  stateName: z.string(),
  agency: namedAgency.nullable(),
  dueOn: civilDate.nullable(),
  answer: z
    .object({
      number: z.string(),
      issuedOn: civilDate,
      outcome: z.enum(OUTCOMES),
      outcomeName: z.string(),
      text: z.string().nullable(),
    })
    .nullable(),
});
export const forwardedPetitionQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
/** Petitions of a forwarding in the order of its table, with their answers. */
export const forwardedPetitionList = z.object({ items: z.array(forwardedPetition), next: z.int().nullable() });

/** Opening the link that a forwarder was sent. */
export const forwardingLinkOpened = z.object({ token: z.string(), expiresAt: instant });

/** What a forwarder sees: their letter, and what became of every petition in it. */
export const forwarderView = z.object({
  forwarder: z.string(),
  kind: z.enum(FORWARDER_KINDS),
  session: z.string().nullable(),
  letterNumber: z.string().nullable(),
  letterOn: civilDate.nullable(),
  receivedOn: civilDate,
  petitions: z.int(),
  answered: z.int(),
  items: z.array(forwardedPetition),
  next: z.int().nullable(),
});

export type NewForwarding = z.infer<typeof newForwarding>;
export type ForwardingView = z.infer<typeof forwardingView>;
export type ForwardingList = z.infer<typeof forwardingList>;
export type RowView = z.infer<typeof rowView>;
export type RowList = z.infer<typeof rowList>;
export type RowQuery = z.infer<typeof rowQuery>;
export type ForwardedPetition = z.infer<typeof forwardedPetition>;
export type ForwardedPetitionList = z.infer<typeof forwardedPetitionList>;
export type ForwarderView = z.infer<typeof forwarderView>;

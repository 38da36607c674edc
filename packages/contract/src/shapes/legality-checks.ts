import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { civilDate, emptyIsNone, line, namedAgency, optionalWords, words } from './basics.ts';
import {
  dossierActionView,
  dossierEntry,
  dossierItem,
  enteredProvision,
  HANDLINGS,
  LEGALITY_STATES,
} from './dossiers.ts';

const reason = words(1, LIMITS.reasonLongest);
const number = words(1, LIMITS.issueNumberLongest);

/** A document with a sign of being unlawful. It is shown to few people, and to the public never. */
export const legalityView = dossierItem.extend({
  state: z.enum(LEGALITY_STATES),
  grounds: z.string(),
  /** Code of the petition in which the sign was met, for whoever may read it. */
  petition: z.string().nullable(),
  /** What others noted of the same provision since, in order. `petition` as above; `owner` whom they thought had drafted it. */
  furtherSigns: z.array(
    z.object({
      grounds: z.string(),
      petition: z.string().nullable(),
      owner: namedAgency.nullable(),
      agency: namedAgency,
      on: civilDate,
    }),
  ),
  /** The officer in charge at the owner; `own` where that is the reader. */
  officer: z.object({ own: z.boolean() }).nullable(),
  originalDueOn: civilDate.nullable(),
  dueReason: z.string().nullable(),
  request: z.object({ number: z.string(), on: civilDate }).nullable(),
  conclusion: z
    .object({ unlawful: z.boolean(), number: z.string(), on: civilDate, text: z.string().nullable() })
    .nullable(),
  handling: z.object({ kind: z.enum(HANDLINGS), name: z.string(), numberSymbol: z.string(), on: civilDate }).nullable(),
  dropping: z.string().nullable(),
  actions: z.array(dossierActionView),
  history: z.array(dossierEntry),
});

export const newLegalityCheck = z.object({
  provision: enteredProvision,
  grounds: words(10, LIMITS.messageLongest),
  petition: emptyIsNone(line(40)),
  /** The agency that drafted the document; where it is left out, the one that the register names. */
  owner: emptyIsNone(line(40)),
});

/** What each action on a check carries. */
export const legalityActionBodies = {
  set_owner: z.object({ owner: line(40).min(1) }),
  /** The letter that asks for the check. */
  request: z.object({ number, on: civilDate }),
  set_due: z.object({ dueOn: civilDate, reason: optionalWords(LIMITS.reasonLongest) }),
  /** `officer`: an account as `GET /casework/colleagues` lists them. */
  put_in_charge: z.object({ officer: line(40).min(1) }),
  conclude: z.object({
    unlawful: z.boolean(),
    number,
    on: civilDate,
    text: optionalWords(LIMITS.messageLongest),
  }),
  handle: z.object({ kind: z.enum(HANDLINGS), numberSymbol: words(1, 120), on: civilDate }),
  drop: z.object({ reason }),
  reopen: z.object({ reason }),
} as const;

export type LegalityView = z.infer<typeof legalityView>;

import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { civilDate, emptyIsNone, line, nullIsNone, words } from './basics.ts';
import { DELEGATED_RULE_STATES, dossierActionView, dossierEntry, dossierItem, enteredProvision } from './dossiers.ts';

const what = words(5, LIMITS.reasonLongest);
const reason = words(1, LIMITS.reasonLongest);

/** A due date with where it is said; `assumed` where no source says so. */
const sourcedDue = z.object({ dueOn: civilDate, source: reason, assumed: z.boolean().default(false) });

/** A rule that the law delegates and nobody has issued; its title is what must be issued, its owner who must. */
export const delegatedRuleView = dossierItem.extend({
  state: z.enum(DELEGATED_RULE_STATES),
  origin: z.object({
    bottleneck: z.object({ id: z.string(), number: z.number().int() }).nullable(),
    /** Code of the petition, for whoever may read it. */
    petition: z.string().nullable(),
  }),
  originalDueOn: civilDate.nullable(),
  dueSource: z.string().nullable(),
  dueAssumed: z.boolean(),
  /** The day on which the delegating document came into force, as the register has it: an assumption for the due date. */
  inForceSince: civilDate.nullable(),
  issued: z
    .object({
      numberSymbol: z.string(),
      /** The register's id where it knows the document. */
      documentId: z.string().nullable(),
      issuedOn: civilDate,
      inForceOn: civilDate.nullable(),
    })
    .nullable(),
  /** Why it was dropped. */
  dropping: z.string().nullable(),
  actions: z.array(dossierActionView),
  history: z.array(dossierEntry),
});

export const newDelegatedRule = z.object({
  provision: enteredProvision,
  what,
  owner: line(40).min(1),
  /** Where the gap was met: id of a bottleneck, or code of a petition whose difficulty is a legal gap. */
  bottleneck: emptyIsNone(line(40)),
  petition: emptyIsNone(line(40)),
  due: nullIsNone(sourcedDue),
});

/** What each action on a delegated rule carries. */
export const delegatedRuleActionBodies = {
  describe: z.object({ what }),
  set_owner: z.object({ owner: line(40).min(1) }),
  set_due: sourcedDue,
  /** Number and symbol of what was issued, and from when it is in force. */
  name_issued: z.object({ numberSymbol: words(1, 120), issuedOn: civilDate, inForceOn: nullIsNone(civilDate) }),
  drop: z.object({ reason }),
  reopen: z.object({ reason }),
} as const;

export type DelegatedRuleView = z.infer<typeof delegatedRuleView>;

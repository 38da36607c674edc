import type { CivilDate } from '@thaogo/policy';
import type { ContentRef } from '../life/events.ts';
import { type DossierCore, type DueChange, type Placed, type ProvisionRef, withDueDate } from './dossier.ts';

/** A rule that the law delegates and nobody has issued (luật giao, chưa ban hành). */
export const DELEGATED_RULE_STATES = ['awaited', 'issued', 'dropped'] as const;
export type DelegatedRuleState = (typeof DELEGATED_RULE_STATES)[number];

/** Where somebody met the gap: a bottleneck or a petition, by its row; null where it was entered by hand. */
export type DelegatedRuleOrigin = { bottleneck: string } | { petition: string } | null;

/** One delegated rule as its events left it; `owner` is the agency that must issue it. */
export interface DelegatedRule extends DossierCore {
  kind: 'delegated_rule';
  state: DelegatedRuleState;
  /** What must be issued. */
  what: ContentRef;
  origin: DelegatedRuleOrigin;
  /** True where no source says that it is due on that day. */
  dueAssumed: boolean;
  issued: { numberSymbol: string; issuedOn: CivilDate; inForceOn: CivilDate | null } | null;
  dropping: ContentRef | null;
}

/** A due date with where it is said: the delegating provision, the law's day in force, or an assumption. */
export interface SourcedDueDate extends DueChange {
  assumed: boolean;
}

interface DelegatedRuleEventData {
  delegated_rule_made: {
    coordinator: string;
    provision: ProvisionRef;
    what: ContentRef;
    owner: string;
    origin: DelegatedRuleOrigin;
    due: SourcedDueDate | null;
  };
  described: { what: ContentRef };
  owner_set: { owner: string };
  due_set: SourcedDueDate;
  issue_named: { numberSymbol: string; issuedOn: CivilDate; inForceOn: CivilDate | null };
  dropped: { reason: ContentRef };
  reopened: { reason: ContentRef };
}

export type DelegatedRuleEvent = {
  [T in keyof DelegatedRuleEventData]: { type: T; v: 1; data: DelegatedRuleEventData[T] };
}[keyof DelegatedRuleEventData];

const made = (id: string, event: Placed<DelegatedRuleEvent>): DelegatedRule => {
  if (event.type !== 'delegated_rule_made' || event.seq !== 1)
    throw new Error('A delegated rule starts by being made.');
  const { coordinator, provision, what, owner, origin, due } = event.data;
  return {
    kind: 'delegated_rule',
    id,
    version: 1,
    state: 'awaited',
    coordinator,
    owner,
    provisions: [provision],
    what,
    origin,
    dueOn: due?.dueOn ?? null,
    originalDueOn: due?.dueOn ?? null,
    dueReason: due?.reason ?? null,
    dueAssumed: due?.assumed ?? false,
    issued: null,
    dropping: null,
  };
};

const changed = (rule: DelegatedRule, event: Placed<DelegatedRuleEvent>): DelegatedRule => {
  switch (event.type) {
    case 'delegated_rule_made':
      throw new Error('A delegated rule is made once, by its first event.');
    case 'described':
      return { ...rule, what: event.data.what };
    case 'owner_set':
      return { ...rule, owner: event.data.owner };
    case 'due_set':
      return { ...withDueDate(rule, event.data), dueAssumed: event.data.assumed };
    case 'issue_named':
      return { ...rule, state: 'issued', issued: event.data };
    case 'dropped':
      return { ...rule, state: 'dropped', dropping: event.data.reason };
    case 'reopened':
      return { ...rule, state: 'awaited', issued: null, dropping: null };
  }
};

/** What an event makes of a delegated rule; `null` before the first. @throws Error for events out of order. */
export const applyDelegatedRule = (
  id: string,
  before: DelegatedRule | null,
  event: Placed<DelegatedRuleEvent>,
): DelegatedRule => {
  if (before === null) return made(id, event);
  if (event.seq !== before.version + 1) throw new Error(`Event ${event.seq} cannot follow version ${before.version}.`);
  return { ...changed(before, event), version: event.seq };
};

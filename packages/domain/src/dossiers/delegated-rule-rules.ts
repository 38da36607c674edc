import type { CivilDate } from '@thaogo/policy';
import type { Staff } from '../access/actors.ts';
import type { AgencyDirectory } from '../access/agency-directory.ts';
import { civilDateOf } from '../deadlines/civil-date.ts';
import type { ContentRef } from '../life/events.ts';
import type {
  DelegatedRule,
  DelegatedRuleEvent,
  DelegatedRuleOrigin,
  DelegatedRuleState,
  SourcedDueDate,
} from './delegated-rule.ts';
import { deny, type DossierContext, type DossierDecision, permit, type ProvisionRef } from './dossier.ts';
import type { DossierRefusal } from './dossier-refusals.ts';
import {
  actingBy,
  actionsBy,
  type DossierRule,
  faultsOfDueDate,
  faultsOfOwner,
  judgeBy,
  type JudgedDossierAction,
} from './dossier-rules.ts';

const COORDINATOR = { role: 'coordinator', of: 'coordinator' } as const;
const CHAIRMAN = { role: 'chairman_office', of: 'above' } as const;
const OFFICER = { role: 'officer', of: 'owner' } as const;
const LEADER = { role: 'leader', of: 'owner' } as const;

/** The one difficulty from which a petition leads to a delegated rule. */
const LEGAL_GAP = 'legal_gap';

/** Who may do what to a delegated rule, and in which state. */
export const DELEGATED_RULE_RULES = {
  describe: { from: ['awaited'], who: [COORDINATOR] },
  set_owner: { from: ['awaited'], who: [COORDINATOR] },
  set_due: { from: ['awaited'], who: [COORDINATOR, CHAIRMAN] },
  name_issued: { from: ['awaited'], who: [COORDINATOR, OFFICER, LEADER] },
  drop: { from: ['awaited'], who: [COORDINATOR] },
  reopen: { from: ['issued', 'dropped'], who: [COORDINATOR] },
} as const satisfies Record<string, DossierRule<DelegatedRuleState>>;
export type DelegatedRuleAction = keyof typeof DELEGATED_RULE_RULES;

interface CommandInput {
  describe: { what: ContentRef };
  set_owner: { owner: string };
  set_due: SourcedDueDate;
  name_issued: { numberSymbol: string; issuedOn: CivilDate; inForceOn: CivilDate | null };
  drop: { reason: ContentRef };
  reopen: { reason: ContentRef };
}
export type DelegatedRuleCommand = {
  [A in DelegatedRuleAction]: { action: A } & CommandInput[A];
}[DelegatedRuleAction];

/** What a delegated rule starts from. */
export interface NewDelegatedRule {
  provision: ProvisionRef;
  what: ContentRef;
  owner: string;
  origin: DelegatedRuleOrigin;
  /** The difficulty of the petition it comes from; null where it comes from none. */
  petitionDifficulty: string | null;
  /** A due date that has passed is what makes the rule late, so it is taken here. */
  due: SourcedDueDate | null;
}

type Decision = DossierDecision<DelegatedRuleEvent>;

const orDeny = (refusals: readonly DossierRefusal[], event: DelegatedRuleEvent): Decision =>
  refusals.length > 0 ? deny(...refusals) : permit(event);

/** A coordinator notes that a document leaves something to another one that does not exist. */
export const makeDelegatedRule = (given: NewDelegatedRule, { actor, now, agencies }: DossierContext): Decision => {
  const { provision, what, owner, origin, petitionDifficulty, due } = given;
  const fromPetition = origin !== null && 'petition' in origin;
  return orDeny(
    [
      ...(actor.role === 'coordinator' ? [] : ['wrong_role' as const]),
      ...faultsOfOwner(owner, null, civilDateOf(now), agencies),
      ...(fromPetition && petitionDifficulty !== LEGAL_GAP ? ['no_legal_gap' as const] : []),
    ],
    { type: 'delegated_rule_made', v: 1, data: { coordinator: actor.agency, provision, what, owner, origin, due } },
  );
};

const decided = (rule: DelegatedRule, command: DelegatedRuleCommand, context: DossierContext): Decision => {
  const today = civilDateOf(context.now);
  switch (command.action) {
    case 'describe':
      return permit({ type: 'described', v: 1, data: { what: command.what } });
    case 'set_owner':
      return orDeny(faultsOfOwner(command.owner, rule.owner, today, context.agencies), {
        type: 'owner_set',
        v: 1,
        data: { owner: command.owner },
      });
    case 'set_due': {
      const { dueOn, reason, assumed } = command;
      // Unlike an aim that people set themselves, a day that the law names may have passed before anybody noticed.
      const faults = faultsOfDueDate(rule, command, today).filter((fault) => fault !== 'due_in_past');
      return orDeny(faults, { type: 'due_set', v: 1, data: { dueOn, reason, assumed } });
    }
    case 'name_issued': {
      const { numberSymbol, issuedOn, inForceOn } = command;
      return orDeny(issuedOn > today ? ['in_future'] : [], {
        type: 'issue_named',
        v: 1,
        data: { numberSymbol, issuedOn, inForceOn },
      });
    }
    case 'drop':
      return permit({ type: 'dropped', v: 1, data: { reason: command.reason } });
    case 'reopen':
      return permit({ type: 'reopened', v: 1, data: { reason: command.reason } });
  }
};

/** What a command does to a delegated rule: the event to record, or every reason why it is refused. */
export const decideDelegatedRule = (
  rule: DelegatedRule,
  command: DelegatedRuleCommand,
  context: DossierContext,
): Decision => {
  const refusals = judgeBy(DELEGATED_RULE_RULES[command.action], rule, context.actor, context.agencies);
  return refusals.length > 0 ? deny(...refusals) : decided(rule, command, context);
};

/** As what somebody takes an action: in their own right, or in a post that they fill as a deputy. */
export const actingOnDelegatedRule = (
  rule: DelegatedRule,
  action: DelegatedRuleAction,
  staff: Staff,
  agencies: AgencyDirectory,
): Staff => actingBy(DELEGATED_RULE_RULES[action], rule, staff, agencies);

/** The actions that concern this person, each judged. */
export const delegatedRuleActions = (
  rule: DelegatedRule,
  staff: Staff,
  agencies: AgencyDirectory,
): JudgedDossierAction<DelegatedRuleAction>[] => actionsBy(DELEGATED_RULE_RULES, rule, staff, agencies);

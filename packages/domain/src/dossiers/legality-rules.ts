import type { CivilDate } from '@thaogo/policy';
import { capacitiesOf, roleInAgency, type Staff } from '../access/actors.ts';
import type { AgencyDirectory } from '../access/agency-directory.ts';
import { civilDateOf } from '../deadlines/civil-date.ts';
import type { ContentRef } from '../life/events.ts';
import {
  deny,
  type DossierContext,
  type DossierDecision,
  type DueChange,
  permit,
  type ProvisionRef,
} from './dossier.ts';
import type { DossierRefusal } from './dossier-refusals.ts';
import {
  actingBy,
  actionsBy,
  type DossierRule,
  faultsOfDueDate,
  faultsOfOwner,
  isAbove,
  judgeBy,
  type JudgedDossierAction,
} from './dossier-rules.ts';
import type { Handling, LegalityCheck, LegalityEvent, LegalityState } from './legality-check.ts';

const COORDINATOR = { role: 'coordinator', of: 'coordinator' } as const;
const CHAIRMAN = { role: 'chairman_office', of: 'above' } as const;
const LEADER = { role: 'leader', of: 'owner' } as const;
const IN_CHARGE = { role: 'officer', of: 'in_charge' } as const;

/** Who may do what to a check, and in which state. What comes by letter, a coordinator enters as well. */
export const LEGALITY_RULES = {
  set_owner: { from: ['noted', 'requested'], who: [COORDINATOR] },
  request: { from: ['noted'], who: [COORDINATOR] },
  set_due: { from: ['requested', 'concluded'], who: [COORDINATOR, CHAIRMAN] },
  put_in_charge: { from: ['requested', 'concluded'], who: [LEADER] },
  conclude: { from: ['requested'], who: [COORDINATOR, LEADER, IN_CHARGE] },
  handle: { from: ['concluded'], who: [COORDINATOR, LEADER, IN_CHARGE] },
  drop: { from: ['noted', 'requested'], who: [COORDINATOR] },
  reopen: { from: ['concluded', 'handled', 'dropped'], who: [COORDINATOR] },
} as const satisfies Record<string, DossierRule<LegalityState>>;
export type LegalityAction = keyof typeof LEGALITY_RULES;

interface CommandInput {
  set_owner: { owner: string };
  request: { number: string; on: CivilDate };
  set_due: DueChange;
  /** The colleague as the caller found them; null when there is no such account. */
  put_in_charge: { officer: Pick<Staff, 'id' | 'role' | 'agency'> | null };
  conclude: { unlawful: boolean; number: string; on: CivilDate; words: ContentRef | null };
  handle: { kind: Handling; numberSymbol: string; on: CivilDate };
  drop: { reason: ContentRef };
  reopen: { reason: ContentRef };
}
export type LegalityCommand = { [A in LegalityAction]: { action: A } & CommandInput[A] }[LegalityAction];

/** What a check starts from. */
export interface NewLegalityCheck {
  provision: ProvisionRef;
  grounds: ContentRef;
  petition: string | null;
  /** The agency that drafted the document, as far as the register tells. */
  owner: string | null;
  /** The agency whose coordinators take it up: an officer's own is another. */
  coordinator: string;
}

type Decision = DossierDecision<LegalityEvent>;

const orDeny = (refusals: readonly DossierRefusal[], event: LegalityEvent): Decision =>
  refusals.length > 0 ? deny(...refusals) : permit(event);

const notLater = (on: CivilDate, today: CivilDate): DossierRefusal[] => (on > today ? ['in_future'] : []);

const faultsOfSign = ({ owner }: NewLegalityCheck, { actor, now, agencies }: DossierContext): DossierRefusal[] => [
  ...(actor.role === 'coordinator' || actor.role === 'officer' ? [] : ['wrong_role' as const]),
  ...(owner === null ? [] : faultsOfOwner(owner, null, civilDateOf(now), agencies)),
];

/** A coordinator or an officer notes a sign; a coordinator keeps it at their own agency. */
export const noteSign = (given: NewLegalityCheck, context: DossierContext): Decision => {
  const { actor } = context;
  const { provision, grounds, petition, owner } = given;
  const coordinator = actor.role === 'coordinator' ? actor.agency : given.coordinator;
  return orDeny(faultsOfSign(given, context), {
    type: 'sign_noted',
    v: 1,
    data: { coordinator, provision, grounds, petition, owner },
  });
};

/** The same of a document that is being checked: what was noted before stays, this stands behind it. */
export const noteSignAgain = (given: NewLegalityCheck, context: DossierContext): Decision => {
  const { grounds, petition, owner } = given;
  return orDeny(faultsOfSign(given, context), { type: 'sign_noted_again', v: 1, data: { grounds, petition, owner } });
};

const decided = (check: LegalityCheck, command: LegalityCommand, context: DossierContext): Decision => {
  const today = civilDateOf(context.now);
  switch (command.action) {
    case 'set_owner':
      return orDeny(faultsOfOwner(command.owner, check.owner, today, context.agencies), {
        type: 'owner_set',
        v: 1,
        data: { owner: command.owner },
      });
    case 'request': {
      const { number, on } = command;
      const faults: DossierRefusal[] = check.owner === null ? ['owner_missing'] : [];
      return orDeny([...faults, ...notLater(on, today)], { type: 'check_requested', v: 1, data: { number, on } });
    }
    case 'set_due': {
      const { dueOn, reason } = command;
      return orDeny(faultsOfDueDate(check, command, today), { type: 'due_set', v: 1, data: { dueOn, reason } });
    }
    case 'put_in_charge': {
      const { officer } = command;
      if (officer === null || officer.role !== 'officer' || officer.agency !== check.owner)
        return deny('colleague_unknown');
      return orDeny(officer.id === check.officer ? ['nothing_changes'] : [], {
        type: 'put_in_charge',
        v: 1,
        data: { officer: officer.id },
      });
    }
    case 'conclude': {
      const { unlawful, number, on, words } = command;
      return orDeny(notLater(on, today), { type: 'concluded', v: 1, data: { unlawful, number, on, words } });
    }
    case 'handle': {
      const { kind, numberSymbol, on } = command;
      const faults: DossierRefusal[] = check.conclusion?.unlawful === true ? [] : ['not_unlawful'];
      return orDeny([...faults, ...notLater(on, today)], { type: 'handled', v: 1, data: { kind, numberSymbol, on } });
    }
    case 'drop':
      return permit({ type: 'dropped', v: 1, data: { reason: command.reason } });
    case 'reopen':
      return permit({ type: 'reopened', v: 1, data: { reason: command.reason } });
  }
};

/** What a command does to a check: the event to record, or every reason why it is refused. */
export const decideLegalityCheck = (
  check: LegalityCheck,
  command: LegalityCommand,
  context: DossierContext,
): Decision => {
  const refusals = judgeBy(LEGALITY_RULES[command.action], check, context.actor, context.agencies);
  return refusals.length > 0 ? deny(...refusals) : decided(check, command, context);
};

/** As what somebody takes an action: in their own right, or in a post that they fill as a deputy. */
export const actingOnLegalityCheck = (
  check: LegalityCheck,
  action: LegalityAction,
  staff: Staff,
  agencies: AgencyDirectory,
): Staff => actingBy(LEGALITY_RULES[action], check, staff, agencies);

/** The actions that concern this person, each judged. */
export const legalityActions = (
  check: LegalityCheck,
  staff: Staff,
  agencies: AgencyDirectory,
): JudgedDossierAction<LegalityAction>[] => actionsBy(LEGALITY_RULES, check, staff, agencies);

/** What knowing of a check depends on. */
type KnownOf = Pick<LegalityCheck, 'coordinator' | 'owner' | 'officer' | 'request'>;

const mayReadAs = (staff: Staff, check: KnownOf, agencies: AgencyDirectory): boolean => {
  switch (roleInAgency(staff)) {
    case 'coordinator':
      return staff.agency === check.coordinator;
    case 'chairman_office':
    case 'supervisor':
      return isAbove(staff, check, agencies);
    case 'leader':
      return check.request !== null && staff.agency === check.owner;
    case 'officer':
      return check.request !== null && staff.agency === check.owner && staff.id === check.officer;
    default:
      return false;
  }
};

/**
 * Whether somebody may know of a check at all, by their own post or one that they fill as a deputy: the coordinators who look after
 * it, whoever steers or watches them or the owner, and at the owner, once it was asked, those who lead the agency and the officer in
 * charge. Nobody else, whatever it concludes.
 */
export const mayReadLegalityCheck = (staff: Staff, check: KnownOf, agencies: AgencyDirectory): boolean =>
  capacitiesOf(staff).some((as) => mayReadAs(as, check, agencies));

import type { CivilDate } from '@thaogo/policy';
import { capacitiesOf, type Role, roleInAgency, type Staff } from '../access/actors.ts';
import { exists, type AgencyDirectory } from '../access/agency-directory.ts';
import { type ReadScope, readScope } from '../access/read-scope.ts';
import { isAddressable } from '../routing/addressees.ts';
import type { DossierCore, DueChange } from './dossier.ts';
import type { DossierRefusal } from './dossier-refusals.ts';

/**
 * What somebody is to a dossier: of the agency that coordinates it, of the agency that owns it, the officer put in charge
 * there, or of a body that steers or watches one of the two.
 */
export type DossierRelation = 'coordinator' | 'owner' | 'in_charge' | 'above';

export interface DossierWho {
  role: Role;
  of: DossierRelation;
}

/** Where an action may start, and who may take it. */
export interface DossierRule<S extends string> {
  from: readonly S[];
  who: readonly DossierWho[];
}

/** What judging looks at. */
export type Judged = Pick<DossierCore, 'coordinator' | 'owner'> & { officer?: string | null };

/** Whether somebody's agency steers or watches the coordinator or the owner of a dossier, by one post alone. */
export const isAbove = (staff: Staff, { coordinator, owner }: Judged, agencies: AgencyDirectory): boolean => {
  if (staff.role !== 'chairman_office' && staff.role !== 'supervisor') return false;
  const concerned = owner === null ? [coordinator] : [coordinator, owner];
  // Posts that they fill as a deputy are judged one by one.
  const { id, role, agency } = staff;
  return speaksOf(readScope({ kind: 'staff', id, role, agency }, agencies), concerned, agencies);
};

/** Whether a scope holds what any of these agencies has. */
const speaksOf = (scope: ReadScope, concerned: readonly string[], agencies: AgencyDirectory): boolean => {
  switch (scope.kind) {
    case 'nothing':
      return false;
    case 'everything':
      return true;
    case 'agency':
      return concerned.includes(scope.lead);
    case 'province':
      return concerned.some((code) => agencies.find(code)?.province === scope.province);
    case 'any':
      return scope.of.some((each) => speaksOf(each, concerned, agencies));
  }
};

const isMeant = ({ role, of }: DossierWho, dossier: Judged, staff: Staff, agencies: AgencyDirectory): boolean => {
  if (roleInAgency(staff) !== role) return false;
  switch (of) {
    case 'coordinator':
      return staff.agency === dossier.coordinator;
    case 'owner':
      return staff.agency === dossier.owner;
    case 'in_charge':
      return staff.agency === dossier.owner && staff.id === dossier.officer;
    case 'above':
      return isAbove(staff, dossier, agencies);
  }
};

/** Every reason why somebody may not take an action now by one post alone, whatever would be typed in. */
export const judgeBy = <S extends string>(
  rule: DossierRule<S>,
  dossier: Judged & { state: S },
  staff: Staff,
  agencies: AgencyDirectory,
): DossierRefusal[] => [
  ...(rule.who.some((who) => isMeant(who, dossier, staff, agencies)) ? [] : ['wrong_role' as const]),
  ...(rule.from.includes(dossier.state) ? [] : ['wrong_state' as const]),
];

/**
 * As what somebody takes an action: in their own right where they may; otherwise in the first post that they fill as a deputy and in
 * which it is allowed, or at least a matter of theirs.
 */
export const actingBy = <S extends string>(
  rule: DossierRule<S>,
  dossier: Judged & { state: S },
  staff: Staff,
  agencies: AgencyDirectory,
): Staff => {
  const judged = capacitiesOf(staff).map((as) => ({ as, refusals: judgeBy(rule, dossier, as, agencies) }));
  const best =
    judged.find(({ refusals }) => refusals.length === 0) ??
    judged.find(({ refusals }) => !refusals.includes('wrong_role'));
  return best?.as ?? staff;
};

/** An action on a dossier as it stands for one person now. */
export interface JudgedDossierAction<A extends string> {
  name: A;
  allowed: boolean;
  reasons: readonly DossierRefusal[];
}

/** The actions of a table that this person may ever take on this dossier, each judged. */
export const actionsBy = <A extends string, S extends string>(
  table: Readonly<Record<A, DossierRule<S>>>,
  dossier: Judged & { state: S },
  staff: Staff,
  agencies: AgencyDirectory,
): JudgedDossierAction<A>[] =>
  (Object.keys(table) as A[]).flatMap((name) => {
    const as = actingBy(table[name], dossier, staff, agencies);
    const reasons = judgeBy(table[name], dossier, as, agencies);
    return reasons.includes('wrong_role') ? [] : [{ name, allowed: reasons.length === 0, reasons }];
  });

/** What is wrong with a due date: the past binds nobody, and a change needs a reason. */
export const faultsOfDueDate = (
  dossier: Pick<DossierCore, 'dueOn'>,
  { dueOn, reason }: DueChange,
  today: CivilDate,
): DossierRefusal[] => [
  ...(dueOn < today ? ['due_in_past' as const] : []),
  ...(dossier.dueOn === dueOn ? ['nothing_changes' as const] : []),
  ...(dossier.dueOn !== null && reason === null ? ['reason_missing' as const] : []),
];

/** What is wrong with an agency as owner: it must exist and work on such things; it need not have joined. */
export const faultsOfOwner = (
  code: string,
  present: string | null,
  today: CivilDate,
  agencies: AgencyDirectory,
): DossierRefusal[] => {
  const agency = agencies.find(code);
  if (agency === null || !exists(agency, today)) return ['agency_unknown'];
  if (!isAddressable(agency)) return ['agency_not_addressable'];
  return code === present ? ['owner_already'] : [];
};

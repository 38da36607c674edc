/** Roles of staff accounts; each account has one role at one agency. */
export const ROLES = [
  'officer',
  'clerk',
  'leader',
  'chairman_office',
  'coordinator',
  'supervisor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** A unit (đơn vị) that somebody belongs to: its id, and the ids of everything within it, itself included. */
export interface UnitPlace {
  id: string;
  within: readonly string[];
}

/** How somebody signs in the place of whoever holds a post: KT. (as deputy) or TUQ. (by authorisation). */
export type DeputyCapacity = 'kt' | 'tuq';

/** Posts in which somebody else may act for a time. */
export const DEPUTISED_ROLES = ['leader', 'chairman_office'] as const satisfies readonly Role[];
export type DeputisedRole = (typeof DEPUTISED_ROLES)[number];

/** A post at the same agency that somebody fills as a deputy today. */
export interface DeputyPost {
  /** The account that holds the post. */
  account: string;
  role: DeputisedRole;
  unit?: UnitPlace;
  capacity: DeputyCapacity;
}

/** Whose post somebody acts in, and how they sign there. */
export interface ActingFor {
  account: string;
  capacity: DeputyCapacity;
}

/** A signed-in member of staff. `id` names the account and is no personal data by itself. */
export interface Staff {
  kind: 'staff';
  id: string;
  /** The own role; where `actingFor` is set, that of the post acted in. */
  role: Role;
  agency: string;
  /** Left out for whoever belongs to no unit: a leader without one leads the agency, one with one heads the unit. */
  unit?: UnitPlace;
  /** Posts that they fill as a deputy today, beside their own. */
  deputyFor?: readonly DeputyPost[];
  /** Set while acting in such a post. */
  actingFor?: ActingFor;
}

/** Whether somebody heads a unit rather than the whole agency. */
export const headsUnit = (staff: Staff): boolean => staff.role === 'leader' && staff.unit !== undefined;

/**
 * The role in which somebody works on what is the whole agency's: the head of a unit does as its officers do, for only those who
 * lead the agency decide for it.
 */
export const roleInAgency = (staff: Staff): Role => (headsUnit(staff) ? 'officer' : staff.role);

/** Everything that somebody may act as: first in their own right, then in every post that they fill today as a deputy. */
export const capacitiesOf = ({ deputyFor = [], ...own }: Staff): readonly Staff[] => [
  own,
  ...deputyFor.map(({ account, role, unit, capacity }): Staff => ({
    kind: 'staff',
    id: own.id,
    role,
    agency: own.agency,
    ...(unit !== undefined && { unit }),
    actingFor: { account, capacity },
  })),
];

/** Whoever acts on a petition: its own sender, staff, or time itself. */
export type Actor = { kind: 'sender' } | Staff | { kind: 'system' };

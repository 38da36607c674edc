import type { CivilDate } from '@thaogo/policy';
import { DEPUTISED_ROLES, type DeputisedRole, type DeputyCapacity, type Role, type Staff } from '../access/actors.ts';
import { mayOrganiseAgency } from './units.ts';

/** That one account may act in another's post at the same agency, from a day to a day, both included. */
export interface Deputyship {
  id: string;
  agency: string;
  /** The account that holds the post, and the one that acts in it. */
  post: string;
  deputy: string;
  capacity: DeputyCapacity;
  from: CivilDate;
  to: CivilDate;
  /** The day after which it was ended early; null otherwise. */
  endedOn: CivilDate | null;
}

/** What the rules need to know of an account. */
export interface AccountStanding {
  id: string;
  role: Role;
  agency: string | null;
  closed: boolean;
}

export const isDeputised = (role: Role): role is DeputisedRole => DEPUTISED_ROLES.some((each) => each === role);

/** Whether it holds on a day in Viet Nam. It ends by itself: nothing has to be done for that. */
export const holdsOn = ({ from, to, endedOn }: Pick<Deputyship, 'from' | 'to' | 'endedOn'>, on: CivilDate): boolean =>
  from <= on && on <= to && (endedOn === null || on <= endedOn);

/**
 * Who appoints deputies to a post: administrators, whoever holds it, and for leaders also the leaders of the agency itself. The
 * chairman's office is not theirs to fill.
 */
export const mayDeputise = (staff: Staff, post: Pick<AccountStanding, 'id' | 'role' | 'agency'>): boolean =>
  staff.role === 'administrator' ||
  (staff.id === post.id && staff.agency === post.agency) ||
  (post.role === 'leader' && post.agency !== null && mayOrganiseAgency(staff, post.agency));

/** Roles whose work is not done in anybody's stead: supervisors watch, administrators keep the system running. */
const NEVER_DEPUTIES: readonly Role[] = ['supervisor', 'administrator'];

/** Why a deputyship is not made. */
export type DeputyshipFault = 'unknown_code' | 'not_listed' | 'same_account' | 'date_past' | 'out_of_order' | 'taken';

/**
 * Why a deputyship may not be made, field by field; empty when it may. Leaders and chairman's offices are deputised, by an open
 * account of the same agency, from today or later: nothing that was done before becomes the act of a deputy. A post whose
 * account is closed may be filled all the same.
 * Nobody appoints themselves.
 * @param by the account that appoints
 * @param others deputyships of the same post
 */
export const deputyshipFaults = (
  { from, to }: Pick<Deputyship, 'from' | 'to'>,
  { post, deputy, by }: { post: AccountStanding | null; deputy: AccountStanding | null; by: string },
  others: readonly Deputyship[],
  today: CivilDate,
): { field: 'post' | 'deputy' | 'from' | 'to'; fault: DeputyshipFault }[] => {
  const found: { field: 'post' | 'deputy' | 'from' | 'to'; fault: DeputyshipFault }[] = [];
  if (post === null || post.agency === null) found.push({ field: 'post', fault: 'unknown_code' });
  else if (!isDeputised(post.role)) found.push({ field: 'post', fault: 'not_listed' });
  if (deputy === null || deputy.agency === null || deputy.agency !== post?.agency || deputy.closed)
    found.push({ field: 'deputy', fault: 'unknown_code' });
  else if (deputy.id === post.id || deputy.id === by) found.push({ field: 'deputy', fault: 'same_account' });
  else if (NEVER_DEPUTIES.includes(deputy.role)) found.push({ field: 'deputy', fault: 'not_listed' });
  if (from < today) found.push({ field: 'from', fault: 'date_past' });
  if (to < from) found.push({ field: 'to', fault: 'out_of_order' });
  const overlaps = others.some(
    (other) => other.deputy === deputy?.id && other.from <= to && from <= (other.endedOn ?? other.to),
  );
  if (overlaps) found.push({ field: 'from', fault: 'taken' });
  return found;
};

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

/** A signed-in member of staff. `id` names the account and is no personal data by itself. */
export interface Staff {
  kind: 'staff';
  id: string;
  role: Role;
  agency: string;
}

/** Whoever acts on a petition: its own sender, staff, or time itself. */
export type Actor = { kind: 'sender' } | Staff | { kind: 'system' };

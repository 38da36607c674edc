import type { CurrentSession } from '@thaogo/contract';

type Role = CurrentSession['role'];

/** The roles in which somebody works today: their own, and those of the posts that they fill as a deputy. */
export const rolesOf = ({ role, deputyFor }: Pick<CurrentSession, 'role' | 'deputyFor'>): readonly Role[] => [
  role,
  ...deputyFor.map((post) => post.role),
];

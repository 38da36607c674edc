import type { CurrentSession } from '@thaogo/contract';
import { getRouteApi } from '@tanstack/react-router';
import { rolesOf } from '../../frame/roles-of.ts';

const inside = getRouteApi('/inside');
const MANY: readonly CurrentSession['role'][] = ['chairman_office', 'coordinator', 'supervisor'];

/** Does this person's work span several agencies, so that each row must say whose it is? */
export const useSeesManyAgencies = (): boolean =>
  rolesOf(inside.useRouteContext().session).some((role) => MANY.includes(role));

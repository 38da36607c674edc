import type { CurrentSession } from '@thaogo/contract';
import { getRouteApi } from '@tanstack/react-router';

const inside = getRouteApi('/inside');
const MANY: readonly CurrentSession['role'][] = ['chairman_office', 'coordinator', 'supervisor'];

/** Does this person's work span several agencies, so that each row must say whose it is? */
export const useSeesManyAgencies = (): boolean => MANY.includes(inside.useRouteContext().session.role);

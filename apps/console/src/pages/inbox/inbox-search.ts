import { stateNames } from '@thaogo/contract';
import type { InboxFilters } from '../../api/casework.ts';

const DUE = ['overdue', 'today', 'week'] as const satisfies readonly InboxFilters['due'][];
const ONLY = ['consulted', 'confined', 'own_unit', 'unattended'] as const satisfies readonly InboxFilters['only'][];

const isDue = (value: unknown): value is NonNullable<InboxFilters['due']> => DUE.some((due) => due === value);
const isOnly = (value: unknown): value is NonNullable<InboxFilters['only']> => ONLY.some((only) => only === value);
const isState = (value: unknown): value is NonNullable<InboxFilters['state']> =>
  typeof value === 'string' && Object.hasOwn(stateNames.vi, value);
/** The address bar turns `?q=12` into a number. */
const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** How the inbox is narrowed, as its address says; what makes no sense is left out. */
export const readInboxSearch = (search: Record<string, unknown>): InboxFilters => {
  const q = asText(search.q).trim().slice(0, 100);
  const agency = asText(search.agency).slice(0, 40);
  return {
    ...(isDue(search.due) && { due: search.due }),
    ...(isState(search.state) && { state: search.state }),
    ...(agency !== '' && { agency }),
    ...(isOnly(search.only) && { only: search.only }),
    ...(q !== '' && { q }),
  };
};

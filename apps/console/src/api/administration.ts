import type {
  AccountAct,
  AdministeredAccounts,
  AdministeredAgencies,
  DeadDeliveries,
  invitation,
  invited,
} from '@thaogo/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from './request.ts';
import type { Given, Sent } from './shape.ts';

export const administeredAgenciesPages = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['administered-agencies', q],
    queryFn: ({ pageParam, signal }) =>
      request<AdministeredAgencies>('GET', '/admin/agencies', { query: { q, after: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const accountsQuery = (agency: string | null) =>
  queryOptions({
    queryKey: ['accounts', agency],
    queryFn: ({ signal }) => request<AdministeredAccounts>('GET', '/admin/accounts', { query: { agency }, signal }),
  });

export const deadDeliveriesQuery = queryOptions({
  queryKey: ['deliveries', 'dead'],
  queryFn: ({ signal }) => request<DeadDeliveries>('GET', '/admin/deliveries', { query: { state: 'dead' }, signal }),
});

export const setJoining = (agency: string, on: string): Promise<unknown> =>
  request('POST', `/admin/agencies/${encodeURIComponent(agency)}/joining`, { body: { on } });

export type Invitation = Sent<typeof invitation>;
export type Invited = Given<typeof invited>;

export const invite = (body: Invitation): Promise<Invited> => request('POST', '/admin/accounts', { body });

/** @returns the one-time link that a reset gives; null for the other acts. */
export const actOnAccount = (id: string, act: AccountAct): Promise<Invited | null> =>
  request<Invited | null>('POST', `/admin/accounts/${encodeURIComponent(id)}/${act}`, { body: {} });

export const retryDelivery = (id: string): Promise<unknown> =>
  request('POST', `/admin/deliveries/${encodeURIComponent(id)}/retry`, { body: {} });

import type {
  AlikePetitions,
  CaseworkAction,
  caseworkActions,
  CaseworkView,
  Colleagues,
  InboxPage,
  inboxQuery,
  RenewedSecret,
} from '@thaogo/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from './request.ts';
import type { Given, Sent } from './shape.ts';

/** How the list of work is narrowed. */
export type InboxFilters = Pick<Given<typeof inboxQuery>, 'state' | 'due' | 'agency' | 'only' | 'q'>;

/** What an action carries. */
export type ActionBody<A extends CaseworkAction> = Sent<(typeof caseworkActions)[A]>;

const PAGE = 25;

/** What is still to be worked on; whoever asks for a state or searches sees what has ended too. */
export const inboxPages = (filters: InboxFilters) =>
  infiniteQueryOptions({
    queryKey: ['inbox', filters],
    queryFn: ({ pageParam, signal }) =>
      request<InboxPage>('GET', '/casework/petitions', {
        query: {
          ...filters,
          open: filters.state === undefined && filters.q === undefined ? 'true' : undefined,
          limit: PAGE,
          after: pageParam,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 15_000,
  });

const pathOf = (code: string): string => `/casework/petitions/${encodeURIComponent(code)}`;

export const petitionQuery = (code: string) =>
  queryOptions({
    queryKey: ['petition', code],
    queryFn: ({ signal }) => request<CaseworkView>('GET', pathOf(code), { signal }),
    staleTime: 15_000,
  });

/** Open petitions on the same provision. */
export const alikeQuery = (code: string) =>
  queryOptions({
    queryKey: ['alike', code],
    queryFn: ({ signal }) => request<AlikePetitions>('GET', `${pathOf(code)}/alike`, { signal }),
    staleTime: 15_000,
  });

/** Officers of one's own agency. */
export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: ({ signal }) => request<Colleagues>('GET', '/casework/colleagues', { signal }),
  staleTime: 300_000,
});

/** A new secret for the sender; the petition is one version further then. */
export const renewSecretOf = (
  seen: Pick<CaseworkView, 'code' | 'version'>,
  body: ActionBody<'renew_secret'>,
): Promise<RenewedSecret> => request('POST', `${pathOf(seen.code)}/renew_secret`, { body, version: seen.version });

/** Acts on the version that was seen; the reply is the petition afterwards. */
export const actOn = <A extends CaseworkAction>(
  seen: Pick<CaseworkView, 'code' | 'version'>,
  action: A,
  body: ActionBody<A>,
): Promise<CaseworkView> => request('POST', `${pathOf(seen.code)}/${action}`, { body, version: seen.version });

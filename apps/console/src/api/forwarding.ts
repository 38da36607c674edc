import type {
  ForwardedPetitionList,
  ForwardingList,
  ForwardingView,
  newForwarding,
  rowChange,
  RowList,
  RowQuery,
  RowView,
} from '@thaogo/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from './request.ts';
import type { Sent } from './shape.ts';

const path = (id: string): string => `/casework/forwardings/${encodeURIComponent(id)}`;

export const forwardingPages = infiniteQueryOptions({
  queryKey: ['forwardings', 'list'],
  queryFn: ({ pageParam, signal }) =>
    request<ForwardingList>('GET', '/casework/forwardings', { query: { after: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next,
});

export const forwardingQuery = (id: string) =>
  queryOptions({
    queryKey: ['forwardings', id],
    queryFn: ({ signal }) => request<ForwardingView>('GET', path(id), { signal }),
  });

export const rowPages = (id: string, only: RowQuery['only'] | null) =>
  infiniteQueryOptions({
    queryKey: ['forwardings', id, 'rows', only],
    queryFn: ({ pageParam, signal }) =>
      request<RowList>('GET', `${path(id)}/rows`, { query: { only, after: pageParam }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
  });

export const forwardedPages = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['forwardings', id, 'petitions'],
    queryFn: ({ pageParam, signal }) =>
      request<ForwardedPetitionList>('GET', `${path(id)}/petitions`, { query: { after: pageParam }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
  });

/** Every petition of a forwarding, for its summary. */
export const allForwarded = async (id: string): Promise<ForwardedPetitionList['items']> => {
  const items: ForwardedPetitionList['items'] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: ForwardedPetitionList = await request('GET', `${path(id)}/petitions`, { query: { after, limit: 500 } });
    items.push(...page.items);
    after = page.next;
  }
  return items;
};

export type TypedForwarding = Sent<typeof newForwarding>;
export const beginForwarding = (body: TypedForwarding, key: string): Promise<{ id: string }> =>
  request('POST', '/casework/forwardings', { body, key });

export const uploadTable = (id: string, version: number, body: { name: string; content: string }): Promise<unknown> =>
  request('PUT', `${path(id)}/table`, { body, version });

export const changeRow = (
  id: string,
  version: number,
  { line, ...body }: Sent<typeof rowChange> & { line: number },
): Promise<RowView> => request('PUT', `${path(id)}/rows/${line}`, { body, version });

export const fileTable = (id: string, version: number): Promise<ForwardingView> =>
  request('POST', `${path(id)}/filing`, { body: {}, version });

export const discardForwarding = (id: string, version: number): Promise<unknown> =>
  request('DELETE', path(id), { version });

import type { measureActions, MeasuresPage, MeasureView, OutcomeOptions } from '@thaogo/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from './request.ts';
import type { Sent } from './shape.ts';

/** How the list of measures is narrowed. */
export interface MeasureFilters {
  due?: 'late' | 'month' | 'instructed';
}

export type MeasureActionName = MeasureView['actions'][number]['name'];
export type MeasureBody<A extends MeasureActionName> = Sent<(typeof measureActions)[A]>;

const PAGE = 25;

export const measurePages = ({ due }: MeasureFilters) =>
  infiniteQueryOptions({
    queryKey: ['measures', 'list', due],
    queryFn: ({ pageParam, signal }) =>
      request<MeasuresPage>('GET', '/casework/measures', {
        // Asked for all, those that ended stand at the end.
        query: { due, ended: due === undefined ? 'true' : undefined, limit: PAGE, after: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 15_000,
  });

const pathOf = (code: string): string => `/casework/measures/${encodeURIComponent(code)}`;

export const measureQuery = (code: string) =>
  queryOptions({
    queryKey: ['measures', 'one', code],
    queryFn: ({ signal }) => request<MeasureView>('GET', pathOf(code), { signal }),
    staleTime: 15_000,
  });

/** Acts on the version that was seen; the reply is the measure afterwards. */
export const actOnMeasure = <A extends MeasureActionName>(
  seen: Pick<MeasureView, 'code' | 'version'>,
  action: A,
  body: MeasureBody<A>,
): Promise<MeasureView> => request('POST', `${pathOf(seen.code)}/${action}`, { body, version: seen.version });

/** Which outcomes an answer to a petition may name, and by whom each would be done. */
export const outcomesQuery = (code: string) =>
  queryOptions({
    queryKey: ['outcomes', code],
    queryFn: ({ signal }) =>
      request<OutcomeOptions>('GET', `/casework/petitions/${encodeURIComponent(code)}/outcomes`, { signal }),
    staleTime: 60_000,
  });

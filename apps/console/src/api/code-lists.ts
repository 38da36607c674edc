import type { AgencyList, DifficultyList, GroundList, Installation, SubjectList } from '@thaogo/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.ts';

/** What the installation says of itself, and its date: the browser's clock is never asked about deadlines. */
export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: ({ signal }) => request<Installation>('GET', '/installation', { signal }),
  staleTime: 300_000,
});

export const groundsQuery = queryOptions({
  queryKey: ['grounds'],
  queryFn: ({ signal }) => request<GroundList>('GET', '/grounds', { signal }),
  staleTime: 3_600_000,
});

export const difficultiesQuery = queryOptions({
  queryKey: ['difficulties'],
  queryFn: ({ signal }) => request<DifficultyList>('GET', '/difficulties', { signal }),
  staleTime: 3_600_000,
});

export const subjectsQuery = queryOptions({
  queryKey: ['subjects'],
  queryFn: ({ signal }) => request<SubjectList>('GET', '/subjects', { signal }),
  staleTime: 3_600_000,
});

/** Agencies by name or code: all, or only those that take part (`true`) or do not yet (`false`). */
export const agenciesQuery = (q: string, joined: boolean | null) =>
  queryOptions({
    queryKey: ['agencies', q, joined],
    queryFn: ({ signal }) =>
      request<AgencyList>('GET', '/agencies', {
        query: { q, limit: 12, joined: joined === null ? undefined : String(joined) },
        signal,
      }),
    enabled: q !== '',
    staleTime: 300_000,
  });

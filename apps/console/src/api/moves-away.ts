import type { AgencyMovesPage, MovedPetitionsPage, MovesBehindFigure } from '@thaogo/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from './request.ts';

/** Days from … to, both included; the year up to today where they are left out. */
export interface Period {
  from?: string;
  to?: string;
}

const PAGE = 25;

export const agencyMovesPages = ({ from, to }: Period) =>
  infiniteQueryOptions({
    queryKey: ['send-backs', 'agencies', from, to],
    queryFn: ({ pageParam, signal }) =>
      request<AgencyMovesPage>('GET', '/casework/send-backs', {
        query: { from, to, limit: PAGE, after: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 15_000,
  });

/** The petitions behind a figure of an agency. */
export const movedPetitionsPages = (agency: string, of: MovesBehindFigure, { from, to }: Period) =>
  infiniteQueryOptions({
    queryKey: ['send-backs', 'petitions', agency, of, from, to],
    queryFn: ({ pageParam, signal }) =>
      request<MovedPetitionsPage>('GET', '/casework/send-backs/petitions', {
        query: { agency, of, from, to, limit: PAGE, after: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 15_000,
  });

import type { enteredFiling, FiledReply, ReadingReply, readingRequest } from '@thaogo/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from './request.ts';
import type { Sent } from './shape.ts';

export type EnteredPetition = Sent<typeof enteredFiling>;

/** Enters a petition once for every key. */
export const enterPetition = (body: EnteredPetition, key: string): Promise<FiledReply> =>
  request('POST', '/casework/petitions', { body, key });

/** What a machine reads in the words typed so far. */
export const readingQuery = (body: Sent<typeof readingRequest>) =>
  queryOptions({
    queryKey: ['reading', body],
    queryFn: ({ signal }) => request<ReadingReply>('POST', '/readings', { body, signal }),
    enabled: body.text.trim().length >= 20,
    staleTime: 300_000,
    placeholderData: keepPreviousData,
  });

interface Places {
  items: { code: string; name: string }[];
}

export const provincesQuery = queryOptions({
  queryKey: ['provinces'],
  queryFn: ({ signal }) => request<Places>('GET', '/places', { signal }),
  staleTime: 3_600_000,
});

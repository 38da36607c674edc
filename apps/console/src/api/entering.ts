import type { enteredFiling, FiledReply, PlaceList, ReadingReply, readingRequest } from '@thaogo/contract';
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

const PLACES_FOUND = 12;

/** Provinces and communes by beginnings of words of their names, the likeliest first. */
export const placesQuery = (q: string) =>
  queryOptions({
    queryKey: ['places', q],
    queryFn: ({ signal }) => request<PlaceList>('GET', '/places', { query: { q, limit: PLACES_FOUND }, signal }),
    enabled: q !== '',
    staleTime: 3_600_000,
  });

/** Names of provinces, for their communes to be told apart by. */
export const provincesQuery = queryOptions({
  queryKey: ['provinces'],
  queryFn: ({ signal }) => request<PlaceList>('GET', '/places', { signal }),
  staleTime: 3_600_000,
});

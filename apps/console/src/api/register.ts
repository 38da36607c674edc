import type {
  CaseworkDocumentView,
  DocumentList,
  documentEntry,
  documentHeadings,
  documentKept,
  documentRelation,
  documentVersion,
} from '@thaogo/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from './request.ts';
import type { Given, Sent } from './shape.ts';

const LIST = 30;

/** The register as everybody searches it. */
export const documentPages = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'found', q],
    queryFn: ({ pageParam, signal }) =>
      request<DocumentList>('GET', '/documents', { query: { q, limit: LIST, after: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** What waits to be confirmed. */
export const waitingPages = infiniteQueryOptions({
  queryKey: ['documents', 'waiting'],
  queryFn: ({ pageParam, signal }) =>
    request<DocumentList>('GET', '/casework/documents', { query: { after: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next,
});

const path = (id: string): string => `/casework/documents/${encodeURIComponent(id)}`;

export const documentQuery = (id: string, on: string) =>
  queryOptions({
    queryKey: ['documents', 'one', id, on],
    queryFn: ({ signal }) => request<CaseworkDocumentView>('GET', path(id), { query: { on }, signal }),
  });

export type TypedEntry = Sent<typeof documentEntry>;
export type TypedRelation = Sent<typeof documentRelation>;
export type TypedHeadings = Sent<typeof documentHeadings>;

/** Adds a document, or corrects the version seen. */
export const keepEntry = (body: TypedEntry, version: number | null): Promise<Given<typeof documentKept>> =>
  request('POST', '/casework/documents', { body, ...(version !== null && { version }) });

export const confirmEntry = (id: string, version: number): Promise<Given<typeof documentVersion>> =>
  request('POST', `${path(id)}/confirmation`, { body: {}, version });

export const keepRelation = (
  id: string,
  version: number,
  body: TypedRelation,
): Promise<Given<typeof documentVersion>> => request('PUT', `${path(id)}/relations`, { body, version });

export const keepHeadings = (
  id: string,
  version: number,
  body: TypedHeadings,
): Promise<Given<typeof documentVersion>> => request('PUT', `${path(id)}/headings`, { body, version });

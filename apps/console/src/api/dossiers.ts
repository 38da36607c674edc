import type {
  CaseworkBottleneck,
  DelegatedRuleView,
  DossierList,
  LegalityView,
  SuggestedBottlenecks,
} from '@thaogo/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from './request.ts';

/** Kinds of dossiers, and where each lies. */
export const DOSSIER_PATHS = {
  bottleneck: 'bottlenecks',
  delegated_rule: 'delegated-rules',
  legality_check: 'legality-checks',
} as const;
export type DossierKind = keyof typeof DOSSIER_PATHS;

/** A dossier as its page shows it. */
export type DossierView =
  | ({ kind: 'bottleneck' } & CaseworkBottleneck)
  | ({ kind: 'delegated_rule' } & DelegatedRuleView)
  | ({ kind: 'legality_check' } & LegalityView);

export interface DossierFilters {
  q?: string;
  show?: 'late' | 'ended';
}

export const dossierPages = (kind: DossierKind, { q, show }: DossierFilters) =>
  infiniteQueryOptions({
    queryKey: ['dossiers', kind, q ?? '', show ?? ''],
    queryFn: ({ pageParam, signal }) =>
      request<DossierList>('GET', `/casework/${DOSSIER_PATHS[kind]}`, {
        query: {
          q,
          late: show === 'late' ? 'true' : undefined,
          ended: show === 'ended' ? 'true' : undefined,
          after: pageParam,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

const address = (kind: DossierKind, id: string): string => `/casework/${DOSSIER_PATHS[kind]}/${encodeURIComponent(id)}`;

export const dossierQuery = (kind: DossierKind, id: string) =>
  queryOptions({
    queryKey: ['dossiers', 'one', kind, id],
    queryFn: async ({ signal }): Promise<DossierView> => {
      const view = await request<Omit<DossierView, 'kind'>>('GET', address(kind, id), { signal });
      return { ...view, kind } as DossierView;
    },
  });

export const suggestionsQuery = queryOptions({
  queryKey: ['dossiers', 'suggestions'],
  queryFn: ({ signal }) => request<SuggestedBottlenecks>('GET', '/casework/bottlenecks/suggestions', { signal }),
});

/** Makes a dossier; the id is null for whoever may not follow it. */
export const makeDossier = (kind: DossierKind, body: object): Promise<{ id: string | null }> =>
  request('POST', `/casework/${DOSSIER_PATHS[kind]}`, { body });

export const actOnDossier = async (
  { kind, id, version }: Pick<DossierView, 'kind' | 'id' | 'version'>,
  action: string,
  body: object,
): Promise<void> => {
  await request('POST', `${address(kind, id)}/${action}`, { body, version });
};

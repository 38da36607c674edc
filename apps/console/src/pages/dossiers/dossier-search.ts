import { DOSSIER_PATHS, type DossierFilters, type DossierKind } from '../../api/dossiers.ts';

/** The kind that an address names; what is none leads to bottlenecks. */
export const readDossierKind = (kind: string): DossierKind =>
  Object.hasOwn(DOSSIER_PATHS, kind) ? (kind as DossierKind) : 'bottleneck';

const text = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** How a list is narrowed, from its address. */
export const readDossierFilters = (search: Record<string, unknown>): DossierFilters => {
  const q = text(search['q']);
  return {
    ...(q !== undefined && { q }),
    ...((search['show'] === 'late' || search['show'] === 'ended') && { show: search['show'] }),
  };
};

const NEW_FROM = ['document', 'name', 'article', 'petitions', 'petition'] as const;

/** What a new one starts from: a provision, and petitions that speak of it. */
export const readNewDossier = (search: Record<string, unknown>): Partial<Record<(typeof NEW_FROM)[number], string>> =>
  Object.fromEntries(
    NEW_FROM.flatMap((name) => (text(search[name]) === undefined ? [] : [[name, text(search[name])]])),
  );

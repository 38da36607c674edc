import {
  type DossierActionView,
  type DossierEntry,
  dossierEventWords,
  type DossierItem,
  dossierRefusalWords,
  dossierStateNames,
} from '@thaogo/contract';
import { dossierEvents, dossierWords, type FoundDossier } from '@thaogo/db';
import {
  type CivilDate,
  civilDateOf,
  type ContentRef,
  type Dossier,
  DOSSIER_CODES,
  type DossierKind,
  isLive,
  type JudgedDossierAction,
  type Language,
} from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { provisionViews } from './provision-views.ts';

/** The words that a list calls a dossier by. */
const titleOf = (dossier: Dossier): ContentRef => {
  switch (dossier.kind) {
    case 'bottleneck':
      return dossier.title;
    case 'delegated_rule':
      return dossier.what;
    case 'legality_check':
      return dossier.grounds;
  }
};

/** Whether it is late on a day. Nothing stores this. */
export const isLate = (dossier: Dossier, today: CivilDate): boolean =>
  isLive(dossier) && dossier.dueOn !== null && dossier.dueOn < today;

export const stateName = (dossier: Dossier, language: Language): string => {
  const names: Record<DossierKind, Record<string, string>> = dossierStateNames[language];
  return names[dossier.kind][dossier.state] ?? dossier.state;
};

/** Dossiers as a list of work shows them. */
export const dossierItems = async (
  found: readonly FoundDossier[],
  deps: ApiDependencies,
  language: Language,
): Promise<DossierItem[]> => {
  const provisionsOf = await provisionViews(
    deps,
    found.map(({ dossier }) => dossier.id),
  );
  const words = await dossierWords(
    deps.db,
    found.map(({ dossier }) => titleOf(dossier)),
  );
  const today = civilDateOf(deps.now());
  return found.map(({ dossier, number }) => ({
    id: dossier.id,
    number,
    code: `${DOSSIER_CODES[dossier.kind]}-${number}`,
    version: dossier.version,
    title: words.get(titleOf(dossier).id) ?? '',
    state: dossier.state,
    stateName: stateName(dossier, language),
    coordinator: agencyName(dossier.coordinator, deps.agencies, language),
    owner: dossier.owner === null ? null : agencyName(dossier.owner, deps.agencies, language),
    provisions: provisionsOf(dossier.id),
    dueOn: dossier.dueOn,
    late: isLate(dossier, today),
  }));
};

/** The actions that somebody may ever take on a dossier, each with why not. */
export const dossierActionViews = (
  actions: readonly JudgedDossierAction<string>[],
  language: Language,
): DossierActionView[] =>
  actions.map(({ name, allowed, reasons }) => ({
    name,
    allowed,
    reasons: reasons.map((code) => ({ code, detail: dossierRefusalWords[language][code] })),
  }));

/** What happened to a dossier, oldest first: what and which agency, never who. */
export const dossierHistory = async (
  { id, kind }: Pick<Dossier, 'id' | 'kind'>,
  deps: ApiDependencies,
  language: Language,
): Promise<DossierEntry[]> => {
  const words: Record<DossierKind, Record<string, string>> = dossierEventWords[language];
  const events = await dossierEvents(deps.db, id);
  return events.map(({ type, at, actor }) => ({
    at: at.toISOString(),
    event: type,
    text: words[kind][type] ?? type,
    agency: agencyName(actor.agency, deps.agencies, language),
  }));
};

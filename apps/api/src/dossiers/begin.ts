import { beginDossier, isSecondOfItsKind, type NewDossierWords, type NumberedProvision, type Writer } from '@thaogo/db';
import type {
  DossierContext,
  DossierDecision,
  DossierEvents,
  DossierKind,
  Dossiers,
  Language,
  Staff,
} from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { dossierRefused } from './refused.ts';

export const contextOf = (actor: Staff, deps: Pick<ApiDependencies, 'now' | 'agencies'>): DossierContext => ({
  actor,
  now: deps.now(),
  agencies: deps.agencies,
});

/** An event in its place, by whoever acts. */
export const placeEvent = <E>(event: E, seq: number, { actor, now }: DossierContext) => ({
  ...event,
  seq,
  at: now.toISOString(),
  actor: {
    kind: actor.kind,
    id: actor.id,
    role: actor.role,
    agency: actor.agency,
    ...(actor.actingFor !== undefined && { actingFor: actor.actingFor }),
  },
});

/** Runs work that may meet a live dossier of the same provisions, and says so in words. */
export const orExistsAlready = async <T>(work: () => Promise<T>, language: Language): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (isSecondOfItsKind(error)) throw dossierRefused(['exists_already'], language);
    throw error;
  }
};

/** What a new dossier is made of. */
interface Beginning<K extends DossierKind> {
  decision: DossierDecision<DossierEvents[K]>;
  context: DossierContext;
  provisions: readonly NumberedProvision[];
  words: readonly NewDossierWords[];
  search: string;
  language: Language;
}

/** Records a new dossier in the given transaction. @throws ApiProblem `action_not_allowed` with every reason. */
export const begin = <K extends DossierKind>(
  trx: Writer,
  deps: Pick<ApiDependencies, 'newId'>,
  kind: K,
  { decision, context, provisions, words, search, language }: Beginning<K>,
): Promise<Dossiers[K]> => {
  if (!decision.ok) throw dossierRefused(decision.refusals, language);
  return beginDossier(trx, kind, deps.newId(), placeEvent(decision.event, 1, context), { provisions, words, search });
};

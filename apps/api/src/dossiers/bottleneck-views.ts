import {
  type BottleneckView,
  type CaseworkBottleneck,
  closingGroundNames,
  outcomeNames,
  stateNames,
} from '@thaogo/contract';
import { dossierWords, type FoundDossier, petitionsOfBottleneck } from '@thaogo/db';
import {
  type Bottleneck,
  bottleneckActions,
  civilDateOf,
  type ContentRef,
  DOSSIER_CODES,
  isLiveBottleneck,
  type Language,
  mayRead,
  readScope,
  type Staff,
} from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { dossierActionViews, dossierHistory, isLate, stateName } from './dossier-views.ts';
import { provisionViews } from './provision-views.ts';

const wordsOfAll = ({ title, description, dueReason, product, progress, closing }: Bottleneck) => [
  title,
  description,
  dueReason,
  product?.words,
  ...progress.map(({ words }) => words),
  closing?.reason,
];

/** How it ends, or is to end: product, solution, closing. */
const endingOf = (
  { product, solution, closing }: Bottleneck,
  said: (ref: ContentRef | null) => string | null,
  language: Language,
): Pick<BottleneckView, 'product' | 'solution' | 'closing'> => ({
  product:
    product === null
      ? null
      : { kind: product.kind, name: outcomeNames[language][product.kind], words: said(product.words) },
  solution: solution === null ? null : { ...solution, name: outcomeNames[language][solution.product] },
  closing:
    closing === null
      ? null
      : {
          ground: closing.ground,
          name: closingGroundNames[language][closing.ground],
          reason: said(closing.reason) ?? '',
          on: closing.on,
        },
});

/** A bottleneck as everybody may see it: words that were written for that, and no trace of any petition. */
export const bottleneckViewOf = async (
  { dossier: bottleneck, number, startedAt }: FoundDossier<Bottleneck>,
  deps: ApiDependencies,
  language: Language,
): Promise<BottleneckView> => {
  const words = await dossierWords(deps.db, wordsOfAll(bottleneck));
  const said = (ref: ContentRef | null): string | null => words.get(ref?.id ?? '') ?? null;
  const provisionsOf = await provisionViews(deps, [bottleneck.id]);
  const today = civilDateOf(deps.now());
  const { difficulties } = deps.policies.inForce(today).policy;
  const difficulty = difficulties.find(({ code }) => code === bottleneck.difficulty);
  return {
    id: bottleneck.id,
    number,
    title: said(bottleneck.title) ?? '',
    description: said(bottleneck.description) ?? '',
    state: bottleneck.state,
    stateName: stateName(bottleneck, language),
    owner: bottleneck.owner === null ? null : agencyName(bottleneck.owner, deps.agencies, language),
    coordinator: agencyName(bottleneck.coordinator, deps.agencies, language),
    provisions: provisionsOf(bottleneck.id),
    difficulty: difficulty === undefined ? null : { code: difficulty.code, name: difficulty.name[language] },
    startedAt: startedAt.toISOString(),
    dueOn: bottleneck.dueOn,
    originalDueOn: bottleneck.originalDueOn,
    dueReason: said(bottleneck.dueReason),
    late: isLate(bottleneck, today),
    progress: bottleneck.progress.map(({ on, agency, words: ref }) => ({
      on,
      agency: agencyName(agency, deps.agencies, language),
      text: said(ref) ?? '',
    })),
    ...endingOf(bottleneck, said, language),
    joinable: isLiveBottleneck(bottleneck),
  };
};

const SHOWN = 100;

/** The same for staff, with the petitions that this person may read. */
export const caseworkBottleneckView = async (
  found: FoundDossier<Bottleneck>,
  staff: Staff,
  deps: ApiDependencies,
  language: Language,
): Promise<CaseworkBottleneck> => {
  const { dossier: bottleneck } = found;
  const scope = readScope(staff, deps.agencies);
  const petitions = await petitionsOfBottleneck(deps.db, bottleneck.id, SHOWN);
  return {
    ...(await bottleneckViewOf(found, deps, language)),
    code: `${DOSSIER_CODES.bottleneck}-${found.number}`,
    version: bottleneck.version,
    petitions: petitions
      .filter(({ petition }) => mayRead(scope, petition))
      .map(({ petition: { code, state, lead }, title }) => ({
        code,
        title,
        stateName: stateNames[language][state],
        agency: lead === null ? null : agencyName(lead, deps.agencies, language),
      })),
    actions: dossierActionViews(bottleneckActions(bottleneck, staff, deps.agencies), language),
    history: await dossierHistory(bottleneck, deps, language),
  };
};

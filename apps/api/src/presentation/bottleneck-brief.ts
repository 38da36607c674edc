import { type BottleneckInBrief, dossierStateNames } from '@thaogo/contract';
import { bottleneckOf, dossierWords } from '@thaogo/db';
import type { Bottleneck, Language, Petition } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { agencyName } from './agency-name.ts';

/** The newest word on it: why it ended, else the last progress. */
const newestWords = ({ closing, progress }: Bottleneck) => closing?.reason ?? progress.at(-1)?.words ?? null;

/** The bottleneck that a petition is part of, and what happens to that; null for none. */
export const bottleneckInBrief = async (
  petition: Pick<Petition, 'id' | 'confinement'>,
  { db, agencies }: Pick<ApiDependencies, 'db' | 'agencies'>,
  language: Language,
): Promise<BottleneckInBrief | null> => {
  const found = await bottleneckOf(db, petition);
  if (found === null) return null;
  const { bottleneck, number } = found;
  const news = newestWords(bottleneck);
  const words = await dossierWords(db, [bottleneck.title, news]);
  return {
    id: bottleneck.id,
    number,
    title: words.get(bottleneck.title.id) ?? '',
    state: bottleneck.state,
    stateName: dossierStateNames[language].bottleneck[bottleneck.state],
    owner: bottleneck.owner === null ? null : agencyName(bottleneck.owner, agencies, language),
    dueOn: bottleneck.dueOn,
    news: bottleneck.solution?.numberSymbol ?? words.get(news?.id ?? '') ?? null,
  };
};

import { type SenderView, stateNames } from '@thaogo/contract';
import { hasPublicationConsent, waitingFiles } from '@thaogo/db';
import { civilDateOf, type Language, type Petition } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { bottleneckInBrief } from '../presentation/bottleneck-brief.ts';
import { fileView } from '../presentation/file-views.ts';
import { heldDays } from '../presentation/held-days.ts';
import { senderMeasureViews } from '../presentation/measure-views.ts';
import { actionViews, commonView, readStory } from '../presentation/petition-story.ts';
import { receiptOf } from './receipt.ts';

/** What the sender uploaded and has not sent yet. */
const waitingViews = async ({ id }: Petition, { db, keys }: ApiDependencies): Promise<SenderView['waiting']> => {
  const files = await waitingFiles(db, { kind: 'petition', id, keys: keys.vault }, 'sender');
  return files.map(({ row, name }) => fileView(row, name));
};

/** A petition as its own sender sees it. */
export const ownView = async (petition: Petition, deps: ApiDependencies, language: Language): Promise<SenderView> => {
  const story = await readStory(deps.db, petition);
  const now = deps.now();
  const { agencies, policies } = deps;
  const { grounds } = policies.inForce(civilDateOf(now)).policy;
  const ground = grounds.find(({ code }) => code === petition.ground);
  return {
    ...commonView(story, { language, kind: 'sender', agencies, policies, now }),
    held: heldDays(story, { policies, agencies, now, language }),
    waiting: await waitingViews(petition, deps),
    stateName: stateNames[language][petition.state],
    bottleneck: await bottleneckInBrief(petition, deps, language),
    language: petition.language,
    turnTo: ground?.turnTo[language] ?? null,
    rating: petition.rating,
    measures: await senderMeasureViews(deps.db, petition.id, { agencies, language, today: civilDateOf(now) }),
    publishAnswer: await hasPublicationConsent(deps.db, petition.id),
    receipt: receiptOf(story, deps) as SenderView['receipt'],
    actions: actionViews(petition, { kind: 'sender' }, { agencies: deps.agencies, now }, language),
  };
};

import { type CaseworkView, routingReasonWords, stateNames } from '@thaogo/contract';
import { findPlace, hasPublicationConsent, measuresOfPetition, petitionsInGroup } from '@thaogo/db';
import { civilDateOf, type Draft, type Language, type Petition, type RoutingReason, type Staff } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { bottleneckInBrief } from '../presentation/bottleneck-brief.ts';
import { insideLead } from './inside-lead.ts';
import { machineSuggestions } from './machine-suggestions.ts';
import { joinableMeasures } from '../commands/follow-answer.ts';
import { choiceView, type MeasureReader, measureSummaryView } from '../presentation/measure-views.ts';
import { agencyLetterOffer } from './agency-letter-offer.ts';
import { workView } from './work-view.ts';
import { heldDays } from '../presentation/held-days.ts';
import { originView } from '../presentation/origin-view.ts';
import { actionViews, commonView, type PetitionStory, readStory, wordsOf } from '../presentation/petition-story.ts';

/** The words of the last send-back or returned draft, as long as they matter in the present state. */
const remark = (story: PetitionStory): string | null => {
  const { state } = story.petition;
  for (const { event } of story.events.toReversed()) {
    if (state === 'in_progress' && event.type === 'draft_returned') return wordsOf(story, event.data.remark.id);
    if (state === 'screening' && event.type === 'sent_back') return wordsOf(story, event.data.reason.id);
  }
  return null;
};

/** Where the agency that sent it back would have it go; null when it named none, or once it has been passed on. */
const betterAddress = ({ petition, events }: PetitionStory): string | null => {
  if (petition.state !== 'screening') return null;
  for (const { event } of events.toReversed()) if (event.type === 'sent_back') return event.data.to;
  return null;
};

/** What the newest approval of this draft wrote to be published; words written for an earlier draft stand for nothing. */
const publicText = (story: PetitionStory): string | null => {
  for (const { event } of story.events.toReversed()) {
    if (event.type === 'draft_submitted') return null;
    if (event.type === 'draft_approved') return wordsOf(story, event.data.publicText?.id);
  }
  return null;
};

const routingReasons = (story: PetitionStory, deps: ApiDependencies, language: Language): string[] => {
  const [filing] = story.events;
  if (filing?.event.type !== 'filed') return [];
  const { routing } = filing.event.data;
  const facts = {
    document: story.citations[0]?.number_symbol ?? story.citations[0]?.title ?? '',
    agency: routing.lead === null ? '' : agencyName(routing.lead, deps.agencies, language).name,
  };
  return routing.reasons.map((code) => routingReasonWords(code as RoutingReason['code'], facts, language));
};

const SHOWN_OF_GROUP = 50;

const groupView = async (
  { group }: Petition,
  deps: ApiDependencies,
  language: Language,
): Promise<CaseworkView['group']> => {
  if (group === null) return null;
  const petitions = await petitionsInGroup(deps.db, group.id, SHOWN_OF_GROUP);
  return {
    main: group.main,
    petitions: petitions.map(({ code, state, group_main: main }) => ({
      code,
      stateName: stateNames[language][state],
      main: main === true,
    })),
  };
};

const draftMeasure = ({ measure }: Draft, reader: MeasureReader) => {
  const choice = choiceView(measure, reader);
  return choice === null ? null : { ...choice, expiresOn: measure?.expiresOn ?? null };
};

/** A petition as a member of staff may see it: never with the sender's identity. */
export const caseworkView = async (
  petition: Petition,
  staff: Staff,
  deps: ApiDependencies,
  language: Language,
): Promise<CaseworkView> => {
  const story = await readStory(deps.db, petition);
  const { agencies, policies } = deps;
  const now = deps.now();
  const { policy } = policies.inForce(civilDateOf(now));
  const reader = { agencies, language, today: civilDateOf(now) };
  const better = betterAddress(story);
  const place = petition.place === null ? null : await findPlace(deps.db, petition.place);
  const difficulty = policy.difficulties.find(({ code }) => code === petition.difficulty);
  const ground = policy.grounds.find(({ code }) => code === petition.scopeProposal?.ground);
  return {
    ...commonView(story, { language, kind: 'staff', agencies, policies, now }),
    held: heldDays(story, { policies, agencies, now, language }),
    ...workView(story, staff, agencies, language, await insideLead(deps, petition, staff, language)),
    group: await groupView(petition, deps, language),
    version: petition.version,
    stateName: stateNames[language][petition.state],
    competent: petition.competent === null ? null : agencyName(petition.competent, agencies, language),
    coordinator: agencyName(petition.coordinator, agencies, language),
    senderKind: petition.senderKind,
    origin: await originView(deps.db, petition.id),
    place: place === null ? null : { code: place.code, name: place.name },
    difficulty: difficulty === undefined ? null : { code: difficulty.code, name: difficulty.name[language] },
    routingReasons: [
      ...routingReasons(story, deps, language),
      ...(await machineSuggestions(story, place, deps, language)),
    ],
    bottleneck: await bottleneckInBrief(petition, deps, language),
    remark: remark(story),
    betterAddress: better === null ? null : agencyName(better, agencies, language),
    draft:
      petition.draft === null
        ? null
        : {
            text: wordsOf(story, petition.draft.content.id) ?? '',
            outcome: petition.draft.outcome,
            measure: draftMeasure(petition.draft, reader),
            own: petition.draft.author === staff.id,
          },
    publishAnswer: await hasPublicationConsent(deps.db, petition.id),
    publicText: publicText(story),
    agencyLetter: agencyLetterOffer(petition, staff, deps, language),
    measures: (await measuresOfPetition(deps.db, petition.id)).map(({ measure, solved, words_id: said }) => ({
      ...measureSummaryView(measure, reader),
      solved,
      said: wordsOf(story, said ?? undefined),
    })),
    joinableMeasures: (await joinableMeasures(deps.db, petition)).map((measure) => measureSummaryView(measure, reader)),
    scopeProposal:
      petition.scopeProposal === null || ground === undefined
        ? null
        : {
            ground: ground.code,
            name: ground.name[language],
            turnTo: ground.turnTo[language],
            own: petition.scopeProposal.by === staff.id,
          },
    actions: actionViews(petition, staff, { agencies, now }, language),
  };
};

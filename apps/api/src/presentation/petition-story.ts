import {
  type ActionView,
  type AnswerView,
  eventWords,
  INNER_EVENTS,
  nextStepWords,
  outcomeNames,
  refusalWords,
  type TimelineEntry,
} from '@thaogo/contract';
import { citationsOf, contentsOf, documentForces, eventsOf, type KnownForce } from '@thaogo/db';
import type { Tables } from '@thaogo/db';
import { actionsFor, type Actor, civilDateOf, type Language, type Petition, type PetitionEvent } from '@thaogo/domain';
import type { Kysely } from 'kysely';
import type { AgencyBook, PolicyBook } from '../dependencies.ts';
import { agencyName, holderName } from './agency-name.ts';
import { citationViews, citedDocumentId } from './citation-views.ts';
import { deadlineView } from './deadline-view.ts';

/** Everything kept of one petition, read once for one page. */
export interface PetitionStory {
  petition: Petition;
  events: Awaited<ReturnType<typeof eventsOf>>;
  contents: Awaited<ReturnType<typeof contentsOf>>;
  citations: Awaited<ReturnType<typeof citationsOf>>;
  /** What the register says today of the documents cited, by id. */
  forces: ReadonlyMap<string, KnownForce>;
}

/** Reads a petition's events, words and citations, and what the register says of these: a handful of indexed queries. */
export const readStory = async (db: Kysely<Tables>, petition: Petition): Promise<PetitionStory> => {
  const citations = await citationsOf(db, petition.id);
  const ids = citations.flatMap((citation) => citedDocumentId(citation) ?? []);
  return {
    petition,
    events: await eventsOf(db, petition.id),
    contents: await contentsOf(db, petition.id),
    citations,
    forces: await documentForces(db, ids),
  };
};

interface Reader {
  language: Language;
  kind: 'sender' | 'staff';
  agencies: AgencyBook;
  policies: PolicyBook;
  now: Date;
}

const agencyOf = (event: PetitionEvent): string | null => {
  if (event.type === 'assigned') return event.data.lead;
  if (event.type === 'filed') return event.data.lead;
  return event.actor.kind === 'staff' ? event.actor.agency : null;
};

const timeline = (story: PetitionStory, reader: Reader): TimelineEntry[] =>
  story.events
    .filter(({ event }) => reader.kind === 'staff' || !INNER_EVENTS.includes(event.type))
    .map(({ event }) => {
      const agency = agencyOf(event);
      return {
        at: event.at,
        event: event.type,
        text: eventWords(event.type, reader.kind, reader.language),
        agency: agency === null ? null : agencyName(agency, reader.agencies, reader.language),
      };
    });

/** The words of one content row; an erased row has none. */
export const wordsOf = (story: PetitionStory, contentId: string | undefined): string | null =>
  story.contents.find((content) => content.id === contentId)?.body ?? null;

const answer = (story: PetitionStory, reader: Reader): AnswerView | null => {
  const { answer: issued, lead } = story.petition;
  if (issued === null) return null;
  return {
    text: wordsOf(story, issued.content.id) ?? '',
    outcome: issued.outcome,
    outcomeName: outcomeNames[reader.language][issued.outcome],
    number: issued.number,
    issuedOn: issued.issuedOn,
    recordedAt: issued.recordedAt,
    agency: agencyName(lead ?? story.petition.coordinator, reader.agencies, reader.language),
  };
};

const nextStep = (petition: Petition, reader: Reader): string =>
  nextStepWords(
    {
      state: petition.state,
      holder: agencyName(petition.lead ?? petition.coordinator, reader.agencies, reader.language).name,
      answerDueOn: petition.deadlines.find((deadline) => deadline.name === 'answer')?.dueOn ?? null,
      today: civilDateOf(reader.now),
      reader: reader.kind,
    },
    reader.language,
  );

/** The parts that the sender's view and the staff's view have in common. */
export const commonView = (story: PetitionStory, reader: Reader) => {
  const { petition } = story;
  const filed = story.contents.find((content) => content.id === petition.content.id);
  return {
    code: petition.code,
    state: petition.state,
    agency: petition.lead === null ? null : agencyName(petition.lead, reader.agencies, reader.language),
    holder: holderName(petition, reader.agencies, reader.language),
    nextStep: nextStep(petition, reader),
    filedAt: petition.filedAt,
    title: filed?.title ?? null,
    text: filed?.body ?? '',
    proposal: filed?.proposal ?? null,
    citations: citationViews(
      story.citations,
      story.forces,
      { filedOn: petition.filedOn, today: civilDateOf(reader.now) },
      reader.language,
    ),
    deadlines: petition.deadlines.map((deadline) => deadlineView(deadline, reader.policies, reader.language)),
    timeline: timeline(story, reader),
    messages: story.contents
      .filter((content) => content.kind === 'message')
      .map((content) => ({ at: content.created_at.toISOString(), from: 'sender' as const, text: content.body ?? '' })),
    answer: answer(story, reader),
  };
};

/** What this person may do now, and why not what they may not. */
export const actionViews = (petition: Petition, actor: Actor, now: Date, language: Language): ActionView[] =>
  actionsFor(petition, actor, civilDateOf(now)).map((action) => ({
    name: action.name,
    allowed: action.allowed,
    reasons: action.reasons.map(({ code }) => ({ code, detail: refusalWords[language][code] })),
  }));

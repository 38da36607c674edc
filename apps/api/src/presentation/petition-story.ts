import {
  type ActionView,
  type AnswerView,
  byDeputyWords,
  caseworkActions,
  eventWords,
  INNER_EVENTS,
  type MessageView,
  nextStepWords,
  outcomeNames,
  refusalWords,
  senderActions,
  stepApprovedWords,
  type TimelineEntry,
} from '@thaogo/contract';
import { citationsOf, contentsOf, documentForces, eventsOf, filesOf, type KnownForce } from '@thaogo/db';
import type { Tables } from '@thaogo/db';
import {
  actionsFor,
  type Actor,
  civilDateOf,
  holderOf,
  isBinding,
  type IssuedAnswer,
  type Language,
  type Petition,
  type PetitionEvent,
  startCauses,
} from '@thaogo/domain';
import type { Kysely } from 'kysely';
import type { AgencyBook, PolicyBook } from '../dependencies.ts';
import { agencyName, holderName } from './agency-name.ts';
import { approvalsOfOneStep } from './approval-steps-told.ts';
import { answerSigner } from './answer-signer.ts';
import { citationViews, citedDocumentId } from './citation-views.ts';
import { choiceView } from './measure-views.ts';
import { deadlineView } from './deadline-view.ts';
import { filesOfEvent, namedLetter, sharedFiles } from './story-files.ts';

/** Everything kept of one petition, read once for one page. */
export interface PetitionStory {
  petition: Petition;
  events: Awaited<ReturnType<typeof eventsOf>>;
  contents: Awaited<ReturnType<typeof contentsOf>>;
  citations: Awaited<ReturnType<typeof citationsOf>>;
  /** Attached files, letters among them. */
  files: Awaited<ReturnType<typeof filesOf>>;
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
    files: await filesOf(db, petition.id),
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

/** What an event is called; an approval that is not the last says so, and staff read that a deputy acted. */
const toldAs = (event: PetitionEvent, oneStep: ReadonlySet<number>, { kind, language }: Reader): string => {
  const told = oneStep.has(event.seq) ? stepApprovedWords[language] : eventWords(event.type, kind, language);
  const deputised = kind === 'staff' && event.actor.kind === 'staff' && event.actor.actingFor !== undefined;
  return deputised ? byDeputyWords(told, language) : told;
};

const timeline = (story: PetitionStory, reader: Reader): TimelineEntry[] => {
  const oneStep = approvalsOfOneStep(story.events.map(({ event }) => event));
  return story.events
    .filter(({ event }) => reader.kind === 'staff' || !INNER_EVENTS.includes(event.type))
    .map(({ event }) => {
      const agency = agencyOf(event);
      return {
        at: event.at,
        event: event.type,
        text: toldAs(event, oneStep, reader),
        agency: agency === null ? null : agencyName(agency, reader.agencies, reader.language),
      };
    });
};

/** The words of one content row; an erased row has none. */
export const wordsOf = (story: PetitionStory, contentId: string | undefined): string | null =>
  story.contents.find((content) => content.id === contentId)?.body ?? null;

const answer = (story: PetitionStory, issued: IssuedAnswer, reader: Reader): AnswerView => {
  const { lead } = story.petition;
  return {
    text: wordsOf(story, issued.content.id) ?? '',
    outcome: issued.outcome,
    outcomeName: outcomeNames[reader.language][issued.outcome],
    number: issued.number,
    issuedOn: issued.issuedOn,
    recordedAt: issued.recordedAt,
    letter: namedLetter(story, issued.letter),
    signer: answerSigner(story.events, story.contents, issued),
    agency: agencyName(lead ?? story.petition.coordinator, reader.agencies, reader.language),
    measure: choiceView(issued.measure, reader),
  };
};

/** The day on which the sender is to have an answer; where one is written anew, the agency's own. */
const answerDueOn = ({ deadlines, earlierAnswer }: Petition): string | null => {
  const awaited = earlierAnswer === null ? 'answer' : 'agency_answer';
  return deadlines.findLast(({ name }) => name === awaited)?.dueOn ?? null;
};

const nextStep = (petition: Petition, reader: Reader): string =>
  nextStepWords(
    {
      state: petition.state,
      // Whoever has it now; once nobody has, whoever answered.
      holder: agencyName(holderOf(petition) ?? petition.lead ?? petition.coordinator, reader.agencies, reader.language)
        .name,
      answerDueOn: answerDueOn(petition),
      binding: isBinding('answer', petition, reader.agencies, civilDateOf(reader.now)),
      today: civilDateOf(reader.now),
      reader: reader.kind,
    },
    reader.language,
  );

/** Who said what to whom between sender and lead agency, in the order in which it happened. */
const saidIn = (event: PetitionEvent): { from: 'sender' | 'agency'; content: string } | null => {
  switch (event.type) {
    case 'message_added':
      return { from: 'sender', content: event.data.message.id };
    case 'contested':
    case 'reconsideration_requested':
      return { from: 'sender', content: event.data.reason.id };
    case 'asked':
      return { from: 'agency', content: event.data.question.id };
    default:
      return null;
  }
};

const messages = (story: PetitionStory): MessageView[] =>
  story.events.flatMap(({ event }) => {
    const said = saidIn(event);
    if (said === null) return [];
    const attachments = filesOfEvent(story, ({ seq }) => seq === event.seq);
    return [{ at: event.at, from: said.from, text: wordsOf(story, said.content) ?? '', attachments }];
  });

/** What became of it besides its answer: an earlier one, another channel, the official portal, an open question. */
const outcomesOf = (story: PetitionStory, reader: Reader) => {
  const { earlierAnswer, transfer, external, question } = story.petition;
  const ground = reader.policies
    .inForce(civilDateOf(reader.now))
    .policy.grounds.find(({ code }) => code === transfer?.ground);
  const agency = transfer?.agency ? agencyName(transfer.agency, reader.agencies, reader.language) : null;
  return {
    question: question === null ? null : wordsOf(story, question.id),
    questionFiles: filesOfEvent(story, (event) => event.type === 'asked' && event.data.question.id === question?.id),
    earlierAnswer:
      earlierAnswer === null
        ? null
        : {
            ...answer(story, earlierAnswer, reader),
            rating: earlierAnswer.rating,
            opinion: wordsOf(story, earlierAnswer.opinion?.content.id),
          },
    transfer:
      transfer === null
        ? null
        : {
            to: agency?.name ?? wordsOf(story, transfer.addressee?.id) ?? '',
            agency,
            groundName: ground?.name[reader.language] ?? null,
            letterNumber: transfer.letterNumber,
            on: transfer.on,
            letter: namedLetter(story, transfer.letter),
          },
    external: external === null ? null : { ...external, letter: namedLetter(story, external.letter) },
  };
};

/** The parts that the sender's view and the staff's view have in common. */
export const commonView = (story: PetitionStory, reader: Reader) => {
  const { petition } = story;
  const filed = story.contents.find((content) => content.id === petition.content.id);
  const causes = startCauses(
    petition.id,
    story.events.map(({ event }) => event),
  );
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
    deadlines: petition.deadlines.map((deadline, index) =>
      deadlineView(
        deadline,
        {
          binding: isBinding(deadline.name, petition, reader.agencies, civilDateOf(reader.now)),
          cause: causes[index] ?? 'filed',
        },
        { ...reader, today: civilDateOf(reader.now) },
        {
          events: story.events.map(({ event }) => event),
          // Leaders write their reasons for the record, not for the sender.
          reasonOf: (content) => (reader.kind === 'staff' ? wordsOf(story, content) : null),
        },
      ),
    ),
    timeline: timeline(story, reader),
    messages: messages(story),
    attachments: sharedFiles(story),
    answer: petition.answer === null ? null : answer(story, petition.answer, reader),
    ...outcomesOf(story, reader),
  };
};

/** What this person may do now, and why not what they may not. */
export const actionViews = (
  petition: Petition,
  actor: Actor,
  { agencies, now }: { agencies: AgencyBook; now: Date },
  language: Language,
): ActionView[] =>
  actionsFor(petition, actor, { today: civilDateOf(now), agencies })
    // Some follow from others and are never asked for by themselves.
    .filter(({ name }) => Object.hasOwn(actor.kind === 'sender' ? senderActions : caseworkActions, name))
    .map((action) => ({
      name: action.name,
      allowed: action.allowed,
      reasons: action.reasons.map(({ code }) => ({ code, detail: refusalWords[language][code] })),
    }));

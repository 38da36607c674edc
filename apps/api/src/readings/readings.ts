import { decidingWordsReasons, reading, readingRequest, type ReadingReply, routingReasonWords } from '@thaogo/contract';
import { findPlace } from '@thaogo/db';
import {
  civilDateOf,
  coordinatorFor,
  hasJoined,
  type Language,
  type PetitionReading,
  readPetition,
  routeToOwner,
  type RoutingReason,
  startDeadlines,
} from '@thaogo/domain';
import { type Citation, type CitationReading, documentTypeName, findCitations } from '@thaogo/legal';
import type { z } from 'zod';
import { type JoinedBottleneck, joinedBottleneck } from '../commands/join-bottleneck.ts';
import { citedIn, namesOf } from '../commands/read-citations.ts';
import { asUnread, type NamedArticle, placeParts, type RegisterEntry, registerEntries } from '../commands/read-text.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Answer, type Api, endpoint, type Given } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { agencyName } from '../presentation/agency-name.ts';

type ReadingGiven = Given<'public', typeof readingRequest, z.ZodUndefined>;

interface Telling {
  deps: ApiDependencies;
  known: ReadonlyMap<string, RegisterEntry>;
  language: Language;
}

/** Who would have it and until when, were it filed now. */
type Prospect = Pick<ReadingReply, 'answer'> & { holder: string };

const documentTold = (document: CitationReading['document'], { deps, known, language }: Telling) => {
  if (document === null) return null;
  const entry = known.get(document.numberSymbol ?? '');
  const issuer = document.issuers[0] ?? entry?.issuer ?? null;
  return {
    type: document.type === null ? null : documentTypeName(document.type),
    numberSymbol: document.numberSymbol,
    title: document.title ?? entry?.title ?? null,
    issuer: issuer === null ? null : agencyName(issuer, deps.agencies, language).name,
    known: entry !== undefined,
  };
};

const headingOf = ({ document, article }: CitationReading, { known }: Telling): string | null =>
  article === null ? null : (known.get(document?.numberSymbol ?? '')?.headings[article] ?? null);

const provisionTold = (cited: CitationReading, telling: Telling) => ({
  document: documentTold(cited.document, telling),
  article: cited.article,
  clause: cited.clause,
  point: cited.point,
  heading: headingOf(cited, telling),
});

const citationTold = (citation: Citation, telling: Telling) => ({
  start: citation.start,
  end: citation.end,
  surface: citation.surface,
  ...provisionTold(citation, telling),
  alternatives: citation.alternatives.map((other) => provisionTold(other, telling)),
});

const reasonsTold = (reasons: readonly RoutingReason[], { deps, language }: Telling): string[] =>
  reasons.map(({ code, document, agency, matter, words }) =>
    routingReasonWords(
      code,
      {
        document: document ?? '',
        agency: agency === null ? '' : agencyName(agency, deps.agencies, language).name,
        matter: deps.knowledge.matters.get(matter ?? '')?.name[language] ?? '',
        words: words ?? [],
      },
      language,
    ),
  );

const isJoined = (code: string, deps: ApiDependencies): boolean => {
  const agency = deps.agencies.find(code);
  return agency !== null && hasJoined(agency, civilDateOf(deps.now()));
};

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const readingTold = (
  citations: readonly Citation[],
  read: PetitionReading,
  prospect: Prospect,
  telling: Telling,
): ReadingReply => {
  const { routing, scope, subject, difficulty } = read;
  const { deps, language } = telling;
  const guess = (suggested: PetitionReading['subject']) => ({
    code: suggested?.code ?? null,
    confidence: rounded(suggested?.confidence ?? 0),
    reasons: decidingWordsReasons(suggested?.words ?? [], language),
  });
  return {
    citations: citations.map((citation) => citationTold(citation, telling)),
    subject: guess(subject),
    difficulty: guess(difficulty),
    routing: {
      lead: routing.lead === null ? null : agencyName(routing.lead, deps.agencies, language),
      holder: agencyName(prospect.holder, deps.agencies, language),
      confidence: rounded(routing.confidence),
      reasons: reasonsTold(routing.reasons, telling),
      candidates: routing.candidates.map(({ agency, score, reasons }) => ({
        agency: agencyName(agency, deps.agencies, language),
        joined: isJoined(agency, deps),
        score: rounded(score),
        reasons: reasonsTold(reasons, telling),
      })),
    },
    answer: prospect.answer,
    scope: {
      inScope: scope.inScope,
      ground: scope.ground,
      confidence: rounded(scope.confidence),
      turnTo: scope.turnTo?.[language] ?? null,
      reasons: decidingWordsReasons(scope.words, language),
    },
  };
};

/** The same for whoever joins a bottleneck: a rule is meant, and the agency that solves it answers. */
const readJoining = (
  read: PetitionReading,
  joined: JoinedBottleneck | null,
  deps: ApiDependencies,
): PetitionReading => {
  const { agencies, policies } = deps;
  const today = civilDateOf(deps.now());
  const { grounds } = policies.inForce(today).policy;
  const { scope } = read;
  const restricted = !scope.inScope && grounds.some(({ code, restricted: few }) => few && code === scope.ground);
  if (joined === null || restricted) return read;
  return {
    ...read,
    scope: { ...scope, inScope: true, ground: null, turnTo: null, words: [] },
    routing: routeToOwner(read.routing, joined.bottleneck.owner, { agencies, today }),
  };
};

const prospectOf = (deps: ApiDependencies, { routing, scope }: PetitionReading, province: string | null): Prospect => {
  const today = civilDateOf(deps.now());
  const { policy, calendar } = deps.policies.inForce(today);
  const operator = deps.installation.coordinator;
  const coordinator = coordinatorFor(routing, { agencies: deps.agencies, today, province, operator });
  const answer = startDeadlines(['answer'], today, { policy, calendar })[0];
  const source = policy.periods.answer?.source;
  return {
    // As for a filing: where it is doubtful that a rule is meant, a person looks first.
    holder: scope.inScope ? (routing.lead ?? coordinator) : coordinator,
    answer:
      answer === undefined
        ? null
        : { dueOn: answer.dueOn, source: source === undefined || source.assumption ? null : source.reference },
  };
};

const readAloud = async (deps: ApiDependencies, { body, language }: ReadingGiven): Promise<Answer> => {
  const today = civilDateOf(deps.now());
  const { policy } = deps.policies.inForce(today);
  const place = body.place === undefined ? null : await findPlace(deps.db, body.place);
  if (body.place !== undefined && place === null) {
    throw new ApiProblem('invalid', { fields: [{ pointer: '/place', code: 'unknown_code' }] });
  }
  const citations = findCitations(body.text);
  const found = citations.flatMap(({ document }) => document ?? []);
  const named = body.citations === undefined ? [] : namesOf(citedIn(body.citations, citations));
  const names = named.length > 0 ? named : found;
  const readings: CitationReading[] = citations.flatMap((citation) => [citation, ...citation.alternatives]);
  const meant = readings.flatMap(({ document }) => document ?? []);
  const articles = readings.flatMap(({ document, article }): NamedArticle[] => {
    const numberSymbol = document?.numberSymbol ?? null;
    return numberSymbol === null || article === null ? [] : [{ numberSymbol, article }];
  });
  const known = await registerEntries(deps.db, [...names, ...meant], articles);
  const { knowledge, agencies } = deps;
  const where = placeParts(place);
  const joined = await joinedBottleneck(deps, body.bottleneck);
  const alone = readPetition(asUnread({ text: body.text, citations, names, place: where }, known), {
    knowledge,
    policy,
    agencies,
    today,
  });
  const read = readJoining(alone, joined, deps);
  const telling = { deps, known, language: body.language ?? language };
  return { status: 200, body: readingTold(citations, read, prospectOf(deps, read, where.province), telling) };
};

/** `POST /readings`: what a machine reads in a text before it is filed; nothing of it is kept. */
export const addReadings = (api: Api): void =>
  endpoint(
    api,
    {
      method: 'post',
      path: '/readings',
      summary: 'Read a text: citations, subject, difficulty, who would answer, and whether it is about a rule',
      access: 'public',
      quota: 'reading',
      body: readingRequest,
      replies: { status: 200, shape: reading },
    },
    (given) => readAloud(api.deps, given),
  );

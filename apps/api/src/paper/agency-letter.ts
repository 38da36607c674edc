import { citedInLetter, dateWords, letterWords } from '@thaogo/contract';
import { findPlace, type NamedAgency } from '@thaogo/db';
import { civilDateOf, type Petition } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { citationViews } from '../presentation/citation-views.ts';
import { deadlineView } from '../presentation/deadline-view.ts';
import type { PetitionStory } from '../presentation/petition-story.ts';
import type { LetterParagraph, OfficialLetter } from './sheets.ts';
import { withoutContacts } from './without-contacts.ts';

/** Of each text; an agency that needs more asks for it. */
const QUOTED_AT_MOST = 2_000;
const CITED_AT_MOST = 3;

const quoted = (text: string): LetterParagraph[] => {
  const clean = withoutContacts(text);
  const characters = Array.from(clean);
  const short =
    characters.length > QUOTED_AT_MOST
      ? `${characters.slice(0, QUOTED_AT_MOST).join('').trimEnd()}${letterWords.cut}`
      : clean;
  return short
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'quote', text: line.trim() }));
};

const said = (text: string): LetterParagraph => ({ kind: 'body', text });

/** Below its parent's name an agency stands without the place that both name. */
const inLetterhead = (agency: string, parent: string | null): string => {
  const place = / (?:thành phố|tỉnh) .+$/u.exec(agency)?.[0];
  return place !== undefined && parent?.endsWith(place) === true ? agency.slice(0, -place.length) : agency;
};

const placeOf = async (agency: NamedAgency | null, deps: ApiDependencies): Promise<string> => {
  const province = agency?.province ?? null;
  const place = province === null ? null : await findPlace(deps.db, province);
  return place === null ? letterWords.capital : place.name.replace(/^(Thành phố|Tỉnh)\s+/u, '');
};

const deadlineLine = (petition: Petition, deps: ApiDependencies): LetterParagraph[] => {
  const answer = petition.deadlines.find(({ name, endedOn }) => name === 'answer' && endedOn === null);
  if (answer === undefined) return [];
  const { source } = deadlineView(
    answer,
    { binding: false, cause: 'filed' },
    { ...deps, language: 'vi', kind: 'staff', today: civilDateOf(deps.now()) },
  );
  return [said(letterWords.deadline(source, dateWords(answer.dueOn, 'vi'), dateWords(petition.filedOn, 'vi')))];
};

/**
 * The letter with which a coordinating agency passes a petition on to one that has not joined. It never holds who sent the
 * petition: a place is left for that, and what reads like a telephone number, an address of mail or a long number is left out of
 * the words quoted. Number, date and signature are the clerk's.
 */
export const agencyLetter = async (
  { petition, contents, citations, forces }: PetitionStory,
  to: NamedAgency,
  deps: ApiDependencies,
): Promise<OfficialLetter> => {
  const { agencies } = deps;
  const own = agencies.find(petition.coordinator);
  const name = agencyName(petition.coordinator, agencies, 'vi').name;
  const above = own?.parent ?? null;
  const parent = above === null ? null : agencyName(above, agencies, 'vi').name;
  const today = civilDateOf(deps.now());
  const kind = petition.hasProposal ? letterWords.recommendation : letterWords.report;
  const views = citationViews(citations, forces, { filedOn: petition.filedOn, today }, 'vi');
  const cited = views
    .slice(0, CITED_AT_MOST)
    .map(citedInLetter)
    .filter((each) => each !== '');
  const about = cited.length === 0 ? null : cited.join(', ');
  const filed = contents.find(({ id }) => id === petition.content.id);
  const proposal = filed?.proposal ?? '';
  const { code, senderKind, filedOn } = petition;
  return {
    country: letterWords.country,
    motto: letterWords.motto,
    parent,
    agency: inLetterhead(name, parent),
    number: letterWords.number,
    subject: letterWords.subject(kind, cited[0] ?? null),
    placeAndDate: letterWords.placeAndDate(await placeOf(own, deps), today.slice(0, 4)),
    to: letterWords.to,
    addressee: to.name.vi,
    paragraphs: [
      said(
        letterWords.received({ date: dateWords(filedOn, 'vi'), agency: name, kind, code, sender: senderKind, about }),
      ),
      { kind: 'place', text: letterWords.senderPlace },
      said(letterWords.content(kind)),
      ...quoted(`${filed?.title ?? ''}\n${filed?.body ?? ''}`),
      ...(proposal === '' ? [] : [said(letterWords.proposal), ...quoted(proposal)]),
      { kind: 'place', text: letterWords.checkContent },
      said(letterWords.passOn(name, to.name.vi)),
      ...deadlineLine(petition, deps),
      said(letterWords.reply(name, code)),
      said(letterWords.closing),
    ],
    recipients: { heading: letterWords.recipients, lines: [letterWords.asAbove, letterWords.keep] },
    signature: { position: letterWords.position, signer: letterWords.signer },
  };
};

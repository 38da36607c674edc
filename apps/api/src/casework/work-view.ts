import type { PetitionWork } from '@thaogo/contract';
import {
  type Language,
  mayReadConsultation,
  movesAway,
  type PetitionEvent,
  readScope,
  type Staff,
} from '@thaogo/domain';
import type { AgencyBook } from '../dependencies.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { type PetitionStory, wordsOf } from '../presentation/petition-story.ts';
import { filesOfEvent } from '../presentation/story-files.ts';

/** What `commonView` gives already, since the sender sees it too. */
type Shared = 'question' | 'questionFiles' | 'earlierAnswer' | 'transfer' | 'external';

const isConsultation =
  (type: 'consulted' | 'opinion_given', agency: string) =>
  (event: PetitionEvent): boolean =>
    event.type === type && event.data.agency === agency;

/** What happens around the answer, as staff see it. */
export const workView = (
  story: PetitionStory,
  staff: Staff,
  agencies: AgencyBook,
  language: Language,
  inside: Pick<PetitionWork, 'attended' | 'unit'>,
): Omit<PetitionWork, Shared | 'group'> => {
  const { confinement, incoming, officer, dispute, consultations, requests, review, approval } = story.petition;
  const scope = readScope(staff, agencies);
  const named = (code: string) => agencyName(code, agencies, language);
  const said = (ref: { id: string } | null): string => (ref === null ? '' : (wordsOf(story, ref.id) ?? ''));
  return {
    confinement,
    incoming,
    officer: officer === null ? null : { id: officer, own: officer === staff.id },
    ...inside,
    signingCapacity: approval?.capacity ?? null,
    dispute:
      dispute === null
        ? null
        : {
            since: dispute.since,
            by: named(dispute.by),
            reason: said(dispute.reason),
            to: dispute.to === null ? null : named(dispute.to),
            proposal:
              dispute.proposal === null
                ? null
                : { agency: named(dispute.proposal.agency), reason: said(dispute.proposal.reason) },
          },
    moves: movesAway(
      story.petition.id,
      story.events.map(({ event }) => event),
    ).map(({ kind, agency, proposed, on, against }) => ({
      kind,
      agency: named(agency),
      on,
      proposed: proposed === null ? null : named(proposed),
      against,
    })),
    consultations: consultations
      .filter(({ agency }) => mayReadConsultation(scope, story.petition, agency))
      .map(({ agency, question, opinion }) => ({
        agency: named(agency),
        question: said(question),
        questionFiles: filesOfEvent(story, isConsultation('consulted', agency)),
        opinion: opinion === null ? null : said(opinion),
        opinionFiles: filesOfEvent(story, isConsultation('opinion_given', agency)),
      })),
    requests: requests.map(({ seq, kind, agency, content, dueOn, reply }) => ({
      id: seq,
      kind,
      agency: named(agency),
      text: said(content),
      dueOn,
      reply: reply === null ? null : { text: said(reply.content), on: reply.on },
    })),
    review: review === null ? null : { steps: [...review.steps], done: review.approvals.length },
  };
};

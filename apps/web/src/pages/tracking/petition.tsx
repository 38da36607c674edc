import { installation, secondLookWords, type SenderView, siteMeasureWords, trackingWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import type { Fault } from '../../forms/fault.ts';
import { ask } from '../../http/api-client.ts';
import { forgetPetitionKey } from '../../http/cookies.ts';
import { jsonFile } from '../../http/json-file.ts';
import { renderPage } from '../../http/render-page.tsx';
import { seeOther, type Visit } from '../../http/visit.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Thread } from '../../parts/thread.tsx';
import { typeset } from '../../parts/typeset.ts';
import { MessageForm, OtherActions, RatingForm } from './action-forms.tsx';
import { AgencyQuestion } from './agency-question.tsx';
import { AnswerLetter, EarlierAnswer } from './answers.tsx';
import { beadsOf } from './beads.tsx';
import { Deadlines } from './deadlines.tsx';
import { Measures } from './measures.tsx';
import { OfficialPortal, Transfer } from './elsewhere.tsx';
import { Attachments } from './files.tsx';
import { ownPetition, readCode } from './own-petition.ts';
import { Content } from './petition-content.tsx';
import { PartOfBottleneck } from './part-of-bottleneck.tsx';
import { Publication } from './publication.tsx';
import { SecondLookInvitation } from './second-look-invitation.tsx';

/** What was just done to the petition, as its address says after the redirect. */
export type Done = 'message' | 'files' | 'reply' | 'rating' | 'solved' | 'withdrawal' | 'contest' | 'reconsideration';
const doneWords = {
  message: 'messageDone',
  files: 'messageDone',
  reply: 'replyDone',
  rating: 'ratingDone',
  withdrawal: 'withdrawDone',
  publication: 'publicationStopped',
} as const;
const isDone = (done: string | undefined): done is keyof typeof doneWords => done !== undefined && done in doneWords;

interface Trouble {
  faults: readonly Fault[];
  /** The message as it was typed. */
  typed: string;
  notice: string | null;
  status: 200 | 409 | 422 | 503;
}
const NO_TROUBLE: Trouble = { faults: [], typed: '', notice: null, status: 200 };

const noticeOf = (visit: Visit, trouble: Trouble) => {
  const words = trackingWords[visit.language];
  if (trouble.notice !== null) return <Notice kind="soon">{trouble.notice}</Notice>;
  const done = visit.c.req.query('done');
  if (done === 'contest' || done === 'reconsideration') {
    return <Notice kind="done">{secondLookWords[visit.language][done].done}</Notice>;
  }
  if (done === 'solved') return <Notice kind="done">{siteMeasureWords[visit.language].done}</Notice>;
  return isDone(done) ? <Notice kind="done">{words[doneWords[done]]}</Notice> : null;
};

/** One sentence first; then the answer, the deadline, the thread, and what the sender may do. */
export const renderPetition = async (
  visit: Visit,
  view: SenderView,
  trouble: Trouble = NO_TROUBLE,
): Promise<Response> => {
  const { language, site } = visit;
  const { faults } = trouble;
  const words = trackingWords[language];
  const standing = await ask(site.api, '/installation', installation, { language });
  const today = standing.ok ? standing.value.today : (view.timeline.at(-1)?.at ?? view.filedAt).slice(0, 10);
  const kind = view.proposal === null ? words.kindReport : words.kindRecommendation;
  return renderPage(
    visit,
    {
      page: 'petition',
      parts: { code: view.code },
      title: `${view.stateName} · ${view.code}`,
      faulty: faults.length > 0,
      status: trouble.status,
      audience: 'personal',
    },
    <>
      {noticeOf(visit, trouble)}
      <ErrorSummary language={language} faults={faults} />
      <p className="eyebrow">
        {kind} <span className="code">{view.code}</span>
        <span className={`state state-${view.state}`}>{view.stateName}</span>
      </p>
      <h1 className="sentence">{typeset(view.nextStep)}</h1>
      <AgencyQuestion view={view} language={language} faults={faults} typed={trouble.typed} />
      {view.turnTo !== null && (
        <section aria-labelledby="turn">
          <h2 id="turn">{words.turnToHeading}</h2>
          <p className="lead">{view.turnTo}</p>
        </section>
      )}
      <SecondLookInvitation action="contest" view={view} language={language} />
      {view.transfer !== null && <Transfer code={view.code} transfer={view.transfer} language={language} />}
      {view.external !== null && <OfficialPortal code={view.code} external={view.external} language={language} />}
      {view.answer !== null && (
        <AnswerLetter
          id="answer"
          heading={view.earlierAnswer === null ? words.answerHeading : words.newAnswerHeading}
          code={view.code}
          answer={view.answer}
          language={language}
        />
      )}
      <RatingForm view={view} language={language} faults={faults} />
      <SecondLookInvitation action="reconsideration" view={view} language={language} />
      <PartOfBottleneck view={view} language={language} />
      <Measures view={view} language={language} faults={faults} typed={trouble.typed} />
      {view.earlierAnswer !== null && (
        <EarlierAnswer code={view.code} answer={view.earlierAnswer} language={language} />
      )}
      <Deadlines view={view} today={today} language={language} />
      <section aria-labelledby="thread">
        <h2 id="thread">{words.threadHeading}</h2>
        <Thread beads={beadsOf(view, language)} />
      </section>
      <MessageForm view={view} language={language} faults={faults} typed={trouble.typed} />
      <Content view={view} language={language} />
      <Attachments view={view} language={language} />
      <Publication view={view} language={language} />
      <OtherActions view={view} language={language} />
    </>,
  );
};

export const showPetition = async (visit: Visit): Promise<Response> => {
  const own = await ownPetition(visit);
  return own.ok ? renderPetition(visit, own.view) : own.page;
};

export const downloadOwnReceipt = async (visit: Visit): Promise<Response> => {
  const own = await ownPetition(visit);
  return own.ok ? jsonFile(visit, `${own.view.code}.json`, own.view.receipt) : own.page;
};

/** Forgets this browser's key to the petition. */
export const leavePetition = async (visit: Visit): Promise<Response> => {
  const code = readCode(visit.c.req.param('code') ?? '');
  if (code !== null) forgetPetitionKey(visit, code);
  return seeOther(visit, `${addressOf('tracking', visit.language)}?left=1`);
};

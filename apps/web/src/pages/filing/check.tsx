import { filed, type FiledReply, filingWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import type { Fault } from '../../forms/fault.ts';
import { NO_ANSWERS } from '../../forms/answers.ts';
import { filingRequest } from '../../forms/filing-request.ts';
import { firstOpenStep, stepAddress, stepBefore, stepOfPointer } from '../../forms/steps.ts';
import { findDraft, saveDraft, type WorkingDraft } from '../../forms/working-draft.ts';
import { type ApiResult, ask, isUncertain } from '../../http/api-client.ts';
import { draftToken, keepDraftToken, keepPetitionKey } from '../../http/cookies.ts';
import { renderPage } from '../../http/render-page.tsx';
import { seeOther, type Visit } from '../../http/visit.ts';
import type { Language } from '../../language.ts';
import { ConnectionNotice } from '../../parts/connection-notice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Notice } from '../../parts/notice.tsx';
import { refusalPage } from '../trouble/trouble-pages.tsx';
import { AnswerSummary } from './answer-summary.tsx';
import { choicesFor } from './choices.ts';
import { draftFiles, FilesSummary } from './files.tsx';
import { renderReceipt } from './receipt.tsx';
import { readRecipient, Recipient } from './recipient.tsx';
import { Joined } from './joined.tsx';
import { StepHead } from './step-page.tsx';
import { NO_CHOICES } from './questions/question.ts';

/** Where a draft goes instead of being checked; null when it is ready. */
const elsewhere = (visit: Visit, draft: WorkingDraft | null): string | null => {
  const { language } = visit;
  if (draft === null) return `${addressOf('notice', language)}${draftToken(visit) === undefined ? '' : '?gone=1'}`;
  if (draft.filed !== null) return addressOf('receipt', language);
  const open = draft.sending === null ? firstOpenStep(draft.answers, language) : null;
  return open === null ? null : stepAddress(open, language, { change: true, errors: true });
};

const rejectedFaults = (draft: WorkingDraft, language: Language): Fault[] =>
  draft.rejected.map(({ pointer, detail }) => ({
    field: stepAddress(stepOfPointer(pointer), language, { change: true }),
    message: detail,
  }));

const renderCheck = async (visit: Visit, draft: WorkingDraft, status: 200 | 422 | 503): Promise<Response> => {
  const { language } = visit;
  const words = filingWords[language].check;
  const changeable = draft.sending === null;
  const [lists, files, recipient] = await Promise.all([
    choicesFor(visit, 'check', draft.answers),
    draftFiles(visit),
    changeable ? readRecipient(visit, draft.answers) : null,
  ]);
  const choices = lists.ok ? lists.choices : NO_CHOICES;
  const faults = rejectedFaults(draft, language);
  const back = stepBefore('check', draft.answers);
  return renderPage(
    visit,
    { page: 'check', title: words.title, faulty: faults.length > 0, status, audience: 'personal' },
    <>
      <StepHead step="check" language={language} back={stepAddress(back ?? 'text', language)} answers={draft.answers} />
      <Joined answers={draft.answers} language={language} />
      {!changeable && <Notice kind="soon">{words.uncertain}</Notice>}
      <ErrorSummary language={language} faults={faults}>
        {words.rejected}
      </ErrorSummary>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {recipient !== null && <Recipient read={recipient} language={language} />}
      <AnswerSummary language={language} answers={draft.answers} choices={choices} changeable={changeable} />
      <FilesSummary files={files} language={language} changeable={changeable} />
      <form method="post" action={addressOf('check', language)} data-once data-keep="">
        <ConnectionNotice language={language} />
        <div className="actions">
          <button type="submit" className="button">
            {draft.answers.proposal.trim() === '' ? words.sendReport : words.sendRecommendation}
          </button>
        </div>
      </form>
      {changeable && (
        <form method="post" action={addressOf('discard', language)}>
          <button type="submit" className="button-quiet">
            {words.discard}
          </button>
        </form>
      )}
    </>,
  );
};

export const checkAnswers = async (visit: Visit): Promise<Response> => {
  const found = await findDraft(visit);
  if (!found.ok) return refusalPage(visit, found);
  const address = elsewhere(visit, found.draft);
  if (address !== null || found.draft === null) return seeOther(visit, address ?? addressOf('notice', visit.language));
  return renderCheck(visit, found.draft, 200);
};

/** How often, and how far apart in milliseconds, a filing that is still in flight from a double press is asked for again. */
const IN_FLIGHT_TRIES = 8;
const IN_FLIGHT_PAUSE = 250;

const file = async (visit: Visit, draft: WorkingDraft, language: Language): Promise<ApiResult<FiledReply>> => {
  const token = draftToken(visit);
  for (let attempt = 1; ; attempt += 1) {
    const reply = await ask(visit.site.api, '/petitions', filed, {
      method: 'POST',
      language,
      idempotencyKey: draft.key,
      ...(token !== undefined && { draft: token }),
      body: filingRequest(draft.answers, language),
    });
    if (reply.ok || reply.problem?.code !== 'in_flight' || attempt === IN_FLIGHT_TRIES) return reply;
    await new Promise((resolve) => setTimeout(resolve, IN_FLIGHT_PAUSE));
  }
};

const settle = async (visit: Visit, draft: WorkingDraft, reply: FiledReply): Promise<Response> => {
  const outcome = {
    reply,
    hasProposal: draft.answers.proposal.trim() !== '',
    hasEmail: draft.answers.email.trim() !== '',
  };
  keepPetitionKey(visit, reply.code, reply.secret);
  const unsaved = await saveDraft(visit, { ...draft, answers: NO_ANSWERS, sending: null, filed: outcome });
  // The secret is shown once: without the draft this page is the only place for it.
  if (unsaved !== null) return renderReceipt(visit, outcome);
  const token = draftToken(visit);
  if (token !== undefined) keepDraftToken(visit, token, null);
  return seeOther(visit, addressOf('receipt', visit.language));
};

/**
 * Sends the answers, once: the key was made with the draft, and the answers stand still from the first attempt until
 * its result is known.
 */
export const sendAnswers = async (visit: Visit): Promise<Response> => {
  const found = await findDraft(visit);
  if (!found.ok) return refusalPage(visit, found);
  const address = elsewhere(visit, found.draft);
  if (address !== null || found.draft === null) return seeOther(visit, address ?? addressOf('notice', visit.language));
  const language = found.draft.sending ?? visit.language;
  const draft: WorkingDraft = { ...found.draft, sending: language, rejected: [] };
  if (found.draft.sending === null) {
    const unsaved = await saveDraft(visit, draft);
    if (unsaved !== null) return refusalPage(visit, unsaved);
  }
  const reply = await file(visit, draft, language);
  if (reply.ok) return settle(visit, draft, reply.value);
  if (isUncertain(reply) || reply.problem?.code === 'in_flight') return renderCheck(visit, draft, 503);
  const rejected = (reply.problem?.errors ?? []).map(({ pointer, detail }) => ({ pointer, detail }));
  const reopened: WorkingDraft = { ...draft, sending: null, rejected };
  const unsaved = await saveDraft(visit, reopened);
  if (reply.status === 422 && rejected.length > 0) {
    return unsaved === null
      ? seeOther(visit, stepAddress('check', visit.language, { errors: true }))
      : renderCheck(visit, reopened, 422);
  }
  return refusalPage(visit, reply);
};

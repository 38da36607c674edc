import { filingReadingWords, filingWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import type { FormAnswers } from '../../forms/answers.ts';
import type { Fault } from '../../forms/fault.ts';
import { readAnswers } from '../../forms/read-answers.ts';
import { isAsked, judgeStep, type Question, stepAddress, stepBefore } from '../../forms/steps.ts';
import { findDraft, newDraft, saveDraft, type WorkingDraft } from '../../forms/working-draft.ts';
import type { ApiRefusal } from '../../http/api-client.ts';
import { draftToken } from '../../http/cookies.ts';
import type { FormFields } from '../../http/form-body.ts';
import { renderPage } from '../../http/render-page.tsx';
import { seeOther, type Visit } from '../../http/visit.ts';
import type { Language } from '../../language.ts';
import { refusalPage } from '../trouble/trouble-pages.tsx';
import { afterAnswer } from './after-answer.ts';
import { choicesFor } from './choices.ts';
import { nextAddress } from './next-address.ts';
import { NO_CHOICES } from './questions/question.ts';
import { StepPage, type StepView } from './step-page.tsx';

/** The page where a draft is shown instead, once it was sent or while it is not known whether it was. */
const settledAddress = (draft: WorkingDraft, visit: Visit): string | null => {
  if (draft.filed !== null) return addressOf('receipt', visit.language);
  return draft.sending === null ? null : stepAddress('check', visit.language);
};

const titleOf = (step: Question, language: Language): string => {
  const { scope, similar } = filingReadingWords[language];
  return { ...filingWords[language], scope, similar }[step].title;
};

const renderStep = async (
  visit: Visit,
  step: Question,
  view: Omit<StepView, 'choices'>,
  status: 200 | 422 | 503,
): Promise<Response> => {
  const { language } = visit;
  const lists = await choicesFor(visit, step, view.answers);
  // A page that keeps what was typed is shown even without its lists.
  if (!lists.ok && !view.unsaved) return refusalPage(visit, lists);
  const choices = lists.ok ? lists.choices : NO_CHOICES;
  return renderPage(
    visit,
    {
      page: step,
      title: titleOf(step, language),
      faulty: view.faults.length > 0,
      status,
      audience: 'personal',
    },
    <StepPage step={step} language={language} view={{ ...view, choices }} />,
  );
};

/** Shows a question with the answers so far. */
export const showStep =
  (step: Question) =>
  async (visit: Visit): Promise<Response> => {
    const { c, language } = visit;
    const found = await findDraft(visit);
    if (!found.ok) return refusalPage(visit, found);
    if (found.draft === null) {
      const lost = draftToken(visit) !== undefined || c.req.query('started') !== undefined;
      return seeOther(visit, `${addressOf('notice', language)}${lost ? '?gone=1' : ''}`);
    }
    const settled = settledAddress(found.draft, visit);
    if (settled !== null) return seeOther(visit, settled);
    const { answers, rejected } = found.draft;
    // Where to turn may be read again by whoever said already that a rule is meant.
    if (!isAsked(step, { ...answers, meansRule: false })) {
      return seeOther(visit, stepAddress(stepBefore(step, answers) ?? 'text', language));
    }
    const faults = c.req.query('errors') === undefined ? [] : judgeStep[step](answers, language);
    const change = c.req.query('change') !== undefined;
    const view = { answers, faults, change, unsaved: false };
    return renderStep(visit, step, { ...view, faults: faults.length > 0 ? faults : rejectedHere(step, rejected) }, 200);
  };

/** What the API found wrong with codes of this question's list, which nobody else can judge. */
const rejectedHere = (step: Question, rejected: WorkingDraft['rejected']): Fault[] => {
  const field = { difficulty: 'difficulty', place: 'province', commune: 'commune' } as const;
  const pointer = { difficulty: '/difficulty', place: '/place', commune: '/place' } as const;
  if (step !== 'difficulty' && step !== 'place' && step !== 'commune') return [];
  return rejected
    .filter((problem) => problem.pointer === pointer[step])
    .map(({ detail }) => ({ field: field[step], message: detail }));
};

/** The page that keeps what was typed when the draft could not be kept. */
const unsavedStep = (
  visit: Visit,
  step: Question,
  refused: ApiRefusal,
  view: Pick<StepView, 'answers' | 'faults' | 'change'>,
): Promise<Response> => {
  // Too long to be kept at all: the errors say so.
  const tooLong = (refused.status === 413 || refused.status === 422) && view.faults.length > 0;
  return renderStep(visit, step, { ...view, unsaved: !tooLong }, tooLong ? 422 : 503);
};

/** Keeps what was typed, right or wrong, then goes on or back to the question with its errors. */
export const answerStep =
  (step: Question) =>
  async (visit: Visit, fields: FormFields): Promise<Response> => {
    const change = visit.c.req.query('change') !== undefined;
    const found = await findDraft(visit);
    const before = found.ok ? (found.draft ?? newDraft(crypto.randomUUID())) : newDraft(crypto.randomUUID());
    const settled = settledAddress(before, visit);
    if (settled !== null) return seeOther(visit, settled);
    const typed = readAnswers(step, before.answers, fields);
    const faults = judgeStep[step](typed, visit.language);
    const answers = faults.length > 0 ? typed : await afterAnswer(step, visit, before.answers, typed);
    const keep = (kept: FormAnswers) => saveDraft(visit, { ...before, answers: kept, rejected: [] });
    const kept = found.ok ? await keep(answers) : found;
    // Where all of it is too much to be kept, what was typed goes before what was read in it.
    const refused = kept?.status === 413 && answers !== typed ? await keep(typed) : kept;
    if (refused !== null) return unsavedStep(visit, step, refused, { answers, faults, change });
    return seeOther(visit, nextAddress(visit, { step, before: before.answers, answers, fields, change }));
  };

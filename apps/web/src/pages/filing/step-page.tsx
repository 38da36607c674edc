import { filingReadingWords, filingWords, frameWords } from '@thaogo/contract';
import type { ReactElement } from 'react';
import type { FormAnswers } from '../../forms/answers.ts';
import type { Fault } from '../../forms/fault.ts';
import { type Question, type Step, stepAddress, stepBefore, stepPlace } from '../../forms/steps.ts';
import { addressOf } from '../../addresses.ts';
import type { Language } from '../../language.ts';
import { ConnectionNotice } from '../../parts/connection-notice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Joined } from './joined.tsx';
import { DocumentsQuestion } from './questions/documents-question.tsx';
import { CommuneQuestion, DifficultyQuestion, PlaceQuestion } from './questions/list-questions.tsx';
import type { Choices, QuestionProps } from './questions/question.ts';
import { ScopeQuestion } from './questions/scope-question.tsx';
import { SenderQuestion } from './questions/sender-question.tsx';
import { SimilarQuestion } from './questions/similar-question.tsx';
import { TextQuestion } from './questions/text-question.tsx';

export interface StepView {
  answers: FormAnswers;
  faults: readonly Fault[];
  choices: Choices;
  /** True when it was reached from the check of the answers and leads back there. */
  change: boolean;
  /** True when what was typed could not be kept. */
  unsaved: boolean;
}

/** Back to the step before, and how far it is. */
export const StepHead = ({
  step,
  language,
  back,
  answers,
}: {
  step: Step;
  language: Language;
  back: string;
  answers: FormAnswers;
}) => {
  const { number, of } = stepPlace(step, answers);
  return (
    <div className="step-head">
      <a className="back-link" href={back}>
        {frameWords[language].back}
      </a>
      <p className="quiet">{filingWords[language].stepOf(number, of)}</p>
    </div>
  );
};

const questionOf = (step: Question, props: QuestionProps): ReactElement => {
  switch (step) {
    case 'text':
      return <TextQuestion {...props} />;
    case 'documents':
      return <DocumentsQuestion {...props} />;
    case 'scope':
      return <ScopeQuestion {...props} />;
    case 'similar':
      return <SimilarQuestion {...props} />;
    case 'difficulty':
      return <DifficultyQuestion {...props} />;
    case 'place':
      return <PlaceQuestion {...props} />;
    case 'commune':
      return <CommuneQuestion {...props} />;
    case 'sender':
      return <SenderQuestion {...props} />;
  }
};

/** What the button that goes on is called. */
const goOnWords = (step: Question, change: boolean, language: Language): string => {
  if (step === 'scope' || step === 'similar') return filingReadingWords[language][step].goOn;
  return change ? frameWords[language].saveAndReturn : frameWords[language].continue;
};

/** Where the first question leads back to. */
const firstBack = ({ joined }: FormAnswers, language: Language): string =>
  joined.id === '' ? addressOf('notice', language) : addressOf('bottleneck', language, { id: joined.id });

/** One question on one page. */
export const StepPage = ({ step, language, view }: { step: Question; language: Language; view: StepView }) => {
  const { answers, faults, choices, change, unsaved } = view;
  const goOn = goOnWords(step, change, language);
  const before = stepBefore(step, answers);
  const back = change
    ? stepAddress('check', language)
    : before === null
      ? firstBack(answers, language)
      : stepAddress(before, language);
  return (
    <>
      <StepHead step={step} language={language} back={back} answers={answers} />
      <Joined answers={answers} language={language} />
      {unsaved && <Notice kind="soon">{filingWords[language].notSaved}</Notice>}
      <ErrorSummary language={language} faults={faults} />
      <form method="post" action={stepAddress(step, language, { change })} noValidate data-keep="">
        {/* The Enter key presses the first button of a form: it must be the one that goes on. */}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
          {goOn}
        </button>
        <ConnectionNotice language={language} />
        {questionOf(step, { language, answers, faults, choices })}
        <div className="actions">
          <button type="submit" className="button">
            {goOn}
          </button>
        </div>
      </form>
    </>
  );
};

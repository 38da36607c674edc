import { filingReadingWords, filingWords, provisionNames } from '@thaogo/contract';
import { TextArea } from '../../../parts/field.tsx';
import { FilesOffer } from '../files.tsx';
import type { QuestionProps } from './question.ts';

export const TextQuestion = ({ language, answers, faults }: QuestionProps) => {
  const words = filingWords[language].text;
  const { live } = filingReadingWords[language];
  const names = provisionNames[language];
  return (
    <>
      <h1>{words.title}</h1>
      <TextArea
        language={language}
        name="text"
        label={words.label}
        hint={words.hint}
        rows={10}
        value={answers.text}
        faults={faults}
      />
      {/* Filled by a script while the text is written; what it shows is asked about on the next page. */}
      <div
        className="live"
        aria-live="polite"
        data-live="text"
        data-article={names.article}
        data-clause={names.clause}
        data-point={names.point}
        hidden
      >
        <p className="quiet">{live.heading}</p>
        <ul />
        <p className="quiet">{live.hint}</p>
      </div>
      <TextArea
        language={language}
        name="proposal"
        label={words.proposal}
        hint={words.proposalHint}
        optional
        rows={5}
        value={answers.proposal}
        faults={faults}
      />
      <FilesOffer language={language} />
    </>
  );
};

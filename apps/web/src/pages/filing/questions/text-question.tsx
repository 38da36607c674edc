import { filingWords } from '@thaogo/contract';
import { TextArea } from '../../../parts/field.tsx';
import type { QuestionProps } from './question.ts';

export const TextQuestion = ({ language, answers, faults }: QuestionProps) => {
  const words = filingWords[language].text;
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
    </>
  );
};

import { siteBottleneckWords } from '@thaogo/contract';
import type { FormAnswers } from '../../forms/answers.ts';
import type { Language } from '../../language.ts';

/** Says on every question which bottleneck the person joins. */
export const Joined = ({ answers, language }: { answers: FormAnswers; language: Language }) => {
  const words = siteBottleneckWords[language];
  if (answers.joined.id === '') return null;
  return (
    <div className="joined">
      <p>
        <strong>{words.joined}:</strong> {answers.joined.title}
      </p>
      {answers.text === '' && <p className="quiet">{words.joinedLead}</p>}
    </div>
  );
};

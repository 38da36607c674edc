import { filingReadingWords } from '@thaogo/contract';
import { stepAddress } from '../../../forms/steps.ts';
import type { QuestionProps } from './question.ts';

/** Where the text may belong instead. It turns nobody away: the button below goes on. */
export const ScopeQuestion = ({ language, answers, choices }: QuestionProps) => {
  const words = filingReadingWords[language].scope;
  const { ground } = choices;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {ground !== null && (
        <section className="suggestion" aria-labelledby="ground">
          <p className="quiet">
            {words.likely} <span className="tag">{filingReadingWords[language].byMachine}</span>
          </p>
          <h2 id="ground">{ground.name}</h2>
          {answers.suggested.groundBecause !== '' && <p className="quiet">{answers.suggested.groundBecause}</p>}
          <h3>{words.turnTo}</h3>
          <p>{ground.turnTo}</p>
        </section>
      )}
      <p>{words.goOnHint}</p>
      <p>
        <a href={stepAddress('text', language)}>{words.rewrite}</a>
      </p>
    </>
  );
};

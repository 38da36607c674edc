import { dateWords, filingReadingWords, type PublicAnswer } from '@thaogo/contract';
import type { Language } from '../../../language.ts';
import { provisionWords } from '../../../parts/provision-words.ts';
import { typeset } from '../../../parts/typeset.ts';
import type { QuestionProps } from './question.ts';

/** Longer texts are opened by whoever wants to read them. */
const SHORT = 600;

const AnswerText = ({ text, language }: { text: string; language: Language }) =>
  text.length <= SHORT ? (
    <div className="typed">{text}</div>
  ) : (
    <details className="why">
      <summary>{filingReadingWords[language].similar.read}</summary>
      <div className="typed">{text}</div>
    </details>
  );

const PublishedAnswer = ({ answer, language }: { answer: PublicAnswer; language: Language }) => {
  const words = filingReadingWords[language].similar;
  return (
    <li className="letter">
      <h2>{answer.agency.name}</h2>
      <p className="quiet">{typeset(words.numbered(answer.number, dateWords(answer.issuedOn, language)))}</p>
      <dl>
        <dt>{words.outcome}</dt>
        <dd>{answer.outcomeName}</dd>
        <dt>{words.about}</dt>
        {answer.provisions.map((provision, index) => (
          <dd key={`${index} ${provision.numberSymbol}`}>{provisionWords(provision, language)}</dd>
        ))}
      </dl>
      {answer.text === null ? (
        <p className="quiet">{words.noText}</p>
      ) : (
        <AnswerText text={answer.text} language={language} />
      )}
      <button
        type="submit"
        className="button button-second"
        name="settled"
        value={answer.id}
        aria-label={words.settlesLabel(answer.number)}
      >
        {words.settles}
      </button>
    </li>
  );
};

/** What agencies answered about the same provisions, for whoever needs no more. */
export const SimilarQuestion = ({ language, choices }: QuestionProps) => {
  const words = filingReadingWords[language].similar;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <ul className="plain-list answers">
        {choices.similar.map((answer) => (
          <PublishedAnswer key={answer.id} answer={answer} language={language} />
        ))}
      </ul>
    </>
  );
};

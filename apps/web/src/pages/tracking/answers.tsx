import {
  type AnswerView,
  dateWords,
  instantWords,
  type SenderView,
  signerWords,
  siteFileWords,
  trackingWords,
} from '@thaogo/contract';
import type { Language } from '../../language.ts';
import { SignedLetter } from './files.tsx';

/** An answer as a letter: number and date, agency, outcome, text. */
export const AnswerLetter = ({
  id,
  heading,
  code,
  answer,
  language,
}: {
  id: string;
  heading: string;
  /** Of the petition that it answers. */
  code: string;
  answer: AnswerView;
  language: Language;
}) => {
  const words = trackingWords[language];
  return (
    <section className="letter" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p className="letter-head">
        <strong>{answer.agency.name}</strong>
        <br />
        {words.answerNumber(answer.number)}
        <br />
        {words.answerIssued(dateWords(answer.issuedOn, language))}
        {answer.signer !== null && (
          <>
            <br />
            {signerWords(answer.signer, language)}
          </>
        )}
      </p>
      <dl>
        <dt>{words.outcome}</dt>
        <dd>{answer.outcomeName}</dd>
      </dl>
      <div className="typed">{answer.text}</div>
      <SignedLetter letter={answer.letter} heading={siteFileWords[language].letter} code={code} language={language} />
      <p className="quiet">{words.answerRecorded(instantWords(answer.recordedAt, language))}</p>
    </section>
  );
};

/** The answer that was looked at again, folded, and in the open what was thought of it. */
export const EarlierAnswer = ({
  code,
  answer,
  language,
}: {
  code: string;
  answer: NonNullable<SenderView['earlierAnswer']>;
  language: Language;
}) => {
  const words = trackingWords[language];
  const rating = answer.rating === null ? undefined : words.ratingScores[answer.rating - 1];
  return (
    <section aria-labelledby="opinion">
      <h2 id="opinion">{words.opinionHeading}</h2>
      {answer.opinion === null ? (
        <p>{words.opinionAwaited}</p>
      ) : (
        <div className="message">
          <div className="typed">{answer.opinion}</div>
        </div>
      )}
      <details className="why">
        <summary>{words.earlierAnswer(answer.number, dateWords(answer.issuedOn, language))}</summary>
        <AnswerLetter
          id="earlier"
          heading={words.earlierAnswerHeading}
          code={code}
          answer={answer}
          language={language}
        />
        {rating !== undefined && <p className="quiet">{words.earlierRating(rating)}</p>}
      </details>
    </section>
  );
};

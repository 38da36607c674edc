import { type CaseworkView, consolePetitionWords, dateWords, trackingWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';

/** The answer that is looked at again: how it was received, and what somebody without a hand in it thinks of it. */
export const EarlierAnswer = ({ answer }: { answer: NonNullable<CaseworkView['earlierAnswer']> }) => {
  const words = useWords(consolePetitionWords);
  const { ratingScores } = useWords(trackingWords);
  const language = useLanguage();
  const { rating, opinion } = answer;
  return (
    <section className="earlier-answer" aria-labelledby="petition-earlier-answer">
      <h2 id="petition-earlier-answer">{words.around.earlierAnswer}</h2>
      <p>
        <strong>{answer.outcomeName}</strong>
        <br />
        {words.answerNumber(answer.number, dateWords(answer.issuedOn, language))}
        {rating !== null && (
          <>
            <br />
            {words.around.earlierRating(rating, ratingScores[rating - 1] ?? '')}
          </>
        )}
      </p>
      {opinion !== null && (
        <>
          <h3>{words.around.earlierOpinion}</h3>
          <p className="as-written">{opinion}</p>
        </>
      )}
      <details>
        <summary>{words.around.earlierText}</summary>
        <p className="as-written">{answer.text}</p>
      </details>
    </section>
  );
};

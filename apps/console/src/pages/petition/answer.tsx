import { type AnswerView, consolePetitionWords, dateWords, instantWords, signerWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../language/use-language.ts';

/** The answer as the sender has it. */
export const Answer = ({ answer }: { answer: AnswerView }) => {
  const words = useWords(consolePetitionWords);
  const language = useLanguage();
  return (
    <section className="answer" aria-labelledby="petition-answer">
      <h2 id="petition-answer">{words.answer}</h2>
      <p>
        <strong>{answer.outcomeName}</strong>
        <br />
        {answer.agency.name}
        <br />
        {words.answerNumber(answer.number, dateWords(answer.issuedOn, language))}
        <br />
        {answer.signer !== null && (
          <>
            {signerWords(answer.signer, language)}
            <br />
          </>
        )}
        <span className="quiet">{words.answerRecorded(instantWords(answer.recordedAt, language))}</span>
      </p>
      <p className="as-written">{answer.text}</p>
    </section>
  );
};

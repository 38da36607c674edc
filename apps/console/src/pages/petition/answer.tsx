import {
  type AnswerView,
  consolePaperWords,
  consolePetitionWords,
  dateWords,
  instantWords,
  signerWords,
} from '@thaogo/contract';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { SignedLetter } from './file-list.tsx';

/** The answer as the sender has it. */
export const Answer = ({ code, answer }: { code: string; answer: AnswerView }) => {
  const paper = useWords(consolePaperWords);
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
      <SignedLetter code={code} letter={answer.letter} heading={paper.signedLetter} />
    </section>
  );
};

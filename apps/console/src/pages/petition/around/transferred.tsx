import { type CaseworkView, consolePaperWords, consolePetitionWords, dateWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { SignedLetter } from '../file-list.tsx';

/** Where it went instead, by which letter and why. */
export const Transferred = ({ code, transfer }: { code: string; transfer: NonNullable<CaseworkView['transfer']> }) => {
  const words = useWords(consolePetitionWords).around;
  const paper = useWords(consolePaperWords);
  const language = useLanguage();
  return (
    <section className="transferred" aria-labelledby="petition-transfer">
      <h2 id="petition-transfer">{words.transfer}</h2>
      <p>
        <strong>{transfer.to}</strong>
        <br />
        {words.transferLetter(transfer.letterNumber, dateWords(transfer.on, language))}
        {transfer.groundName !== null && (
          <>
            <br />
            {words.transferGround(transfer.groundName)}
          </>
        )}
      </p>
      <SignedLetter code={code} letter={transfer.letter} heading={paper.signedLetter} />
    </section>
  );
};
